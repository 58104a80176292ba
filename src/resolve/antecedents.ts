import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';
import { formWords } from './forms.ts';
import type { Nominal, NominalReader } from './nominal-reader.ts';

/** Sentences back that a definite noun may reach. */
const REACH = 6;

/** Finds what definite nouns reach back to. */
export class Antecedents {
  readonly grammar: Grammar;
  readonly ontology: Ontology;

  constructor(
    readonly reader: NominalReader,
    readonly byHead: ReadonlyMap<number, EntityDraft>,
  ) {
    this.grammar = reader.grammar;
    this.ontology = reader.ontology;
  }

  /** What a definite noun reaches back to. */
  find(nominal: Nominal, drafts: readonly EntityDraft[]): EntityDraft | undefined {
    if (!nominal.definite) return undefined;
    const determiner = this.grammar.child(nominal.head, 'det', 'nmod:poss');
    const ownPossessor = determiner?.deprel === 'nmod:poss';
    const hasComplement = this.grammar
      .children(nominal.head, 'nmod')
      .some((t) => t.index > nominal.head.index && this.grammar.preposition(t) === 'of');
    const modified = this.grammar.children(nominal.head, 'amod', 'compound', 'nummod').length > 0;
    const isCountry = ['country', 'nation'].includes(nominal.lemma);
    // "US support" and "Iraqi forces" say whose they are, not which country is spoken of
    const counts = (m: MentionDraft) => m.head < nominal.head.index && !(isCountry && this.#isModifier(m.head));
    const before = (d: EntityDraft) => Math.max(-1, ...d.mentions.filter(counts).map((m) => m.head));
    const owners = this.grammar
      .children(nominal.head, 'amod', 'compound', 'nmod:desc')
      .flatMap((t) => this.byHead.get(t.index) ?? []);
    const candidates = drafts
      .map((draft) => ({ draft, at: before(draft) }))
      .filter(({ draft, at }) => at >= 0 && this.reader.fits(nominal, draft) && this.#allows(owners, draft))
      .toSorted((a, b) => b.at - a.at);
    const distance = (at: number) => nominal.head.sentence - this.grammar.token(at).sentence;
    const bySameWord = candidates.find(
      ({ draft, at }) =>
        draft.called.has(nominal.lemma) &&
        (draft.forms.size > 0 || draft.plural === nominal.plural) &&
        distance(at) <= (draft.forms.size > 0 ? 40 : REACH * 2),
    );
    if (bySameWord && !ownPossessor && !(hasComplement && bySameWord.draft.forms.size > 0)) return bySameWord.draft;
    if (ownPossessor || hasComplement || modified || nominal.plural || nominal.kind.role) return undefined;
    if (nominal.kind.type === 'Other') return undefined;
    const byName = candidates.find(({ draft }) =>
      [...draft.forms.keys()].some((f) => formWords(f).includes(nominal.lemma)),
    );
    if (byName) return byName.draft;
    return candidates.find(
      ({ draft, at }) => draft.forms.size > 0 && distance(at) <= 3 && this.#sameKind(nominal, draft),
    )?.draft;
  }

  #isModifier(index: number): boolean {
    return ['amod', 'compound', 'nmod:desc'].includes(this.grammar.token(index).deprel);
  }

  /** "The Syrian team" is not the Afghan one: a thing's own name has the words that tell it from others. */
  #allows(owners: readonly EntityDraft[], draft: EntityDraft): boolean {
    const own = new Set([...draft.forms.keys()].flatMap((form) => formWords(form)));
    return owners.every((owner) => owner === draft || own.size === 0 || !this.#isOtherTeam(owner, own, draft));
  }

  #isOtherTeam(owner: EntityDraft, own: ReadonlySet<string>, draft: EntityDraft): boolean {
    const theirs = [...owner.forms.keys()].flatMap((form) => formWords(form));
    const isNamedByOwner = [...own].some((word) => draft.called.has(word) || this.ontology.kinds.has(word));
    return isNamedByOwner && !theirs.some((word) => own.has(word));
  }

  /** Whether the noun's class allows the thing: "the company" for no ministry, "the city" for no state. */
  #sameKind(nominal: Nominal, draft: EntityDraft): boolean {
    const { kind, lemma } = nominal;
    if (draft.type === 'Place')
      return lemma === 'country' || lemma === 'nation' || lemma === 'state'
        ? draft.class === 'schema:Country'
        : lemma === 'city' || lemma === 'town'
          ? draft.class === 'schema:City'
          : false;
    if (draft.type === 'Person')
      return ['man', 'woman', 'boy', 'girl', 'suspect', 'victim', 'politician', 'defendant'].includes(lemma);
    if (lemma === 'government' || lemma === 'administration')
      return [...draft.forms.keys()].some((form) => /\b(?:government|administration)$/iu.test(form));
    if (
      kind.class === 'schema:Organization' &&
      !this.ontology.words('schema:Organization', 'ng:genericNoun').has(lemma)
    )
      return false;
    if (kind.class === 'schema:Organization')
      return (
        draft.class === 'schema:Organization' ||
        draft.class === 'ng:ArmedGroup' ||
        draft.class === 'schema:Corporation' ||
        draft.class === 'schema:PoliticalParty'
      );
    return draft.class === kind.class || (kind.class === 'schema:Corporation' && draft.class === 'schema:Organization');
  }
}

import { type Grammar, isRelation } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';
import { formWords } from './forms.ts';
import type { Nominal, NominalReader } from './nominal-reader.ts';

/** Sentences back that a definite noun may reach. */
const REACH = 6;

/** What has been done to those whom a text then calls so. */
const SUSPECT = new Set(
  'accuse arrest charge convict detain hold identify indict jail name question seek sentence suspect'.split(' '),
);
export const VICTIM: ReadonlySet<string> = new Set(
  'abduct assault attack beat bite hit hurt injure kidnap kill murder poison rape rob shoot stab strangle wound'.split(
    ' ',
  ),
);
const MET: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['suspect', SUSPECT],
  ['defendant', SUSPECT],
  ['victim', VICTIM],
]);

const FAMILY = ['schema:spouse', 'schema:children', 'schema:sibling', 'schema:relatedTo'];

/** Whether the text has told before that someone did to them what makes a suspect or a victim. */
export function hasMet(grammar: Grammar, draft: EntityDraft, before: number, verbs: ReadonlySet<string>): boolean {
  return draft.mentions.some((m) => {
    const head = grammar.token(m.head);
    const verb = grammar.head(head);
    const isObject = isRelation(head, 'obj') || head.deprel.startsWith('nsubj:pass');
    return head.index < before && verb !== undefined && isObject && verbs.has(verb.lemma.toLowerCase());
  });
}

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
    const modifiers = this.grammar.children(nominal.head, 'amod', 'compound', 'nummod');
    const isCountry = ['country', 'nation', 'state'].includes(nominal.lemma);
    // "US support" and "Iraqi forces" say whose they are, not which country is spoken of
    const counts = (d: EntityDraft, m: MentionDraft) =>
      m.head < nominal.head.index && !(isCountry && d.class === 'schema:Country' && this.#isModifier(m.head));
    const before = (d: EntityDraft) => Math.max(-1, ...d.mentions.filter((m) => counts(d, m)).map((m) => m.head));
    const owners = this.grammar
      .children(nominal.head, 'amod', 'compound', 'nmod:desc')
      .flatMap((t) => this.byHead.get(t.index) ?? []);
    const candidates = drafts
      .map((draft) => ({ draft, at: before(draft) }))
      .filter(({ draft, at }) => at >= 0 && this.reader.fits(nominal, draft) && this.#allows(owners, draft))
      .filter(({ draft }) => !isCountry || !this.#isForeign(nominal, draft))
      .toSorted((a, b) => b.at - a.at);
    const distance = (at: number) => nominal.head.sentence - this.grammar.token(at).sentence;
    const bySameWord = candidates.find(
      ({ draft, at }) =>
        isCalled(draft, nominal.lemma) &&
        (draft.forms.size > 0 || draft.plural === nominal.plural) &&
        distance(at) <= (draft.forms.size > 0 ? 40 : REACH * 2),
    );
    if (bySameWord && !ownPossessor && !(hasComplement && bySameWord.draft.forms.size > 0)) return bySameWord.draft;
    if (ownPossessor && !nominal.plural && this.#isKin(nominal.lemma)) {
      const kin = drafts.filter((d) => d.forms.size > 0 && d.called.has(nominal.lemma) && this.reader.fits(nominal, d));
      return kin.length === 1 ? kin[0] : undefined;
    }
    if (ownPossessor || nominal.plural) return undefined;
    // "the coast guard" after "Velandian Coast Guard"
    const byEnd = candidates.find(({ draft }) => nominal.lemma.includes(' ') && endsIn(draft, nominal.lemma));
    if (byEnd) return byEnd.draft;
    const subject =
      (this.reader.isOfAge(nominal) || modifiers.every((t) => this.byHead.get(t.index)?.type === 'Place')) &&
      this.#lastSubject(nominal, drafts);
    if (subject && candidates.some(({ draft }) => draft === subject)) return subject;
    if (this.reader.isOfAge(nominal)) return candidates.find(({ draft }) => isForemost(draft, drafts))?.draft;
    const met = MET.get(nominal.lemma);
    if (met) return candidates.find(({ draft }) => hasMet(this.grammar, draft, nominal.head.index, met))?.draft;
    if (hasComplement || modifiers.length > 0 || nominal.kind.role) return undefined;
    if (nominal.kind.type === 'Other') return undefined;
    const byName = candidates.find(({ draft }) =>
      [...draft.forms.keys()].some((f) => formWords(f).includes(nominal.lemma)),
    );
    if (byName) return byName.draft;
    const near = candidates.filter(
      ({ draft, at }) => draft.forms.size > 0 && distance(at) <= 3 && this.#sameKind(nominal, draft),
    );
    const [last] = near;
    if (!last) return undefined;
    // of two named in the sentence before, the one that it is about
    const { sentence } = this.grammar.token(last.at);
    const foremost = sentence < nominal.head.sentence && near.find(({ draft }) => this.#isSubject(draft, sentence));
    return (foremost || last).draft;
  }

  /** "The Estonian", "the German carmaker": whoever the sentence before was about, where the noun can mean them. */
  #lastSubject(nominal: Nominal, drafts: readonly EntityDraft[]): EntityDraft | undefined {
    const { head, kind, lemma } = nominal;
    if (!head.deprel.startsWith('nsubj')) return undefined;
    for (let sentence = head.sentence - 1; sentence >= Math.max(0, head.sentence - 2); sentence--) {
      const { root, block } = this.reader.document.sentences[sentence]!;
      if (block !== this.reader.document.sentences[head.sentence]!.block) return undefined;
      const subject = this.grammar.child(this.grammar.token(root), 'nsubj');
      if (!subject || subject.upos === 'PRON') continue;
      const draft = this.byHead.get(subject.index);
      if (!draft || draft.forms.size === 0) return undefined;
      const isMeant =
        kind.type === 'Person'
          ? this.reader.isProfile(nominal) && (this.reader.isOfAge(nominal) || isForemost(draft, drafts))
          : kind.type === 'Organization' &&
            kind.class !== 'schema:Organization' &&
            this.#isOneOf(draft, kind.class, lemma);
      return isMeant && (!kind.role || this.reader.isOfAge(nominal)) ? draft : undefined;
    }
    return undefined;
  }

  #isOneOf(draft: EntityDraft, kind: string, lemma: string): boolean {
    if (draft.type !== 'Organization') return false;
    return (
      draft.class === kind ||
      (kind === 'schema:Corporation' && draft.class === 'schema:Organization' && lemma !== 'group')
    );
  }

  #isSubject({ mentions }: EntityDraft, sentence: number): boolean {
    const { root } = this.reader.document.sentences[sentence]!;
    return mentions.some((m) => {
      const head = this.grammar.token(m.head);
      return head.sentence === sentence && head.head === root && head.deprel.startsWith('nsubj');
    });
  }

  /** "His wife" where the story speaks of one wife, by name. */
  #isKin(lemma: string): boolean {
    return FAMILY.some((tie) =>
      ['ng:tieNoun', 'ng:inverseTieNoun'].some((noun) => this.ontology.words(tie, noun).has(lemma)),
    );
  }

  /** "US forces stay in the country": it is not theirs. */
  #isForeign({ head }: Nominal, { mentions }: EntityDraft): boolean {
    if (!['in', 'into', 'from', 'across', 'inside'].includes(this.grammar.preposition(head))) return false;
    const forces = this.ontology.words('ng:Military', 'ng:bodyNoun');
    return mentions.some((m) => {
      const owner = this.grammar.token(m.head);
      const body = this.grammar.head(owner);
      const isHere = owner.sentence === head.sentence && owner.index < head.index;
      return isHere && this.#isModifier(m.head) && forces.has(body?.lemma.toLowerCase() ?? '');
    });
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
      return lemma === 'country' || lemma === 'nation'
        ? draft.class === 'schema:Country'
        : lemma === 'state'
          ? draft.class === 'schema:Country' || draft.class === 'schema:AdministrativeArea'
          : lemma === 'city' || lemma === 'town'
            ? draft.class === 'schema:City'
            : false;
    if (draft.type === 'Person') return ['man', 'woman', 'boy', 'girl', 'politician'].includes(lemma);
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

/** "The minister" for whom the text calls "environment minister". */
const isCalled = ({ called }: EntityDraft, lemma: string): boolean =>
  called.has(lemma) || [...called].some((words) => words.endsWith(` ${lemma}`));

const endsIn = ({ forms, type }: EntityDraft, lemma: string): boolean =>
  type === 'Organization' && [...forms.keys()].some((form) => formWords(form).join(' ').endsWith(` ${lemma}`));

/** Whether the text speaks of no other person more often. */
const isForemost = (draft: EntityDraft, drafts: readonly EntityDraft[]): boolean =>
  draft.type === 'Person' &&
  draft.forms.size > 0 &&
  drafts.every((other) => other.type !== 'Person' || other.mentions.length <= draft.mentions.length);

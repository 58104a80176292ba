import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Kind, Ontology } from '../ontology/ontology.ts';
import { createDraft, type EntityDraft, type MentionDraft, mergeDrafts } from './draft.ts';
import { formWords } from './forms.ts';

const REFERS: Readonly<Record<string, Kind>> = {
  person: { type: 'Person', class: 'schema:Person', role: false, group: false },
  organization: { type: 'Organization', class: 'schema:Organization', role: false, group: false },
};
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'said']);
const NO_ACTOR = new Set([
  'etc',
  'part',
  'number',
  'thing',
  'way',
  'time',
  'case',
  'side',
  'result',
  'end',
  'rest',
  'majority',
  'lot',
  'million',
  'hundred',
  'thousand',
  'name',
  'power',
  'law',
  'right',
  'death',
  'job',
  'body',
  'order',
  'mission',
  'network',
  'site',
  'platform',
  'campaign',
  'private',
  'forward',
  'guard',
  'driver',
  'model',
  'subject',
]);
const DESCRIBES = new Set([
  'describe',
  'know',
  'regard',
  'see',
  'hail',
  'label',
  'characterize',
  'characterise',
  'identify',
  'portray',
]);
/** Sentences back that a definite noun may reach. */
const REACH = 6;

/** A common noun that means someone or something: read once, then joined to what it means. */
interface Nominal {
  readonly head: Token;
  readonly kind: Kind;
  /** "foreign minister", "spokesman". */
  readonly lemma: string;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly mention: MentionDraft;
  readonly description: string;
}

/**
 * Adds the common nouns that mean people, bodies and places: to the named thing that they stand for (apposition, copula,
 * "the group"), else as unnamed actors. Returns the drafts of the unnamed ones.
 */
export function resolveNominals(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  named: readonly EntityDraft[],
): EntityDraft[] {
  const resolver = new NominalResolver(document, grammar, ontology, named);
  resolver.collectTitles();
  for (const token of document.tokens) {
    const nominal = resolver.read(token);
    if (nominal) resolver.resolve(nominal);
  }
  resolver.joinHolders();
  return resolver.unnamed.filter((draft) => draft.mentions.length > 0);
}

class NominalResolver {
  readonly unnamed: EntityDraft[] = [];
  readonly #byHead = new Map<number, EntityDraft>();
  readonly #posts = new Map<EntityDraft, { readonly post: string; readonly body?: EntityDraft }[]>();
  readonly #covered = new Set<number>();

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly named: readonly EntityDraft[],
  ) {
    for (const draft of named)
      for (const m of draft.mentions) {
        this.#byHead.set(m.head, draft);
        for (let t = m.first; t < m.endToken; t++) this.#covered.add(t);
      }
  }

  /** Notes the posts and kinds that stand beside names: "President Obama", "Boeing, the planemaker". */
  collectTitles(): void {
    for (const draft of this.named)
      for (const m of draft.mentions) {
        const head = this.grammar.token(m.head);
        const parent = this.grammar.head(head);
        const beside = this.grammar
          .children(head, 'compound', 'nmod:desc', 'flat', 'appos')
          .filter((t) => t.index < m.first || t.deprel === 'appos');
        if (parent && ['appos', 'flat'].includes(head.deprel)) beside.push(parent);
        for (const t of beside) {
          const lemma = this.#phrases(t).find((words) => this.ontology.kinds.has(words));
          if (lemma === undefined || this.#covered.has(t.index)) continue;
          draft.called.add(lemma);
          const body = this.#bodyOf(t) ?? this.#bodyOf(head);
          if (draft.type === 'Person')
            this.#posts.set(draft, [...(this.#posts.get(draft) ?? []), { post: post(lemma), ...(body && { body }) }]);
        }
      }
  }

  read(head: Token): Nominal | undefined {
    if (head.upos !== 'NOUN' && !(head.upos === 'PROPN' && this.ontology.kinds.has(head.lemma.toLowerCase())))
      return undefined;
    if (
      this.#covered.has(head.index) ||
      ['compound', 'flat', 'fixed', 'goeswith', 'nmod:desc', 'amod'].includes(head.deprel)
    )
      return undefined;
    const lemma = this.#phrases(head).find((words) => this.ontology.kinds.has(words)) ?? head.lemma.toLowerCase();
    if (NO_ACTOR.has(lemma)) return undefined;
    const found = this.ontology.kinds.get(lemma) ?? (head.refers ? REFERS[head.refers] : undefined);
    if (!found) return undefined;
    const plural = head.feats.Number === 'Plur';
    const kind =
      found.group && found.type === 'Organization' && !plural && head.lemma !== 'police'
        ? { ...found, type: 'Person' as const, class: 'schema:Person' }
        : found;
    const left = this.grammar
      .children(head)
      .filter(
        (t) =>
          t.index < head.index &&
          !['case', 'cc', 'punct', 'mark', 'nsubj', 'cop', 'advmod', 'aux', 'nsubj:outer'].includes(t.deprel),
      );
    const words = left.flatMap((t) => this.grammar.subtree(t)).map((t) => t.index);
    const first = this.grammar.token(Math.min(head.index, ...words));
    const determiner = left.find((t) => t.deprel === 'det' || t.deprel === 'nmod:poss');
    const definite =
      determiner !== undefined &&
      (DEFINITE.has(determiner.lemma.toLowerCase()) || DEFINITE.has(determiner.form.toLowerCase()));
    const bare = left
      .filter((t) => t.deprel !== 'det' && !(t.deprel === 'nmod:poss' && t.upos === 'PRON'))
      .flatMap((t) => this.grammar.subtree(t));
    const start = this.grammar.token(Math.min(head.index, ...bare.map((t) => t.index)));
    const text = this.document.article.text;
    return {
      head,
      kind,
      lemma,
      definite,
      plural,
      description: text.slice(start.start, head.end).replace(/\s+/gu, ' '),
      mention: {
        kind: 'nominal',
        first: first.index,
        endToken: head.index + 1,
        head: head.index,
        start: first.start,
        end: head.end,
        score: 0.7,
      },
    };
  }

  resolve(nominal: Nominal): void {
    const draft = this.#apposed(nominal) ?? this.#antecedent(nominal) ?? this.#sameWords(nominal);
    if (draft) {
      if (draft.type === 'Person' && !nominal.plural) draft.gender ??= this.#genderOf(nominal)!;
      draft.mentions.push(nominal.mention);
      draft.called.add(nominal.lemma);
      this.#byHead.set(nominal.head.index, draft);
      return;
    }
    if (nominal.kind.type === 'Place' || nominal.kind.type === 'Other') return;
    const unnamed = createDraft(nominal.kind.type, nominal.kind.class);
    unnamed.description = nominal.description;
    unnamed.plural = nominal.plural;
    const gender = nominal.plural ? undefined : this.#genderOf(nominal);
    if (gender) unnamed.gender = gender;
    unnamed.called.add(nominal.lemma);
    unnamed.mentions.push(nominal.mention);
    this.unnamed.push(unnamed);
    this.#byHead.set(nominal.head.index, unnamed);
  }

  #genderOf({ lemma, head }: Nominal): 'female' | 'male' | undefined {
    for (const word of [lemma, head.lemma.toLowerCase()]) {
      if (this.ontology.words('schema:Person', 'ng:femaleNoun').has(word)) return 'female';
      if (this.ontology.words('schema:Person', 'ng:maleNoun').has(word)) return 'male';
    }
    return undefined;
  }

  /** "The head of ISIS", said of no one by name, is the person called ISIS's leader; before or after. */
  joinHolders(): void {
    for (const draft of this.unnamed) {
      const [only] = draft.mentions;
      if (draft.type !== 'Person' || draft.plural || !only) continue;
      const head = this.grammar.token(only.head);
      const determiner = this.grammar.child(head, 'det');
      if (determiner && determiner.lemma.toLowerCase() !== 'the') continue;
      const body = this.#bodyOf(head);
      if (!body) continue;
      const posts = [...draft.called].map(post);
      const holders = this.named.filter((d) =>
        (this.#posts.get(d) ?? []).some((held) => (held.body ?? body) === body && posts.includes(held.post)),
      );
      if (holders.length === 1) mergeDrafts(holders[0]!, draft);
    }
  }

  /** The named body or state of a post: "of ISIS", "Iraqi", "Syria's". */
  #bodyOf(head: Token): EntityDraft | undefined {
    for (const t of this.grammar.children(head, 'nmod', 'nmod:poss', 'compound', 'amod', 'nmod:desc')) {
      const draft = this.#byHead.get(t.index);
      if (draft && draft.type !== 'Person' && draft.forms.size > 0) return draft;
    }
    return undefined;
  }

  /** The named thing beside it in apposition, or of which it is said: "X, the minister"; "X is a minister". */
  #apposed(nominal: Nominal): EntityDraft | undefined {
    const { head } = nominal;
    const parent = this.grammar.head(head);
    const partner = head.deprel === 'appos' && parent ? parent : this.grammar.child(head, 'appos', 'flat');
    const beside = partner && this.#byHead.get(partner.index);
    if (beside && this.#fits(nominal, beside)) return beside;
    if (parent && DESCRIBES.has(parent.lemma) && this.grammar.preposition(head) === 'as') {
      const subject = this.grammar.child(parent, 'nsubj:pass', 'obj');
      const described = subject && this.#byHead.get(subject.index);
      if (described && this.#fits(nominal, described)) return described;
    }
    if (this.grammar.child(head, 'cop')) {
      const subject = this.grammar.child(head, 'nsubj');
      const said = subject && this.#byHead.get(subject.index);
      if (said && this.#fits(nominal, said)) return said;
    }
    return undefined;
  }

  /** An unnamed actor called by the very same words: "guerrillas" are one group however often they are named. */
  #sameWords(nominal: Nominal): EntityDraft | undefined {
    const determiner = this.grammar.child(nominal.head, 'det')?.lemma.toLowerCase();
    if (determiner === 'another' || determiner === 'a' || this.grammar.child(nominal.head, 'nummod')) return undefined;
    return this.unnamed.find((d) => d.description?.toLowerCase() === nominal.description.toLowerCase());
  }

  /** What a definite noun reaches back to. */
  #antecedent(nominal: Nominal): EntityDraft | undefined {
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
      .flatMap((t) => this.#byHead.get(t.index) ?? []);
    const candidates = [...this.named, ...this.unnamed]
      .map((draft) => ({ draft, at: before(draft) }))
      .filter(({ draft, at }) => at >= 0 && this.#fits(nominal, draft) && this.#allows(owners, draft))
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

  #fits(nominal: Nominal, draft: EntityDraft): boolean {
    if (nominal.kind.type !== draft.type) return false;
    if (draft.type !== 'Place' && draft.forms.size > 0 && nominal.plural && !nominal.kind.group && !draft.plural)
      return false;
    const gender = nominal.plural ? undefined : this.#genderOf(nominal);
    if (draft.type === 'Person' && gender && draft.gender && gender !== draft.gender) return false;
    return true;
  }

  /** The noun with the words before it that make a longer known noun: "prime minister", "minister". */
  #phrases(head: Token): string[] {
    const words = [head.lemma.toLowerCase()];
    for (let i = head.index - 1; i >= 0 && i >= head.index - 3; i--) {
      const t = this.grammar.token(i);
      if (t.sentence !== head.sentence || !/^[\p{L}-]+$/u.test(t.form)) break;
      words.unshift(t.lemma.toLowerCase());
    }
    return words.map((_, i) => words.slice(i).join(' '));
  }
}

/** Words for one post count as one: whoever is head of a body is its leader. */
const post = (lemma: string): string => (['head', 'chief', 'boss', 'leader'].includes(lemma) ? 'leader' : lemma);

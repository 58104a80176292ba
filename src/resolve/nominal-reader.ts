import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Kind, Ontology } from '../ontology/ontology.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';
import { type Fate, isCount, readFate } from './victims.ts';

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

/** "Estonian", which has a plural for its people: one of them where it stands alone. */
export const isPersonOf = ({ form }: Token, gazetteer: Gazetteer): boolean =>
  /^\p{Lu}/u.test(form) && gazetteer.demonym(form) !== undefined && gazetteer.demonym(`${form}s`)?.noun === true;

/** A common noun that means someone or something: read once, then joined to what it means. */
export interface Nominal {
  readonly head: Token;
  readonly kind: Kind;
  /** "foreign minister", "spokesman". */
  readonly lemma: string;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly mention: MentionDraft;
  readonly description: string;
  /** What became of how many of them, where it says so. */
  readonly told?: Fate;
}

/** Reads the common nouns of a document that mean someone or something. */
export class NominalReader {
  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    /** Words that are part of a name or stand for one already. */
    readonly covered: ReadonlySet<number>,
    readonly gazetteer: Gazetteer,
  ) {}

  read(head: Token): Nominal | undefined {
    const told = readFate(this.grammar, head);
    if (told && isCount(head)) return this.#victims(head, told);
    if (this.#countsThings(head)) return undefined;
    const nationals = this.#isNationals(head);
    const profile = this.#isBareProfile(head);
    if (
      head.upos !== 'NOUN' &&
      !profile &&
      !nationals &&
      !(head.upos === 'PROPN' && this.ontology.kinds.has(head.lemma.toLowerCase()))
    )
      return undefined;
    if (
      this.covered.has(head.index) ||
      ['compound', 'flat', 'fixed', 'goeswith', 'nmod:desc', 'amod'].includes(head.deprel)
    )
      return undefined;
    const lemma = this.phrases(head).find((words) => this.ontology.kinds.has(words)) ?? head.lemma.toLowerCase();
    if (NO_ACTOR.has(lemma)) return undefined;
    const refers = profile ? 'person' : head.refers;
    const found = nationals
      ? { ...REFERS.person!, group: true }
      : (this.ontology.kinds.get(lemma) ?? (refers ? REFERS[refers] : undefined));
    if (!found) return undefined;
    const plural = head.feats.Number === 'Plur';
    if (plural && this.#isOfWhat(head)) return undefined;
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
    const first = this.#firstOf(left, head);
    const determiner = left.find((t) => t.deprel === 'det' || t.deprel === 'nmod:poss');
    const definite =
      determiner !== undefined &&
      (DEFINITE.has(determiner.lemma.toLowerCase()) || DEFINITE.has(determiner.form.toLowerCase()));
    const bare = left.filter(
      (t) => (t.deprel !== 'det' || t.lemma === 'another') && !(t.deprel === 'nmod:poss' && t.upos === 'PRON'),
    );
    const start = this.#firstOf(bare, head);
    const text = this.document.article.text;
    return {
      head,
      kind,
      lemma,
      definite,
      plural,
      description: text.slice(start.start, head.end).replace(/\s+/gu, ' '),
      ...(told && found.type === 'Person' && { told }),
      mention: mentionFrom(first, head),
    };
  }

  /** "Dozens of homes", "hundreds of trees". */
  #countsThings(head: Token): boolean {
    const counted =
      isCount(head) && this.grammar.children(head, 'nmod').find((t) => this.grammar.preposition(t) === 'of');
    if (!counted) return false;
    const kind = this.ontology.kinds.get(counted.lemma.toLowerCase());
    return kind ? kind.type !== 'Person' : counted.upos === 'NOUN' && counted.refers !== 'person';
  }

  /** The first word of what hangs on the words before a noun, or the noun. */
  #firstOf(before: readonly Token[], noun: Token): Token {
    return this.grammar.token(
      Math.min(noun.index, ...before.flatMap((t) => this.grammar.subtree(t)).map((t) => t.index)),
    );
  }

  #victims(head: Token, told: Fate): Nominal {
    const left = this.grammar.children(head).filter((t) => t.index < head.index && t.deprel !== 'punct');
    const first = this.#firstOf(left, head);
    const text = this.document.article.text.slice(first.start, head.end).replace(/\s+/gu, ' ');
    return {
      head,
      kind: { ...REFERS.person!, group: true },
      lemma: head.lemma.toLowerCase(),
      definite: false,
      plural: !/^(?:1|one)$/iu.test(head.form),
      description: `${text} ${told.fate}`,
      told,
      mention: mentionFrom(first, head),
    };
  }

  /** "The Estonian", "the 27-year-old", "the pensioner": what someone is, which no other person near need be. */
  isProfile({ head, lemma }: Nominal): boolean {
    return (
      this.#isBareProfile(head) ||
      this.isOfAge({ head }) ||
      this.ontology.words('schema:Person', 'ng:profileNoun').has(lemma)
    );
  }

  /** "The 27-year-old", "the 27-year-old former minister". */
  isOfAge({ head }: Pick<Nominal, 'head'>): boolean {
    return [head, ...this.grammar.children(head, 'amod')].some((t) => this.#isAge(t));
  }

  #isBareProfile(head: Token): boolean {
    if (!this.grammar.child(head, 'det') || head.feats.Number === 'Plur') return false;
    return this.#isAge(head) || isPersonOf(head, this.gazetteer);
  }

  /** "Two Britons", "many Iraqis": people of a state, who are not the state. */
  #isNationals({ form, feats }: Token): boolean {
    const known = /^\p{Lu}/u.test(form) && feats.Number === 'Plur' ? this.gazetteer.demonym(form) : undefined;
    return known?.noun === true && !known.adjective;
  }

  /** "27-year-old", in one word or in five. */
  #isAge({ form, index }: Token): boolean {
    if (/^\d{1,3}-year-old$/u.test(form)) return true;
    const before = this.grammar.tokens.slice(Math.max(0, index - 4), index + 1);
    return form === 'old' && /^\d{1,3} [-‐–] year [-‐–] old$/u.test(before.map((t) => t.form).join(' '));
  }

  /** "The women's final" speaks of no women. */
  #isOfWhat(head: Token): boolean {
    return (
      head.deprel === 'nmod:poss' && this.grammar.children(head, 'det', 'amod', 'nmod:poss', 'nummod').length === 0
    );
  }

  /** Whether only a woman or only a man is called so. */
  genderOf({ lemma, head }: Nominal): 'female' | 'male' | undefined {
    for (const word of [lemma, head.lemma.toLowerCase()]) {
      if (this.ontology.words('schema:Person', 'ng:femaleNoun').has(word)) return 'female';
      if (this.ontology.words('schema:Person', 'ng:maleNoun').has(word)) return 'male';
    }
    return undefined;
  }

  /** Whether the noun can mean the thing at all: kind, number and gender. */
  fits(nominal: Nominal, draft: EntityDraft): boolean {
    if (nominal.kind.type !== draft.type) return false;
    if (draft.type !== 'Place' && draft.forms.size > 0 && nominal.plural && !nominal.kind.group && !draft.plural)
      return false;
    const gender = nominal.plural ? undefined : this.genderOf(nominal);
    if (draft.type === 'Person' && gender && draft.gender && gender !== draft.gender) return false;
    return true;
  }

  /** The noun with the words before it that make a longer known noun: "prime minister", "minister". */
  phrases(head: Token): string[] {
    const words = [head.lemma.toLowerCase()];
    for (let i = head.index - 1; i >= 0 && i >= head.index - 3; i--) {
      const t = this.grammar.token(i);
      if (t.sentence !== head.sentence || !/^[\p{L}-]+$/u.test(t.form)) break;
      words.unshift(t.lemma.toLowerCase());
    }
    return words.map((_, i) => words.slice(i).join(' '));
  }
}

const mentionFrom = (first: Token, head: Token): MentionDraft => ({
  kind: 'nominal',
  first: first.index,
  endToken: head.index + 1,
  head: head.index,
  start: first.start,
  end: head.end,
  score: 0.7,
});

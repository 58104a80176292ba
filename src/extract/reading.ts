import type { Sentence, TimeExpression, Token } from '../core/annotation.ts';
import type { Entity, EntityMention, ResolvedDocument } from '../core/entity.ts';
import type { Evidence, EvidenceList } from '../core/facts.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { Grammar, isRelation } from '../core/grammar.ts';
import { append } from '../core/multimap.ts';
import type { Span } from '../core/span.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** Nouns that count others: "hundreds of people" are people. */
const PARTITIVES = new Set([
  'hundred',
  'thousand',
  'dozen',
  'million',
  'score',
  'number',
  'group',
  'majority',
  'some',
  'many',
  'most',
  'all',
  'one',
  'several',
  'two',
  'three',
  'both',
  'couple',
  'few',
  'series',
  'kind',
  'type',
  'any',
  'each',
  'none',
  'half',
  'rest',
  'lot',
  'member',
]);

/** Prepositions that name members of what stands before them: "officials, including X and Y". */
const LISTS = new Set(['including', 'include', 'such as', 'like']);

/** A resolved document with what every extractor asks of it. */
export class Reading {
  readonly grammar: Grammar;
  readonly #entitiesByHead = new Map<number, number[]>();
  readonly #names = new Map<number, EntityMention[]>();
  readonly #times = new Map<number, TimeExpression[]>();

  constructor(
    readonly document: ResolvedDocument,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.grammar = new Grammar(document);
    for (const m of document.mentions) {
      append(this.#entitiesByHead, m.head, m.entity);
      if (m.kind === 'name') append(this.#names, this.grammar.token(m.first).sentence, m);
    }
    for (const time of document.times) append(this.#times, this.grammar.token(time.first).sentence, time);
  }

  entity(index: number): Entity {
    return this.document.entities[index]!;
  }

  /** The names that begin in the sentence, in the order of the document. */
  namesIn({ index }: Sentence): readonly EntityMention[] {
    return this.#names.get(index) ?? [];
  }

  /** Whether a name begins with the token of this index. */
  isNameAt(index: number): boolean {
    const token = this.grammar.tokens[index];
    return token !== undefined && (this.#names.get(token.sentence)?.some((m) => m.first === index) ?? false);
  }

  /** The times of a sentence that have a value. */
  timesIn({ index, endToken }: Sentence): TimeExpression[] {
    return (this.#times.get(index) ?? []).filter((t) => t.value !== undefined && t.endToken <= endToken);
  }

  /** The entity that the phrase headed by the token means, through "hundreds of …" to what is counted; none where it means several. */
  entityAt(token: Token): number | undefined {
    const found = this.#meant(token);
    return found.length === 1 ? found[0] : undefined;
  }

  #meant(token: Token): readonly number[] {
    const direct = this.#entitiesByHead.get(token.index);
    if (direct !== undefined) return [...new Set(direct)];
    if (PARTITIVES.has(token.lemma.toLowerCase()) || token.upos === 'NUM' || token.upos === 'DET') {
      const of = this.grammar.children(token, 'nmod', 'obl').find((t) => this.grammar.preposition(t) === 'of');
      if (of) return this.#meant(of);
    }
    return this.#named(token);
  }

  /** "The builder of the hotel, X", "engineers X and Y": whose names stand beside the noun that nothing else is known of. */
  #named(noun: Token): readonly number[] {
    if (noun.upos !== 'NOUN') return [];
    const beside = this.grammar
      .children(noun, 'appos', 'flat')
      .filter((t) => t.index > noun.index && t.upos === 'PROPN');
    if (noun.feats.Number === 'Plur')
      return beside.flatMap((t) => this.grammar.members(t)).flatMap((t) => this.#entitiesByHead.get(t.index) ?? []);
    const [only] = beside.filter((t) => t.deprel === 'appos');
    return beside.length === 1 && only ? (this.#entitiesByHead.get(only.index) ?? []) : [];
  }

  /** The entities of a phrase, of those coordinated below it and of those it lists, each with its token; a plural pronoun may mean several. */
  entitiesAt(token: Token): { entity: number; token: Token }[] {
    const members = this.grammar.members(token);
    const listed = members
      .flatMap((t) => this.grammar.children(t, 'nmod'))
      .filter((t) => LISTS.has(this.grammar.preposition(t)))
      .flatMap((t) => this.grammar.members(t));
    return [...members, ...listed].flatMap((t) => this.#meant(t).map((entity) => ({ entity, token: t })));
  }

  text(span: Span): string {
    return this.document.article.text.slice(span.start, span.end);
  }

  /** Span from the first to the last of the tokens. */
  spanOf(...tokens: readonly Token[]): Span {
    return { start: Math.min(...tokens.map((t) => t.start)), end: Math.max(...tokens.map((t) => t.end)) };
  }

  /** Evidence that runs over all the tokens; of a name all its words. */
  evidence(rule: string, score: number, ...tokens: readonly Token[]): EvidenceList {
    const names = tokens.flatMap(
      (t) => this.#names.get(t.sentence)?.filter((m) => m.first <= t.index && t.index < m.endToken) ?? [],
    );
    const whole = names.flatMap((m) => [this.grammar.token(m.first), this.grammar.token(m.endToken - 1)]);
    return [{ ...this.spanOf(...tokens, ...whole), rule, score } satisfies Evidence];
  }

  /** The nearest token above (or the token itself) that heads a clause. */
  clauseOf(token: Token): Token {
    for (const t of this.grammar.ancestors(token)) if (t.head < 0 || isClause(t)) return t;
    return token;
  }

  /** The subject of a verb: its own, else that of the verb it is coordinated with or that controls it. */
  subjectsOf(verb: Token, depth = 0): Token[] {
    const own = this.grammar.children(verb, 'nsubj', 'csubj').filter((t) => t.deprel !== 'nsubj:outer');
    if (own.length > 0 || depth > 4) return own;
    const head = this.grammar.head(verb);
    if (!head) return [];
    if (verb.deprel === 'conj') return this.subjectsOf(head, depth + 1);
    if (verb.deprel === 'xcomp' || verb.deprel === 'advcl') {
      const controller = verb.deprel === 'xcomp' ? this.grammar.child(head, 'obj', 'iobj') : undefined;
      const asked = controller ?? this.#askedBy(head, verb);
      return asked ? [asked] : this.subjectsOf(head, depth + 1);
    }
    // "reached an agreement to withdraw", "Iraq's plan to withdraw": who has the plan
    if (verb.deprel === 'acl' && this.grammar.children(verb, 'mark').some((t) => t.lemma === 'to')) {
      const owner = this.grammar.children(head, 'nmod:poss');
      const carrier = this.grammar.head(head);
      return owner.length > 0
        ? owner
        : carrier?.upos === 'VERB' && isRelation(head, 'obj')
          ? this.subjectsOf(carrier, depth + 1)
          : [];
    }
    return [];
  }

  /** "Ordered the minister, X, to go", "called on X to resign": who is to do it. */
  #askedBy(asking: Token, verb: Token): Token | undefined {
    const isTold = this.grammar.children(verb, 'mark').some((t) => t.lemma === 'to');
    if (!isTold || !this.ontology.words('ng:patient', 'ng:addressingWord').has(asking.lemma)) return undefined;
    const before = (t: Token) => t.index > asking.index && t.index < verb.index;
    return (
      this.grammar.children(asking, 'obj', 'iobj').find(before) ??
      this.grammar
        .children(asking, 'obl')
        .find((t) => before(t) && /^(?:on|upon|to)$/u.test(this.grammar.preposition(t)))
    );
  }

  isPassive(verb: Token): boolean {
    return (
      this.grammar.children(verb, 'nsubj:pass', 'aux:pass').length > 0 ||
      verb.feats.Voice === 'Pass' ||
      (verb.deprel === 'acl' && verb.xpos === 'VBN')
    );
  }
}

const isClause = (token: Token): boolean =>
  ['ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'xcomp', 'root'].some((r) => isRelation(token, r)) ||
  (token.deprel === 'conj' && token.upos === 'VERB');

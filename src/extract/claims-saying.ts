import type { Token } from '../core/annotation.ts';
import type { Span } from '../core/span.ts';
import type { Reading } from './reading.ts';

/** Whom a statement is laid to, with the word that means him. */
export interface Speaker {
  readonly entity: number;
  readonly token: Token;
}

/** A word that tells of a statement, with whoever makes it. */
export interface Cue {
  readonly cue: Token;
  readonly speakers: readonly Speaker[];
}

/** A statement as found, before its carriers and events are known. */
export interface Saying {
  /** At least one; the first is the one that speaks. */
  readonly speakers: readonly Speaker[];
  readonly content: Span;
  /** The word by which it is known to be one: verb, noun, adjective, or the source after "according to". */
  readonly cue: Token;
  /** In quotation marks, or set apart as somebody's words. */
  readonly direct: boolean;
  /** Media already seen to have carried it, nearest first. */
  readonly via: readonly Speaker[];
  /** Name of the rule, for the evidence. */
  readonly rule: string;
  /** 0 to 1. */
  readonly score: number;
  /** True where nothing beside it names its speaker: it goes on with the one before. */
  readonly continued?: boolean;
  /** True for a turn of a conversation, which is a statement of its own. */
  readonly turn?: boolean;
}

/** The words of `ontology/statements.ttl`. */
export type StatementWords = Readonly<Record<StatementList, ReadonlySet<string>>>;

export const STATEMENT_LISTS = [
  'reportVerb',
  'findingVerb',
  'finderNoun',
  'judgingVerb',
  'topicVerb',
  'promiseVerb',
  'reportAdjective',
  'quoteVerb',
  'sourcePreposition',
  'reportNoun',
  'documentNoun',
  'issueVerb',
  'opinionVerb',
] as const;
export type StatementList = (typeof STATEMENT_LISTS)[number];

/** The verb with what makes another verb of it: "point out", "make clear". */
export function phraseOf({ grammar }: Pick<Reading, 'grammar'>, verb: Token): string {
  const lemma = verb.lemma.toLowerCase();
  const next = grammar.tokens[verb.index + 1];
  const particle =
    grammar.child(verb, 'compound:prt') ?? (next?.head === verb.index && next.form === 'out' ? next : undefined);
  const complement = lemma === 'make' ? grammar.children(verb, 'xcomp').find((t) => t.upos === 'ADJ') : undefined;
  const rest = particle ?? complement;
  return rest ? `${lemma} ${rest.lemma.toLowerCase()}` : lemma;
}

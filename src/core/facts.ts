import type { ResolvedDocument } from './entity.ts';
import type { Span } from './span.ts';

/** Why a fact is believed: the words, the rule that read them, and how sure it is. */
export interface Evidence extends Span {
  /** Name of the rule, kebab-case, stable: `role-title-before-name`. */
  readonly rule: string;
  /** 0 to 1. */
  readonly score: number;
}

/** At least one piece of evidence, best first. */
export type EvidenceList = readonly [Evidence, ...Evidence[]];

export type RoleStatus = 'current' | 'former' | 'future';
export type Factuality = 'actual' | 'planned' | 'possible' | 'denied';

/** A position that a person holds, held or will hold. Entities are indices into `ResolvedDocument.entities`. */
export interface Role {
  readonly person: number;
  /** As written, without "former", "then": "Prime Minister". */
  readonly title: string;
  /** The words of the title, a mention of the role. */
  readonly titleSpan: Span;
  readonly organization?: number;
  readonly status: RoleStatus;
  /** ISO date, month or year. */
  readonly begin?: string;
  readonly end?: string;
  readonly evidence: EvidenceList;
}

/** `agent`: who does it (both sides of a meeting); `patient`: whom or what it is done to; `place`; or a finer `ng:` property. */
export interface Argument {
  readonly role: string;
  readonly entity: number;
  readonly evidence: EvidenceList;
}

export interface EventTime {
  /** ISO day, month, year, or interval `begin/end`. */
  readonly value: string;
  readonly evidence: EvidenceList;
}

/** A happening, once, with every mention of it. */
export interface Event {
  /** Its place in `ExtractedDocument.events`. */
  readonly index: number;
  /** Local name of its class in the ontology: `Killing`. */
  readonly type: string;
  /** "Killing of the mayor". */
  readonly label: string;
  /** The words that name it, in text order. */
  readonly triggers: readonly [Span, ...Span[]];
  readonly arguments: readonly Argument[];
  readonly time?: EventTime;
  readonly factuality: Factuality;
  readonly evidence: EvidenceList;
  /** Indices of events. */
  readonly causes?: readonly { readonly event: number; readonly evidence: EvidenceList }[];
  readonly partOf?: readonly { readonly event: number; readonly evidence: EvidenceList }[];
}

/** What someone says by the article: in quotation marks (`direct`) or reported. */
export interface Claim {
  readonly speaker: number;
  /** What is said, as written. */
  readonly text: string;
  readonly content: Span;
  readonly direct: boolean;
  /** Who or what carried it, nearest first: the platform, the newspaper, the agency. */
  readonly via: readonly { readonly entity: number; readonly evidence: EvidenceList }[];
  /** Indices of the events that the statement tells of. */
  readonly asserts: readonly number[];
  /** Indices of the events that the statement says are not so. */
  readonly denies?: readonly number[];
  /** ISO date, where known. */
  readonly date?: string;
  /** Evidence of who said it: the cue with its speaker. */
  readonly evidence: EvidenceList;
}

/** A lasting tie between two entities; `predicate` is a prefixed name of the contract: `schema:containedInPlace`, `ng:leads`. */
export interface Tie {
  readonly subject: number;
  readonly predicate: string;
  readonly object: number;
  /** Set where general knowledge says it of things that the article only names: stated apart from what the article says. */
  readonly source?: 'gazetteer';
  readonly evidence: EvidenceList;
}

/** A sentence that gave no fact, and why. */
export interface Silence {
  /** Index of the sentence. */
  readonly sentence: number;
  /**
   * `no-sentence`: a fragment; `nothing-named`: it speaks of nobody and nothing that the article names or describes;
   * `no-known-word`: none of its words is known to tell of a fact; `unsure`: `words` may, but it is too unlikely;
   * `below-confidence`: it gave facts that are less sure than was asked for.
   */
  readonly reason: 'no-sentence' | 'nothing-named' | 'no-known-word' | 'unsure' | 'below-confidence';
  /** What could have told of an event. */
  readonly words: readonly Span[];
}

/**
 * What was read of an article: the facts, and where there were none.
 *
 * @example
 * ```ts
 * import type { Argument, Claim, Event, EventTime, Evidence, EvidenceList, ExtractedDocument } from 'newsgraph';
 * import type { Factuality, Role, RoleStatus, Silence, Tie } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const text = 'Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday. "We are ready," Berg said.';
 * const { documents } = await buildFromText(text, { date: '2031-03-06' });
 * const document: ExtractedDocument = documents[0]!;
 * const nameOf = (entity: number | undefined) => entity === undefined ? undefined : document.entities[entity]?.name;
 * const role: Role = document.roles[0]!;
 * const status: RoleStatus = role.status;
 * [nameOf(role.person), role.title, status]; // => ['Anna Berg', 'Foreign Minister', 'current']
 * const event: Event = document.events[0]!;
 * const [time, factuality]: [EventTime | undefined, Factuality] = [event.time, event.factuality];
 * [event.type, time?.value, factuality]; // => ['Meeting', '2031-03-04', 'actual']
 * const agents: readonly Argument[] = event.arguments.filter((argument) => argument.role === 'agent');
 * agents.map(({ entity }) => nameOf(entity)); // => ['Anna Berg', 'Jonas Lind']
 * const claim: Claim = document.claims[0]!;
 * const evidence: EvidenceList = claim.evidence;
 * const { start, end }: Evidence = evidence[0];
 * [claim.text.startsWith('We are ready'), text.slice(start, end)]; // => [true, 'Berg said']
 * const ties: readonly Tie[] = document.ties;
 * const silences: readonly Silence[] = document.silences;
 * [ties.length, silences.length]; // => [0, 0]
 * ```
 */
export interface ExtractedDocument extends ResolvedDocument {
  readonly roles: readonly Role[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly ties: readonly Tie[];
  /** In text order. */
  readonly silences: readonly Silence[];
}

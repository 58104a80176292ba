/** What a graph says, read back from its triples into plain values that can be copied between threads. */
export interface Knowledge {
  readonly articles: readonly Article[];
  readonly things: readonly Thing[];
  readonly roles: readonly Role[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly ties: readonly Tie[];
  /** Every mention of a thing, event or statement, in text order. */
  readonly mentions: readonly Mention[];
  /** Sentences that gave no fact, in text order, as far as the graph tells of them. */
  readonly silences: readonly Silence[];
  /** How many triples were read, and how many of each vocabulary: tells an empty graph from one of another vocabulary. */
  readonly triples: number;
  readonly vocabularies: readonly { readonly namespace: string; readonly triples: number }[];
}

/** An IRI, or `_:` and the label of a blank node. */
export type Id = string;

export interface Article {
  readonly id: Id;
  readonly headline: string;
  /** ISO 8601. */
  readonly published?: string;
  /** Only http and https addresses. */
  readonly url?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  /** Empty where the graph holds no text. */
  readonly text: string;
}

export type ThingKind = 'person' | 'organization' | 'place' | 'thing';

export interface Thing {
  readonly id: Id;
  readonly kind: ThingKind;
  /** Prefixed names, as stated. */
  readonly classes: readonly string[];
  readonly label: string;
  /** False for an unnamed actor ("a security official"). */
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly description?: string;
  readonly jobTitles: readonly string[];
  /** http and https addresses of the same thing elsewhere. */
  readonly sameAs: readonly string[];
  /** Latitude and longitude in degrees, of a place. */
  readonly position?: readonly [number, number];
}

/** UTF-16 offsets into the text of an article. */
export interface Passage {
  readonly article: Id;
  readonly begin: number;
  readonly end: number;
}

export interface Mention extends Passage {
  readonly id: Id;
  readonly of: Id;
}

export const SILENCE_REASONS = ['no-sentence', 'nothing-named', 'no-known-word', 'unsure', 'below-confidence'] as const;

/** A sentence that gave no fact. */
export interface Silence extends Passage {
  /** As `ng:silence` has it. */
  readonly reason: (typeof SILENCE_REASONS)[number];
}

/** Words of an article that a fact was read from. */
export interface Evidence extends Passage {
  /** 0 to 1. */
  readonly confidence?: number;
  readonly rule?: string;
}

export type Status = 'current' | 'former' | 'future';
export type Factuality = 'actual' | 'planned' | 'possible' | 'denied';

export interface Role {
  readonly type: 'role';
  readonly id: Id;
  readonly person: Id;
  readonly organization?: Id;
  readonly title: string;
  readonly status: Status;
  readonly begin?: string;
  readonly end?: string;
  readonly evidence: readonly Evidence[];
}

export interface Participant {
  /** `other` is any further actor. */
  readonly part: 'agent' | 'patient' | 'place' | 'other';
  /** The finer property, where one is stated: `instrument`. */
  readonly as?: string;
  readonly thing: Id;
  /** That of the surest evidence, 0 to 1. */
  readonly confidence?: number;
}

export interface Event {
  readonly type: 'event';
  readonly id: Id;
  /** Prefixed name of the most specific class. */
  readonly class: string;
  readonly label: string;
  /** Agents, patients, others, places. */
  readonly participants: readonly Participant[];
  /** ISO day, month, year, or `begin/end`. */
  readonly time?: string;
  readonly factuality: Factuality;
  /** Present where one source tells that it happened and another that it did not. */
  readonly disputed?: true;
  readonly partOf: readonly Id[];
  readonly causes: readonly Id[];
  readonly evidence: readonly Evidence[];
}

/** Something that was said: in quotation marks (`direct`) or reported. */
export interface Claim {
  readonly type: 'claim';
  readonly id: Id;
  readonly speaker?: Id;
  readonly direct: boolean;
  readonly text: string;
  readonly date?: string;
  /** Events it tells of. */
  readonly asserts: readonly Id[];
  /** Events that it says did not happen. */
  readonly denies: readonly Id[];
  /** Who or what carried it. */
  readonly via: readonly Id[];
  readonly evidence: readonly Evidence[];
}

export interface Tie {
  readonly type: 'tie';
  /** Made of its three terms. */
  readonly id: Id;
  readonly subject: Id;
  /** Prefixed name. */
  readonly predicate: string;
  readonly object: Id;
  readonly evidence: readonly Evidence[];
}

export type Fact = Role | Event | Claim | Tie;

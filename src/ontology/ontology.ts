import type { Quad } from '@rdfjs/types';
import type { EntityType } from '../core/annotation.ts';

/**
 * How the participants of an event hang on a word that names it.
 * `Transitive`: subject does it to object. `Affected`: it happens to the subject. `Mutual`: subject, object and "with" do it
 * together. `Receiving`: subject and object both undergo it: "won the prize". `Motion`: the subject goes, the object or "to" is where. `Experiencer`: the subject does it, the object is not an actor.
 */
export type Frame = 'Transitive' | 'Affected' | 'Receiving' | 'Mutual' | 'Motion' | 'Experiencer';

export const FRAMES: readonly Frame[] = ['Transitive', 'Affected', 'Receiving', 'Mutual', 'Motion', 'Experiencer'];

export type LexicalCategory = 'verb' | 'noun' | 'adjective';

/** A word or phrase that names an event type. */
export interface Trigger {
  /** Lemmas in order, the governing verb first, the head noun last: `['step', 'down']`, `['press', 'conference']`. */
  readonly lemmas: readonly string[];
  readonly category: LexicalCategory;
  /** Lemmas of which one must stand near (same clause) for the word to count. */
  readonly near?: readonly string[];
  readonly frame: Frame;
  /** The kind that what it is done to must be of for the word to count. */
  readonly patientKind?: EntityType;
  /** True where the verb counts only with an infinitive: "told him to go", not "told him that". */
  readonly infinitive: boolean;
  /** True for a word of many meanings, which names the event only where who or what it concerns is named. */
  readonly weak: boolean;
}

export interface EventType {
  /** Local name in the ng: namespace: `Killing`. */
  readonly name: string;
  readonly label: string;
  /** Local names of its event superclasses, nearest first, without itself: `['Attack']`. */
  readonly superclasses: readonly string[];
  readonly triggers: readonly Trigger[];
}

/** A common noun that tells what kind of thing it heads: "ministry", "troops", "spokesman". */
export interface Kind {
  readonly type: EntityType;
  /** Prefixed name of the finest class: `schema:GovernmentOrganization`. */
  readonly class: string;
  /** True for a post, rank or profession that makes a role of whoever is called so. */
  readonly role: boolean;
  /** True where several are meant: "forces", "protesters". */
  readonly group: boolean;
}

/** A lasting tie and the words that say it. */
export interface Relation {
  /** Prefixed name: `schema:spouse`. */
  readonly predicate: string;
  readonly label: string;
  /** Verbs whose subject and object it joins: "own", "lead". */
  readonly verbs: readonly string[];
  /** Verbs whose object and subject it joins the other way round: `schema:founder` of "found". */
  readonly inverseVerbs: readonly string[];
  /** Relational nouns: X's NOUN is the object ("wife"). */
  readonly nouns: readonly string[];
  /** Relational nouns: X's NOUN is the subject ("father" for schema:children). */
  readonly inverseNouns: readonly string[];
  readonly domain?: EntityType;
  readonly range?: EntityType;
  readonly symmetric: boolean;
}

/** How a kind of thing is drawn; from the ontology, so that a new type needs no code. */
export interface Display {
  readonly colour: string;
  readonly icon?: string;
  readonly shape?: string;
}

/** The contents of `ontology/*.ttl`, checked and frozen. */
export interface Ontology {
  /** All its triples, as `createValidator` takes them. */
  readonly quads: readonly Quad[];
  readonly eventTypes: ReadonlyMap<string, EventType>;
  /** By lemma, several words joined by a space: "prime minister". */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relations: readonly Relation[];
  /** The words that a property of a term lists: `words('ng:Planned', 'ng:governor')` holds "plan", "expect" … */
  readonly words: (prefixedName: string, property: string) => ReadonlySet<string>;
  /** All superclasses of a class, nearest first, without itself, as prefixed names: of `schema:Country`, `['schema:AdministrativeArea', 'schema:Place']`. */
  readonly superclasses: (prefixedName: string) => readonly string[];
  readonly superproperties: (prefixedName: string) => readonly string[];
  /** English label of a class or property. */
  readonly label: (prefixedName: string) => string | undefined;
  readonly display: (prefixedName: string) => Display | undefined;
}

/** A word or phrase that names an event type, with how its participants hang on it. */
export interface Trigger {
  /** Lemmas in order, space-separated: `kill`, `step down`, `come to power`. */
  readonly lemmas: readonly string[];
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** Lemma of a word that must be near (its object, compound or modifier) for the trigger to count. */
  readonly requires?: readonly string[];
  /** Frame name; the type's default where absent. */
  readonly frame?: string;
}

export interface EventType {
  /** Local name in the ng: namespace: `Killing`. */
  readonly name: string;
  readonly label: string;
  /** Local names of its event superclasses, nearest first, without itself: `['Attack']`. */
  readonly superclasses: readonly string[];
  readonly triggers: readonly Trigger[];
}

/** How a kind of thing is drawn; from the ontology, so that a new type needs no code. */
export interface Display {
  readonly colour: string;
  readonly icon?: string;
  readonly shape?: string;
}

/** The contents of `ontology/*.ttl`, checked and frozen. */
export interface Ontology {
  readonly eventTypes: ReadonlyMap<string, EventType>;
  /** All superclasses of a class, prefixed names both ways: `superclasses('schema:Country')` is `['schema:Place', …]`. */
  readonly superclasses: (prefixedName: string) => readonly string[];
  readonly superproperties: (prefixedName: string) => readonly string[];
  /** English label of a class or property. */
  readonly label: (prefixedName: string) => string | undefined;
  readonly display: (prefixedName: string) => Display | undefined;
}

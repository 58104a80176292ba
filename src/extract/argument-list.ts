import type { Token } from '../core/annotation.ts';
import type { Argument } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** Prepositions that say where something is. */
export const AT: ReadonlySet<string> = new Set(
  'in|at|near|outside|inside|throughout|across|around|within|off|on|along|over|aboard'.split('|'),
);
/** Prepositions that say where something is, comes from or goes. */
export const WHERE: ReadonlySet<string> = new Set([
  ...AT,
  ...'from|into|to|between|for|through|toward|towards|north of|south of|east of|west of'.split('|'),
]);
/** Prepositions of whom or what something is done to. */
export const TARGET: ReadonlySet<string> = new Set(
  'against|on|upon|at|to|for|from|toward|towards|of|over|into'.split('|'),
);
/** Prepositions of those who do something together. */
export const TOGETHER: ReadonlySet<string> = new Set(
  'with|alongside|between|among|together with|along with|against|versus|vs|vs.'.split('|'),
);

/** True for a participant that stands in the event's own phrase, not in a phrase inside another. */
export const isFirm = (argument: Argument): boolean =>
  argument.role === 'agent' || !argument.evidence[0].rule.endsWith('inside');

/** The participants of one telling of an event, each once, as they are found. */
export class ArgumentList {
  readonly found: Argument[] = [];

  constructor(
    readonly reading: Reading,
    readonly match: TriggerMatch,
  ) {}

  isPlace(token: Token): boolean {
    const entity = this.reading.entityAt(token);
    return entity !== undefined && this.reading.entity(entity).type === 'Place';
  }

  isCountry(token: Token): boolean {
    const entity = this.reading.entityAt(token);
    return entity !== undefined && this.reading.entity(entity).country !== undefined;
  }

  /** Adds what the phrase means, with what is coordinated with it; where it means nothing known, whose or what part of whom it is. */
  add(role: string, token: Token, rule: string): void {
    const meant = this.reading.entitiesAt(token);
    if (meant.length === 0) this.#addInside(role, token, rule);
    for (const { entity, token: at } of meant) {
      if (this.match.tokens.includes(at)) continue;
      this.#pushEntity(role, entity, at, rule, 0.8);
      if (role === 'place')
        for (const around of this.#placesAround(at)) this.#push('place', around, `${rule}-around`, 0.6);
    }
  }

  /** Adds what the one token means, without its coordination. */
  addOnly(role: string, token: Token, rule: string): void {
    this.#push(role, token, rule, 0.8);
  }

  /** "the intelligence service of X", "Y's assassination": for the unknown thing, whom its phrase names. */
  #addInside(role: string, token: Token, rule: string): void {
    const { grammar } = this.reading;
    for (const t of grammar.children(token, 'nmod', 'compound', 'amod')) {
      const belongs = t.deprel === 'nmod' ? ['of', 'from'].includes(grammar.preposition(t)) : true;
      if (!belongs || (role !== 'place' && this.isPlace(t) && !this.isCountry(t))) continue;
      for (const { entity, token: at } of this.reading.entitiesAt(t))
        if (!this.match.tokens.includes(at) && (role !== 'place' || this.isPlace(at)))
          this.#pushEntity(role, entity, at, `${rule}-inside`, 0.6);
    }
  }

  /** "moved into districts of X", "in a shop in X": the places that stand inside a phrase of the event. */
  addPlacesInside(token: Token, depth = 0): void {
    const { grammar } = this.reading;
    for (const t of grammar.children(token, 'nmod')) {
      const preposition = grammar.preposition(t);
      if (!AT.has(preposition) && preposition !== 'of') continue;
      if (this.isPlace(t) && (preposition !== 'of' || !this.isCountry(t))) this.add('place', t, 'place-inside');
      if (depth < 2) this.addPlacesInside(t, depth + 1);
    }
  }

  #push(role: string, token: Token, rule: string, score: number): void {
    const entity = this.reading.entityAt(token);
    if (entity !== undefined && !this.match.tokens.includes(token)) this.#pushEntity(role, entity, token, rule, score);
  }

  #pushEntity(role: string, entity: number, at: Token, rule: string, score: number): void {
    if (this.found.some((a) => a.entity === entity)) return;
    const placed = role === 'place' && this.reading.entity(entity).type !== 'Place' ? 'patient' : role;
    this.found.push({
      role: placed,
      entity,
      evidence: this.reading.evidence(`event-${rule}`, score, ...this.match.tokens, at),
    });
  }

  /** "Clearwater, Florida", "Flag Land Base in Clearwater": the place that a place is in. */
  #placesAround(token: Token): Token[] {
    const { grammar } = this.reading;
    return grammar
      .children(token, 'appos', 'nmod', 'nmod:unmarked')
      .filter(
        (t) =>
          t.index > token.index &&
          this.isPlace(t) &&
          ['', 'in', 'of'].includes(grammar.preposition(t)) &&
          !this.isCountry(t),
      );
  }
}

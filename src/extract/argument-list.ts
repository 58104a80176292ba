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

  /** Adds what the phrase means, with what is coordinated with it. */
  add(role: string, token: Token, rule: string): void {
    const meant = this.reading.entitiesAt(token);
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

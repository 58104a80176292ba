import type { Argument } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

const MEANS = new Set(['in', 'during', 'through', 'by', 'via', 'at', 'as part of', 'following', 'after']);

/**
 * What two tellings of one sentence lend each other: "killed in an operation by X" has X for both, and the operation its
 * victim; a place or a time said of the clause holds for the noun events in it.
 */
export function shareArguments(reading: Reading, tellings: readonly Telling[]): Telling[] {
  const byHead = new Map(tellings.map((t) => [t.match.head.index, t]));
  const gained = new Map<Telling, Telling>(tellings.map((t) => [t, t]));
  const lend = (from: Telling, to: Telling, roles: readonly string[]) => {
    const now = gained.get(to)!;
    const missing = roles.filter((role) => !now.arguments.some((a) => a.role === role));
    const lent = from.arguments
      .filter((a) => missing.includes(a.role) && !now.arguments.some((b) => b.entity === a.entity))
      .map(
        (a): Argument => ({
          ...a,
          evidence: a.evidence.map((e) => ({
            ...widen(e, to),
            rule: 'event-shared',
            score: e.score * 0.8,
          })) as unknown as Argument['evidence'],
        }),
      );
    const time = now.time ?? from.time;
    gained.set(to, { ...now, arguments: [...now.arguments, ...lent], ...(time && { time }) });
  };
  for (const verb of tellings) {
    if (verb.match.trigger.category !== 'verb') continue;
    for (const oblique of reading.grammar.children(verb.match.head, 'obl')) {
      const noun = byHead.get(oblique.index);
      if (!noun || noun === verb) continue;
      const preposition = reading.grammar.preposition(oblique);
      if (!MEANS.has(preposition) || preposition === 'after' || preposition === 'following') continue;
      lend(noun, verb, ['agent', 'place']);
      lend(verb, noun, ['agent', 'patient', 'place']);
    }
    // a place said of the verb holds for what it has as object: "launched an attack in Anbar" is read there already
    for (const object of reading.grammar.children(verb.match.head, 'obj')) {
      const noun = byHead.get(object.index);
      if (noun && isRelation(object, 'obj')) lend(verb, noun, ['place']);
    }
  }
  return tellings.map((t) => gained.get(t)!);
}

/** Evidence that reaches over the telling's own word as well. */
const widen = <T extends { readonly start: number; readonly end: number }>(evidence: T, to: Telling): T => ({
  ...evidence,
  start: Math.min(evidence.start, to.match.head.start),
  end: Math.max(evidence.end, to.match.head.end),
});

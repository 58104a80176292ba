import type { Token } from '../core/annotation.ts';
import type { EventTime } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** When the event was, by the time expression that hangs on its word, or on the verb that carries it. */
export function timeOf(reading: Reading, match: TriggerMatch): EventTime | undefined {
  const { grammar, document } = reading;
  const sentence = document.sentences[match.head.sentence]!;
  const times = document.times.filter(
    (t) => t.value !== undefined && t.first >= sentence.first && t.endToken <= sentence.endToken,
  );
  let best: { value: string; token: Token; score: number } | undefined;
  for (const time of times) {
    const token = headOf(reading, time.first, time.endToken);
    const steps = pathLength(reading, token, match.head);
    if (steps === undefined) continue;
    const score = 10 - steps - Math.abs(token.index - match.head.index) / 50;
    if (!best || score > best.score) best = { value: time.value!, token: grammar.token(time.first), score };
  }
  return best && { value: best.value, evidence: reading.evidence('event-time', 0.8, ...match.tokens, best.token) };
}

function headOf(reading: Reading, first: number, end: number): Token {
  for (let i = first; i < end; i++) {
    const t = reading.grammar.token(i);
    if (t.head < first || t.head >= end) return t;
  }
  return reading.grammar.token(first);
}

/** Steps from the time up to the event's word; none where another clause lies between. */
function pathLength(reading: Reading, time: Token, trigger: Token): number | undefined {
  const { grammar } = reading;
  const path = grammar.ancestors(time);
  const at = path.indexOf(trigger);
  if (at >= 0) return path.slice(1, at).every((t) => t.upos !== 'VERB') ? at : undefined;
  // a noun event takes the time of the verb that it is subject or object of
  if (trigger.upos !== 'VERB') {
    const verb = grammar.ancestors(trigger).find((t) => t.upos === 'VERB' || t.head < 0);
    const to = verb ? path.indexOf(verb) : -1;
    if (
      verb &&
      to >= 0 &&
      path.slice(1, to).every((t) => t.upos !== 'VERB') &&
      !['ccomp', 'acl:relcl'].includes(trigger.deprel)
    )
      return to + 2;
  }
  // a verb in a chain takes the time said of the first: "was arrested on Friday and charged"
  if (trigger.deprel === 'conj' || trigger.deprel === 'xcomp') {
    const head = grammar.head(trigger);
    const to = head ? path.indexOf(head) : -1;
    if (to >= 0 && path.slice(1, to).every((t) => t.upos !== 'VERB')) return to + 3;
  }
  return undefined;
}

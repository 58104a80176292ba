import { contains, overlaps, type Span } from '../core/span.ts';
import { isMedium } from './claims-context.ts';
import type { Saying } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** No statement is longer than this many characters. */
const LONGEST = 1000;

/** One statement for what is one: its quotation and its report, the parts of a split quotation, the same told twice. */
export function joinSayings(reading: Reading, found: readonly Saying[]): Saying[] {
  const carried = liftCarried(reading, found);
  const ordered = carried.toSorted((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  const joined: Saying[] = [];
  for (const saying of ordered) {
    const at = joined.findLastIndex((s) => isSame(reading, s, saying));
    if (at < 0) joined.push(saying);
    else joined[at] = join(joined[at]!, saying);
  }
  return withoutRepeats(reading, joined);
}

const speaker = (saying: Saying) => saying.speakers[0]?.entity;
const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** "Reuters reports that X said S": X says S, Reuters carries it. */
function liftCarried(reading: Reading, found: readonly Saying[]): Saying[] {
  const dropped = new Set<Saying>();
  const kept = found.map((inner) => {
    const outer = found.find(
      (o) => o !== inner && speaker(o) !== speaker(inner) && contains(o.content, inner.cue) && !dropped.has(o),
    );
    if (!outer || inner.direct) return inner;
    if (inner.score < 0.7) {
      dropped.add(inner);
      return inner;
    }
    const share = inner.content.end - inner.content.start;
    const whole = outer.content.end - outer.content.start;
    if (share < whole / 2) return inner;
    if (outer.speakers.some((s) => isMedium(reading, s.entity))) {
      dropped.add(outer);
      return { ...inner, via: [...inner.via, ...outer.via, ...outer.speakers] };
    }
    return inner;
  });
  return kept.filter((_, i) => !dropped.has(found[i]!));
}

/** True for two findings of one statement: same speaker, same sentence or the quotation going on. */
function isSame(reading: Reading, a: Saying, b: Saying): boolean {
  if (speaker(a) !== speaker(b)) return false;
  const whole = around(a.content, b.content);
  if (overlaps(a.content, b.content)) return true;
  if (a.turn || b.turn) return false;
  if (whole.end - whole.start > LONGEST) return false;
  if (a.cue.index === b.cue.index) return true;
  // "said that S and predicted that T" are two
  if (a.cue.sentence === b.cue.sentence) return a.direct || b.direct || Math.min(a.score, b.score) < 0.7;
  const between = reading.document.article.text.slice(a.content.end, b.content.start);
  return b.continued === true && a.direct && !/\p{L}{2}/u.test(between);
}

function join(a: Saying, b: Saying): Saying {
  const best = b.score > a.score ? b : a;
  return {
    ...best,
    content: around(a.content, b.content),
    direct: a.direct && b.direct,
    via: [...a.via, ...b.via],
  };
}

/** A headline's statement that the text makes again, and words already given, are left out. */
function withoutRepeats(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const { sentences } = reading.document;
  const letters = sayings.map((s) =>
    reading
      .text(s.content)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return sayings.filter((saying, i) => {
    const own = letters[i]!;
    const headline = ['headline', 'heading', 'caption'].includes(sentences[saying.cue.sentence]?.block ?? '');
    return !sayings.some((other, j) => {
      if (i === j || speaker(other) !== speaker(saying)) return false;
      if (headline && sentences[other.cue.sentence]?.block === 'paragraph') return true;
      const text = letters[j]!;
      return text.includes(own) && (text.length > own.length || j < i);
    });
  });
}

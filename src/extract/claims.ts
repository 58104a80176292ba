import type { Token } from '../core/annotation.ts';
import type { Claim, Event } from '../core/facts.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { carriersOf, dateOf, withCarriers } from './claims-context.ts';
import { findSayings } from './claims-find.ts';
import { joinSayings } from './claims-join.ts';
import type { Saying, Speaker } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** What the article says that people and bodies said: quotations and reported speech, with who carried it. */
export function extractClaims(reading: Reading, events: readonly Event[]): Claim[] {
  const sayings = withCarriers(reading, joinSayings(reading, findSayings(reading)));
  return sayings.flatMap((saying) => toClaim(reading, saying, events));
}

function toClaim(reading: Reading, saying: Saying, events: readonly Event[]): Claim[] {
  const { cue, rule } = saying;
  const content = withoutTeller(reading, saying);
  const text = reading.text(content).replace(/\s+/gu, ' ').trim();
  if (!/\p{L}{2}/u.test(text)) return [];
  const date = dateOf(reading, saying);
  const told = events.filter((e) => e.triggers.some((t) => contains(content, t))).map((e) => e.index);
  const denied = reading.ontology.words('ng:Denied', 'ng:governor').has(cue.lemma.toLowerCase());
  const direct = isDirect(reading, { ...saying, content });
  const via = carriersOf(reading, saying);
  return speakersTogether(reading, saying).map((speaker) => ({
    speaker: speaker.entity,
    text,
    content,
    direct,
    via,
    asserts: denied ? [] : told,
    ...(denied && told.length > 0 && { denies: told }),
    ...(date !== undefined && { date }),
    evidence: [{ ...reading.spanOf(cue, speaker.token), rule, score: saying.score }],
  }));
}

/** '"S," he was quoted as saying': words in quotation marks at its beginning end with them, unless others follow. */
function withoutTeller({ document }: Reading, { content }: Saying): Span {
  const opening = document.quotes.find((q) => q.start <= content.start && content.start < q.end);
  if (!opening || content.end <= opening.outer.end) return content;
  const goesOn = document.quotes.some((q) => q.start > opening.end && overlaps(q, content));
  return goesOn ? content : { start: content.start, end: opening.end };
}

/** The one who speaks, and the named ones that say it with him: "NASA and the Pentagon said". */
function speakersTogether(reading: Reading, { speakers }: Saying): Speaker[] {
  const [first, ...others] = speakers;
  if (!first) return [];
  const joined = (t: Token) => t.deprel === 'conj' && reading.grammar.ancestors(t).includes(first.token);
  const together = others.filter((s) => joined(s.token) && reading.entity(s.entity).name !== undefined);
  return [
    first,
    ...together.filter((s, i) => s.entity !== first.entity && together.findIndex((o) => o.entity === s.entity) === i),
  ];
}

/** True where most of the statement stands in quotation marks, or is set apart as someone's words. */
function isDirect(reading: Reading, { content, direct }: Saying): boolean {
  const quoted = reading.document.quotes
    .filter((q) => overlaps(q, content))
    .reduce((sum, q) => sum + Math.min(q.end, content.end) - Math.max(q.start, content.start), 0);
  return direct || quoted / (content.end - content.start) > 0.6;
}

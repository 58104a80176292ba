import type { Token } from '../core/annotation.ts';
import type { Claim } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { contains } from '../core/span.ts';
import type { Saying, Speaker } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** Nobody's carrier holds on for more sentences than this. */
const REACH = 2;

/** The statements with the media and platforms that carried them; one that goes on by the same speaker has those before it. */
export function withCarriers(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const carried: Saying[] = [];
  for (const saying of sayings) {
    const own = [...namedWith(reading, saying), ...saying.via, ...agency(reading, saying)];
    const listener = toldTo(reading, saying);
    const media = [...own.filter(({ entity }) => isMedium(reading, entity)), ...listener].filter(
      ({ entity }) => !speaks(saying, entity),
    );
    const before = carried.findLast((s) => s.speakers[0]?.entity === saying.speakers[0]?.entity);
    const goesOn = before && Math.abs(saying.cue.sentence - before.cue.sentence) <= REACH;
    carried.push({ ...saying, via: media.length > 0 ? media : goesOn ? before.via : [] });
  }
  return carried;
}

/** The carriers as the claim has them, each once. */
export function carriersOf(reading: Reading, { cue, via }: Saying): Claim['via'] {
  const first = via.filter(({ entity }, i) => via.findIndex((v) => v.entity === entity) === i);
  return first.map(({ entity, token }) => ({
    entity,
    evidence: reading.evidence('statement-carrier', 0.7, ...(token.sentence === cue.sentence ? [cue, token] : [token])),
  }));
}

/** "told CNN", "posted on X", "in a statement to …", "commented through …, stating". */
function namedWith(reading: Reading, { cue, content }: Saying): Speaker[] {
  const { grammar } = reading;
  const head = grammar.head(cue);
  const outer = head && (isRelation(cue, 'advcl') || isRelation(cue, 'xcomp')) ? [head] : [];
  const quoting = outer.filter((t) => t.lemma.toLowerCase() === 'quote').flatMap((t) => reading.subjectsOf(t));
  const below = [cue, ...outer]
    .flatMap((verb) => grammar.children(verb, 'obl', 'obj', 'iobj', 'nmod', 'advcl', 'acl'))
    .filter((t) => t.index !== cue.index && !contains(content, t))
    .flatMap((t) => grammar.subtree(t));
  return [...below, ...quoting].filter((t) => !contains(content, t)).flatMap((token) => meant(reading, token));
}

/** "told The Herald": a named body of no other known kind that is told something is a medium. */
function toldTo(reading: Reading, { cue }: Saying): Speaker[] {
  if (cue.lemma.toLowerCase() !== 'tell') return [];
  const listener = reading.grammar.tokens[cue.index + 1];
  const article = listener?.upos === 'DET' ? 1 : 0;
  const word = reading.grammar.tokens[cue.index + 1 + article];
  return word ? around(reading, word).filter(({ entity }) => mayBeMedium(reading, entity)) : [];
}

function mayBeMedium(reading: Reading, entity: number): boolean {
  const { type, classes } = reading.entity(entity);
  return isMedium(reading, entity) || (type === 'Organization' && classes.every((c) => c === 'schema:Organization'));
}

/** The agency in brackets after the place that opens the paragraph: "BERLIN (Reuters) - ". */
function agency(reading: Reading, { cue }: Saying): Speaker[] {
  const { article, mentions } = reading.document;
  const block = article.blocks.find((b) => contains(b, cue));
  if (!block) return [];
  const dateline = /\p{Lu}{3}[^()]{0,30}\(([^()]{2,30})\)\s*[-–—]/u.exec(
    reading.text({ start: block.start, end: cue.start }),
  );
  if (!dateline) return [];
  const from = block.start + dateline.index;
  const span = { start: from, end: from + dateline[0].length };
  return mentions
    .filter((m) => contains(span, m))
    .map((m) => ({ entity: m.entity, token: reading.grammar.token(m.head) }));
}

const speaks = (saying: Saying, entity: number): boolean => saying.speakers.some((s) => s.entity === entity);

function meant(reading: Reading, token: Token): Speaker[] {
  const entity = reading.entityAt(token);
  return entity === undefined ? [] : [{ entity, token }];
}

function around(reading: Reading, token: Token): Speaker[] {
  const name = reading.document.mentions.find((m) => m.kind === 'name' && contains(m, token));
  return name ? [{ entity: name.entity, token }] : [];
}

/** True for newspapers, agencies, broadcasters and platforms that have a name. */
export function isMedium(reading: Reading, entity: number): boolean {
  const { name, classes } = reading.entity(entity);
  return name !== undefined && classes.some((c) => c === 'schema:NewsMediaOrganization' || c === 'ng:Platform');
}

/** When it was said: a day that hangs on the cue and stands outside what is said. */
export function dateOf(reading: Reading, { cue, content }: Saying): string | undefined {
  const { grammar, document } = reading;
  const clause = (index: number) =>
    grammar.ancestors(grammar.token(index)).find((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.head < 0);
  return document.times.find(
    (time) =>
      time.kind === 'date' &&
      time.value !== undefined &&
      grammar.token(time.first).sentence === cue.sentence &&
      !contains(content, time) &&
      clause(time.first)?.index === cue.index,
  )?.value;
}

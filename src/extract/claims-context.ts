import type { Claim } from '../core/facts.ts';
import { contains } from '../core/span.ts';
import type { Saying, Speaker } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** Media and platforms named with the cue: "told CNN", "posted on X", "in a statement to …", "ANI reports". */
export function carriersOf(reading: Reading, saying: Saying): Claim['via'] {
  const { grammar } = reading;
  const { cue, content } = saying;
  const below = grammar
    .children(cue, 'obl', 'obj', 'iobj', 'nmod', 'advcl', 'acl')
    .filter((t) => !contains(content, t))
    .flatMap((t) => grammar.subtree(t))
    .filter((t) => !contains(content, t) && grammar.ancestors(t).indexOf(cue) <= 4);
  const seen = new Set(saying.speakers.map((s) => s.entity));
  return [...below.flatMap((token) => named(reading, token)), ...saying.via].flatMap(({ entity, token }) => {
    if (seen.has(entity) || !isMedium(reading, entity)) return [];
    seen.add(entity);
    return [{ entity, evidence: reading.evidence('statement-carrier', 0.7, cue, token) }];
  });
}

function named(reading: Reading, token: Speaker['token']): Speaker[] {
  const entity = reading.entityAt(token);
  return entity === undefined ? [] : [{ entity, token }];
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

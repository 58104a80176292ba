import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import type { RoleDraft } from './roles-merge.ts';
import type { RoleWords } from './roles-words.ts';

/** Persons by whom a named body is led: "the X party, led by Y", "Y, who heads X". */
export function leadershipRoles(reading: Reading, words: RoleWords, dead: ReadonlySet<number>): RoleDraft[] {
  return reading.grammar.tokens.flatMap((verb) => {
    const title = words.leading.get(verb.lemma.toLowerCase());
    if (title === undefined || verb.upos !== 'VERB') return [];
    const found = ledBy(verb, reading);
    if (!found) return [];
    return [
      {
        person: found.person,
        title,
        titleSpan: { start: verb.start, end: verb.end },
        key: title,
        organization: found.body,
        status: dead.has(found.person) ? ('former' as const) : ('current' as const),
        evidence: reading.evidence(`role-by-verb-${verb.lemma.toLowerCase()}`, 0.75, verb, found.token),
      },
    ];
  });
}

function ledBy(verb: Token, reading: Reading): { person: number; body: number; token: Token } | undefined {
  const { grammar } = reading;
  const agent = grammar.children(verb, 'obl').find((t) => grammar.preposition(t) === 'by');
  const subjects = reading.subjectsOf(verb);
  const modified = isRelation(verb, 'acl') ? grammar.head(verb) : undefined;
  const passive = agent !== undefined && (reading.isPassive(verb) || verb.deprel === 'acl');
  const leaders = passive ? [agent] : [...subjects, ...(modified ? [modified] : [])];
  const led = passive ? [...(modified ? [modified] : []), ...subjects] : grammar.children(verb, 'obj');
  const token = leaders.find((t) => is(t, 'Person', reading));
  const body = led.map((t) => partOf(t, reading)).find((t) => is(t, 'Organization', reading));
  if (!token || !body) return undefined;
  return { person: reading.entityAt(token)!, body: reading.entityAt(body)!, token };
}

/** "The delegation of X": of a part without a name, the body. */
function partOf(token: Token, reading: Reading): Token {
  const { grammar } = reading;
  if (is(token, 'Organization', reading) || !PARTS.has(token.lemma)) return token;
  return grammar.children(token, 'nmod').find((t) => grammar.preposition(t) === 'of') ?? token;
}

const PARTS = new Set(['delegation', 'office', 'department', 'division', 'branch', 'section', 'mission']);

function is(token: Token, type: string, reading: Reading): boolean {
  const entity = reading.entityAt(token);
  return entity !== undefined && reading.entity(entity).type === type && reading.entity(entity).name !== undefined;
}

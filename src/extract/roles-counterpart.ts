import type { Token } from '../core/annotation.ts';
import type { Reading } from './reading.ts';
import type { RoleDraft } from './roles-merge.ts';
import { COURTESY } from './roles-phrase.ts';

/** Nouns for who has the same post at another place or time. */
const KINDS = new Map<string, 'elsewhere' | 'before' | 'after'>([
  ['counterpart', 'elsewhere'],
  ['predecessor', 'before'],
  ['successor', 'after'],
]);

/** "Finance Minister X and his French counterpart, Y": who has the same post elsewhere, before or after, by what is known of the other. */
export function counterpartRoles(reading: Reading, known: readonly RoleDraft[]): RoleDraft[] {
  const { grammar } = reading;
  return grammar.tokens.flatMap((noun) => {
    const kind = KINDS.get(noun.lemma.toLowerCase());
    if (!kind || noun.feats.Number === 'Plur') return [];
    const owner = grammar.child(noun, 'nmod:poss');
    const person = owner && personAt(reading, owner);
    const name = nameAfter(reading, noun);
    const elsewhere = grammar
      .children(noun, 'amod', 'compound', 'nmod')
      .filter((t) => t.index < noun.index)
      .map((t) => reading.entityAt(t))
      .find((e) => e !== undefined && ['Place', 'Organization'].includes(reading.entity(e).type));
    const near = known
      .filter((r) => r.titleSpan.start < noun.start && (person === undefined || r.person === person))
      .toSorted((a, b) => b.titleSpan.start - a.titleSpan.start)
      .find((r) => r.organization !== undefined || r.implied !== undefined);
    const held = name === undefined ? undefined : reading.entityAt(name);
    const body = kind === 'elsewhere' ? elsewhere : (near?.organization ?? near?.implied);
    if (!near || !name || held === undefined || body === undefined || held === near.person) return [];
    if (kind !== 'elsewhere' && person === undefined) return [];
    if (known.some((r) => r.person === held && r.key === near.key && r.organization === body)) return [];
    return [
      {
        person: held,
        title: near.title,
        titleSpan: near.titleSpan,
        key: near.key,
        organization: body,
        status:
          kind === 'before' ? 'former' : near.status === 'former' ? 'current' : kind === 'after' ? 'future' : 'current',
        evidence: [...reading.evidence('role-counterpart', 0.75, noun, name), ...near.evidence] as const,
      },
    ];
  });
}

/** The named person right behind the noun: "counterpart X", "counterpart, X". */
function nameAfter(reading: Reading, noun: Token): Token | undefined {
  const { tokens } = reading.grammar;
  let at = noun.index + 1;
  while (tokens[at]?.form === ',' || COURTESY.has(tokens[at]?.form.toLowerCase() ?? '')) at++;
  const mention = reading.document.mentions.find((m) => m.kind === 'name' && m.first === at);
  if (!mention || tokens[at]!.sentence !== noun.sentence) return undefined;
  const head = reading.grammar.token(mention.head);
  return personAt(reading, head) === undefined ? undefined : head;
}

function personAt(reading: Reading, token: Token): number | undefined {
  const entity = reading.entityAt(token);
  if (entity === undefined) return undefined;
  const { type, name } = reading.entity(entity);
  return type === 'Person' && name !== undefined ? entity : undefined;
}

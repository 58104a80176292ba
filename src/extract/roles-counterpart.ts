import type { Token } from '../core/annotation.ts';
import type { Reading } from './reading.ts';
import type { RoleDraft } from './roles-merge.ts';
import { COURTESY } from './roles-phrase.ts';

/** "Finance Minister X and his French counterpart, Y": who has the same post elsewhere, by what is known of the other. */
export function counterpartRoles(reading: Reading, known: readonly RoleDraft[]): RoleDraft[] {
  const { grammar } = reading;
  return grammar.tokens.flatMap((noun) => {
    if (noun.lemma.toLowerCase() !== 'counterpart' || noun.feats.Number === 'Plur') return [];
    const owner = grammar.child(noun, 'nmod:poss');
    const person = owner && personAt(reading, owner);
    const name = nameAfter(reading, noun);
    const body = grammar
      .children(noun, 'amod', 'compound', 'nmod')
      .filter((t) => t.index < noun.index)
      .map((t) => reading.entityAt(t))
      .find((e) => e !== undefined && ['Place', 'Organization'].includes(reading.entity(e).type));
    const near = known
      .filter((r) => r.titleSpan.start < noun.start && (person === undefined || r.person === person))
      .toSorted((a, b) => b.titleSpan.start - a.titleSpan.start)
      .find((r) => r.organization !== undefined || r.implied !== undefined);
    const held = name === undefined ? undefined : reading.entityAt(name);
    if (!near || !name || held === undefined || body === undefined || held === near.person) return [];
    return [
      {
        person: held,
        title: near.title,
        titleSpan: near.titleSpan,
        key: near.key,
        organization: body,
        status: 'current' as const,
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

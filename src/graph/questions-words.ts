import { wordsOfName } from '../core/camel-case.ts';
import { compact } from '../ontology/terms.ts';
import type { GraphQuery } from './query-api.ts';
import type { FactEvidence, GraphEntity, GraphEvent, GraphRole, GraphStatement } from './query-types.ts';

/** One thing that answers a question: in words, and with the sentences that say so. */
export interface AnswerLine {
  readonly text: string;
  /** The node that it tells of, by IRI. */
  readonly iri: string;
  readonly evidence: readonly FactEvidence[];
}

const names = (things: readonly { readonly label: string }[]): string => {
  const labels = things.map(({ label }) => label);
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
};

export function tellRole({ person, title, organization, status, begin, end }: GraphRole): string {
  const is = status === 'former' ? 'was' : status === 'future' ? 'will be' : 'is';
  const since = [begin && `from ${begin}`, end && `until ${end}`].filter(Boolean).join(' ');
  return `${person.label} ${is} ${title || 'a member'}${organization ? ` of ${organization.label}` : ''}${since && `, ${since}`}.`;
}

/** `Killing of Jorun Vask: by Velandian forces, in Port Selm, on 2031-03-03 (planned).` */
export function tellEvent({ label, agents, places, time, factuality }: GraphEvent): string {
  const parts = [
    agents.length > 0 && !agents.every((agent) => label.includes(agent.label)) && `by ${names(agents)}`,
    places.length > 0 && `in ${names(places)}`,
    time !== undefined && timeInWords(time),
  ].filter((part) => part !== false);
  const sure = factuality === undefined || factuality === 'actual' ? '' : ` (${factuality})`;
  return `${label}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${sure}.`;
}

function timeInWords(time: string): string {
  const [begin, end] = time.split('/');
  if (end === undefined) return `${time.length > 7 ? 'on' : 'in'} ${time}`;
  return [begin !== '..' && `from ${begin}`, end !== '..' && `until ${end}`].filter(Boolean).join(' ');
}

export function tellStatement({ speakers, text, direct, via }: GraphStatement): string {
  const who = names(speakers) || 'Somebody';
  const through = via.length > 0 ? `, through ${names(via)}` : '';
  return direct ? `${who} said${through}: “${text}”` : `${who} said${through} that ${text.replace(/^that /i, '')}`;
}

/** What a thing is, in a few sentences. */
export function tellEntity(query: GraphQuery, entity: GraphEntity): string {
  const kinds = entity.types.map((type) => type.replace(/^.*:/, '')).filter((type) => type !== entity.kind);
  const what = [...kinds, entity.kind].map((kind) => wordsOfName(kind));
  const aliases = entity.aliases.length > 0 ? `, also called ${entity.aliases.join(', ')}` : '';
  const roles = query.rolesOf(entity).filter(({ person }) => person.iri === entity.iri);
  const ties = query
    .tiesOf(entity)
    .filter(({ from }) => from.iri === entity.iri)
    .map(({ predicate, to }) => tellTie(entity.label, predicate, to.label));
  return [`${entity.label}: ${what.join(', ')}${aliases}.`, ...roles.map(tellRole), ...ties].join(' ');
}

/** `Port Selm is contained in place Velandia.` */
export const tellTie = (from: string, predicate: string, to: string): string => {
  const words = wordsOfName(compact(predicate).replace(/^.*:/, ''));
  const told: Readonly<Record<string, string>> = {
    'contained in place': 'is in',
    location: 'is in',
    'works for': 'works for',
    'member of': 'is a member of',
    leads: 'leads',
    supports: 'supports',
    owns: 'owns',
    'ally of': 'is an ally of',
    'opponent of': 'is an opponent of',
    'related to': 'is related to',
  };
  return `${from} ${told[words] ?? `has ${words}`} ${to}.`;
};

import { wordsOfName } from '../../core/camel-case.ts';
import type { Entity } from '../../core/entity.ts';
import type { Event, ExtractedDocument, Role } from '../../core/facts.ts';
import { printable, shorten, type Terminal } from './terminal.ts';

const MARGIN = 15;
const SHOWN = { people: 6, organizations: 8, events: 4, claims: 3 } as const;

/**
 * What an article says, in about ten lines that fit the terminal: people with their roles, organisations, the events told
 * of most fully with who, whom, where and when, and who said what.
 */
export function summarize(document: ExtractedDocument, terminal: Terminal): string {
  const width = terminal.columns - MARGIN;
  const { article } = document;
  const title = article.headline ?? article.text.slice(0, 300);
  const lines: (readonly [label: string, text: string])[] = [
    ['Article', shorten([article.published, printable(title)].filter(Boolean).join('  '), width)],
    ...block('People', fill(people(document), '; ', width, 3)),
    ...block('Organisations', fill(organizations(document), ', ', width, 1)),
    ...block('Events', events(document, width)),
    ...block('Said', claims(document, width)),
  ];
  return lines.map(([label, text]) => labelled(label, text, terminal)).join('');
}

/** A line of the summary: the label in its column, then the text. */
export function labelled(label: string, text: string, { out }: Terminal): string {
  return `${out.bold(label.padEnd(MARGIN))}${text}\n`;
}

function block(label: string, texts: readonly string[]): [string, string][] {
  return texts.map((text, i) => [i === 0 ? label : '', text]);
}

/** Items joined into at most so many lines; what does not fit is left out whole. */
function fill(items: readonly string[], separator: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = last === undefined ? item : `${last}${separator}${item}`;
    if (last !== undefined && joined.length <= width) lines[lines.length - 1] = joined;
    else if (lines.length < most) lines.push(shorten(item, width));
    else break;
  }
  return lines;
}

function people(document: ExtractedDocument): string[] {
  return byProminence(document, 'Person')
    .slice(0, SHOWN.people)
    .map((person) => {
      const roles = [...new Set(document.roles.filter((r) => r.person === person.index).map(describe(document)))];
      return roles.length > 0 ? `${nameOf(person)} (${roles.slice(0, 2).join('; ')})` : nameOf(person);
    });
}

function organizations(document: ExtractedDocument): string[] {
  return byProminence(document, 'Organization').slice(0, SHOWN.organizations).map(nameOf);
}

const describe =
  (document: ExtractedDocument) =>
  ({ title, status, organization }: Role): string => {
    const body = organization === undefined ? '' : `, ${nameOf(document.entities[organization])}`;
    return `${status === 'current' ? '' : `${status} `}${printable(title)}${body}`;
  };

/** The named entities of a kind, the most mentioned first. */
function byProminence(document: ExtractedDocument, type: Entity['type']): Entity[] {
  const mentions = new Map<number, number>();
  for (const { entity } of document.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  return document.entities
    .filter((e) => e.type === type && e.name !== undefined)
    .toSorted((a, b) => (mentions.get(b.index) ?? 0) - (mentions.get(a.index) ?? 0) || a.index - b.index);
}

function events(document: ExtractedDocument, width: number): string[] {
  const fullness = (event: Event) =>
    new Set(event.arguments.map((a) => a.role)).size * 2 + (event.time ? 1 : 0) + Math.min(event.triggers.length, 3);
  return document.events
    .toSorted((a, b) => fullness(b) - fullness(a) || a.index - b.index)
    .slice(0, SHOWN.events)
    .map((event) => shorten(tell(document, event), width));
}

/** "Killing: rebels → the mayor, Kismayo, 2024-05-13". */
function tell(document: ExtractedDocument, event: Event): string {
  const names = (role: string) =>
    enumerate([
      ...new Set(event.arguments.filter((a) => a.role === role).map((a) => nameOf(document.entities[a.entity]))),
    ]);
  const [who, whom, where] = [names('agent'), names('patient'), names('place')];
  const parties = whom === '' ? who : who === '' ? `→ ${whom}` : `${who} → ${whom}`;
  const words = wordsOfName(event.type);
  const kind = event.factuality === 'actual' ? words : `${event.factuality} ${words}`;
  const details = [parties, where && `in ${where}`, event.time?.value].filter(Boolean).join(', ');
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${details && `: ${details}`}`;
}

/** "A", "A and B", "A, B and 2 more"; each name short enough to leave room for the rest of the line. */
function enumerate(names: readonly string[]): string {
  const [first, second, ...more] = names.map((name) => shorten(name, 34));
  if (second === undefined) return first ?? '';
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}

function claims(document: ExtractedDocument, width: number): string[] {
  const told = new Set<number>();
  const oneEach = document.claims.filter(({ speaker }) => !told.has(speaker) && told.add(speaker));
  return oneEach.slice(0, SHOWN.claims).map((claim) => {
    const via = claim.via.map(({ entity }) => nameOf(document.entities[entity]));
    const by =
      via.length > 0
        ? `${nameOf(document.entities[claim.speaker])} (${via.join(', ')})`
        : nameOf(document.entities[claim.speaker]);
    const text = printable(claim.text);
    return shorten(`${by}: ${claim.direct ? `“${text}”` : text}`, width);
  });
}

function nameOf(entity: Entity | undefined): string {
  return printable(entity?.name ?? entity?.description ?? 'someone');
}

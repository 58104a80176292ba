import type { Entity } from '../core/entity.ts';
import type { ExtractedDocument, Role, RoleStatus } from '../core/facts.ts';
import { type Iri, iri, literal } from '../core/statement.ts';
import type { Ledger } from './ledger.ts';
import { distinctSlugs, type Mint } from './mint.ts';
import { slugOf } from './slug.ts';
import { instantProperty, timeLiteral } from './values.ts';

const STATUS: Readonly<Record<RoleStatus, string>> = {
  current: 'ng:Current',
  former: 'ng:Former',
  future: 'ng:Future',
};

/** States every role as a membership: of whom, in what, as what, whether still, from when to when. */
export function stateRoles(document: ExtractedDocument, entities: readonly Iri[], mint: Mint, ledger: Ledger): void {
  const slugs = distinctSlugs(document.roles.map((role) => slugParts(role, document.entities)));
  const titles = firstTitles(document.roles);
  for (const [i, role] of document.roles.entries()) {
    const node = mint.local('role', slugs[i]!);
    const person = entities[role.person]!;
    const slug = slugOf(role.title);
    const title = mint.local('title', slug);
    ledger.state(node, 'rdf:type', 'org:Membership', role.evidence);
    ledger.state(node, 'rdfs:label', literal(labelOf(role, document.entities)), role.evidence);
    ledger.state(node, 'org:member', person, role.evidence);
    if (role.organization !== undefined)
      ledger.state(node, 'org:organization', entities[role.organization]!, role.evidence);
    ledger.state(node, 'org:role', title, role.evidence);
    ledger.state(title, 'rdf:type', 'org:Role', role.evidence);
    ledger.state(title, 'rdfs:label', literal(titles.get(slug)!.title), role.evidence);
    ledger.state(node, 'ng:status', STATUS[role.status], role.evidence);
    ledger.state(person, 'schema:jobTitle', literal(role.title), role.evidence);
    ledger.mention(role.titleSpan, node);
    stateInterval(node, role, ledger);
  }
}

function stateInterval(node: Iri, role: Role, ledger: Ledger): void {
  if (role.begin === undefined && role.end === undefined) return;
  const interval = iri(`${node.value}.interval`);
  ledger.state(node, 'org:memberDuring', interval, role.evidence);
  ledger.state(interval, 'rdf:type', 'time:Interval', role.evidence);
  for (const [value, property, name] of [
    [role.begin, 'time:hasBeginning', 'begin'],
    [role.end, 'time:hasEnd', 'end'],
  ] as const) {
    if (value === undefined) continue;
    const instant = iri(`${interval.value}.${name}`);
    ledger.state(interval, property, instant, role.evidence);
    ledger.state(instant, 'rdf:type', 'time:Instant', role.evidence);
    ledger.state(instant, instantProperty(value), timeLiteral(value), role.evidence);
  }
}

function slugParts(role: Role, entities: readonly Entity[]): string[] {
  const person = slugOf(nameOf(entities[role.person]!));
  return [
    `${person}-${slugOf(role.title)}`,
    role.organization === undefined ? '' : slugOf(nameOf(entities[role.organization]!)),
    role.status === 'current' ? '' : role.status,
    [role.begin, role.end]
      .filter((side) => side !== undefined)
      .map(slugOf)
      .join('-'),
    String(role.titleSpan.start),
  ];
}

const nameOf = (entity: Entity): string => entity.name ?? entity.description ?? entity.type;

/** "Lena Ortwin, President of Veldania", as it would stand under a picture. */
function labelOf(role: Role, entities: readonly Entity[]): string {
  const body = role.organization === undefined ? '' : `, ${nameOf(entities[role.organization]!)}`;
  return `${nameOf(entities[role.person]!)}, ${role.title}${body}`;
}

/** For each title, by its slug, the role whose words are the first to write it. */
function firstTitles(roles: readonly Role[]): ReadonlyMap<string, Role> {
  const firsts = new Map<string, Role>();
  for (const role of roles) {
    const slug = slugOf(role.title);
    const first = firsts.get(slug);
    if (!first || role.titleSpan.start < first.titleSpan.start) firsts.set(slug, role);
  }
  return firsts;
}

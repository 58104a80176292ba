import { hashText } from '../core/hash.ts';
import { createQuery } from '../graph/query.ts';
import type { GraphQuery } from '../graph/query-api.ts';
import type { FactEvidence, GraphArticle, GraphEntity, GraphEvent, GraphRole, GraphTie } from '../graph/query-types.ts';
import type { Graph } from '../graph/store.ts';
import { surest } from './property-graph.ts';
import type { Writer } from './writer.ts';

/**
 * FollowTheMoney entities (https://followthemoney.tech), a line of JSON each, as OpenAleph and yente take them: people, bodies,
 * positions and who occupies them, memberships, links, events, articles. `leftOut` lists the facts that its model has no place for.
 */
export const ftmWriter: Writer = {
  name: 'ftm',
  extension: '.ftm.json',
  mediaType: 'application/x-ndjson',
  write: (graph) => new Mapping(graph).lines(),
  leftOut: (graph) => new Mapping(graph).leftOut,
};

type Values = Readonly<Record<string, readonly (string | undefined)[]>>;

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** How a tie is said: schema, the properties of its two ends, and what more is known. */
interface Link {
  readonly schema: string;
  readonly from: string;
  readonly to: string;
  readonly more?: Values;
}

const family = (relationship: string): Link => ({
  schema: 'Family',
  from: 'person',
  to: 'relative',
  more: { relationship: [relationship] },
});
const link = (role: string): Link => ({ schema: 'UnknownLink', from: 'subject', to: 'object', more: { role: [role] } });

const TIES: Readonly<Record<string, Link>> = {
  'schema:memberOf': { schema: 'Membership', from: 'member', to: 'organization' },
  'schema:worksFor': { schema: 'Employment', from: 'employee', to: 'employer' },
  'schema:owns': { schema: 'Ownership', from: 'owner', to: 'asset' },
  'schema:spouse': family('spouse'),
  'schema:children': family('child'),
  'schema:sibling': family('sibling'),
  'schema:relatedTo': family('relative'),
  'schema:founder': link('founder'),
  'schema:parentOrganization': link('parent organization'),
  'ng:allyOf': link('ally'),
  'ng:opponentOf': link('opponent'),
  'ng:supports': link('supporter'),
  'ng:leads': link('leader'),
};

/** Schemata that an end must have, where not every one will do. */
const ENDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  Membership: [
    ['Person', 'Organization', 'PublicBody', 'Company'],
    ['Organization', 'PublicBody', 'Company'],
  ],
  Employment: [['Person'], ['Person', 'Organization', 'PublicBody', 'Company']],
  Ownership: [['Person', 'Organization', 'PublicBody', 'Company'], ['Company']],
  Family: [['Person'], ['Person']],
};

const STATUS: Readonly<Record<string, string>> = { current: 'current', former: 'ended' };

class Mapping {
  /** Facts without a place in the model, in words. */
  readonly leftOut: string[] = [];
  readonly #entities = new Map<string, FtmEntity>();
  readonly #query: GraphQuery;

  constructor(graph: Graph) {
    this.#query = createQuery(graph);
    for (const article of this.#query.articles()) this.#addArticle(article);
    for (const entity of this.#query.entities()) this.#addEntity(entity);
    for (const role of this.#query.roles()) this.#addRole(role);
    for (const tie of this.#query.ties()) this.#addTie(tie);
    for (const event of this.#query.events()) this.#addEvent(event);
    for (const statement of this.#query.statements())
      this.leftOut.push(`${statement.speakers.map(({ label }) => label).join(', ')}: ${statement.text}`);
  }

  lines(): string {
    return [...this.#entities.values()].map((entity) => `${JSON.stringify(entity)}\n`).join('');
  }

  #addArticle(article: GraphArticle): void {
    const { headline, published, publisher, url, text, authors } = article;
    this.#add(article.iri, 'Article', {
      title: [headline],
      author: authors,
      publishedAt: [published],
      publisher: [publisher],
      sourceUrl: [webAddress(url)],
      bodyText: [text],
    });
  }

  #addEntity(entity: GraphEntity): void {
    const schema = schemaOf(entity);
    if (schema === undefined) {
      this.leftOut.push(`${entity.label} (${entity.types.join(', ')})`);
      return;
    }
    const common = {
      alias: entity.aliases,
      wikidataId: entity.sameAs.map((iri) => /wikidata\.org\/entity\/(Q\d+)$/.exec(iri)?.[1]),
      notes: [entity.name === undefined ? 'Not named in the article.' : undefined],
    };
    if (entity.kind === 'Person') {
      const ties = this.#query.tiesOf(entity).filter(({ from }) => from.iri === entity.iri);
      const nations = ties.filter(({ predicate }) => predicate === 'schema:nationality').map(({ to }) => codeOf(to));
      this.#add(entity.iri, schema, {
        name: [entity.label],
        ...common,
        position: (entity as GraphEntity & { readonly jobTitles?: readonly string[] }).jobTitles ?? [],
        nationality: nations,
      });
    } else if (entity.kind === 'Place')
      this.#add(entity.iri, schema, {
        name: [entity.label],
        full: [entity.label],
        ...common,
        country: [codeOf(entity)],
      });
    else {
      const ties = this.#query.tiesOf(entity).filter(({ from }) => from.iri === entity.iri);
      const seats = ties.filter(({ predicate }) => predicate === 'schema:location').map(({ to }) => to);
      this.#add(entity.iri, schema, {
        name: [entity.label],
        ...common,
        country: seats.map(codeOf),
        addressEntity: seats.map((seat) => idOf(seat.iri)),
      });
    }
  }

  #addRole(role: GraphRole): void {
    const { person, organization, title, status, begin, end } = role;
    if (person.kind !== 'Person') {
      this.leftOut.push(role.label);
      return;
    }
    const post = `${role.organization?.iri ?? ''} ${title}`;
    this.#add(post, 'Position', {
      name: [organization ? `${title}, ${organization.label}` : title],
      organization: [organization?.kind === 'Organization' ? idOf(organization.iri) : undefined],
      country: [organization && codeOf(organization)],
    });
    this.#add(role.iri, 'Occupancy', {
      holder: [idOf(person.iri)],
      post: [idOf(post)],
      startDate: [begin],
      endDate: [end],
      status: [status && (STATUS[status] ?? 'unknown')],
      ...this.#proof(surest(this.#query.evidence(role))),
    });
  }

  #addTie(tie: GraphTie): void {
    if (tie.predicate === 'schema:nationality' && codeOf(tie.to) !== undefined) return;
    if (tie.predicate === 'schema:location' && tie.from.kind === 'Organization') return;
    const known = TIES[tie.predicate];
    const [from, to] = [schemaOf(tie.from), schemaOf(tie.to)];
    const [starts, stops] = (known && ENDS[known.schema]) ?? [];
    const fits =
      from !== undefined && to !== undefined && (starts?.includes(from) ?? true) && (stops?.includes(to) ?? true);
    if (known === undefined || !fits) {
      this.leftOut.push(`${tie.from.label} ${tie.predicate} ${tie.to.label}`);
      return;
    }
    this.#add(`${tie.from.iri} ${tie.predicate} ${tie.to.iri}`, known.schema, {
      [known.from]: [idOf(tie.from.iri)],
      [known.to]: [idOf(tie.to.iri)],
      ...known.more,
      ...this.#proof(surest(this.#query.evidence(tie))),
    });
  }

  #addEvent(event: GraphEvent): void {
    const [first, last] = event.time?.includes('/') ? event.time.split('/') : [];
    const actors = event.participants.map(({ entity }) => entity);
    const isActor = (entity: GraphEntity): boolean => entity.kind === 'Person' || entity.kind === 'Organization';
    this.#add(event.iri, 'Event', {
      name: [event.label],
      keywords: [event.type],
      date: [first === undefined ? event.time : undefined],
      startDate: [dateOf(first)],
      endDate: [dateOf(last)],
      country: actors.map(codeOf),
      location: event.places.map(({ label }) => label),
      involved: actors.filter(isActor).map(({ iri }) => idOf(iri)),
      notes: [event.factuality === 'actual' ? undefined : event.factuality],
      ...this.#proof(surest(this.#query.evidence(event))),
    });
    for (const entity of actors)
      if (!isActor(entity) && codeOf(entity) === undefined)
        this.leftOut.push(`${event.label}: ${entity.label} (${entity.kind})`);
  }

  #proof(proof: FactEvidence | undefined): Values {
    return { summary: [proof?.sentence.text], proof: [proof?.article && idOf(proof.article.iri)] };
  }

  #add(key: string, schema: string, values: Values): void {
    const id = idOf(key);
    if (this.#entities.has(id)) return;
    const stated = Object.entries(values).map(([name, list]) => [name, [...new Set(list.filter(isStated))]] as const);
    const properties = Object.fromEntries(stated.filter(([, list]) => list.length > 0));
    this.#entities.set(id, { id, schema, properties });
  }
}

/** FollowTheMoney allows letters, digits, dots and hyphens in ids. */
const idOf = (key: string): string => `ng-${hashText(key)}`;
const isStated = (value: string | undefined): value is string => value !== undefined && value !== '';
const webAddress = (url: string | undefined): string | undefined => (url && /^https?:/.test(url) ? url : undefined);
const dateOf = (bound: string | undefined): string | undefined => (bound === '..' ? undefined : bound);

/** ISO 3166-1 code in small letters, of a country. */
const codeOf = ({ sameAs }: GraphEntity): string | undefined =>
  sameAs.map((iri) => /iso:code:3166:([A-Z]{2})$/.exec(iri)?.[1]?.toLowerCase()).find(isStated);

function schemaOf({ kind, types }: GraphEntity): string | undefined {
  if (kind === 'Person') return 'Person';
  if (kind === 'Place') return 'Address';
  if (kind !== 'Organization') return undefined;
  if (types.includes('schema:GovernmentOrganization') || types.includes('ng:Military')) return 'PublicBody';
  return types.includes('schema:Corporation') ? 'Company' : 'Organization';
}

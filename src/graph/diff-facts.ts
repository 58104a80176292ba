import { createQuery } from './query.ts';
import type { GraphQuery } from './query-api.ts';
import type { FactRef, GraphEntity, GraphNode } from './query-types.ts';
import type { Graph } from './store.ts';

export type FactKind = 'article' | 'entity' | 'role' | 'event' | 'statement' | 'tie';

/** A value of a fact: what it is known by, and what it is called. */
interface Value {
  readonly key: string;
  readonly text: string;
}

/** One thing or fact of a graph in words, with what is compared. */
export interface DescribedFact {
  readonly kind: FactKind;
  /** IRI, or the triple of a tie. */
  readonly key: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, readonly Value[]>>;
  /** The sentence that proves it best; undefined where the graph has none. */
  readonly sentence: () => string | undefined;
}

const text = (...values: readonly (string | undefined)[]): Value[] =>
  values.filter((value) => value !== undefined).map((value) => ({ key: value, text: value }));
const nodes = (...values: readonly (GraphNode | undefined)[]): Value[] =>
  values.filter((value) => value !== undefined).map(({ iri, label }) => ({ key: iri, text: label }));

/** Everything of a graph that a reader would call a fact, by key. */
export function describeFacts(graph: Graph): Map<string, DescribedFact> {
  const query = createQuery(graph);
  const labels = new Map([...query.events(), ...query.entities()].map((node) => [node.iri, node.label]));
  const named = (iris: readonly string[]): Value[] => iris.map((iri) => ({ key: iri, text: labels.get(iri) ?? iri }));
  const facts: DescribedFact[] = [
    ...query.articles().map((article) => ({
      ...described('article', article, query),
      fields: {
        headline: text(article.headline),
        published: text(article.published),
        url: text(article.url),
        publisher: text(article.publisher),
        authors: text(...article.authors),
      },
    })),
    ...query.entities().map((entity) => ({ ...described('entity', entity, query), fields: entityFields(entity) })),
    ...query.roles().map((role) => ({
      ...described('role', role, query),
      fields: {
        person: nodes(role.person),
        title: text(role.title),
        organization: nodes(role.organization),
        status: text(role.status),
        begin: text(role.begin),
        end: text(role.end),
      },
    })),
    ...query.events().map((event) => ({
      ...described('event', event, query),
      fields: {
        label: text(event.label),
        type: text(event.type),
        agent: nodes(...event.agents),
        patient: nodes(...event.patients),
        participant: event.participants.map(({ entity, roles }) => ({
          key: `${entity.iri} ${roles.join(' ')}`,
          text: `${entity.label} (${roles.join(', ')})`,
        })),
        place: nodes(...event.places),
        time: text(event.time),
        factuality: text(event.factuality),
        'part of': named(event.partOf),
        causes: named(event.causes),
      },
    })),
    ...query.statements().map((statement) => ({
      ...described('statement', statement, query),
      label: `${statement.speakers.map(({ label }) => label).join(', ') || 'somebody'}: ${statement.text}`,
      fields: {
        words: text(statement.text),
        speaker: nodes(...statement.speakers),
        kind: text(statement.direct ? 'quotation' : 'reported'),
        via: nodes(...statement.via),
        date: text(statement.date),
        'tells of': named(statement.asserts),
      },
    })),
    ...query.ties().map((tie) => ({
      kind: 'tie' as const,
      key: `${tie.from.iri} ${tie.predicate} ${tie.to.iri}`,
      label: `${tie.from.label} – ${inWords(tie.predicate)} – ${tie.to.label}`,
      fields: {},
      sentence: () => sentenceOf(query, tie),
    })),
  ];
  return new Map(facts.map((fact) => [`${fact.kind} ${fact.key}`, fact]));
}

const described = (kind: FactKind, node: GraphNode & FactRef, query: GraphQuery) => ({
  kind,
  key: node.iri,
  label: node.label,
  sentence: () => (kind === 'article' || kind === 'entity' ? undefined : sentenceOf(query, node)),
});

const sentenceOf = (query: GraphQuery, fact: FactRef): string | undefined =>
  query.evidence(fact)[0]?.sentence.text.replace(/\s+/g, ' ').trim();

function entityFields(entity: GraphEntity): DescribedFact['fields'] {
  const { jobTitles = [] } = entity as { readonly jobTitles?: readonly string[] };
  return {
    type: text(...entity.types),
    name: text(entity.name),
    alias: text(...entity.aliases),
    description: text(entity.description),
    'job title': text(...jobTitles),
    'same as': text(...entity.sameAs),
  };
}

/** `contained in place` of `schema:containedInPlace`. */
const inWords = (predicate: string): string =>
  predicate
    .replace(/^.*[:/#]/, '')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();

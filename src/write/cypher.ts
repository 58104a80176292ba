import { wordsOfName } from '../core/camel-case.ts';
import { type Properties, type PropertyValue, propertyGraphOf } from './property-graph.ts';
import type { Writer } from './writer.ts';

/**
 * Statements that put the graph into Neo4j, Memgraph or another store of openCypher: each thing once by its IRI, so that running
 * them again, or those of another article, adds and never doubles.
 */
export const cypherWriter: Writer = {
  name: 'cypher',
  extension: '.cypher',
  mediaType: 'application/x-cypher-query',
  write: (graph) => {
    const { nodes, edges } = propertyGraphOf(graph);
    return [
      'CREATE CONSTRAINT newsgraph_iri IF NOT EXISTS FOR (n:Newsgraph) REQUIRE n.iri IS UNIQUE;',
      ...nodes.map(
        ({ id, kind, label, properties }) =>
          `MERGE (n:Newsgraph {iri: ${text(id)}}) SET n:${kind} SET n += ${map({ label, ...properties })};`,
      ),
      ...edges.map(
        ({ id, from, to, type, label, properties }) =>
          `MATCH (a:Newsgraph {iri: ${text(from)}}), (b:Newsgraph {iri: ${text(to)}}) MERGE (a)-[r:${relation(type)} {id: ${text(id)}}]->(b) SET r += ${map({ label, ...properties })};`,
      ),
      '',
    ].join('\n');
  },
};

/** `CONTAINED_IN_PLACE` of `containedInPlace`. */
const relation = (type: string): string => {
  const name = wordsOfName(type).replaceAll(' ', '_').toUpperCase();
  return /^[A-Z_]+$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
};

const map = (properties: Properties): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;

const literal = (value: PropertyValue): string => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? text(value) : `[${value.map(text).join(', ')}]`;
};

/** A string of Cypher: quotes, backslashes and everything beyond printable ASCII and letters escaped. */
const text = (value: string): string =>
  `'${value
    .replace(/[\\']/g, '\\$&')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
      [...Array(character.length).keys()]
        .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
        .join(''),
    )}'`;

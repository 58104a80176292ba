import { xmlAttribute } from '../core/xml.ts';
import { type Properties, propertyGraphOf, propertyNames, textOf } from './property-graph.ts';
import type { Writer } from './writer.ts';

/** GEXF 1.3 (https://gexf.net/1.3/), as Gephi reads it: things, events and statements as nodes, facts as edges with their sentence. */
export const gexfWriter: Writer = {
  name: 'gexf',
  extension: '.gexf',
  mediaType: 'application/gexf+xml',
  write: (graph) => {
    const property = propertyGraphOf(graph);
    const nodes = property.nodes.map((node) => ({ ...node, properties: { kind: node.kind, ...node.properties } }));
    const edges = property.edges.map((edge) => ({ ...edge, properties: { relation: edge.type, ...edge.properties } }));
    const [ofNodes, ofEdges] = [columnsOf(nodes), columnsOf(edges)];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
      '<meta><creator>newsgraph</creator></meta>',
      '<graph defaultedgetype="directed" mode="static">',
      declare('node', ofNodes),
      declare('edge', ofEdges),
      '<nodes>',
      ...nodes.map(({ id, label, properties }) =>
        element('node', `id="${xmlAttribute(id)}" label="${xmlAttribute(label)}"`, properties, ofNodes),
      ),
      '</nodes>',
      '<edges>',
      ...edges.map(({ id, from, to, label, properties }) =>
        element(
          'edge',
          `id="${xmlAttribute(id)}" source="${xmlAttribute(from)}" target="${xmlAttribute(to)}" label="${xmlAttribute(label)}"`,
          properties,
          ofEdges,
        ),
      ),
      '</edges>',
      '</graph>',
      '</gexf>',
      '',
    ].join('\n');
  },
};

interface Column {
  readonly id: number;
  readonly type: 'double' | 'string';
}

function columnsOf(items: readonly { readonly properties: Properties }[]): ReadonlyMap<string, Column> {
  const isNumber = (name: string): boolean =>
    items.every(({ properties }) => properties[name] === undefined || typeof properties[name] === 'number');
  return new Map(propertyNames(items).map((name, id) => [name, { id, type: isNumber(name) ? 'double' : 'string' }]));
}

const declare = (what: 'node' | 'edge', columns: ReadonlyMap<string, Column>): string =>
  [
    `<attributes class="${what}">`,
    ...[...columns].map(
      ([name, { id, type }]) => `<attribute id="${id}" title="${xmlAttribute(name)}" type="${type}"/>`,
    ),
    '</attributes>',
  ].join('\n');

const element = (
  name: string,
  attributes: string,
  properties: Properties,
  columns: ReadonlyMap<string, Column>,
): string =>
  [
    `<${name} ${attributes}><attvalues>`,
    ...Object.entries(properties).map(
      ([property, value]) => `<attvalue for="${columns.get(property)!.id}" value="${xmlAttribute(textOf(value))}"/>`,
    ),
    `</attvalues></${name}>`,
  ].join('');

import { xmlAttribute, xmlText } from '../core/xml.ts';
import { type Properties, type PropertyValue, propertyGraphOf, propertyNames, textOf } from './property-graph.ts';
import type { Writer } from './writer.ts';

/** GraphML (http://graphml.graphdrawing.org/), as yEd, Gephi, Cytoscape and networkx read it: facts as edges with their sentence. */
export const graphmlWriter: Writer = {
  name: 'graphml',
  extension: '.graphml',
  mediaType: 'application/graphml+xml',
  write: (graph) => {
    const property = propertyGraphOf(graph);
    const nodes = property.nodes.map(({ id, kind, label, properties }) => ({
      attributes: `id="${xmlAttribute(id)}"`,
      properties: { kind, label, ...properties },
    }));
    const edges = property.edges.map(({ id, from, to, type, label, properties }) => ({
      attributes: `id="${xmlAttribute(id)}" source="${xmlAttribute(from)}" target="${xmlAttribute(to)}"`,
      properties: { relation: type, label, ...properties },
    }));
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      ...keys('node', nodes),
      ...keys('edge', edges),
      '<graph id="newsgraph" edgedefault="directed">',
      ...nodes.map((node) => element('node', node)),
      ...edges.map((edge) => element('edge', edge)),
      '</graph>',
      '</graphml>',
      '',
    ].join('\n');
  },
};

interface Item {
  readonly attributes: string;
  readonly properties: Properties;
}

const keys = (what: 'node' | 'edge', items: readonly Item[]): string[] =>
  propertyNames(items).map((name) => {
    const type = items.every(({ properties }) => isNumber(properties[name])) ? 'double' : 'string';
    return `<key id="${what}-${xmlAttribute(name)}" for="${what}" attr.name="${xmlAttribute(name)}" attr.type="${type}"/>`;
  });

const isNumber = (value: PropertyValue | undefined): boolean => value === undefined || typeof value === 'number';

const element = (what: 'node' | 'edge', { attributes, properties }: Item): string =>
  [
    `<${what} ${attributes}>`,
    ...Object.entries(properties).map(
      ([name, value]) => `<data key="${what}-${xmlAttribute(name)}">${xmlText(textOf(value))}</data>`,
    ),
    `</${what}>`,
  ].join('');

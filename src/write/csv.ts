import { type PropertyGraph, propertyGraphOf, propertyNames, textOf } from './property-graph.ts';
import type { Writer } from './writer.ts';

/**
 * Two tables by RFC 4180, as spreadsheets, Gephi and databases read them: `NAME-nodes.csv` and `NAME-edges.csv` where files are
 * written; as one text the edges, with the names of both ends.
 */
export const csvWriter: Writer = {
  name: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (graph) => edgeTable(propertyGraphOf(graph)),
  parts: (graph) => {
    const property = propertyGraphOf(graph);
    return [
      { suffix: '-nodes', text: nodeTable(property) },
      { suffix: '-edges', text: edgeTable(property) },
    ];
  },
};

function nodeTable({ nodes }: PropertyGraph): string {
  const names = propertyNames(nodes);
  const rows = nodes.map(({ id, kind, label, properties }) => [
    id,
    label,
    kind,
    ...names.map((name) => textOf(properties[name] ?? '')),
  ]);
  return table([['Id', 'Label', 'Kind', ...names], ...rows]);
}

function edgeTable({ nodes, edges }: PropertyGraph): string {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const names = propertyNames(edges);
  const rows = edges.map(({ from, to, type, label, properties }) => [
    from,
    to,
    'Directed',
    labels.get(from)!,
    type,
    label,
    labels.get(to)!,
    ...names.map((name) => textOf(properties[name] ?? '')),
  ]);
  return table([['Source', 'Target', 'Type', 'From', 'Relation', 'Label', 'To', ...names], ...rows]);
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Quoted where needed; what a spreadsheet would run as a formula gets an apostrophe before it. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

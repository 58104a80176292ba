import type { Quad } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import type { Names } from './names.ts';
import { type Block, MENTIONS, PARTS } from './order.ts';

const TYPE = expand('rdf:type');
const IS_STRING = expand('nif:isString');
const WIDTH = 120;

/** Blocks as Turtle under headings: what is said over several lines, mentions and evidence a line each. */
export function writeBlocks(blocks: readonly Block[], names: Names, indent = ''): string {
  let part = -1;
  let text = '';
  for (const block of blocks) {
    if (block.part !== part) text += `${text === '' ? '' : '\n'}${indent}# ${PARTS[block.part]![0]}\n`;
    part = block.part;
    text += `${writeBlock(block, names, indent)}\n`;
  }
  return text;
}

function writeBlock({ subject, part, quads }: Block, names: Names, indent: string): string {
  const byPredicate = new Map<string, Quad[]>();
  for (const quad of quads)
    byPredicate.set(quad.predicate.value, [...(byPredicate.get(quad.predicate.value) ?? []), quad]);
  const start = `${indent}${names.term(subject)} `;
  const lines = [...byPredicate].map(([predicate, group]) => {
    const verb = predicate === TYPE ? 'a' : names.iri(predicate);
    const lines = part < MENTIONS || predicate === IS_STRING;
    const objects = group.map((quad) => names.term(quad.object, lines));
    const line = `${verb} ${objects.join(', ')}`;
    if (part >= MENTIONS || objects.length === 1 || indent.length + 2 + line.length <= WIDTH) return line;
    return `${verb}\n${indent}    ${objects.join(`,\n${indent}    `)}`;
  });
  return `${start}${lines.join(part >= MENTIONS ? ' ; ' : ` ;\n${indent}  `)} .`;
}

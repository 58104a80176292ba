import type { Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { expand } from '../ontology/terms.ts';
import type { Names } from './names.ts';
import type { Nesting } from './nest.ts';
import { type Block, MENTIONS, type Outline, outline, sortQuads } from './order.ts';

const TYPE = expand('rdf:type');
const IS_STRING = expand('nif:isString');
const WIDTH = 120;
const STEP = '  ';

/**
 * Blocks as Turtle: what is said over several lines, what belongs to a thing indented below it; mentions and evidence a
 * line each.
 */
export class TurtleBlocks {
  readonly #names: Names;
  readonly #nesting: Nesting;

  constructor(names: Names, nesting: Nesting) {
    this.#names = names;
    this.#nesting = nesting;
  }

  write(blocks: readonly Block[], indent = ''): string {
    let text = '';
    let last: Outline | undefined;
    for (const next of outline(blocks)) {
      const apart = last && (next.block.part !== last.block.part || next.block.part < MENTIONS);
      text += (apart ? '\n' : '') + this.#outline(next, indent);
      last = next;
    }
    return text;
  }

  #outline({ block, below }: Outline, indent: string): string {
    const inner = below.map((each) => this.#outline(each, indent + STEP)).join('');
    return `${this.#block(block, indent)}\n${inner}`;
  }

  #block({ subject, part, quads }: Block, indent: string): string {
    const oneLine = part >= MENTIONS;
    const lines = [...byPredicate(quads)].map(([predicate, group]) => {
      const long = !oneLine || predicate === IS_STRING;
      const objects = group.map((quad) =>
        this.#object(quad.object, long, indent + (group.length > 1 ? STEP + STEP : STEP)),
      );
      const line = `${this.#verb(predicate)} ${objects.join(', ')}`;
      const fits = indent.length + 2 + line.length <= WIDTH && !objects.some((object) => object.startsWith('[\n'));
      if (oneLine || objects.length === 1 || fits) return line;
      return `${this.#verb(predicate)}\n${indent}    ${objects.join(`,\n${indent}    `)}`;
    });
    const start = `${indent}${this.#names.term(subject)} `;
    return `${start}${lines.join(oneLine ? ' ; ' : ` ;\n${indent}${STEP}`)} .`;
  }

  #verb(predicate: string): string {
    return predicate === TYPE ? 'a' : this.#names.iri(predicate);
  }

  /** An object; a blank node that nothing else refers to, or a list, with all that is said of it. */
  #object(term: Term, lines: boolean, indent: string): string {
    const own = this.#nesting.inside(term);
    if (!own) return this.#names.term(term, lines);
    const list = this.#nesting.list(term);
    if (list)
      return list.length === 0 ? '()' : `( ${list.map((each) => this.#object(each, false, indent)).join(' ')} )`;
    if (own.length === 0) return '[]';
    const parts = [...byPredicate(sortQuads(own))].map(([predicate, group]) => {
      const objects = group.map((quad) => this.#object(quad.object, lines, indent + STEP));
      return `${this.#verb(predicate)} ${objects.join(', ')}`;
    });
    const short = `[ ${parts.join(' ; ')} ]`;
    if (!lines || (indent.length + short.length <= WIDTH && !short.includes('\n'))) return short;
    return `[\n${indent}${STEP}${parts.join(` ;\n${indent}${STEP}`)}\n${indent}]`;
  }
}

function byPredicate(quads: readonly Quad[]): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) append(groups, quad.predicate.value, quad);
  return groups;
}

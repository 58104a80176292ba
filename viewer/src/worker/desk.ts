import type { Quad } from '@rdfjs/types';
import { type Correction, correctGraph } from '../../../src/graph/corrections.ts';
import { correctionQuads, correctionsIn, withoutCorrections } from '../../../src/graph/corrections-rdf.ts';
import { excerptOf } from '../../../src/graph/edit.ts';
import { readQuads } from '../../../src/graph/read-graph.ts';
import { Graph } from '../../../src/graph/store.ts';
import { type DisplayTable, superclasses } from '../../../src/network/display.ts';
import { type DrawOptions, drawNetwork, type Network } from '../../../src/network/draw.ts';
import type { Knowledge } from '../../../src/network/knowledge.ts';
import { layoutNetwork, type Position } from '../../../src/network/layout.ts';
import { readKnowledge } from '../../../src/network/read.ts';
import { expand } from '../../../src/ontology/terms.ts';
import { layoutInput } from '../picture/layout-input.ts';
import type { Reading, ShownIds, Written } from './messages.ts';

/** Quads, and the graph of them once one is asked for: its indices take longer than all the rest of reading. */
class Opened {
  #graph: Graph | undefined;

  constructor(readonly quads: Iterable<Quad>) {
    if (quads instanceof Graph) this.#graph = quads;
  }

  get graph(): Graph {
    this.#graph ??= new Graph(this.quads);
    return this.#graph;
  }
}

/** The graph that the page shows: as it was opened, and as it is with its corrections. */
export class Desk {
  readonly #display: DisplayTable;
  #opened = new Opened([]);
  #now = new Opened([]);
  #corrections: readonly Correction[] = [];
  #knowledge: Knowledge | undefined;
  #drawn: { readonly key: string; readonly network: Network } | undefined;

  constructor(display: DisplayTable) {
    this.#display = display;
  }

  /** Reads a graph in the place of the one before; what has nothing to show leaves that as it is, and is only told of. */
  async read(text: string, name: string, tell: (words: string) => void = () => undefined): Promise<Reading> {
    const opened = new Opened(await readQuads(text, { name }));
    const corrections = correctionsIn(opened.quads);
    tell('Finding people, events and ties …');
    const reading = this.#tell(opened, corrections);
    if (reading.knowledge.things.length + reading.knowledge.events.length === 0) return reading;
    this.#opened = corrections.length === 0 ? opened : new Opened(withoutCorrections(opened.quads));
    return corrections.length === 0 ? this.#take(opened, corrections, reading) : this.correct(corrections);
  }

  /** The opened graph with these corrections and no others. */
  correct(corrections: readonly Correction[]): Reading {
    const now = corrections.length === 0 ? this.#opened : new Opened(correctGraph(this.#opened.graph, corrections));
    return this.#take(now, corrections, this.#tell(now, corrections));
  }

  #take(now: Opened, corrections: readonly Correction[], reading: Reading): Reading {
    this.#now = now;
    this.#corrections = corrections;
    this.#knowledge = reading.knowledge;
    this.#drawn = undefined;
    return reading;
  }

  #tell({ quads }: Opened, corrections: readonly Correction[]): Reading {
    const knowledge = readKnowledge(quads, (name) => superclasses(this.#display, name));
    return { knowledge, display: this.#display, corrections };
  }

  /** The picture of the graph, without positions. */
  draw(options: DrawOptions): Network {
    const key = JSON.stringify([options.events, options.sure, [...(options.expanded ?? [])]]);
    if (this.#drawn?.key === key) return this.#drawn.network;
    if (!this.#knowledge) throw new Error('Nothing was opened.');
    const network = drawNetwork(this.#knowledge, this.#display, options);
    this.#drawn = { key, network };
    return network;
  }

  /** Positions of that picture's nodes, in their order; `tell` is given how they stand while it takes long. */
  layout(options: DrawOptions, aspect: number, tell?: (positions: readonly Position[]) => void): readonly Position[] {
    return layoutNetwork(layoutInput(this.draw(options), aspect), tell);
  }

  /** The graph, or what is shown of it, in a format of `newsgraph build`; corrections are in it. */
  async write(format: string, shown?: ShownIds): Promise<Written> {
    const { writerNamed } = await import('../../../src/write/index.ts');
    const writer = writerNamed(format);
    const all = this.#now.graph.quads();
    const quads = shown ? excerptOf(all, shownOf(shown)) : all;
    const graph = new Graph([...quads, ...correctionQuads(this.#corrections)]);
    const parts = writer.parts?.(graph) ?? [{ suffix: '', text: writer.write(graph) }];
    return { parts, extension: writer.extension, mediaType: writer.mediaType, leftOut: writer.leftOut?.(graph) ?? [] };
  }

  /** The corrections alone, as Turtle. */
  async writeCorrections(): Promise<Written> {
    const { writerNamed } = await import('../../../src/write/index.ts');
    const { extension, mediaType, write } = writerNamed('turtle');
    return {
      parts: [{ suffix: '', text: write(new Graph(correctionQuads(this.#corrections))) }],
      extension,
      mediaType,
      leftOut: [],
    };
  }

  /** N-Quads of the graph as it was opened, or as it is corrected. */
  async nquads(corrected: boolean): Promise<string> {
    const { nquadsWriter } = await import('../../../src/write/nquads.ts');
    return nquadsWriter.write((corrected ? this.#now : this.#opened).graph);
  }
}

function shownOf({ nodes, all, ties, allTies }: ShownIds): Parameters<typeof excerptOf>[1] {
  const keys = (list: readonly (readonly [string, string, string])[]): Set<string> =>
    new Set(list.map(([subject, predicate, object]) => `${subject}\n${expand(predicate)}\n${object}`));
  return { nodes: new Set(nodes), all: new Set(all), ties: keys(ties), allTies: keys(allTies) };
}

import { type Correction, correctGraph } from '../../../src/graph/corrections.ts';
import { correctionQuads, correctionsIn, withoutCorrections } from '../../../src/graph/corrections-rdf.ts';
import { excerptOf } from '../../../src/graph/edit.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { Graph } from '../../../src/graph/store.ts';
import { type DisplayTable, superclasses } from '../../../src/network/display.ts';
import { readKnowledge } from '../../../src/network/read.ts';
import { expand } from '../../../src/ontology/terms.ts';
import type { Reading, ShownIds, Written } from './messages.ts';

/** The graph that the page shows: as it was opened, and as it is with its corrections. */
export class Desk {
  readonly #display: DisplayTable;
  #opened = new Graph();
  #graph = new Graph();
  #corrections: readonly Correction[] = [];

  constructor(display: DisplayTable) {
    this.#display = display;
  }

  /** Reads a graph in the place of the one before; what has nothing to show leaves that as it is, and is only told of. */
  async read(text: string, name: string): Promise<Reading> {
    const graph = await readGraph(text, { name });
    const corrections = correctionsIn(graph);
    const reading = this.#tell(graph, corrections);
    if (reading.knowledge.things.length + reading.knowledge.events.length === 0) return reading;
    this.#opened = corrections.length === 0 ? graph : new Graph(withoutCorrections(graph));
    return corrections.length === 0 ? this.#take(graph, corrections, reading) : this.correct(corrections);
  }

  /** The opened graph with these corrections and no others. */
  correct(corrections: readonly Correction[]): Reading {
    const graph = corrections.length === 0 ? this.#opened : correctGraph(this.#opened, corrections);
    return this.#take(graph, corrections, this.#tell(graph, corrections));
  }

  #take(graph: Graph, corrections: readonly Correction[], reading: Reading): Reading {
    this.#graph = graph;
    this.#corrections = corrections;
    return reading;
  }

  #tell(graph: Graph, corrections: readonly Correction[]): Reading {
    const knowledge = readKnowledge(graph, (name) => superclasses(this.#display, name));
    return { knowledge, display: this.#display, corrections };
  }

  /** The graph, or what is shown of it, in a format of `newsgraph build`; corrections are in it. */
  async write(format: string, shown?: ShownIds): Promise<Written> {
    const { writerNamed } = await import('../../../src/write/index.ts');
    const writer = writerNamed(format);
    const quads = shown ? excerptOf(this.#graph.quads(), shownOf(shown)) : this.#graph.quads();
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
    return nquadsWriter.write(corrected ? this.#graph : this.#opened);
  }
}

function shownOf({ nodes, all, ties, allTies }: ShownIds): Parameters<typeof excerptOf>[1] {
  const keys = (list: readonly (readonly [string, string, string])[]): Set<string> =>
    new Set(list.map(([subject, predicate, object]) => `${subject}\n${expand(predicate)}\n${object}`));
  return { nodes: new Set(nodes), all: new Set(all), ties: keys(ties), allTies: keys(allTies) };
}

import type { Quad } from '@rdfjs/types';
import { align } from './align.ts';
import type { FactArticle } from './facts.ts';
import { measure, type Tallies } from './measures.ts';
import { missesOf } from './misses.ts';
import { type JudgedFacts, judge } from './reliability.ts';
import { readStated } from './stated.ts';
import { Triples } from './triples.ts';

/** How far the graph of one article is what its facts ask for. */
export interface Comparison {
  readonly name: string;
  readonly tallies: Tallies;
  readonly judged: JudgedFacts;
  readonly misses: readonly string[];
}

/** Compares the graph of one article with its facts. */
export function compareGraph(
  { name, facts, text }: Pick<FactArticle, 'name' | 'facts' | 'text'>,
  graph: Iterable<Quad>,
): Comparison {
  const triples = new Triples(graph);
  const stated = readStated(triples);
  const alignment = align(facts, stated);
  return {
    name,
    tallies: measure(facts, text, triples, stated, alignment),
    judged: judge(facts, triples, stated, alignment),
    misses: missesOf(facts, triples, stated, alignment),
  };
}

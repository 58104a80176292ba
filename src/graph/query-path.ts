import type { Quad } from '@rdfjs/types';
import { compact, expand } from '../ontology/terms.ts';
import { compare } from './query-entities.ts';
import { keyOf } from './query-index.ts';
import type { NodeReader } from './query-read.ts';
import type { PathStep } from './query-types.ts';

interface Edge {
  readonly to: string;
  readonly forward: boolean;
  readonly fact: Quad;
}

/** The general role of a participant, which a finer one beside it makes superfluous: tried last. */
const GENERAL = new Set([expand('sem:hasActor')]);

/**
 * A shortest chain of facts between two nodes, over entities, roles, events and statements, along facts or against
 * them; undefined where there is none. Of several equally short ones always the same.
 */
export function shortestPath(reader: NodeReader, start: string, goal: string): PathStep[] | undefined {
  const cameBy = new Map<string, { readonly from: string; readonly edge: Edge } | undefined>([[start, undefined]]);
  let frontier = [start];
  while (frontier.length > 0 && !cameBy.has(goal)) {
    const next: string[] = [];
    for (const from of frontier)
      for (const edge of edges(reader, from))
        if (!cameBy.has(edge.to)) {
          cameBy.set(edge.to, { from, edge });
          next.push(edge.to);
        }
    frontier = next;
  }
  if (!cameBy.has(goal)) return undefined;
  const steps: PathStep[] = [];
  for (let at = goal, came = cameBy.get(at); came; at = came.from, came = cameBy.get(at)) {
    const { fact, forward } = came.edge;
    const predicate = compact(fact.predicate.value);
    steps.unshift({ from: reader.node(came.from), predicate, to: reader.node(at), forward, fact });
  }
  return steps;
}

function edges(reader: NodeReader, key: string): Edge[] {
  const out = reader.index.from(key).map((fact) => ({ to: keyOf(fact.object), forward: true, fact }));
  const back = reader.index.to(key).map((fact) => ({ to: keyOf(fact.subject), forward: false, fact }));
  const rank = (edge: Edge): number => (GENERAL.has(edge.fact.predicate.value) ? 1 : 0);
  return [...out, ...back]
    .filter((edge) => edge.to !== key && edge.fact.predicate.value !== SAME_AS && reader.isThing(edge.to))
    .sort(
      (a, b) => rank(a) - rank(b) || compare(a.to, b.to) || compare(a.fact.predicate.value, b.fact.predicate.value),
    );
}

const SAME_AS = expand('owl:sameAs');

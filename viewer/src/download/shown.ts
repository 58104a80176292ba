import type { Network } from '../../../src/network/draw.ts';
import type { Knowledge } from '../../../src/network/knowledge.ts';
import type { Visible } from '../picture/visible.ts';
import type { ShownIds } from '../worker/messages.ts';

/** Of all that a graph tells, what is drawn now: nodes, and the facts that lines stand for. */
export function shownOf(
  { things, events, roles, claims, ties }: Knowledge,
  network: Network,
  visible: Visible,
): ShownIds {
  const facts = new Set([...visible.edges].flatMap((edge) => network.getEdgeAttribute(edge, 'facts')));
  const tie = (t: (typeof ties)[number]) => [t.subject, t.predicate, t.object] as const;
  return {
    nodes: [...new Set([...visible.nodes, ...facts])],
    all: [...things, ...events, ...roles, ...claims].map(({ id }) => id),
    ties: ties.filter(({ id }) => facts.has(id)).map(tie),
    allTies: ties.map(tie),
  };
}

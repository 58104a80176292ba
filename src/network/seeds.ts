import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutInput, Position } from './layout.ts';

/** A sunflower: spread evenly, different for each index, so that no two stand in one place; `room` is the distance of neighbours. */
export function sunflower(index: number, room: number): Position {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = 0.6 * room * Math.sqrt(index + 0.5);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/**
 * Where forces begin with a large part: groups beside those that they have to do with, each a sunflower with its weightiest in
 * the middle. `room` is the distance of neighbours.
 */
export function seedByGroups(part: LayoutInput, room: number): Position[] {
  const groupOf = new Int32Array(part.nodes.length).fill(-1);
  for (const [i, group] of (part.groups ?? []).entries()) for (const node of group) groupOf[node] = i;
  let count = part.groups?.length ?? 0;
  groupOf.forEach((group, node) => {
    if (group === -1) groupOf[node] = count++;
  });
  const members: number[][] = Array.from({ length: count }, () => []);
  groupOf.forEach((group, node) => {
    members[group]!.push(node);
  });
  const weights = new Float64Array(part.nodes.length);
  for (const { source, target } of part.edges) {
    weights[source]! += 1;
    weights[target]! += 1;
  }
  const centres = placeGroups(part, groupOf, members, room);
  const places: Position[] = Array.from({ length: part.nodes.length });
  members.forEach((group, i) => {
    const { x, y } = centres[i]!;
    group.sort((a, b) => weights[b]! - weights[a]! || a - b);
    group.forEach((node, rank) => {
      const at = sunflower(rank, room);
      places[node] = { x: x + at.x, y: y + at.y };
    });
  });
  return places;
}

/** Centres of the groups, so far apart that they do not overlap. */
function placeGroups(
  part: LayoutInput,
  groupOf: Int32Array,
  members: readonly (readonly number[])[],
  room: number,
): Position[] {
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  const radii = members.map(({ length }) => 0.6 * room * Math.sqrt(length));
  radii.forEach((size, i) => {
    graph.addNode(i, { ...sunflower(i, 4 * room * Math.sqrt(part.nodes.length / members.length)), size });
  });
  for (const { source, target } of part.edges) {
    const [a, b] = [groupOf[source]!, groupOf[target]!];
    if (a !== b) graph.updateUndirectedEdge(a, b, (known) => ({ weight: (known.weight ?? 0) + 1 }));
  }
  graph.forEachEdge((edge, { weight }) => {
    graph.setEdgeAttribute(edge, 'weight', Math.log2(1 + weight));
  });
  forceAtlas2.assign(graph, {
    iterations: members.length > 200 ? 60 : 300,
    settings: {
      ...forceAtlas2.inferSettings(graph.order),
      adjustSizes: true,
      barnesHutOptimize: members.length > 200,
      gravity: 1,
      scalingRatio: Math.max(10, room),
      slowDown: 5,
    },
  });
  return apart(
    graph.mapNodes((_node, { x, y }) => ({ x, y })),
    radii,
  );
}

/** The centres as near to each other as circles about them allow; where they are very many, as they are. */
function apart(centres: readonly Position[], radii: readonly number[]): Position[] {
  if (centres.length > 500) return [...centres];
  let factor = 0;
  centres.forEach((a, i) => {
    for (let k = i + 1; k < centres.length; k += 1) {
      const b = centres[k]!;
      const distance = Math.max(1e-3, Math.hypot(a.x - b.x, a.y - b.y));
      factor = Math.max(factor, (1.05 * (radii[i]! + radii[k]!)) / distance);
    }
  });
  return centres.map(({ x, y }) => ({ x: x * (factor || 1), y: y * (factor || 1) }));
}

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { componentsOf, packBoxes } from './packing.ts';
import { seedByGroups, sunflower } from './seeds.ts';
import { majorizeStress, separateBoxes, turnToFit } from './stress.ts';

/** A network as the layout sees it: boxes, in pixels, and which of them belong together. Plain values, to cross threads. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Indices into `nodes`; `length` is the room, in pixels, that its label wants. */
  readonly edges: readonly LayoutEdge[];
  /** Indices of those who have more to do with each other than with others; where a large network begins from. */
  readonly groups?: readonly (readonly number[])[];
  /** Width by height of where it will be drawn. */
  readonly aspect: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface LayoutEdge {
  readonly source: number;
  readonly target: number;
  readonly length: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Above this many nodes a component is laid out by forces alone. */
const DRAWN_BY_HAND = 320;
/** Times that it is told how a large part stands. */
const ROUNDS = 3;
/** Pixels between neighbours where forces begin. */
const ROOM = 60;

/**
 * One position a node, in pixels. The same input gives the same positions: nothing is random. Forces find the shape of each
 * connected part; small parts are then drawn as by hand: each line as long as its words, no box over another, turned to
 * fit the screen. Parts do not overlap; what no line reaches stands in rows below all. `tell` is given the positions from time
 * to time while a large part is on its way.
 */
export function layoutNetwork(input: LayoutInput, tell?: (positions: readonly Position[]) => void): Position[] {
  const components = componentsOf(input.nodes.length, input.edges);
  const connected = components.filter((members) => members.length > 1);
  const lone = components.filter((members) => members.length === 1).flat();
  const parts = separate(input, connected);
  const isLarge = (part: LayoutInput) => part.nodes.length > DRAWN_BY_HAND;
  const drawn = parts.map((part) => (isLarge(part) ? seedByGroups(part, ROOM) : byHand(part)));
  const together = () => joinParts(input, connected, lone, parts, drawn);
  for (const [i, part] of parts.entries())
    if (isLarge(part)) {
      tell?.(together());
      drawn[i] = byForcesFrom(part, drawn[i]!, (places) => {
        drawn[i] = places;
        tell?.(together());
      });
    }
  return together();
}

/** Parts beside each other, and what no line reaches below. */
function joinParts(
  input: LayoutInput,
  connected: readonly (readonly number[])[],
  lone: readonly number[],
  partsOf: readonly LayoutInput[],
  drawn: readonly (readonly Position[])[],
): Position[] {
  const positions: { x: number; y: number }[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  const parts = connected.map((members, i) => {
    const places = drawn[i]!;
    return { members, places, box: boundsOf(places, partsOf[i]!.nodes) };
  });
  const corners = packBoxes(
    parts.map(({ box }) => ({ width: box.right - box.left + 50, height: box.bottom - box.top + 50 })),
    input.aspect,
  );
  let [width, bottom] = [600, 0];
  parts.forEach(({ members, places, box }, i) => {
    const corner = corners[i]!;
    members.forEach((member, k) => {
      positions[member] = { x: corner.x - box.left + places[k]!.x, y: -(corner.y - box.top + places[k]!.y) };
    });
    width = Math.max(width, corner.x + box.right - box.left);
    bottom = Math.max(bottom, corner.y + box.bottom - box.top);
  });
  placeInRows(lone, input, positions, width, bottom + 90);
  return positions;
}

/** Parts with their own indices. */
function separate(input: LayoutInput, parts: readonly (readonly number[])[]): LayoutInput[] {
  const place = new Map(parts.flatMap((members, part) => members.map((member, index) => [member, { part, index }])));
  const edges: LayoutEdge[][] = parts.map(() => []);
  for (const { source, target, length } of input.edges) {
    const [from, to] = [place.get(source), place.get(target)];
    if (from && to && from !== to) edges[from.part]!.push({ source: from.index, target: to.index, length });
  }
  const groups: number[][][] = parts.map(() => []);
  for (const group of input.groups ?? []) {
    const found = place.get(group[0]!);
    if (found) groups[found.part]!.push(group.map((member) => place.get(member)!.index));
  }
  return parts.map((members, i) => ({
    nodes: members.map((member) => input.nodes[member]!),
    edges: edges[i]!,
    groups: groups[i]!,
    aspect: input.aspect,
  }));
}

function byHand(part: LayoutInput): Position[] {
  const drawn = majorizeStress(byForces(part), part.edges, 240);
  const turned = turnToFit(drawn, part.nodes, part.aspect);
  return separateBoxes(turned, part.nodes);
}

function byForces(part: LayoutInput): Position[] {
  const graph = graphOf(part, (i) => sunflower(i, 16.7));
  forceAtlas2.assign(graph, {
    iterations: 400,
    settings: {
      ...forceAtlas2.inferSettings(graph.order),
      barnesHutOptimize: false,
      edgeWeightInfluence: 0.5,
      gravity: 0.5,
      scalingRatio: 12,
      slowDown: 6,
    },
  });
  return placesIn(graph, part);
}

/** A large part from where its nodes are seeded; `tell` is given where they stand from time to time. */
function byForcesFrom(part: LayoutInput, seeds: readonly Position[], tell: (places: Position[]) => void): Position[] {
  const graph = graphOf(part, (i) => seeds[i]!);
  for (let round = 0; round < ROUNDS; round += 1) {
    forceAtlas2.assign(graph, {
      iterations: Math.max(8, Math.round(40_000 / graph.order)),
      settings: {
        ...forceAtlas2.inferSettings(graph.order),
        barnesHutOptimize: true,
        edgeWeightInfluence: 0.5,
        gravity: 0.5,
        scalingRatio: 12,
        slowDown: 2,
      },
    });
    if (round < ROUNDS - 1) tell(placesIn(graph, part));
  }
  scaleToLabels(graph, part);
  noverlap.assign(graph, {
    maxIterations: 12,
    settings: { margin: 6, ratio: 1, gridSize: Math.ceil(Math.sqrt(graph.order)) },
  });
  return placesIn(graph, part);
}

const placesIn = (graph: UndirectedGraph, part: LayoutInput): Position[] =>
  part.nodes.map((_, i) => ({
    x: graph.getNodeAttribute(i, 'x') as number,
    y: graph.getNodeAttribute(i, 'y') as number,
  }));

function graphOf(part: LayoutInput, seed: (index: number) => Position): UndirectedGraph {
  const graph = new UndirectedGraph();
  part.nodes.forEach((node, i) => {
    graph.addNode(i, { ...seed(i), size: node.height / 3 });
  });
  for (const { source, target } of part.edges)
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, 'weight', (w: number) => w + 0.3);
    else graph.addEdge(source, target, { weight: 1 });
  return graph;
}

/** Scales so that the middle edge has half the room that its label wants, and that there is room for the nodes beside each other. */
function scaleToLabels(graph: UndirectedGraph, part: LayoutInput): void {
  const ratios = part.edges
    .map(({ source, target, length }) => {
      const [a, b] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
      return length / Math.max(1e-6, Math.hypot(a.x - b.x, a.y - b.y));
    })
    .sort((a, b) => a - b);
  const wanted = part.nodes.reduce((area, { height }) => area + 3 * height * height, 0);
  const { left, right, top, bottom } = boundsOf(graph.mapNodes((_node, { x, y }) => ({ x, y })));
  const room = Math.sqrt(wanted / Math.max(1, (right - left) * (bottom - top)));
  const factor = Math.max((ratios[Math.floor(ratios.length / 2)] ?? 1) / 2, room);
  graph.forEachNode((node, { x, y }) => {
    graph.mergeNodeAttributes(node, { x: x * factor, y: y * factor });
  });
}

function boundsOf(places: readonly Position[], nodes: readonly LayoutNode[] = []) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  places.forEach(({ x, y }, i) => {
    const { width, height } = nodes[i] ?? { width: 0, height: 0 };
    bounds.left = Math.min(bounds.left, x - width / 2);
    bounds.right = Math.max(bounds.right, x + width / 2);
    bounds.top = Math.min(bounds.top, y - height / 2);
    bounds.bottom = Math.max(bounds.bottom, y + height / 2);
  });
  return bounds;
}

function placeInRows(
  lone: readonly number[],
  input: LayoutInput,
  positions: { x: number; y: number }[],
  most: number,
  top: number,
): void {
  let [x, y] = [0, top];
  for (const member of lone) {
    const { width } = input.nodes[member]!;
    if (x > 0 && x + width > most) [x, y] = [0, y + 60];
    positions[member] = { x: x + width / 2, y: -y };
    x += width + 16;
  }
}

import type Sigma from 'sigma';
import { communities } from '../../../src/network/communities.ts';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import type { Palette } from './palette.ts';
import type { Visible } from './visible.ts';

/** Above this a soft ground would cover all. */
const MOST_NODES = 1500;
/** How far the ground reaches around a node, in pixels. */
const REACH = 34;

/** The soft ground under those who have more to do with each other than with others. */
export class Groups {
  readonly #groups: readonly (readonly string[])[];
  readonly #context: CanvasRenderingContext2D | null;

  constructor(
    readonly sigma: Sigma<NodeAttributes, EdgeAttributes>,
    network: Network,
  ) {
    this.#groups = network.order > MOST_NODES ? [] : communities(network);
    const under: object = { beforeLayer: 'edges' };
    sigma.createCanvasContext('groups', under);
    const canvas = sigma.getCanvases().groups;
    if (canvas) canvas.style.opacity = '0.55';
    this.#context = canvas?.getContext('2d') ?? null;
    sigma.resize(true);
  }

  draw(visible: Visible, palette: Palette): void {
    const context = this.#context;
    if (!context) return;
    const { sigma } = this;
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    context.lineCap = 'round';
    context.lineWidth = REACH * 1.4;
    const graph = sigma.getGraph();
    for (const [i, group] of this.#groups.entries()) {
      const ground = palette.grounds[i % palette.grounds.length]!;
      context.fillStyle = ground;
      context.strokeStyle = ground;
      const members = new Set(group.filter((node) => visible.nodes.has(node)));
      if (members.size < 3) continue;
      context.beginPath();
      for (const node of members) {
        const { x, y } = sigma.framedGraphToViewport(sigma.getNodeDisplayData(node)!);
        context.moveTo(x + REACH, y);
        context.arc(x, y, REACH, 0, 2 * Math.PI);
      }
      context.fill();
      context.beginPath();
      for (const node of members)
        for (const edge of graph.edges(node)) {
          const [source, target] = graph.extremities(edge) as [string, string];
          if (source !== node || !members.has(target) || !visible.edges.has(edge)) continue;
          const [a, b] = [source, target].map((end) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(end)!)) as [
            Point,
            Point,
          ];
          context.moveTo(a.x, a.y);
          context.lineTo(b.x, b.y);
        }
      context.stroke();
    }
  }
}

type Point = { readonly x: number; readonly y: number };

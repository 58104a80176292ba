import type Sigma from 'sigma';
import { groupsOf } from '../../../src/network/communities.ts';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { Afar } from './afar.ts';
import { isLarge } from './detail.ts';
import type { Occupied } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Visible } from './visible.ts';

/** How far the ground reaches around a node, in pixels. */
const REACH = 34;

/** The soft ground under those who have more to do with each other than with others; in a large network from afar alone, with names. */
export class Groups {
  readonly #groups: readonly (readonly string[])[];
  readonly #context: CanvasRenderingContext2D | null;
  readonly #afar: Afar | undefined;

  constructor(
    readonly sigma: Sigma<NodeAttributes, EdgeAttributes>,
    network: Network,
  ) {
    this.#afar = isLarge(network) ? new Afar(network) : undefined;
    this.#groups = this.#afar ? [] : groupsOf(network);
    const under: object = { beforeLayer: 'edges' };
    sigma.createCanvasContext('groups', under);
    const canvas = sigma.getCanvases().groups;
    if (canvas) canvas.style.opacity = '0.55';
    this.#context = canvas?.getContext('2d') ?? null;
    sigma.resize(true);
  }

  /** What is shown, or where it stands, is other than before. */
  settle({ nodes, edges }: Visible): void {
    this.#afar?.settle(nodes, edges);
  }

  /** The names of the groups where they are seen from afar. */
  drawNames = (context: CanvasRenderingContext2D, palette: Palette, occupied: Occupied): void =>
    this.#afar?.drawNames(this.sigma, context, palette, occupied);

  draw(visible: Visible, palette: Palette, isAfar: boolean): void {
    const context = this.#context;
    if (!context) return;
    const { sigma } = this;
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    if (isAfar) this.#afar?.drawGrounds(sigma, context, palette);
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

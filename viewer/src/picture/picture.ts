import Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { shortestPath } from '../../../src/network/path.ts';
import { INITIAL, type Selection, type State, type Store } from '../state.ts';
import type { Emphasis } from './canvas-text.ts';
import { LineProgram } from './edge-program.ts';
import { type Box, curveBetween, distanceTo, type Point } from './geometry.ts';
import { Groups } from './groups.ts';
import { drawLabels } from './labels.ts';
import { edgeLook, nodeLook } from './look.ts';
import { ShapeProgram } from './node-program.ts';
import { type Palette, readPalette } from './palette.ts';
import { type Visible, visibility } from './visible.ts';

/** How near, in pixels, the pointer must come to a line. */
const REACH = 7;
/** Layout pixels to a screen pixel at least: a small network is not blown up beyond this. */
const SMALLEST_SCALE = 0.85;

/** The drawing of a network, with its pointer. The network's nodes must have positions. */
export class Picture {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  #palette: Palette;
  #visible: Visible;
  #emphasis: Emphasis = {
    nodes: undefined,
    edges: undefined,
    selected: undefined,
    hovered: undefined,
    cursor: undefined,
  };
  /** Factor for sizes, so that a network much larger than the screen does not cover itself. */
  #shrink = 1;
  #cursor: string | undefined;
  readonly #spots = new Map<string, number>();
  #words: ReadonlyMap<string, readonly Box[]> = new Map();

  constructor(
    readonly container: HTMLElement,
    readonly store: Store,
    readonly network: Network,
    /** Where controls lie over the picture. */
    readonly covered: () => readonly Box[],
  ) {
    this.#palette = readPalette(container);
    this.#visible = visibility(network, store.state);
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(network, container, {
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: LineProgram },
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      // It has no width while the list is shown in its place.
      allowInvalidContainer: true,
      defaultDrawNodeHover: () => undefined,
      stagePadding: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      zIndex: true,
      minEdgeThickness: 0.5,
      hideEdgesOnMove: network.size > 4000,
      zoomDuration: calm() ? 0 : 200,
      nodeReducer: (node, data) =>
        nodeLook(node, data, this.#palette, this.#emphasis, this.#visible.nodes.has(node), this.#shrink),
      edgeReducer: (edge, data) => {
        const { selection, hover } = this.store.state;
        const isChosen = selection?.id === edge || hover?.id === edge;
        return edgeLook(
          edge,
          data,
          this.#palette,
          this.#emphasis,
          this.#visible.edges.has(edge),
          isChosen,
          this.#shrink,
        );
      },
    });
    this.#frame();
    const groups = new Groups(this.sigma, network);
    this.sigma.on('afterRender', () => {
      groups.draw(this.#visible, this.#palette);
      this.#words = drawLabels(this.sigma, this.#palette, this.#emphasis, this.covered(), this.#spots);
    });
    this.#bindPointer();
    this.#reconsider();
  }

  /** What is drawn now. */
  get visible(): Visible {
    return this.#visible;
  }

  /** Where the keyboard stands. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  set cursor(node: string | undefined) {
    this.#cursor = node;
    this.#reconsider();
  }

  /** Draws anew after a change of state or theme. */
  update(state: State, before: State): void {
    if (
      state.hiddenKinds !== before.hiddenKinds ||
      state.hiddenLines !== before.hiddenLines ||
      state.unconnected !== before.unconnected ||
      state.passing !== before.passing ||
      state.focus !== before.focus ||
      state.marked !== before.marked ||
      state.selection !== before.selection
    )
      this.#visible = visibility(this.network, state);
    if (state.unconnected !== before.unconnected) this.#frame();
    this.#reconsider();
  }

  repaint(): void {
    this.#palette = readPalette(this.container);
    this.sigma.refresh();
  }

  kill(): void {
    this.sigma.kill();
  }

  fit(): void {
    this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 0 : 300 });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    camera.animate({ ratio: camera.ratio * factor }, { duration: calm() ? 0 : 150 });
  }

  /** Brings a node onto the screen where it is not, and nearer where a large network makes it small. */
  reveal(node: string): void {
    const data = this.sigma.getNodeDisplayData(node);
    if (!data || data.hidden) return;
    const at = this.sigma.framedGraphToViewport(data);
    const { width, height } = this.sigma.getDimensions();
    const camera = this.sigma.getCamera();
    const isNear = this.network.order < 400 || camera.ratio < 0.4;
    const isOnScreen = at.x > this.#inset() + 20 && at.x < width - 40 && at.y > 20 && at.y < height - 40;
    if (isNear && isOnScreen) return;
    const ratio = isNear ? Math.min(camera.ratio, 1) : 0.25;
    camera.animate({ x: data.x, y: data.y, ratio }, { duration: calm() ? 0 : 350 });
  }

  /** Where a node stands in the container; undefined where it is not drawn. */
  positionOf(node: string): Point | undefined {
    const data = this.sigma.getNodeDisplayData(node);
    return data && !data.hidden ? this.sigma.framedGraphToViewport(data) : undefined;
  }

  /** Fits the picture to what is shown without filters; a small network is not blown up. */
  #frame(): void {
    const { unconnected } = this.store.state;
    const all = visibility(this.network, { ...INITIAL, hiddenLines: new Set(), unconnected });
    const { width, height } = this.sigma.getDimensions();
    const boxes = [...all.nodes].map((node) => {
      const { x, y, label, size } = this.network.getNodeAttributes(node);
      return { x, y, half: Math.min(34, [...label].length) * 3.6, size };
    });
    const left = Math.min(...boxes.map((b) => b.x - b.half));
    const right = Math.max(...boxes.map((b) => b.x + b.half));
    const bottom = Math.min(...boxes.map((b) => b.y - b.size - 34));
    const top = Math.max(...boxes.map((b) => b.y + b.size + 8));
    const isNarrow = width < 640;
    const inset = { left: this.#inset() + 16, right: isNarrow ? 16 : 60, top: isNarrow ? 64 : 34, bottom: 20 };
    const [freeWidth, freeHeight] = [width - inset.left - inset.right, height - inset.top - inset.bottom];
    const scale = Math.max((right - left) / freeWidth, (top - bottom) / freeHeight, SMALLEST_SCALE);
    this.#shrink = Math.max(0.2, Math.min(1, 1.35 * scale ** -0.6));
    const x = left - scale * (inset.left + (freeWidth - (right - left) / scale) / 2);
    const y = bottom - scale * (inset.bottom + (freeHeight - (top - bottom) / scale) / 2);
    this.sigma.setCustomBBox({ x: [x, x + scale * width], y: [y, y + scale * height] });
    this.sigma.refresh();
  }

  /** Pixels on the left that a tall control covers. */
  #inset(): number {
    const { width, height } = this.sigma.getDimensions();
    const tall = this.covered().filter((b) => b.bottom - b.top > height / 3 && b.right < width / 2);
    return Math.max(0, ...tall.map((b) => b.right));
  }

  #reconsider(): void {
    const { selection, hover } = this.store.state;
    const centre = hover ?? selection;
    this.#emphasis = {
      ...this.#around(centre),
      selected: selection?.type === 'about' ? selection.id : undefined,
      hovered: hover?.type === 'about' ? hover.id : undefined,
      cursor: this.#cursor,
    };
    this.sigma.refresh({ skipIndexation: true });
  }

  #around(centre: Selection | undefined): Pick<Emphasis, 'nodes' | 'edges'> {
    const { network } = this;
    if (centre?.type === 'line' && network.hasEdge(centre.id))
      return { nodes: new Set(network.extremities(centre.id)), edges: new Set([centre.id]) };
    if (centre?.type === 'path') return this.#way(centre.id);
    const { hover, marked } = this.store.state;
    const lines = centre?.type === 'about' ? this.#linesOf(centre.id) : undefined;
    if (lines === undefined)
      return marked.size > 0 && hover === undefined
        ? { nodes: marked, edges: this.#between(marked) }
        : { nodes: undefined, edges: undefined };
    const edges = new Set(lines.filter((edge) => this.#visible.edges.has(edge)));
    const nodes = new Set([...edges].flatMap((edge) => network.extremities(edge)));
    if (network.hasNode(centre!.id)) nodes.add(centre!.id);
    return { nodes, edges };
  }

  #way(id: string): Pick<Emphasis, 'nodes' | 'edges'> {
    const [from = '', to = ''] = id.split(' ');
    const path = shortestPath(this.network, this.#visible.edges, from, to);
    return { nodes: new Set(path?.nodes ?? [from, to]), edges: new Set(path?.steps.flat()) };
  }

  /** The shown lines that join nodes of a set. */
  #between(nodes: ReadonlySet<string>): ReadonlySet<string> {
    const inside = (edge: string) => this.network.extremities(edge).every((node) => nodes.has(node));
    return new Set([...this.#visible.edges].filter(inside));
  }

  /** A node's lines; an event's or a role's own line where it is no node. */
  #linesOf(id: string): string[] | undefined {
    if (this.network.hasNode(id)) return this.network.edges(id);
    const lines = this.network.filterEdges((_edge, { facts, line }) => line !== 'claim' && facts.includes(id));
    return lines.length > 0 ? lines : undefined;
  }

  #bindPointer(): void {
    let frame = 0;
    this.sigma.on('enterNode', ({ node }) => this.store.set({ hover: { type: 'about', id: node } }));
    this.sigma.on('leaveNode', () => this.store.set({ hover: undefined }));
    this.sigma.on('clickNode', ({ node }) => this.store.select({ type: 'about', id: node }));
    this.sigma.on('clickStage', ({ event }) => {
      const edge = this.lineAt(event);
      this.store.select(edge === undefined ? undefined : { type: 'line', id: edge });
    });
    this.sigma.on('moveBody', ({ event }) => {
      const point = { x: event.x, y: event.y };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#hoverLine(point));
    });
    this.container.addEventListener('pointerleave', () => this.store.set({ hover: undefined }));
  }

  #hoverLine(point: Point): void {
    const { hover } = this.store.state;
    if (hover?.type === 'about') {
      this.container.style.cursor = 'pointer';
      return;
    }
    const edge = this.lineAt(point);
    this.container.style.cursor = edge === undefined ? 'grab' : 'pointer';
    if (edge !== hover?.id) this.store.set({ hover: edge === undefined ? undefined : { type: 'line', id: edge } });
  }

  /** The line whose words or stroke are under a point of the container. */
  lineAt(point: Point): string | undefined {
    for (const [edge, boxes] of this.#words)
      if (
        boxes.some(
          (b) => point.x >= b.left - 2 && point.x <= b.right + 2 && point.y >= b.top - 2 && point.y <= b.bottom + 2,
        )
      )
        return edge;
    let best: string | undefined;
    let distance = REACH;
    for (const edge of this.#visible.edges) {
      const [source, target] = this.network.extremities(edge) as [string, string];
      const [from, to] = [this.positionOf(source), this.positionOf(target)];
      if (!from || !to) continue;
      const slack =
        REACH + Math.abs(this.network.getEdgeAttribute(edge, 'curvature')) * Math.hypot(to.x - from.x, to.y - from.y);
      if (point.x < Math.min(from.x, to.x) - slack || point.x > Math.max(from.x, to.x) + slack) continue;
      if (point.y < Math.min(from.y, to.y) - slack || point.y > Math.max(from.y, to.y) + slack) continue;
      const found = distanceTo(curveBetween(from, to, this.network.getEdgeAttribute(edge, 'curvature')), point);
      if (found < distance) [best, distance] = [edge, found];
    }
    return best;
  }
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

import './detail.css';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { h } from '../dom.ts';
import { INITIAL, type Selection, type State, type Store } from '../state.ts';
import type { Emphasis } from './canvas-text.ts';
import { Detail, detailWords, isLarge, isMoving, sizeAmongMany } from './detail.ts';
import { LineProgram } from './edge-program.ts';
import { forwardAround } from './forward.ts';
import type { Box, Point } from './geometry.ts';
import { Groups } from './groups.ts';
import { drawLabels } from './labels.ts';
import { lineNear, wordsAt } from './line-near.ts';
import { edgeLook, nodeLook } from './look.ts';
import { ShapeProgram } from './node-program.ts';
import { type Palette, readPalette } from './palette.ts';
import { extentOf, type Visible, visibility } from './visible.ts';

/** What says which nodes and lines are shown. */
const SHOWN_BY = ['hiddenKinds', 'hiddenLines', 'unconnected', 'passing', 'focus', 'marked', 'selection'] as const;
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
  readonly #isLarge: boolean;
  readonly #detail: Detail;
  /** What is said of the lines that are left out. */
  readonly #note = h('p', { class: 'detail', hidden: true });
  #settling = 0;
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
    this.#isLarge = isLarge(network);
    this.#detail = new Detail(network);
    this.#visible = visibility(network, store.state);
    this.#detail.offer(this.#visible.edges);
    // The network comes last, when all that it is drawn by is known, for Sigma works through it at once.
    const empty: Network = new MultiDirectedGraph();
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(empty, container, {
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
      hideEdgesOnMove: this.#isLarge,
      zoomDuration: calm() ? 0 : 200,
      nodeReducer: (node, data) =>
        nodeLook(node, data, this.#palette, this.#emphasis, this.#visible.nodes.has(node), this.#shrinkOf(data)),
      edgeReducer: (edge, data) => {
        const { selection, hover } = this.store.state;
        const isChosen = selection?.id === edge || hover?.id === edge;
        return edgeLook(edge, data, this.#palette, this.#emphasis, this.#isDrawn(edge), isChosen, this.#shrink);
      },
    });
    this.#frame();
    this.#emphasise();
    const groups = new Groups(this.sigma, network);
    this.sigma.on('afterRender', () => {
      if (this.#isMoving()) return this.#settle();
      groups.draw(this.#visible, this.#palette);
      this.#words = drawLabels(this.sigma, this.#palette, this.#emphasis, this.covered(), this.#spots);
    });
    this.sigma.setGraph(network);
    this.#bindPointer();
    container.append(this.#note);
    this.#say();
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
    if (SHOWN_BY.some((key) => state[key] !== before[key])) this.#see(state);
    if (state.unconnected !== before.unconnected) {
      this.#frame();
      this.sigma.refresh();
    }
    if (this.#isLarge && isOnlyHover(state, before)) this.#rehover(before.hover);
    else this.#reconsider();
  }

  #see(state: State): void {
    this.#visible = visibility(this.network, state);
    this.#detail.offer(this.#visible.edges);
    this.#say();
  }

  /** What is chosen is drawn whatever the level of detail. */
  #isDrawn(edge: string): boolean {
    if (!this.#visible.edges.has(edge)) return false;
    return this.#detail.drawn.has(edge) || this.#emphasis.edges?.has(edge) === true;
  }

  #shrinkOf = ({ weight, size }: NodeAttributes) => (this.#isLarge ? sizeAmongMany(weight) / size : this.#shrink);

  #say(): void {
    this.#note.textContent = detailWords(this.#detail.drawn.size, this.#visible.edges.size);
    this.#note.hidden = this.#note.textContent === '';
  }

  /** Whether a large network is being moved, when only its nodes are drawn. */
  #isMoving = () => this.#isLarge && isMoving(this.sigma);

  /** Draws the rest, for as near as one has come, when the movement is over. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (this.#isMoving()) return this.#settle();
      if (!this.#detail.look(this.sigma.getCamera().ratio)) return void this.sigma.scheduleRender();
      this.#say();
      this.sigma.refresh({ skipIndexation: true, schedule: true });
    }, 150) as unknown as number;
  }

  /** In a large network what the pointer is on comes forward, and the others stay as they are: they are too many to redo. */
  #rehover(before: Selection | undefined): void {
    const { hover } = this.store.state;
    this.#emphasis = { ...this.#emphasis, hovered: hover?.type === 'about' ? hover.id : undefined };
    const edges = [before?.id, hover?.id].filter((id) => id !== undefined && this.network.hasEdge(id)) as string[];
    if (edges.length === 0) this.sigma.scheduleRender();
    else this.sigma.refresh({ partialGraph: { nodes: [], edges }, skipIndexation: true, schedule: true });
  }

  repaint(): void {
    this.#palette = readPalette(this.container);
    this.sigma.refresh();
  }

  kill(): void {
    clearTimeout(this.#settling);
    this.#note.remove();
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
    const { left, right, bottom, top } = extentOf(this.network, all.nodes);
    const isNarrow = width < 640;
    const inset = { left: this.#inset() + 16, right: isNarrow ? 16 : 60, top: isNarrow ? 64 : 34, bottom: 20 };
    const [freeWidth, freeHeight] = [width - inset.left - inset.right, height - inset.top - inset.bottom];
    const scale = Math.max((right - left) / freeWidth, (top - bottom) / freeHeight, SMALLEST_SCALE);
    this.#shrink = Math.max(0.2, Math.min(1, 1.35 * scale ** -0.6));
    const x = left - scale * (inset.left + (freeWidth - (right - left) / scale) / 2);
    const y = bottom - scale * (inset.bottom + (freeHeight - (top - bottom) / scale) / 2);
    this.sigma.setCustomBBox({ x: [x, x + scale * width], y: [y, y + scale * height] });
  }

  /** Pixels on the left that a tall control covers. */
  #inset(): number {
    const { width, height } = this.sigma.getDimensions();
    const tall = this.covered().filter((b) => b.bottom - b.top > height / 3 && b.right < width / 2);
    return Math.max(0, ...tall.map((b) => b.right));
  }

  #reconsider(): void {
    this.#emphasise();
    this.sigma.refresh({ skipIndexation: true });
  }

  #emphasise(): void {
    const { selection, hover, marked } = this.store.state;
    const centre = this.#isLarge ? selection : (hover ?? selection);
    this.#emphasis = {
      ...forwardAround(this.network, this.#visible.edges, centre, hover === undefined ? marked : new Set()),
      selected: selection?.type === 'about' ? selection.id : undefined,
      hovered: hover?.type === 'about' ? hover.id : undefined,
      cursor: this.#cursor,
    };
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
    if (this.#isMoving()) return;
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
    const words = wordsAt(this.#words, point);
    if (words !== undefined) return words;
    const drawn = [...this.#visible.edges].filter((edge) => this.#isDrawn(edge));
    return lineNear(this.network, drawn, (node) => this.positionOf(node), point);
  }
}

/** Whether nothing of a state changed but what the pointer is on. */
const isOnlyHover = (state: State, before: State): boolean =>
  (Object.keys(state) as (keyof State)[]).every((key) => key === 'hover' || state[key] === before[key]);

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

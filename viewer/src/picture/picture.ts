import './detail.css';
import type Sigma from 'sigma';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { pause } from '../breath.ts';
import { h } from '../dom.ts';
import { isOnlyHover, type Selection, type State, type Store } from '../state.ts';
import { NO_EMPHASIS } from './canvas-text.ts';
import { Detail, detailWords, isLarge, isMoving, sizeAmongMany, type View } from './detail.ts';
import { forwardAround } from './forward.ts';
import { frameAround } from './frame.ts';
import type { Box, Point } from './geometry.ts';
import { Groups } from './groups.ts';
import { drawLabels } from './labels.ts';
import { lineNear, wordsAt } from './line-near.ts';
import { edgeLook, nodeLook } from './look.ts';
import { type Palette, readPalette } from './palette.ts';
import { bindPointer } from './pointer.ts';
import { bringIntoSight, newSigma, showAll, zoomBy } from './renderer.ts';
import { Stage } from './stage.ts';
import { extentOf, nodesFramed, type Visible, visibility } from './visible.ts';

/** What says which nodes and lines are shown. */
const SHOWN_BY = ['hiddenKinds', 'hiddenLines', 'unconnected', 'passing', 'focus', 'marked', 'selection'] as const;

type PictureParts = readonly [HTMLElement, Store, Network, covered: () => readonly Box[], isProvisional: boolean];

/** The drawing of a network, with its pointer. The network's nodes must have positions. */
export class Picture {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  #palette: Palette;
  #visible: Visible;
  #emphasis = NO_EMPHASIS;
  /** Factor for sizes, so that a network much larger than the screen does not cover itself. */
  #shrink = 1;
  #cursor: string | undefined;
  readonly #isLarge: boolean;
  readonly #detail: Detail;
  /** Of a large network what Sigma has of it; a small one it has whole. */
  readonly #stage: Stage | undefined;
  readonly #groups: Groups;
  /** What is said of the lines that are left out. */
  readonly #note = h('p', { class: 'detail', hidden: true });
  #settling = 0;
  #isProvisional: boolean;
  #isFilling = false;
  #isGone = false;
  readonly #spots = new Map<string, number>();
  #words: ReadonlyMap<string, readonly Box[]> = new Map();

  /** A picture of a network, made in steps between which the page answers. `isProvisional`: its places are still being found. */
  static async of(...[container, store, network, covered, isProvisional]: PictureParts): Promise<Picture> {
    const before = store.state;
    const visible = visibility(network, before);
    if (isLarge(network)) await pause();
    const picture = new Picture(container, store, network, covered, isProvisional, visible);
    if (store.state !== before) picture.update(store.state, before);
    return picture;
  }

  private constructor(
    readonly container: HTMLElement,
    readonly store: Store,
    readonly network: Network,
    /** Where controls lie over the picture. */
    readonly covered: () => readonly Box[],
    isProvisional: boolean,
    visible: Visible,
  ) {
    this.#isProvisional = isProvisional;
    this.#palette = readPalette(container);
    this.#isLarge = isLarge(network);
    this.#detail = new Detail(network);
    this.#visible = visible;
    this.#detail.offer(this.#visible.edges, { ratio: 1, sees: () => true });
    // The network comes last, when all that it is drawn by is known, for Sigma works through it at once.
    const { graph } = new Stage(network);
    this.sigma = newSigma(graph, container, {
      hideEdgesOnMove: this.#isLarge,
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
    this.#groups = new Groups(this.sigma, network);
    this.sigma.on('afterRender', () => this.#drawOver());
    this.#stage = this.#isLarge ? new Stage(network) : undefined;
    if (!this.#stage) this.sigma.setGraph(network);
    bindPointer(this);
    container.append(this.#note);
    this.#say();
  }

  /** Gives Sigma a large network, so that the page answers between the steps. */
  async fill(): Promise<void> {
    if (!this.#stage) return;
    this.#isFilling = true;
    await pause();
    this.#groups.settle(this.#visible);
    await pause();
    this.#stage.take(this.#visible.nodes, new Set());
    await pause();
    this.#isFilling = false;
    if (!this.#isGone) this.#restage();
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

  /** Draws anew where the nodes stand elsewhere; they do so for good where nothing is provisional. */
  async move(isProvisional: boolean): Promise<void> {
    this.#isProvisional = isProvisional;
    this.#groups.settle(this.#visible);
    await pause();
    if (this.#isGone) return;
    this.#frame();
    // Sizes and colours stay: Sigma only takes the places anew.
    this.sigma.refresh({ partialGraph: {}, schedule: true });
    this.#say();
  }

  #drawOver(): void {
    const { isAfar } = this.#detail;
    if (this.#isFilling) return;
    const { classList } = this.container;
    classList.toggle('is-moving', this.isMoving);
    classList.toggle('without-lines', this.sigma.getGraph().size === 0);
    if (isAfar || !this.isMoving) this.#groups.draw(this.#visible, this.#palette, isAfar);
    if (this.isMoving) {
      this.#settle();
      return;
    }
    const before = isAfar ? this.#groups.drawNames : undefined;
    this.#words = drawLabels(this.sigma, this.#palette, this.#emphasis, this.covered(), this.#spots, before);
  }

  #see(state: State): void {
    this.#visible = visibility(this.network, state);
    this.#detail.offer(this.#visible.edges, this.#view());
    this.#groups.settle(this.#visible);
    this.#say();
  }

  #view(): View {
    const { width, height } = this.sigma.getDimensions();
    const sees = (node: string): boolean => {
      const at = this.positionOf(node);
      return at !== undefined && at.x > 0 && at.y > 0 && at.x < width && at.y < height;
    };
    return { ratio: this.sigma.getCamera().ratio, sees };
  }

  /** Gives Sigma what is drawn of a large network. */
  #restage(): void {
    if (!this.#stage) return;
    const forward = [...(this.#emphasis.edges ?? [])].filter((edge) => this.#visible.edges.has(edge));
    this.#stage.take(this.#visible.nodes, new Set([...this.#detail.drawn, ...forward]));
    this.sigma.setGraph(this.#stage.graph);
  }

  /** What is chosen is drawn whatever the level of detail. */
  #isDrawn(edge: string): boolean {
    if (!this.#visible.edges.has(edge)) return false;
    return this.#detail.drawn.has(edge) || this.#emphasis.edges?.has(edge) === true;
  }

  #shrinkOf = ({ weight, size }: NodeAttributes) => (this.#isLarge ? sizeAmongMany(weight) / size : this.#shrink);

  #say(): void {
    const places = `Finding places for ${this.#visible.nodes.size.toLocaleString('en')} …`;
    this.#note.textContent = this.#isProvisional ? places : detailWords(this.#detail);
    this.#note.hidden = this.#note.textContent === '';
  }

  /** Whether a large network is being moved, when only its nodes are drawn. */
  get isMoving(): boolean {
    return this.#isLarge && isMoving(this.sigma);
  }

  /** Draws the rest, for as near as one has come, when the movement is over. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (this.isMoving) return this.#settle();
      const isOther = this.#detail.look(this.#view());
      this.#say();
      if (!isOther) return void this.sigma.scheduleRender();
      this.#restage();
      this.sigma.refresh({ skipIndexation: true, schedule: true });
    }, 150) as unknown as number;
  }

  /** In a large network what the pointer is on comes forward, and the others stay as they are: they are too many to redo. */
  #rehover(before: Selection | undefined): void {
    const { hover } = this.store.state;
    this.#emphasis = { ...this.#emphasis, hovered: hover?.type === 'about' ? hover.id : undefined };
    const staged = this.sigma.getGraph();
    const edges = [before?.id, hover?.id].filter((id) => id !== undefined && staged.hasEdge(id)) as string[];
    if (edges.length === 0) this.sigma.scheduleRender();
    else this.sigma.refresh({ partialGraph: { nodes: [], edges }, skipIndexation: true, schedule: true });
  }

  repaint(): void {
    this.#palette = readPalette(this.container);
    this.sigma.refresh();
  }

  kill(): void {
    this.#isGone = true;
    clearTimeout(this.#settling);
    this.#note.remove();
    this.sigma.kill();
  }

  fit(): void {
    showAll(this.sigma);
  }

  zoom = (factor: number): void => zoomBy(this.sigma, factor);

  /** Brings a node onto the screen where it is not, and nearer where a large network makes it small. */
  reveal(node: string): void {
    bringIntoSight(this.sigma, node, this.network.order < 400, this.#inset());
  }

  /** Where a node stands in the container; undefined where it is not drawn. */
  positionOf(node: string): Point | undefined {
    const data = this.sigma.getNodeDisplayData(node);
    return data && !data.hidden ? this.sigma.framedGraphToViewport(data) : undefined;
  }

  /** Fits the picture to what is shown without filters; a small network is not blown up. */
  #frame(): void {
    const { unconnected } = this.store.state;
    const extent = extentOf(this.network, nodesFramed(this.network, unconnected));
    const { box, scale } = frameAround(extent, this.sigma.getDimensions(), this.#inset());
    this.#shrink = Math.max(0.2, Math.min(1, 1.35 * scale ** -0.6));
    this.sigma.setCustomBBox(box);
  }

  /** Pixels on the left that a tall control covers. */
  #inset(): number {
    const { width, height } = this.sigma.getDimensions();
    const tall = this.covered().filter((b) => b.bottom - b.top > height / 3 && b.right < width / 2);
    return Math.max(0, ...tall.map((b) => b.right));
  }

  #reconsider(): void {
    this.#emphasise();
    this.#restage();
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

  /** The line whose words or stroke are under a point of the container. */
  lineAt(point: Point): string | undefined {
    const words = wordsAt(this.#words, point);
    if (words !== undefined) return words;
    const drawn = this.sigma.getGraph().filterEdges((edge) => this.#isDrawn(edge));
    return lineNear(this.network, drawn, (node) => this.positionOf(node), point);
  }
}

/**
 * The tabs of the side panel. Each is a folder or file of its own that gives `mount(element, app)`; all but the first two
 * are loaded when first shown. A tab draws into its element, reads and changes `app.store` (the one state, which the
 * address holds), and is told of changes by `update` while it is shown, and once when it is shown again. Links with
 * `data-about` select and light up by themselves. A new tab: its name in `TAB_NAMES` of state.ts, one line in `TABS` here.
 */
import type { Network } from '../../src/network/draw.ts';
import type { Model } from './model.ts';
import { mount as mountArticle } from './panel/article.ts';
import { mount as mountFacts } from './panel/facts.ts';
import type { Visible } from './picture/visible.ts';
import { IS_STANDALONE } from './standalone.ts';
import { type State, type Store, TAB_NAMES, type TabName } from './state.ts';

/** The graph that is open, as a tab sees it. */
export interface App {
  readonly store: Store;
  readonly model: Model;
  /** What is drawn, or would be where there is no WebGL. */
  readonly network: () => Network;
  /** What the filters leave of it. */
  readonly visible: () => Visible;
  /** N-Quads of the graph as it is corrected. */
  readonly nquads: () => Promise<string>;
}

export interface Mounted {
  update?(state: State, before: State): void;
  /** Ends what still runs when the graph goes. */
  close?(): void;
}

export type Mount = (element: HTMLElement, app: App) => Mounted;

interface Tab {
  readonly words: string;
  readonly load: () => Promise<{ readonly mount: Mount }>;
}

export const TABS: Readonly<Record<TabName, Tab>> = {
  facts: { words: 'Facts', load: async () => ({ mount: mountFacts }) },
  article: { words: 'Article', load: async () => ({ mount: mountArticle }) },
  time: { words: 'Time', load: () => import('./time/mount.ts') },
  map: { words: 'Map', load: () => import('./map/mount.ts') },
  filter: { words: 'Filter', load: () => import('./filter/mount.ts') },
  ask: { words: 'Ask', load: () => import('./ask/mount.ts') },
};

/** The tabs of this page: one that is a single file asks nothing, for it lacks the engine. */
export const TABS_HERE: readonly TabName[] = TAB_NAMES.filter((name) => name !== 'ask' || !IS_STANDALONE);

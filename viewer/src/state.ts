import type { NodeKind } from '../../src/network/display.ts';
import type { LineKind } from '../../src/network/draw.ts';
import { type FactFilter, NO_FILTER } from '../../src/network/filter.ts';
import type { Passage } from '../../src/network/knowledge.ts';

/**
 * A thing, event or statement, a line, a way or a sentence. The `id` of a way is its two ends with a space between, that of a
 * sentence its article, first and last offset.
 */
export type Selection = { readonly type: SelectionType; readonly id: string };
export const SELECTION_TYPES = ['about', 'line', 'path', 'sentence'] as const;
export type SelectionType = (typeof SELECTION_TYPES)[number];

export const TAB_NAMES = ['facts', 'article', 'time', 'map', 'filter', 'ask'] as const;
export type TabName = (typeof TAB_NAMES)[number];

/** All that the page shows beside the graph itself; the address holds what is worth sharing. */
export interface State {
  readonly selection: Selection | undefined;
  /** A thing, event or line under the pointer, in the picture or in the article. */
  readonly hover: Selection | undefined;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenLines: ReadonlySet<LineKind>;
  readonly events: 'lines' | 'nodes';
  /** Events and roles that are drawn as shapes of their own although `events` says lines. */
  readonly expanded: ReadonlySet<string>;
  /** The least confidence that is drawn. */
  readonly sure: number;
  /** Whether things that no shown line reaches are drawn. */
  readonly unconnected: boolean;
  /** Only the selected thing and its neighbours. */
  readonly focus: boolean;
  readonly view: 'picture' | 'list';
  readonly tab: TabName;
  /** The article in a column of its own, where the window is wide enough. */
  readonly beside: boolean;
  readonly filter: FactFilter;
  /** The facts that the filter lets through; undefined where it lets all. */
  readonly passing: ReadonlySet<string> | undefined;
  /** The words that the article is to show, where a quotation's source was asked for. */
  readonly passage: Passage | undefined;
  /** Nodes brought forward together, as the answer to a question; until something is chosen. */
  readonly marked: ReadonlySet<string>;
}

export const INITIAL: State = {
  selection: undefined,
  hover: undefined,
  hiddenKinds: new Set(),
  hiddenLines: new Set<LineKind>(['claim']),
  events: 'lines',
  expanded: new Set(),
  sure: 0.3,
  unconnected: false,
  focus: false,
  view: 'picture',
  tab: 'facts',
  beside: matchMedia('(min-width: 1720px)').matches,
  filter: NO_FILTER,
  passing: undefined,
  passage: undefined,
  marked: new Set(),
};

type Listener = (state: State, before: State) => void;

/** The state in one place; listeners are told of every change, in the order they came. */
export class Store {
  #state: State;
  readonly #listeners: Listener[] = [];

  /** `passing` says which facts a filter lets through. */
  constructor(
    initial: State,
    readonly passing: (filter: FactFilter) => State['passing'] = () => undefined,
  ) {
    this.#state = { ...initial, passing: passing(initial.filter) };
  }

  get state(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    const changed = (Object.keys(change) as (keyof State)[]).some((key) => before[key] !== change[key]);
    if (!changed) return;
    const filtered = change.filter && change.filter !== before.filter && { passing: this.passing(change.filter) };
    this.#state = { ...before, ...change, ...filtered };
    for (const listener of this.#listeners) listener(this.#state, before);
  }

  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  select(selection: Selection | undefined): void {
    this.set({
      selection,
      passage: undefined,
      marked: INITIAL.marked,
      ...((selection === undefined || this.#state.selection === undefined) && { focus: false }),
    });
  }
}

/** A copy of the set with the value in it or out of it. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const copy = new Set(set);
  if (!copy.delete(value)) copy.add(value);
  return copy;
}

/** Whether nothing of a state changed but what the pointer is on. */
export const isOnlyHover = (state: State, before: State): boolean =>
  (Object.keys(state) as (keyof State)[]).every((key) => key === 'hover' || state[key] === before[key]);

import type { NodeKind } from '../../src/network/display.ts';
import type { LineKind } from '../../src/network/draw.ts';
import type { FactFilter } from '../../src/network/filter.ts';
import type { Factuality } from '../../src/network/knowledge.ts';
import { INITIAL, SELECTION_TYPES, type Selection, type State, type Store, TAB_NAMES } from './state.ts';

/** What an address holds of the state: all that another person needs to see the same. */
const KEPT = [
  'selection',
  'events',
  'expanded',
  'sure',
  'view',
  'tab',
  'beside',
  'focus',
  'unconnected',
  'hiddenKinds',
  'hiddenLines',
  'filter',
] as const;
type Kept = (typeof KEPT)[number];

/** The part of an address after `#` that brings back what the state shows. */
export function addressOf(state: Pick<State, Kept>): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string, initial: string) => {
    if (value !== initial) parameters.set(name, value);
  };
  if (state.selection) parameters.set(state.selection.type, state.selection.id);
  put('events', state.events, INITIAL.events);
  put('open', joined(state.expanded), '');
  put('sure', String(state.sure), String(INITIAL.sure));
  put('view', state.view, INITIAL.view);
  put('tab', state.tab, INITIAL.tab);
  put('beside', state.beside ? '1' : '0', INITIAL.beside ? '1' : '0');
  put('focus', state.focus ? '1' : '', '');
  put('named', state.unconnected ? '1' : '', '');
  put('kinds', joined(state.hiddenKinds), joined(INITIAL.hiddenKinds));
  put('lines', joined(state.hiddenLines), joined(INITIAL.hiddenLines));
  const { types, factualities, sources, place, span } = state.filter;
  put('types', joined(types), '');
  put('told', joined(factualities), '');
  put('sources', joined(sources), '');
  put('place', place ?? '', '');
  put('time', span ? `${span.begin} ${span.end}` : '', '');
  return `#${parameters}`;
}

export function stateOf(address: string): Pick<State, Kept> {
  const parameters = new URLSearchParams(address.replace(/^#/, ''));
  const selection = SELECTION_TYPES.map((type): Selection => ({ type, id: parameters.get(type) ?? '' })).find(
    ({ id }) => id !== '',
  );
  const tab = TAB_NAMES.find((name) => name === parameters.get('tab')) ?? INITIAL.tab;
  const [hiddenKinds, hiddenLines] = [parameters.get('kinds'), parameters.get('lines')];
  return {
    selection,
    events: parameters.get('events') === 'nodes' ? 'nodes' : 'lines',
    expanded: expandedFrom(parameters.get('open') ?? ''),
    sure: confidenceFrom(parameters.get('sure')),
    view: parameters.get('view') === 'list' ? 'list' : 'picture',
    tab,
    beside: parameters.has('beside') ? parameters.get('beside') === '1' : INITIAL.beside,
    focus: selection !== undefined && parameters.get('focus') === '1',
    unconnected: parameters.get('named') === '1',
    hiddenKinds: hiddenKinds === null ? INITIAL.hiddenKinds : split<NodeKind>(hiddenKinds),
    hiddenLines: hiddenLines === null ? INITIAL.hiddenLines : split<LineKind>(hiddenLines),
    filter: filterFrom(parameters),
  };
}

function filterFrom(parameters: URLSearchParams): FactFilter {
  const of = <T extends string>(name: string) => split<T>(parameters.get(name) ?? '');
  const [begin, end] = parameters.get('time')?.split(' ') ?? [];
  return {
    types: of('types'),
    factualities: of<Factuality>('told'),
    sources: of('sources'),
    place: parameters.get('place') ?? undefined,
    span: begin && end ? { begin, end } : undefined,
  };
}

/** Neither IRIs nor names of kinds hold a space. */
const joined = (values: ReadonlySet<string>): string => [...values].sort().join(' ');
const split = <T extends string>(text: string): ReadonlySet<T> => new Set(text.split(' ').filter(Boolean) as T[]);

/** None is always the same set, so that a change can be told from none. */
const expandedFrom = (text: string): ReadonlySet<string> => (text === '' ? INITIAL.expanded : split(text));

function confidenceFrom(text: string | null): number {
  const value = Number(text ?? INITIAL.sure);
  return value >= 0 && value <= 1 ? value : INITIAL.sure;
}

/** Keeps address and state alike, both ways; each is a step that the browser's back button undoes, a moved brush aside. Until it is aborted. */
export function bindAddress(store: Store, { signal }: AbortController): void {
  store.subscribe((state, before) => {
    const address = addressOf(state);
    if (address === addressOf(stateOf(location.hash))) return;
    const isBrush = state.filter.span !== before.filter.span && before.filter.span !== undefined;
    if (isBrush) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  });
  const follow = () => {
    if (addressOf(store.state) !== addressOf(stateOf(location.hash))) store.set(stateOf(location.hash));
  };
  addEventListener('popstate', follow, { signal });
  addEventListener('hashchange', follow, { signal });
}

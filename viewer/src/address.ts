import { INITIAL, type Selection, type State, type Store } from './state.ts';

/** What an address holds of the state. */
type Kept = 'selection' | 'events' | 'sure' | 'view' | 'focus';

/** The part of an address after `#` that brings back what the state shows. */
export function addressOf(state: Pick<State, Kept>): string {
  const parameters = new URLSearchParams();
  if (state.selection) parameters.set(state.selection.type, state.selection.id);
  if (state.events !== INITIAL.events) parameters.set('events', state.events);
  if (state.sure !== INITIAL.sure) parameters.set('sure', String(state.sure));
  if (state.view !== INITIAL.view) parameters.set('view', state.view);
  if (state.focus) parameters.set('focus', '1');
  return `#${parameters}`;
}

export function stateOf(address: string): Pick<State, Kept> {
  const parameters = new URLSearchParams(address.replace(/^#/, ''));
  const [about, line] = [parameters.get('about'), parameters.get('line')];
  const selection: Selection | undefined = about
    ? { type: 'about', id: about }
    : line
      ? { type: 'line', id: line }
      : undefined;
  return {
    selection,
    events: parameters.get('events') === 'nodes' ? 'nodes' : 'lines',
    sure: confidenceFrom(parameters.get('sure')),
    view: parameters.get('view') === 'list' ? 'list' : 'picture',
    focus: selection !== undefined && parameters.get('focus') === '1',
  };
}

function confidenceFrom(text: string | null): number {
  const value = Number(text ?? INITIAL.sure);
  return value >= 0 && value <= 1 ? value : INITIAL.sure;
}

/** Keeps address and state alike, both ways; a new selection is a step that the browser's back button undoes. */
export function bindAddress(store: Store): void {
  store.subscribe((state, before) => {
    const address = addressOf(state);
    if (address === addressOf(stateOf(location.hash))) return;
    const step = state.selection !== before.selection || state.view !== before.view;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  const follow = () => store.set(stateOf(location.hash));
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}

import { h } from '../dom.ts';
import { INITIAL } from '../state.ts';
import type { App } from '../tab.ts';

/** Buttons that make shapes of a line's events and roles, or lines of those again; empty where neither can be done. */
export function expansion({ model, network, store }: App, facts: readonly string[]): HTMLElement {
  const { expanded, view, events } = store.state;
  const open = facts.filter((id) => expanded.has(id));
  const lines = facts.filter((id) => {
    const fact = model.fact(id);
    const hasShape =
      fact?.type === 'role'
        ? fact.organization !== undefined
        : fact?.type === 'event' && events === 'lines' && model.thingsOf(fact).length > 0;
    return hasShape && !network().hasNode(id) && !expanded.has(id);
  });
  const button = (words: string, run: () => void) =>
    h('button', { type: 'button', class: 'soft', on: { click: run } }, words);
  const [first] = lines;
  const parts = [
    first !== undefined &&
      button(lines.length === 1 ? 'Show as a shape' : `Show as ${lines.length} shapes`, () =>
        store.set({
          expanded: new Set([...expanded, ...lines]),
          selection: { type: 'about', id: first },
          hiddenKinds: without(store.state.hiddenKinds, 'event'),
        }),
      ),
    open.length > 0 &&
      button('Back to a line', () => {
        const rest = new Set([...expanded].filter((id) => !open.includes(id)));
        store.set({ expanded: rest.size === 0 ? INITIAL.expanded : rest });
      }),
  ];
  return h('p', { class: 'actions', hidden: view === 'list' || !parts.some(Boolean) }, ...parts);
}

function without<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  return set.has(value) ? new Set([...set].filter((other) => other !== value)) : set;
}

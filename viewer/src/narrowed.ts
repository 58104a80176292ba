import { NO_FILTER } from '../../src/network/filter.ts';
import { fill, h } from './dom.ts';
import { INITIAL } from './state.ts';
import type { App } from './tab.ts';

/** Says over the picture that it shows only a part, and leads back to all of it; says so too where nothing is left. */
export function narrowedNotice(app: App): HTMLElement {
  const element = h('p', { class: 'narrowed', hidden: true });
  const show = () => {
    const words = narrowing(app);
    element.hidden = words === undefined;
    if (words === undefined) return;
    const all = () =>
      app.store.set({
        filter: NO_FILTER,
        hiddenKinds: new Set(),
        hiddenLines: INITIAL.hiddenLines,
        focus: false,
        marked: INITIAL.marked,
      });
    fill(
      element,
      h('span', { dir: 'auto' }, words),
      h('button', { type: 'button', class: 'quiet', on: { click: all } }, 'Show all'),
    );
  };
  app.store.subscribe(show);
  show();
  return element;
}

function narrowing({ model, store, visible }: App): string | undefined {
  const { focus, selection, marked, passing, hiddenKinds } = store.state;
  const { roles, events, claims, ties, things } = model.knowledge;
  if (focus && selection?.type === 'about') return `Only ${model.label(selection.id)} and its neighbours`;
  if (focus && marked.size > 0) return 'Only what was found';
  const isNarrow = passing !== undefined || hiddenKinds.size > 0;
  if (isNarrow && things.length > 0 && visible().nodes.size === 0) return 'The filters leave nothing to draw.';
  const all = roles.length + events.length + claims.length + ties.length;
  return passing === undefined ? undefined : `${passing.size} of ${all} facts pass the filter`;
}

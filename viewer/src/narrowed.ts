import { NO_FILTER } from '../../src/network/filter.ts';
import { fill, h } from './dom.ts';
import { note } from './say.ts';
import { INITIAL } from './state.ts';
import type { App } from './tab.ts';
import type { Trouble } from './trouble.ts';

/** Says over the picture that it shows only a part, and leads back to all of it; says so too where nothing is left. */
export function narrowedNotice(app: App): HTMLElement {
  const element = h('div', { class: 'narrowed', role: 'status', hidden: true });
  const button = (words: string, kind: string, run: () => void) =>
    h('button', { type: 'button', class: kind, on: { click: run } }, words);
  const all = () =>
    app.store.set({
      filter: NO_FILTER,
      hiddenKinds: new Set(),
      hiddenLines: INITIAL.hiddenLines,
      focus: false,
      marked: INITIAL.marked,
    });
  const show = () => {
    const empty = emptiness(app);
    const words = empty === undefined ? narrowing(app) : '';
    element.hidden = words === undefined;
    element.classList.toggle('is-empty', empty !== undefined);
    if (words === undefined) return;
    if (empty === undefined) fill(element, h('span', { dir: 'auto' }, words), button('Show all', 'quiet', all));
    else fill(element, note(empty, {}, button('Show all', 'strong', all)));
  };
  app.store.subscribe(show);
  show();
  return element;
}

/** Why the picture is empty; undefined where it is not. What is only named is drawn where nothing else is left to draw. */
function emptiness({ model, store, visible }: App): Trouble | undefined {
  const { focus, passing, hiddenKinds, hiddenLines } = store.state;
  const isFiltered = focus || passing !== undefined || hiddenKinds.size > 0 || hiddenLines !== INITIAL.hiddenLines;
  if (!isFiltered || visible().nodes.size > 0) return undefined;
  const count = model.knowledge.things.length + model.knowledge.events.length;
  return {
    mood: 'search',
    title: 'The filters leave nothing to draw.',
    message: `The graph still holds all its ${count.toLocaleString('en')} things and events.`,
    remedy: 'Switch something on again in the legend or the Filter tab, or show all.',
  };
}

function narrowing({ model, store }: App): string | undefined {
  const { focus, selection, marked, passing } = store.state;
  const { roles, events, claims, ties } = model.knowledge;
  if (focus && selection?.type === 'about') return `Only ${model.label(selection.id)} and its neighbours`;
  if (focus && marked.size > 0) return 'Only what was found';
  const all = roles.length + events.length + claims.length + ties.length;
  return passing === undefined ? undefined : `${passing.size} of ${all} facts pass the filter`;
}

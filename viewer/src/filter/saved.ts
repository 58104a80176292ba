import { addressOf, stateOf } from '../address.ts';
import { fill, h } from '../dom.ts';
import type { Store } from '../state.ts';

const KEY = 'newsgraph-views';

interface View {
  readonly name: string;
  readonly address: string;
}

function read(): View[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found)
      ? found.filter((v) => typeof v?.name === 'string' && typeof v?.address === 'string')
      : [];
  } catch {
    return [];
  }
}

/** Views under names, kept by this browser; each is an address, so that it can be sent as a link too. */
export function savedViews(store: Store): HTMLElement {
  const say = h('p', { class: 'meta', role: 'status' });
  const list = h('ul', { class: 'views' });
  const name = h('input', {
    class: 'field',
    type: 'text',
    'aria-label': 'Name of the view',
    placeholder: 'Name',
    maxlength: 80,
  });
  const keep = (views: readonly View[]) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(views));
    } catch {
      say.textContent = 'This browser keeps nothing for this page. The address holds the view: keep it as a bookmark.';
    }
    show(views);
  };
  const show = (views: readonly View[]) =>
    fill(
      list,
      ...views.map((view) =>
        h(
          'li',
          { class: 'view' },
          h(
            'button',
            { type: 'button', class: 'quiet', on: { click: () => store.set(stateOf(view.address)) } },
            view.name,
          ),
          h(
            'button',
            {
              type: 'button',
              class: 'quiet remove',
              'aria-label': `Forget ${view.name}`,
              on: { click: () => keep(read().filter((other) => other.name !== view.name)) },
            },
            '✕',
          ),
        ),
      ),
    );
  show(read());
  const save = (event: Event) => {
    event.preventDefault();
    const given = name.value.trim();
    if (given === '') return;
    keep([...read().filter((view) => view.name !== given), { name: given, address: addressOf(store.state) }]);
    name.value = '';
  };
  return h(
    'section',
    {},
    h('h2', {}, 'Saved views'),
    h(
      'form',
      { class: 'ask-path', on: { submit: save } },
      name,
      h('button', { type: 'submit', class: 'soft' }, 'Save this view'),
    ),
    list,
    say,
  );
}

import { labelOf } from '../../../src/network/display.ts';
import { type FactFilter, isFiltering, NO_FILTER } from '../../../src/network/filter.ts';
import type { Factuality } from '../../../src/network/knowledge.ts';
import { fill, h } from '../dom.ts';
import { findThing, thingField } from '../field.ts';
import { linkTo } from '../panel/links.ts';
import { toggled } from '../state.ts';
import type { App, Mounted } from '../tab.ts';
import { savedViews } from './saved.ts';

const FACTUALITIES: readonly Factuality[] = ['actual', 'planned', 'possible', 'denied'];

/** What is drawn: by kind of event, by factuality, source, place, time and confidence; and views that were kept. */
export function mount(element: HTMLElement, app: App): Mounted {
  const form = h('div', {});
  fill(element, h('h1', { class: 'tab-title', tabindex: -1 }, 'What is drawn'), form, savedViews(app.store));
  const show = () => {
    const focused = document.activeElement?.id;
    fill(form, ...sections(app));
    if (focused) document.getElementById(focused)?.focus();
  };
  show();
  return {
    update(state, before) {
      if (state.filter !== before.filter || state.sure !== before.sure) show();
    },
  };
}

function sections(app: App): HTMLElement[] {
  const { store, model } = app;
  const { filter, passing } = store.state;
  const { events, articles, roles, claims, ties } = model.knowledge;
  const change = (part: Partial<FactFilter>) => store.set({ filter: { ...store.state.filter, ...part } });
  const all = roles.length + events.length + claims.length + ties.length;
  const types = counted(events.map((event) => event.class));
  const told = counted(events.map((event) => event.factuality));
  const from = counted(
    [...roles, ...events, ...claims, ...ties].flatMap((f) => [...new Set(f.evidence.map((e) => e.article))]),
  );
  return [
    h(
      'p',
      { class: 'meta', role: 'status' },
      passing ? `${passing.size} of ${all} facts are let through.` : `All ${all} facts are let through.`,
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          class: 'soft',
          disabled: !isFiltering(filter),
          on: { click: () => store.set({ filter: NO_FILTER }) },
        },
        'Let all through',
      ),
    ),
    sureness(app),
    group(
      'How it is told',
      FACTUALITIES.filter((f) => told.has(f)).map((f) =>
        check(`told-${f}`, f === 'actual' ? 'happened' : f, told.get(f)!, !filter.factualities.has(f), () =>
          change({ factualities: toggled(store.state.filter.factualities, f) }),
        ),
      ),
    ),
    ...(articles.length > 1
      ? [
          group(
            'Sources',
            articles.map((article, i) =>
              check(
                `source-${i}`,
                [article.publisher, article.headline].filter(Boolean).join(': '),
                from.get(article.id) ?? 0,
                !filter.sources.has(article.id),
                () => change({ sources: toggled(store.state.filter.sources, article.id) }),
              ),
            ),
          ),
        ]
      : []),
    group(
      'Events',
      [...types.keys()]
        .sort((a, b) => types.get(b)! - types.get(a)! || (a < b ? -1 : 1))
        .map((type) =>
          check(`type-${type}`, labelOf(model.display, type), types.get(type)!, !filter.types.has(type), () =>
            change({ types: toggled(store.state.filter.types, type) }),
          ),
        ),
    ),
    place(app, change),
    h(
      'section',
      {},
      h('h2', {}, 'Time'),
      filter.span
        ? h(
            'p',
            {},
            `${filter.span.begin} to ${filter.span.end} `,
            clear('Any time', () => change({ span: undefined })),
          )
        : h('p', { class: 'meta' }, 'Any. The Time tab chooses a part of it.'),
    ),
  ];
}

function place({ store, model }: App, change: (part: Partial<FactFilter>) => void): HTMLElement {
  const { filter } = store.state;
  const { input, list } = thingField(model, 'Place', 'A place or anything else');
  const say = h('p', { class: 'meta', role: 'status' });
  return h(
    'section',
    {},
    h('h2', {}, 'Place'),
    filter.place
      ? h(
          'p',
          {},
          'Only what has to do with ',
          linkTo(model, filter.place),
          ' ',
          clear('Any place', () => change({ place: undefined })),
        )
      : h(
          'form',
          {
            class: 'ask-path',
            on: {
              submit: (event) => {
                event.preventDefault();
                const found = findThing(model, input.value);
                if (found) change({ place: found });
                else say.textContent = `Nothing is called “${input.value}”.`;
              },
            },
          },
          input,
          list,
          h('button', { type: 'submit', class: 'soft' }, 'Only there'),
        ),
    say,
  );
}

function sureness({ store }: App): HTMLElement {
  const percent = Math.round(store.state.sure * 100);
  const shown = h('output', {}, `${percent} %`);
  const range = h('input', {
    id: 'sure',
    type: 'range',
    min: 0,
    max: 95,
    step: 5,
    value: percent,
    'aria-label': 'Least confidence',
  });
  range.addEventListener('input', () => {
    shown.textContent = `${range.value} %`;
  });
  range.addEventListener('change', () => store.set({ sure: Number(range.value) / 100 }));
  return h('section', {}, h('h2', {}, 'At least so sure'), h('p', { class: 'slider' }, range, shown));
}

const group = (words: string, rows: readonly HTMLElement[]): HTMLElement =>
  h('fieldset', { class: 'checks' }, h('legend', {}, words), ...rows);

const clear = (words: string, run: () => void): HTMLElement =>
  h('button', { type: 'button', class: 'quiet', on: { click: run } }, words);

function check(id: string, words: string, count: number, isOn: boolean, toggle: () => void): HTMLElement {
  const box = h('input', { type: 'checkbox', id, checked: isOn, on: { change: toggle } });
  return h(
    'label',
    { class: 'check', for: id },
    box,
    h('span', { dir: 'auto' }, words),
    h('span', { class: 'count' }, String(count)),
  );
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

import './time.css';
import { readableDate } from '../../../src/network/dates.ts';
import { spanOf } from '../../../src/network/filter.ts';
import type { Event, Role } from '../../../src/network/knowledge.ts';
import { factualityWord } from '../../../src/network/lines.ts';
import { fill, h } from '../dom.ts';
import { linkTo } from '../panel/links.ts';
import { note } from '../say.ts';
import type { State } from '../state.ts';
import type { App, Mounted } from '../tab.ts';
import { chart } from './chart.ts';

/** A dated event, or a role with a beginning or an end. */
export interface Dated {
  readonly fact: Event | Role;
  readonly begin: string | undefined;
  readonly end: string | undefined;
}

/** Events and tenures in order; the part of time that is chosen filters the picture. */
export function mount(element: HTMLElement, app: App): Mounted {
  const { events, roles } = app.model.knowledge;
  const dated = [...events, ...roles]
    .flatMap((fact): Dated[] => {
      const span = spanOf(fact);
      return span ? [{ fact, begin: span.begin, end: span.end }] : [];
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.fact.id, b.fact.id));
  const dates = [...new Set(dated.flatMap(({ begin, end }) => [begin, end]).filter((d) => d !== undefined))].sort(
    compare,
  );
  const title = h('h1', { class: 'tab-title', tabindex: -1 }, 'When');
  if (dates.length === 0) {
    const undated = {
      mood: 'empty',
      title: 'Nothing here has a date',
      message: 'No event, role or statement of this graph says when it was.',
      remedy: 'Relative dates need the day of publication: add the article again and give it.',
    } as const;
    fill(element, title, note(undated, { heading: 'h2' }));
    return {};
  }
  const picture = h('div', {});
  const list = h('ol', { class: 'days' });
  const brush = brushOf(app, dates);
  const undated = events.length - dated.filter(({ fact }) => fact.type === 'event').length;
  fill(
    element,
    title,
    h(
      'p',
      { class: 'meta' },
      `${dated.length} dated ${dated.length === 1 ? 'fact' : 'facts'}; ${undated} events have no date.`,
    ),
    picture,
    brush.element,
    list,
  );
  const show = (state: State) => {
    const from = state.filter.span ? dates.indexOf(state.filter.span.begin) : 0;
    const to = state.filter.span ? dates.indexOf(state.filter.span.end) : dates.length - 1;
    const chosen = { from: Math.max(0, from), to: to < 0 ? dates.length - 1 : to };
    brush.show(chosen, state.filter.span !== undefined);
    fill(
      picture,
      chart(app.model, dated, dates, state.filter.span ? chosen : undefined, (begin, end) =>
        choose(app, dates[begin]!, dates[end]!),
      ),
    );
    fill(
      list,
      ...days(
        app,
        dated.filter(({ fact }) => state.passing?.has(fact.id) ?? true),
      ),
    );
  };
  show(app.store.state);
  return {
    update(state, before) {
      if (state.filter !== before.filter) show(state);
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ begin, end }: Dated): string => begin ?? end ?? '';

const choose = ({ store }: App, begin: string, end: string): void =>
  store.set({ filter: { ...store.state.filter, span: { begin, end } } });

/** Two sliders over the dates that the graph tells, for keyboard and touch. */
function brushOf(app: App, dates: readonly string[]) {
  const last = dates.length - 1;
  const slider = (words: string) =>
    h('input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': words, class: 'ends' });
  const [from, to] = [slider('From'), slider('To')];
  const shown = h('p', { class: 'meta', role: 'status' });
  const all = h(
    'button',
    {
      type: 'button',
      class: 'soft',
      on: { click: () => app.store.set({ filter: { ...app.store.state.filter, span: undefined } }) },
    },
    'All of it',
  );
  const changed = (moved: HTMLInputElement) => {
    if (Number(from.value) > Number(to.value)) (moved === from ? to : from).value = moved.value;
    choose(app, dates[Number(from.value)]!, dates[Number(to.value)]!);
  };
  from.addEventListener('input', () => changed(from));
  to.addEventListener('input', () => changed(to));
  return {
    element: h(
      'div',
      { class: 'brush', role: 'group', 'aria-label': 'Part of time that is drawn' },
      h('label', {}, 'From', from),
      h('label', {}, 'To', to),
      shown,
      all,
    ),
    show({ from: first, to: end }: { from: number; to: number }, isChosen: boolean) {
      from.value = String(first);
      to.value = String(end);
      const valueText = (i: number) => readableDate(dates[i]!);
      from.setAttribute('aria-valuetext', valueText(first));
      to.setAttribute('aria-valuetext', valueText(end));
      all.hidden = !isChosen;
      shown.textContent = isChosen
        ? `Drawn: only what is dated ${valueText(first)} to ${valueText(end)}.`
        : `${valueText(0)} to ${valueText(last)}. Drag over the dates, or move the ends, to draw only a part.`;
    },
  };
}

function days({ model }: App, dated: readonly Dated[]): HTMLElement[] {
  if (dated.length === 0) return [h('li', { class: 'notice' }, 'Nothing is dated in this part.')];
  return dated.map(({ fact, begin, end }) => {
    const when =
      begin === end && begin ? readableDate(begin, 'short') : readableDate(`${begin ?? ''}/${end ?? ''}`, 'short');
    const what =
      fact.type === 'event'
        ? [
            linkTo(model, fact.id),
            factualityWord(fact.factuality) && h('span', { class: `badge badge-${fact.factuality}` }, fact.factuality),
          ]
        : [linkTo(model, fact.person), `, ${fact.status === 'current' ? '' : `${fact.status} `}${fact.title}`];
    return h(
      'li',
      { class: 'day' },
      h('span', { class: 'when' }, when),
      h('span', {}, ...what.map((piece) => piece || undefined)),
    );
  });
}

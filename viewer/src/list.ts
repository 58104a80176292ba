import type { NodeKind } from '../../src/network/display.ts';
import type { Event, Thing } from '../../src/network/knowledge.ts';
import { fill, h } from './dom.ts';
import { EVERYTHING, type Listed, listed } from './listed.ts';
import type { Model } from './model.ts';
import { factCard } from './panel/fact.ts';
import { linkTo, swatchOf } from './panel/links.ts';
import type { State } from './state.ts';
import type { App } from './tab.ts';

const SECTIONS: readonly (readonly [Exclude<NodeKind, 'event'>, string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['thing', 'Named things'],
];

/** Above this many, an event's card is made when it is opened. */
const MOST_CARDS = 150;

/** The same facts as the picture, in words: every thing with all that is said of it, then every event. */
export class List {
  readonly element = h('div', { id: 'list', tabindex: 0, role: 'region', 'aria-label': 'All facts as a list' });

  constructor(readonly app: App) {
    this.show();
    app.store.subscribe((state, before) => {
      if (this.element.isConnected && KEYS.some((key) => state[key] !== before[key])) this.show();
    });
  }

  show(): void {
    const { model, store } = this.app;
    const shown = listed(this.app);
    const byWeight = [...shown.things].sort(
      (a, b) => model.about(b.id).length - model.about(a.id).length || (a.label < b.label ? -1 : 1),
    );
    const events = model.knowledge.events.filter(shown.has);
    fill(
      this.element,
      told(shown, () => store.set(EVERYTHING)),
      ...SECTIONS.flatMap(([kind, words]) => {
        const members = byWeight.filter((thing) => thing.kind === kind);
        if (members.length === 0) return [];
        return [
          section(
            `${words} (${members.length})`,
            members.map((thing) => thingEntry(model, thing, shown)),
          ),
        ];
      }),
      events.length > 0 &&
        section(
          `Events (${events.length})`,
          events.map((event) => eventEntry(model, event, events.length)),
        ),
    );
  }
}

const KEYS: readonly (keyof State)[] = ['view', 'passing', 'sure', 'hiddenKinds', 'hiddenLines', 'focus', 'selection'];

/** How much of the graph is listed, and how to have all of it. */
const told = ({ facts, all, without }: Listed, showAll: () => void): HTMLElement =>
  h(
    'div',
    { class: 'list-told' },
    h(
      'p',
      { role: 'status' },
      without.length === 0 ? `All ${all} facts.` : `${facts} of ${all} facts. Left out: ${without.join(', ')}.`,
    ),
    without.length > 0 &&
      h('button', { type: 'button', class: 'soft small', on: { click: showAll } }, 'List everything'),
  );

const section = (heading: string, entries: readonly HTMLElement[]): HTMLElement =>
  h('section', {}, h('h2', {}, heading), ...entries);

/** Facts are put in when the entry is opened, so that a long list stays light. */
function thingEntry(model: Model, { id, aliases }: Thing, shown: Listed): HTMLElement {
  const facts = model.about(id).filter(shown.has);
  const title = h('h3', { dir: 'auto' }, swatchOf(model, id), linkTo(model, id));
  if (facts.length === 0) return h('div', { class: 'entry' }, title, h('p', { class: 'meta' }, 'Only named.'));
  const also =
    aliases.length > 0 &&
    h('p', { class: 'meta' }, 'Also ', ...aliases.flatMap((name, i) => [i > 0 ? ', ' : '', h('bdi', {}, name)]));
  const words = `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}`;
  return h(
    'div',
    { class: 'entry' },
    title,
    also,
    opened(words, () => facts.map((fact) => factCard(model, fact, 'h4'))),
  );
}

function eventEntry(model: Model, event: Event, count: number): HTMLElement {
  if (count <= MOST_CARDS) return h('div', { class: 'entry' }, factCard(model, event));
  const title = h('h3', { dir: 'auto' }, swatchOf(model, event.id), linkTo(model, event.id));
  return h(
    'div',
    { class: 'entry' },
    title,
    opened('What, who, where', () => [factCard(model, event, 'h4')]),
  );
}

function opened(words: string, cards: () => readonly HTMLElement[]): HTMLElement {
  const details = h('details', {}, h('summary', { class: 'entry-title' }, words));
  details.addEventListener('toggle', () => {
    if (details.childElementCount === 1) details.append(...cards());
  });
  return details;
}

import type { NodeKind } from '../../src/network/display.ts';
import { h } from './dom.ts';
import type { Model } from './model.ts';
import { factCard } from './panel/fact.ts';
import { linkTo, swatchOf } from './panel/links.ts';

const SECTIONS: readonly (readonly [Exclude<NodeKind, 'event'>, string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['thing', 'Named things'],
];

/** The same facts as the picture, in words: every thing with all that is said of it, then every event. */
export function listView(model: Model): HTMLElement {
  const { things, events } = model.knowledge;
  const byWeight = [...things].sort(
    (a, b) => model.about(b.id).length - model.about(a.id).length || (a.label < b.label ? -1 : 1),
  );
  const sections = SECTIONS.flatMap(([kind, words]) => {
    const members = byWeight.filter((thing) => thing.kind === kind);
    if (members.length === 0) return [];
    return [
      h('section', {}, h('h2', {}, `${words} (${members.length})`), ...members.map((thing) => entry(model, thing.id))),
    ];
  });
  return h(
    'div',
    { id: 'list', tabindex: 0, role: 'region', 'aria-label': 'All facts as a list' },
    ...sections,
    events.length > 0 &&
      h(
        'section',
        {},
        h('h2', {}, `Events (${events.length})`),
        ...events.map((event) => h('div', { class: 'entry' }, factCard(model, event))),
      ),
  );
}

/** Facts are put in when the entry is opened, so that a long list stays light. */
function entry(model: Model, id: string): HTMLElement {
  const facts = model.about(id);
  const thing = model.thing(id)!;
  const title = h('h3', {}, swatchOf(model, id), linkTo(model, id));
  if (facts.length === 0) return h('div', { class: 'entry' }, title, h('p', { class: 'meta' }, 'Only named.'));
  const aliases = thing.aliases.length > 0 ? h('p', { class: 'meta' }, 'Also ', thing.aliases.join(', ')) : undefined;
  const details = h(
    'details',
    {},
    h('summary', { class: 'entry-title' }, `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}`),
  );
  details.addEventListener('toggle', () => {
    if (details.childElementCount === 1) details.append(...facts.map((fact) => factCard(model, fact, 'h4')));
  });
  return h('div', { class: 'entry' }, title, aliases, details);
}

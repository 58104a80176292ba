import { shortestPath } from '../../../src/network/path.ts';
import { h } from '../dom.ts';
import { findThing, thingField } from '../field.ts';
import { note } from '../say.ts';
import type { App } from '../tab.ts';
import { factCard } from './fact.ts';
import { linkTo, swatchOf } from './links.ts';

/** Asks for another thing and shows how the two are connected. */
export function pathTo(app: App, from: string): HTMLElement {
  const { input, list } = thingField(app.model, 'Path to', 'Path to …', from);
  const say = h('span', { class: 'meta', role: 'status' });
  const form = h(
    'form',
    {
      class: 'ask-path',
      on: {
        submit: (event) => {
          event.preventDefault();
          const to = findThing(app.model, input.value);
          if (to === undefined || to === from) say.textContent = `Nothing else is called “${input.value}”.`;
          else app.store.select({ type: 'path', id: `${from} ${to}` });
        },
      },
    },
    input,
    list,
    h('button', { type: 'submit', class: 'soft' }, 'Show'),
    say,
  );
  return form;
}

/** A shortest way over the lines that are shown, with the facts and sentences of each step. */
export function pathView(app: App, id: string): HTMLElement[] {
  const { model, network, visible } = app;
  const [from = '', to = ''] = id.split(' ');
  const path = shortestPath(network(), visible().edges, from, to);
  const title = h(
    'header',
    { class: 'head' },
    h(
      'h1',
      { class: 'line-title', tabindex: -1 },
      linkTo(model, from),
      h('span', { class: 'line-label' }, 'to'),
      linkTo(model, to),
    ),
  );
  if (!path)
    return [
      title,
      note(
        {
          mood: 'search',
          title: 'No shown line leads from one to the other',
          message: '',
          remedy: 'Switch more kinds of lines on in the legend, or show what is less sure.',
        },
        { heading: 'h2', role: 'status' },
      ),
    ];
  const count = path.steps.length;
  return [
    title,
    h('p', { class: 'meta' }, `${count} ${count === 1 ? 'step' : 'steps'}, the shortest way over the lines shown`),
    h(
      'ol',
      { class: 'way' },
      ...path.steps.map((edges, i) => {
        const facts = new Set(edges.flatMap((edge) => network().getEdgeAttribute(edge, 'facts')));
        const found = [...facts].map((fact) => model.fact(fact)).filter((fact) => fact !== undefined);
        const [a, b] = [path.nodes[i]!, path.nodes[i + 1]!];
        return h(
          'li',
          { class: 'way-step' },
          h(
            'h2',
            { class: 'way-title' },
            swatchOf(model, a),
            linkTo(model, a),
            ' – ',
            swatchOf(model, b),
            linkTo(model, b),
          ),
          ...found.map((fact) => factCard(model, fact)),
        );
      }),
    ),
  ];
}

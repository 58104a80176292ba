import './map.css';
import { geoCentroid, geoDistance, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import type { Thing } from '../../../src/network/knowledge.ts';
import { fill, h } from '../dom.ts';
import { linkTo } from '../panel/links.ts';
import { note } from '../say.ts';
import type { App, Mounted } from '../tab.ts';

const WIDTH = 380;
const HEIGHT = 300;
const SVG = 'http://www.w3.org/2000/svg';

interface Located {
  readonly thing: Thing;
  readonly facts: number;
  /** Longitude, latitude. */
  readonly at: [number, number];
  readonly country: Feature | undefined;
}

/** Where it happens: the graph's places over the shapes of the countries, which come with the page. */
export function mount(element: HTMLElement, app: App): Mounted {
  const { model, store } = app;
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const countries = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const byName = new Map(countries.features.map((country) => [fold(country.properties.name), country]));
  const places = model.knowledge.things.filter(({ kind }) => kind === 'place');
  const located = places.flatMap((thing): Located[] => {
    const country = [thing.label, ...thing.aliases].map((name) => byName.get(fold(name))).find((c) => c !== undefined);
    const at: [number, number] | undefined = thing.position
      ? [thing.position[1], thing.position[0]]
      : country && geoCentroid(country);
    return at ? [{ thing, facts: model.about(thing.id).length, at, country }] : [];
  });
  const known = new Set(located.map(({ thing }) => thing.id));
  const rest = places.filter(({ id }) => !known.has(id));
  const title = h('h1', { class: 'tab-title', tabindex: -1 }, 'Where');
  if (located.length === 0) {
    fill(
      element,
      title,
      note(
        {
          mood: 'empty',
          title: places.length === 0 ? 'The graph names no place' : 'It is not known where these places lie',
          message: places.length === 0 ? '' : `The gazetteer has none of the ${places.length} places of this graph.`,
          remedy:
            places.length === 0
              ? 'Where something happened shows here once it is told.'
              : 'The list holds them by name.',
        },
        { heading: 'h2' },
      ),
    );
    return {};
  }
  const near = nearby(located);
  let isNear = near.length < located.length;
  let picture = draw(countries, located, isNear ? near : located);
  const frame = h('div', {}, picture.root as unknown as HTMLElement);
  const wider = h('button', { type: 'button', class: 'soft small', hidden: !isNear }, 'Show all places');
  wider.addEventListener('click', () => {
    isNear = !isNear;
    picture = draw(countries, located, isNear ? near : located);
    fill(frame, picture.root);
    wider.textContent = isNear ? 'Show all places' : 'Show where most happens';
    show();
  });
  const rows = h('ol', { class: 'most' });
  fill(
    element,
    title,
    h('p', { class: 'meta' }, 'A place stands for what is told of it: larger, the more. Click one to read it.'),
    frame,
    h('p', {}, wider),
    rows,
    rest.length > 0 &&
      h(
        'p',
        { class: 'meta' },
        'Not on the map: ',
        ...rest.flatMap((t, i) => [i > 0 ? ', ' : '', linkTo(model, t.id)]),
      ),
  );
  const only = (id: string) => {
    const { filter } = store.state;
    store.set({ filter: { ...filter, place: filter.place === id ? undefined : id } });
  };
  const show = () => {
    const { filter, selection } = store.state;
    picture.light(selection?.id, filter.place);
    const sorted = [...located].sort((a, b) => b.facts - a.facts || (a.thing.id < b.thing.id ? -1 : 1));
    fill(
      rows,
      ...sorted.map(({ thing, facts }) =>
        h(
          'li',
          { class: 'most-row' },
          linkTo(model, thing.id),
          h('span', { class: 'count' }, `${facts} ${facts === 1 ? 'fact' : 'facts'}`),
          h(
            'button',
            {
              type: 'button',
              class: 'soft small',
              'aria-pressed': String(filter.place === thing.id),
              'aria-label': `Draw only what has to do with ${thing.label}`,
              data: { only: thing.id },
              on: {
                click: () => {
                  only(thing.id);
                  rows.querySelector<HTMLElement>(`[data-only="${CSS.escape(thing.id)}"]`)?.focus();
                },
              },
            },
            'Only this',
          ),
        ),
      ),
    );
  };
  show();
  return {
    update(state, before) {
      if (state.filter !== before.filter || state.selection !== before.selection) show();
    },
  };
}

/** The places within 2,000 km of the one most is told of, where they are three or more; else all. */
function nearby(located: readonly Located[]): readonly Located[] {
  const first = located.reduce((a, b) => (b.facts > a.facts ? b : a));
  const near = located.filter(({ at }) => geoDistance(at, first.at) < 2000 / 6371);
  return near.length >= 3 ? near : located;
}

/** The part of the world that holds the places, with some of what lies around. */
function draw(
  countries: FeatureCollection<Geometry, { name: string }>,
  located: readonly Located[],
  framed: readonly Located[],
) {
  const points = { type: 'MultiPoint' as const, coordinates: framed.map(({ at }) => at) };
  const margin = 46;
  const projection = geoNaturalEarth1();
  projection.fitExtent(
    [
      [margin, margin],
      [WIDTH - margin, HEIGHT - margin],
    ],
    points,
  );
  const world = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], countries).scale();
  const [least, most] = [world, world * 9];
  if (!(projection.scale() >= least && projection.scale() <= most)) {
    const [x, y] = [0, 1].map((i) => framed.reduce((sum, { at }) => sum + at[i as 0 | 1], 0) / framed.length) as [
      number,
      number,
    ];
    if (projection.scale() < least) projection.fitSize([WIDTH, HEIGHT], countries);
    else
      projection
        .scale(most)
        .center([x, y])
        .translate([WIDTH / 2, HEIGHT / 2]);
  }
  const path = geoPath(projection);
  const root = make('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'map', 'aria-hidden': 'true' });
  const told = new Set(located.map(({ country }) => country));
  for (const country of countries.features)
    root.append(make('path', { d: path(country) ?? '', class: told.has(country) ? 'land is-told' : 'land' }));
  const dots = [...located]
    .sort((a, b) => b.facts - a.facts)
    .map(({ thing, facts, at }) => {
      const [x, y] = projection(at)!;
      const dot = make('circle', {
        cx: x,
        cy: y,
        r: 4 + Math.min(10, 2 * Math.sqrt(facts)),
        class: 'dot',
        'data-about': thing.id,
      });
      const words = make('title', {});
      words.textContent = `${thing.label}: ${facts}`;
      dot.append(words);
      return dot;
    });
  root.append(...dots, ...names(located, (at) => projection(at)!));
  return {
    root,
    light(selected: string | undefined, only: string | undefined) {
      for (const dot of dots) {
        dot.classList.toggle('is-selected', dot.dataset.about === selected);
        dot.classList.toggle('is-pale', only !== undefined && dot.dataset.about !== only);
      }
    },
  };
}

/** Names beside their dots, the weightiest first, where they cover no other and are not cut. */
function names(located: readonly Located[], project: (at: [number, number]) => [number, number]): SVGElement[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return [...located]
    .sort((a, b) => b.facts - a.facts)
    .flatMap(({ thing, facts, at }) => {
      const [x, y] = project(at);
      const [gap, wide] = [8 + Math.min(10, 2 * Math.sqrt(facts)), [...thing.label].length * 6.2];
      const onRight = x + gap + wide < WIDTH;
      const left = onRight ? x + gap : x - gap - wide;
      if (
        left < 0 ||
        y < 8 ||
        y > HEIGHT - 8 ||
        x < 0 ||
        x > WIDTH ||
        taken.some((t) => Math.abs(t.y - y) < 13 && t.left < left + wide && left < t.right)
      )
        return [];
      taken.push({ left, right: left + wide, y });
      const text = make('text', {
        x: onRight ? x + gap : x - gap,
        y: y + 4,
        class: 'place-name',
        'text-anchor': onRight ? 'start' : 'end',
      });
      text.textContent = thing.label;
      return [text];
    });
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** `United States of America` and `United States` are one. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ of america$/, '')
    .replace(/^the /, '');

import { readableDate } from '../../../src/network/dates.ts';
import type { Network } from '../../../src/network/draw.ts';
import type { Article } from '../../../src/network/knowledge.ts';
import { h } from '../dom.ts';
import type { Model } from '../model.ts';
import { hint } from './hint.ts';
import { linkTo, swatchOf } from './links.ts';

/** The graph as a whole: its articles, how much it holds, who is most connected. */
export function overview(model: Model, network: Network): HTMLElement[] {
  const { articles, things, roles, events, claims } = model.knowledge;
  const most = [...things]
    .map((thing) => ({ thing, weight: network.hasNode(thing.id) ? network.getNodeAttribute(thing.id, 'weight') : 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.thing.label < b.thing.label ? -1 : 1))
    .slice(0, 8);
  return [
    ...(articles.length > 1 ? several(articles) : articles.map(one)),
    h(
      'ul',
      { class: 'tally' },
      ...(
        [
          [things.filter((t) => t.kind === 'person').length, 'people'],
          [roles.length, 'roles'],
          [events.length, 'events'],
          [claims.length, 'statements'],
        ] as const
      ).map(([count, word]) => h('li', {}, h('strong', {}, String(count)), ` ${word}`)),
    ),
    hint(),
    h(
      'section',
      {},
      h('h2', {}, 'Most connected'),
      h(
        'ol',
        { class: 'most' },
        ...most.map(({ thing, weight }) =>
          h(
            'li',
            { class: 'most-row' },
            swatchOf(model, thing.id),
            linkTo(model, thing.id),
            h('span', { class: 'count' }, `${weight} ${weight === 1 ? 'fact' : 'facts'}`),
          ),
        ),
      ),
    ),
  ];
}

const one = ({ headline, publisher, published, authors, url }: Article): HTMLElement =>
  h(
    'header',
    { class: 'head' },
    h('h1', { dir: 'auto', tabindex: -1 }, headline),
    h(
      'p',
      { class: 'meta' },
      [publisher, published && readableDate(published), authors.join(', ')].filter(Boolean).join(' · '),
    ),
    url
      ? h('p', { class: 'meta' }, h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, hostOf(url)))
      : undefined,
  );

/** Articles that are listed before the others fold away. */
const LISTED = 6;

function several(articles: readonly Article[]): HTMLElement[] {
  const rows = articles.map(({ id, headline, published }) =>
    h(
      'li',
      { class: 'most-row' },
      h(
        'button',
        { type: 'button', class: 'quiet', dir: 'auto', data: { article: id, begin: '0', end: '0' } },
        headline,
      ),
      published ? h('span', { class: 'count' }, readableDate(published, 'short')) : undefined,
    ),
  );
  const rest = rows.slice(LISTED);
  return [
    h('header', { class: 'head' }, h('h1', { tabindex: -1 }, `${articles.length} articles`)),
    h('ol', { class: 'most' }, ...rows.slice(0, LISTED)),
    h(
      'details',
      { hidden: rest.length === 0 },
      h('summary', { class: 'more-title' }, `${rest.length} more articles`),
      h('ol', { class: 'most' }, ...rest),
    ),
  ];
}

/** The host of an address, for short. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

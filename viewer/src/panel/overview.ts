import { readableDate } from '../../../src/network/dates.ts';
import type { Network } from '../../../src/network/draw.ts';
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
    ...articles
      .slice(0, 6)
      .map((article) =>
        h(
          'header',
          { class: 'head' },
          h('h1', { dir: 'auto', tabindex: -1 }, article.headline),
          h(
            'p',
            { class: 'meta' },
            [article.publisher, article.published && readableDate(article.published), article.authors.join(', ')]
              .filter(Boolean)
              .join(' · '),
          ),
          article.url
            ? h(
                'p',
                { class: 'meta' },
                h('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, hostOf(article.url)),
              )
            : undefined,
        ),
      ),
    articles.length > 6
      ? h('p', { class: 'meta' }, `and ${articles.length - 6} more articles`)
      : h('span', { hidden: true }),
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

/** The host of an address, for short. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

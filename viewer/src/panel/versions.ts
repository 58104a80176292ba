import './versions.css';
import type { Claim, Event } from '../../../src/network/knowledge.ts';
import { h } from '../dom.ts';
import type { Model } from '../model.ts';
import { linkTo } from './links.ts';

/** Who says that an event happened and who that it did not, beside each other; nothing where nobody denies it. */
export function versions(model: Model, event: Event): HTMLElement[] {
  const denials = model.denialsOf(event.id);
  if (denials.length === 0) return [];
  const told = model.claimsOf(event.id).map((claim) => version(model, claim));
  return [
    h(
      'section',
      { class: 'rivals' },
      h('h2', {}, event.disputed ? 'Two versions' : 'Denied'),
      h(
        'div',
        { class: 'sides' },
        side('It happened', 'told', told.length > 0 ? told : byArticle(model, event)),
        side(
          'It did not',
          'denied',
          denials.map((claim) => version(model, claim)),
        ),
      ),
    ),
  ];
}

const side = (words: string, name: string, entries: readonly HTMLElement[]): HTMLElement =>
  h(
    'div',
    { class: `side side-${name}` },
    h('h3', {}, words),
    entries.length > 0 ? h('ul', {}, ...entries) : h('p', { class: 'meta' }, 'Nobody in this graph says so.'),
  );

function version(model: Model, claim: Claim): HTMLElement {
  const speaker = claim.speaker === undefined ? 'Somebody' : linkTo(model, claim.speaker);
  const via = claim.via.filter((id) => id !== claim.speaker);
  return h(
    'li',
    { data: { fact: claim.id } },
    h(
      'p',
      {},
      speaker,
      model.thing(claim.speaker ?? '')?.named === false && h('span', { class: 'meta' }, ' (unnamed)'),
    ),
    h('blockquote', { dir: 'auto' }, claim.text),
    via.length > 0 && h('p', { class: 'meta' }, 'carried by ', ...listed(via.map((id) => linkTo(model, id)))),
  );
}

/** What the article tells in its own words. */
function byArticle(model: Model, { disputed, evidence }: Event): HTMLElement[] {
  if (!disputed) return [];
  const articles = [...new Set(evidence.map(({ article }) => article))].map((id) => model.article(id));
  return articles.map((article) =>
    h('li', {}, h('p', {}, article?.publisher ?? 'The article'), h('p', { class: 'meta' }, 'in its own words')),
  );
}

const listed = (links: readonly HTMLElement[]): (HTMLElement | string)[] =>
  links.flatMap((link, i) => [...(i > 0 ? [', '] : []), link]);

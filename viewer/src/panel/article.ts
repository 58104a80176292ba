import { readableDate } from '../../../src/network/dates.ts';
import type { Article, Mention, Passage } from '../../../src/network/knowledge.ts';
import { fill, h } from '../dom.ts';
import type { Model } from '../model.ts';
import type { Store } from '../state.ts';
import type { App, Mounted } from '../tab.ts';
import { hrefOf } from './links.ts';

/** The articles beside the facts: shown at the words behind what is selected. */
export function mount(element: HTMLElement, app: App): Mounted {
  const show = () => {
    fill(element, ...articleView(app.model, app.store, evidenceOf(app)));
    (element.querySelector('.in-evidence') ?? element.querySelector('.is-selected'))?.scrollIntoView({
      block: 'center',
    });
  };
  show();
  return {
    update(state, before) {
      if (state.selection !== before.selection || state.passage !== before.passage) show();
    },
  };
}

/** The words behind the selected event or line, and the passage that was asked for. */
function evidenceOf({ model, network, store }: App): readonly Passage[] {
  const { selection, passage } = store.state;
  if (passage) return [passage];
  if (selection?.type === 'about') return model.event(selection.id)?.evidence ?? [];
  if (!selection || !network().hasEdge(selection.id)) return [];
  const facts = network().getEdgeAttribute(selection.id, 'facts');
  return facts.flatMap((id) => model.fact(id)?.evidence ?? []);
}

/** The text of the articles with every mention coloured and linked, and the words behind the selection marked. */
function articleView(model: Model, store: Store, evidence: readonly Passage[]): HTMLElement[] {
  const articles = model.knowledge.articles;
  if (articles.every((article) => article.text === ''))
    return [h('p', { class: 'notice' }, 'This graph holds no text of its articles.')];
  return articles.map((article, i) => {
    const inText = article.text.slice(0, 400).includes(article.headline.replace(/…$/, ''));
    const meta = [article.publisher, article.published && readableDate(article.published)].filter(Boolean).join(' · ');
    return h(
      'article',
      { class: 'text', data: { source: article.id } },
      h(i === 0 ? 'h1' : 'h2', { class: inText ? 'unseen' : 'headline', dir: 'auto' }, article.headline),
      h('p', { class: 'meta' }, meta),
      ...paragraphs(
        model,
        store,
        article,
        evidence.filter((e) => e.article === article.id),
      ),
    );
  });
}

function paragraphs(model: Model, store: Store, article: Article, evidence: readonly Passage[]): HTMLElement[] {
  const mentions = outermost(model, article);
  const inEvidence = (begin: number, end: number) => evidence.some((e) => e.begin < end && begin < e.end);
  const found: HTMLElement[] = [];
  for (const match of article.text.matchAll(/[^\n]+/g)) {
    const [begin, end] = [match.index, match.index + match[0].length];
    if (match[0].trim() === '') continue;
    const cuts = new Set([begin, end]);
    for (const span of [...mentions, ...evidence])
      for (const cut of [span.begin, span.end]) if (cut > begin && cut < end) cuts.add(cut);
    const sorted = [...cuts].sort((a, b) => a - b);
    const paragraph = h('p', { dir: 'auto', data: { begin: String(begin), end: String(end) } });
    for (const [i, from] of sorted.slice(0, -1).entries()) {
      const to = sorted[i + 1]!;
      const text = article.text.slice(from, to);
      const mention = mentions.find((m) => m.begin <= from && to <= m.end);
      const piece = mention ? mentionLink(model, store, mention, text) : text;
      if (inEvidence(from, to)) paragraph.append(h('mark', { class: 'in-evidence' }, piece));
      else paragraph.append(piece);
    }
    found.push(paragraph);
  }
  return found;
}

function mentionLink(model: Model, store: Store, mention: Mention, text: string): HTMLElement {
  const selected = store.state.selection?.id === mention.of;
  return h(
    'a',
    {
      class: selected ? 'mention is-selected' : 'mention',
      href: hrefOf(mention.of),
      data: { about: mention.of, kind: model.kind(mention.of) ?? 'thing' },
      title: model.label(mention.of),
    },
    text,
  );
}

/** Mentions of things and events that are drawn or listed; of those that overlap, names before events, then the longest. */
function outermost(model: Model, article: Article): Mention[] {
  const rank = (m: Mention) => (model.thing(m.of) ? 0 : 1);
  const kept: Mention[] = [];
  const candidates = model.knowledge.mentions.filter(
    (m) => m.article === article.id && m.end > m.begin && model.kind(m.of),
  );
  for (const mention of [...candidates].sort((a, b) => rank(a) - rank(b) || b.end - b.begin - (a.end - a.begin)))
    if (!kept.some((k) => k.begin < mention.end && mention.begin < k.end)) kept.push(mention);
  return kept.sort((a, b) => a.begin - b.begin);
}

import './article.css';
import { readableDate } from '../../../src/network/dates.ts';
import type { Article, Mention, Passage } from '../../../src/network/knowledge.ts';
import { sentencesOf } from '../../../src/network/passage.ts';
import { fill, h } from '../dom.ts';
import type { Model } from '../model.ts';
import { note } from '../say.ts';
import type { App, Mounted } from '../tab.ts';
import { hrefOf } from './links.ts';
import { factsOfSentence, sentenceFacts, sentenceOf, sentenceSelection } from './sentence.ts';

/** The article in its tab: what a sentence gave is told under its paragraph. */
export const mount = (element: HTMLElement, app: App): Mounted => mountReader(element, app, true);

/** An article at a time, whole, shown at the words behind what is selected. `within`: facts of a sentence stand in the text. */
export function mountReader(element: HTMLElement, app: App, within: boolean): Mounted {
  const { model, store } = app;
  const articles = model.knowledge.articles.filter(({ text }) => text !== '');
  if (articles.length === 0) {
    fill(
      element,
      note(
        {
          mood: 'empty',
          title: 'This graph holds no text of its articles',
          message: 'Its facts came without the text that they were read from.',
          remedy: 'Build it again, or save it with its evidence, to read the text here.',
        },
        { heading: 'h1' },
      ),
    );
    return {};
  }
  let shown = articles[0]!;
  const body = h('div', { class: 'reader-body' });
  const chooser = articles.length > 1 ? choose(articles, (article) => turn(article)) : undefined;
  fill(element, chooser?.element, body);

  const draw = () => {
    chooser?.show(shown, telling(app));
    fill(body, articleView(app, shown, within));
  };
  const turn = (article: Article) => {
    shown = article;
    draw();
    element.parentElement?.scrollTo({ top: 0 });
  };
  const show = () => {
    const [first] = telling(app);
    if (first !== undefined && !telling(app).includes(shown.id)) shown = model.article(first) ?? shown;
    draw();
    reveal(body);
  };
  body.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isChip = target?.closest('.gave') !== null;
    if (target?.closest('a, button:not(.gave), .said-here') || (!isChip && !getSelection()?.isCollapsed)) return;
    const sentence = target?.closest<HTMLElement>('.sentence');
    if (!sentence) return;
    const { of = '', sentenceBegin, sentenceEnd } = sentence.dataset;
    const selection = sentenceSelection({ article: of, begin: Number(sentenceBegin), end: Number(sentenceEnd) });
    store.select(store.state.selection?.id === selection.id ? undefined : selection);
    if (isChip) body.querySelector<HTMLElement>(`[data-sentence-begin="${sentenceBegin}"] .gave`)?.focus();
  });
  show();
  return {
    update(state, before) {
      if (state.selection !== before.selection || state.passage !== before.passage) show();
    },
  };
}

/** Articles that have to do with what is selected: first the one of the words that were asked for. */
function telling(app: App): string[] {
  const { model, store } = app;
  const found = evidenceOf(app).map(({ article }) => article);
  const { selection } = store.state;
  const named =
    selection?.type === 'about'
      ? model.knowledge.mentions.filter(({ of }) => of === selection.id).map(({ article }) => article)
      : [];
  return [...new Set([...found, ...named])];
}

/** Brings the words behind the selection into sight, where they are not. */
function reveal(body: HTMLElement): void {
  const pane = body.closest('.panel-body, #reader');
  const found = [...body.querySelectorAll('.in-evidence, .sentence.is-chosen, .mention.is-selected')];
  if (!pane || found.length === 0) return;
  const { top, bottom } = pane.getBoundingClientRect();
  const isSeen = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  };
  const words = found.filter((element) => element.matches('.in-evidence'));
  const wanted = words.length > 0 ? words : found;
  if (!wanted.some(isSeen)) wanted[0]!.scrollIntoView({ block: 'center' });
}

/** The words behind the selected event or line, and the passage that was asked for. */
function evidenceOf({ model, network, store }: App): readonly Passage[] {
  const { selection, passage } = store.state;
  if (passage) return [passage];
  if (selection?.type === 'about') return model.fact(selection.id)?.evidence ?? [];
  if (selection?.type === 'sentence') return [];
  if (!selection || !network().hasEdge(selection.id)) return [];
  const facts = network().getEdgeAttribute(selection.id, 'facts');
  return facts.flatMap((id) => model.fact(id)?.evidence ?? []);
}

/** Chooses one of several articles; those that tell of the selection are marked. */
function choose(articles: readonly Article[], turn: (article: Article) => void) {
  const select = h('select', { class: 'field', 'aria-label': 'Article shown' });
  const step = (words: string, text: string, by: number) =>
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': words,
        on: { click: () => turn(articles[(select.selectedIndex + by + articles.length) % articles.length]!) },
      },
      text,
    );
  select.addEventListener('change', () => turn(articles[select.selectedIndex]!));
  return {
    element: h('p', { class: 'chooser' }, step('Article before', '‹', -1), select, step('Next article', '›', 1)),
    show(shown: Article, telling: readonly string[]) {
      fill(
        select,
        ...articles.map((article) => {
          const date = article.published ? `, ${readableDate(article.published, 'short')}` : '';
          const mark = telling.includes(article.id) ? '● ' : '';
          return h('option', { selected: article === shown }, `${mark}${article.headline}${date}`);
        }),
      );
      select.selectedIndex = articles.indexOf(shown);
    },
  };
}

/** The text with every mention coloured and linked, and the words behind the selection marked. */
function articleView(app: App, article: Article, within: boolean): HTMLElement {
  const inText = article.text.slice(0, 400).includes(article.headline.replace(/…$/, ''));
  const meta = [article.publisher, article.published && readableDate(article.published)].filter(Boolean).join(' · ');
  return h(
    'article',
    { class: 'text', data: { source: article.id } },
    h('h1', { class: inText ? 'unseen' : 'headline', dir: 'auto' }, article.headline),
    h('p', { class: 'meta' }, meta),
    ...paragraphs(app, article, within),
  );
}

function paragraphs(app: App, article: Article, within: boolean): HTMLElement[] {
  const { model, store } = app;
  const writer = new Writer(
    app,
    article,
    evidenceOf(app).filter((e) => e.article === article.id),
  );
  const { selection } = store.state;
  const chosen = selection?.type === 'sentence' ? sentenceOf(model, selection.id) : undefined;
  const sentences = sentencesOf(article.text);
  return [...article.text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const [begin, end] = [line.index, line.index + line[0].length];
    if (line[0].trim() === '') return [];
    const paragraph = h('p', { dir: 'auto' });
    let at = begin;
    let isChosen = false;
    for (const sentence of sentences.filter((s) => s.begin >= begin && s.end <= end)) {
      if (sentence.begin > at) paragraph.append(h('span', { class: 'beyond' }, ...writer.pieces(at, sentence.begin)));
      const isIt =
        chosen?.article === article.id && chosen.begin < sentence.end && sentence.begin < chosen.end && chosen;
      if (isIt) isChosen = true;
      paragraph.append(writer.sentence(sentence.begin, sentence.end, Boolean(isIt)));
      at = sentence.end;
    }
    if (at < end) paragraph.append(h('span', { class: 'beyond' }, ...writer.pieces(at, end)));
    if (!within || !isChosen || !chosen) return [paragraph];
    return [paragraph, h('section', { class: 'said-here', role: 'status' }, ...sentenceFacts(model, chosen))];
  });
}

/** Writes parts of an article's text with its mentions and marks. */
class Writer {
  readonly #mentions: readonly Mention[];

  constructor(
    readonly app: App,
    readonly article: Article,
    readonly evidence: readonly Passage[],
  ) {
    this.#mentions = outermost(app.model, article);
  }

  sentence(begin: number, end: number, isChosen: boolean): HTMLElement {
    const passage = { article: this.article.id, begin, end };
    const count = factsOfSentence(this.app.model, passage).likely.length;
    const words = count === 0 ? '0 facts' : count === 1 ? '1 fact' : `${count} facts`;
    const chip = h(
      'button',
      {
        type: 'button',
        class: count === 0 ? 'gave gave-none' : 'gave',
        title: count === 0 ? 'No facts: why?' : `${words} from this sentence`,
        'aria-label': `${words} from this sentence${count === 0 ? ': why' : ''}`,
        'aria-expanded': String(isChosen),
      },
      String(count),
    );
    const pieces = this.pieces(begin, end);
    const last = pieces.at(-1);
    // The count stays on one line with the end of its sentence.
    const tail = typeof last === 'string' ? (/\S+$/.exec(last)?.[0] ?? '') : '';
    if (typeof last === 'string') pieces[pieces.length - 1] = last.slice(0, last.length - tail.length);
    return h(
      'span',
      {
        class: isChosen ? 'sentence is-chosen' : 'sentence',
        data: { of: passage.article, sentenceBegin: String(begin), sentenceEnd: String(end) },
      },
      ...pieces,
      h('span', { class: 'tail' }, tail, chip),
    );
  }

  pieces(begin: number, end: number): (Node | string)[] {
    if (begin >= end) return [];
    const cuts = new Set([begin, end]);
    const near = this.#mentions.filter((m) => m.begin < end && begin < m.end);
    for (const span of [...near, ...this.evidence])
      for (const cut of [span.begin, span.end]) if (cut > begin && cut < end) cuts.add(cut);
    const sorted = [...cuts].sort((a, b) => a - b);
    return sorted.slice(0, -1).map((from, i) => {
      const to = sorted[i + 1]!;
      const text = this.article.text.slice(from, to);
      const mention = near.find((m) => m.begin <= from && to <= m.end);
      const piece = mention ? this.#link(mention, text) : text;
      const isMarked = this.evidence.some((e) => e.begin < to && from < e.end);
      return isMarked ? h('mark', { class: 'in-evidence' }, piece) : piece;
    });
  }

  #link(mention: Mention, text: string): HTMLElement {
    const { model, store } = this.app;
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
}

/** Mentions of things and events that are drawn or listed; of those that overlap, names before events, then the longest. */
function outermost(model: Model, article: Article): Mention[] {
  const rank = (m: Mention) => (model.thing(m.of) ? 0 : 1);
  const kept: Mention[] = [];
  const candidates = model.mentionsOf(article.id).filter((m) => m.end > m.begin && model.kind(m.of));
  for (const mention of [...candidates].sort((a, b) => rank(a) - rank(b) || b.end - b.begin - (a.end - a.begin)))
    if (!kept.some((k) => k.begin < mention.end && mention.begin < k.end)) kept.push(mention);
  return kept.sort((a, b) => a.begin - b.begin);
}

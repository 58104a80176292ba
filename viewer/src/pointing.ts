import type { Passage } from '../../src/network/knowledge.ts';
import { pointedAt } from './panel/light.ts';
import { isBeside } from './panel/reader.ts';
import { nodesOfSentence, sentenceOf } from './panel/sentence.ts';
import type { Selection } from './state.ts';
import type { App } from './tab.ts';

/**
 * Links to things select them in place; a quotation's source opens the article at its words; what pointer or focus is on in
 * the texts lights up in the picture. Until it is aborted.
 */
export function bindPointing(
  root: HTMLElement,
  app: App,
  reveal: (id: string) => void,
  { signal }: AbortController,
): void {
  const { store } = app;
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLElement>('[data-about]');
    if (link) {
      event.preventDefault();
      store.select({ type: 'about', id: link.dataset.about! });
      reveal(link.dataset.about!);
      return;
    }
    const source = event.target.closest<HTMLElement>('[data-article]');
    if (source) store.set({ ...(!isBeside(store.state) && { tab: 'article' }), passage: passageOf(source.dataset) });
  };
  const point = (event: Event) => {
    if (!(event.target instanceof Element) || event.target.closest('#picture')) return;
    const isText = event.target.closest('#panel, #reader') !== null;
    store.set({ hover: isText ? pointedAt(app, event.target) : undefined });
  };
  root.addEventListener('click', click, { signal });
  root.addEventListener('pointerover', point, { signal });
  root.addEventListener('focusin', point, { signal });
  root.addEventListener('focusout', () => store.set({ hover: undefined }), { signal });
}

const passageOf = ({ article = '', begin, end }: DOMStringMap): Passage => ({
  article,
  begin: Number(begin),
  end: Number(end),
});

/** What a chosen sentence or statement is about, which the picture has no node of; nothing for any other choice. */
export function aboutOf({ model }: App, { type, id }: Selection): ReadonlySet<string> {
  const sentence = type === 'sentence' ? sentenceOf(model, id) : undefined;
  if (sentence) return nodesOfSentence(model, sentence);
  const fact = type === 'about' ? model.fact(id) : undefined;
  if (fact?.type !== 'claim') return new Set();
  const events = [...fact.asserts, ...fact.denies].flatMap((event) => model.event(event) ?? []);
  return new Set([...model.thingsOf(fact), ...events.map((event) => event.id), ...events.flatMap(model.thingsOf)]);
}

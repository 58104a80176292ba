import type { Passage } from '../../../src/network/knowledge.ts';
import type { Selection } from '../state.ts';
import type { App } from '../tab.ts';

/** Lights up, in the article and the facts, what the pointer or the focus is on elsewhere. */
export function light(root: ParentNode, { model, network, store }: App): void {
  for (const element of root.querySelectorAll('.is-lit')) element.classList.remove('is-lit');
  const { hover } = store.state;
  if (hover?.type === 'about') {
    for (const element of root.querySelectorAll<HTMLElement>('.mention'))
      if (element.dataset.about === hover.id) element.classList.add('is-lit');
    const event = model.event(hover.id);
    if (event) lightSentences(root, event.evidence);
  } else if (hover?.type === 'line' && network().hasEdge(hover.id)) {
    const facts = network().getEdgeAttribute(hover.id, 'facts');
    const evidence = facts.flatMap((id) => model.fact(id)?.evidence ?? []);
    const ends = new Set([...network().extremities(hover.id), ...facts]);
    for (const sentence of lightSentences(root, evidence))
      for (const mention of sentence.querySelectorAll<HTMLElement>('.mention'))
        if (ends.has(mention.dataset.about!)) mention.classList.add('is-lit');
  }
}

function lightSentences(root: ParentNode, evidence: readonly Passage[]): HTMLElement[] {
  const lit = [...root.querySelectorAll<HTMLElement>('.sentence')].filter(({ dataset }) =>
    evidence.some(
      (e) => e.article === dataset.of && e.begin < Number(dataset.sentenceEnd) && Number(dataset.sentenceBegin) < e.end,
    ),
  );
  for (const sentence of lit) sentence.classList.add('is-lit');
  return lit;
}

/** What an element of the panels stands for: the thing of a link, or the event or line of a fact. */
export function pointedAt({ network, model }: App, element: Element): Selection | undefined {
  const link = element.closest<HTMLElement>('[data-about]');
  if (link) return { type: 'about', id: link.dataset.about! };
  const fact = element.closest<HTMLElement>('[data-fact]')?.dataset.fact;
  if (fact === undefined) return undefined;
  if (model.event(fact)) return { type: 'about', id: fact };
  const line = network().findEdge((_edge, { facts }) => facts.includes(fact));
  return line === undefined ? undefined : { type: 'line', id: line };
}

import { fill, h } from '../dom.ts';
import type { KeptGraph, KeptGraphs } from './kept-graphs.ts';
import './kept.css';

/** What the list of kept graphs needs of the page. */
export interface KeptHost {
  readonly keptGraphs: KeptGraphs;
  readonly open: (text: string, name: string) => Promise<void>;
}

/** The graphs made in this browser: each is opened or forgotten. */
export function mount(element: HTMLElement, host: KeptHost): () => void {
  const status = h('p', { role: 'status', class: 'meta' });
  const body = h('div', { tabindex: -1 });
  const show = async (): Promise<void> => {
    const graphs = await host.keptGraphs.list();
    if (graphs.length === 0) return fill(body, h('p', {}, 'No graph is kept in this browser.'));
    const all = act('Forget all', 'soft', () => host.keptGraphs.forgetAll());
    fill(body, h('ul', { class: 'kept' }, ...graphs.map(row)), h('p', { class: 'buttons' }, all));
  };
  const act = (words: string, look: string, forget: () => Promise<void>, of = ''): HTMLElement => {
    const click = async (): Promise<void> => {
      await forget();
      await show();
      status.textContent = of === '' ? 'All are forgotten.' : `Forgotten: ${of}`;
      body.focus();
    };
    const label = of === '' ? words : `${words}: ${of}`;
    return h('button', { type: 'button', class: look, 'aria-label': label, on: { click: () => void click() } }, words);
  };
  const row = (graph: KeptGraph): HTMLElement => {
    const open = (): void => {
      element.closest('dialog')?.close();
      void host.open(graph.nquads, 'made-before.nq');
    };
    const { title, made } = graph;
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'kept-words' },
        h('p', { dir: 'auto' }, title),
        h(
          'p',
          { class: 'meta' },
          `Made ${new Date(made).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}`,
        ),
      ),
      h('button', { type: 'button', class: 'strong', 'aria-label': `Open: ${title}`, on: { click: open } }, 'Open'),
      act('Forget', 'soft', () => host.keptGraphs.forget(graph), title),
    );
  };
  const words = 'Graphs made in this page are kept in this browser only, the last twelve; nothing is sent anywhere.';
  element.append(h('p', { class: 'meta' }, words), status, body);
  void show();
  return () => undefined;
}

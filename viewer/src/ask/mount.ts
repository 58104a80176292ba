import './ask.css';
import { EXAMPLE_QUERIES } from '../../../src/graph/example-queries.ts';
import { QUESTION_EXAMPLES } from '../../../src/graph/question-examples.ts';
import { fill, h } from '../dom.ts';
import type { Workbench } from '../workbench.ts';
import { Asker } from './asker.ts';
import { queryEditor } from './editor.ts';
import type { AskRequest } from './messages.ts';
import { outcomeView } from './outcome.ts';
import { vocabulary } from './vocabulary.ts';

/** Plain questions and SPARQL, answered in the page, with what they find shown in the picture. */
export function mount(element: HTMLElement, bench: Workbench): () => void {
  const page = bench.page!;
  const asker = new Asker(() => bench.worker.nquads(true));
  const status = h('p', { role: 'status', class: 'meta' });
  const results = h('div', { class: 'results' });
  const stop = h('button', { type: 'button', class: 'soft', hidden: true, on: { click: () => asker.stop() } }, 'Stop');

  const ask = async (kind: AskRequest['kind'], text: string): Promise<void> => {
    if (text.trim() === '') return;
    fill(results);
    status.textContent = 'Asking …';
    stop.hidden = false;
    const outcome = await asker.ask(kind, text);
    stop.hidden = true;
    status.textContent = '';
    fill(
      results,
      ...outcomeView(outcome, {
        label: (iri) => (page.model.kind(iri) === undefined ? undefined : page.model.label(iri)),
        select: (iri) => {
          page.store.select({ type: 'about', id: iri });
          page.picture?.reveal(iri);
          element.closest('dialog')?.close();
        },
        show: (iris) => {
          page.store.set({ marked: new Set(iris.filter((iri) => page.network.hasNode(iri))) });
          element.closest('dialog')?.close();
        },
        edit: (sparql) => {
          details.open = true;
          editor.text = sparql;
          editor.focus();
        },
      }),
    );
  };

  const question = h('input', { id: 'question', type: 'text', list: 'question-examples', autocomplete: 'off' });
  const form = h(
    'form',
    { class: 'question' },
    h('label', { for: 'question' }, 'A question in plain words'),
    h('div', { class: 'row' }, question, h('button', { type: 'submit', class: 'strong' }, 'Ask')),
    h(
      'datalist',
      { id: 'question-examples' },
      ...questionsFor(page.model.knowledge.things).map((value) => h('option', { value })),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask('question', question.value);
  });

  const run = (): void => void ask('sparql', editor.text);
  const editor = queryEditor(vocabulary(page.model), 'SPARQL query', run);
  const examples = h(
    'select',
    { 'aria-label': 'Example queries' },
    h('option', { value: '' }, 'Examples …'),
    ...EXAMPLE_QUERIES.map(({ name, summary }) => h('option', { value: name }, summary)),
  );
  examples.addEventListener('change', () => {
    const found = EXAMPLE_QUERIES.find(({ name }) => name === examples.value);
    if (found) editor.text = found.sparql;
    examples.value = '';
  });
  const details = h(
    'details',
    { class: 'sparql' },
    h('summary', {}, 'SPARQL'),
    editor.element,
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', class: 'strong', on: { click: run } }, 'Run'),
      examples,
      h('span', { class: 'meta' }, 'Ctrl-Enter runs'),
    ),
  );
  element.append(form, details, h('div', { class: 'row' }, status, stop), results);
  question.focus();
  return () => asker.close();
}

/** The forms of question, first about what the graph is about. */
function questionsFor(
  things: readonly { readonly kind: string; readonly label: string; readonly named: boolean }[],
): string[] {
  const person = things.find(({ kind, named }) => kind === 'person' && named)?.label;
  return [...(person ? [`Who is ${person}?`, `What did ${person} say?`] : []), ...QUESTION_EXAMPLES];
}

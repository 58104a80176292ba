import './ask.css';
import { EXAMPLE_QUERIES } from '../../../src/graph/example-queries.ts';
import { fill, h } from '../dom.ts';
import { sentenceAround, sentenceSelection } from '../panel/sentence.ts';
import type { App, Mounted } from '../tab.ts';
import { Asker } from './asker.ts';
import { queryEditor } from './editor.ts';
import type { AskRequest } from './messages.ts';
import { type OutcomeActions, outcomeView } from './outcome.ts';
import { suggestions } from './suggestions.ts';
import { vocabulary } from './vocabulary.ts';

/** Plain questions and SPARQL, answered in the page, with what they find shown in the picture. */
export function mount(element: HTMLElement, app: App): Mounted {
  const asker = new Asker(app.nquads);
  const status = h('p', { role: 'status', class: 'meta' });
  const results = h('div', { class: 'results' });
  const stop = h('button', { type: 'button', class: 'soft', hidden: true, on: { click: () => asker.stop() } }, 'Stop');

  const ask = async (kind: AskRequest['kind'], text: string): Promise<void> => {
    if (text.trim() === '') return;
    fill(results);
    status.textContent = 'Asking …';
    examplesOf.hidden = true;
    stop.hidden = false;
    const outcome = await asker.ask(kind, text);
    stop.hidden = true;
    status.textContent = '';
    const edit = (sparql: string) => {
      details.open = true;
      editor.text = sparql;
      editor.focus();
    };
    fill(results, ...outcomeView(outcome, actionsOf(app, edit)));
    examplesOf.hidden = kind === 'sparql' || (outcome.type === 'words' && outcome.lines.length > 0);
  };

  const question = h('input', {
    id: 'question',
    class: 'field',
    type: 'text',
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  const examplesOf = h(
    'ul',
    { class: 'suggestions', 'aria-label': 'For example' },
    ...suggestions(app.model).map((words) => {
      const run = () => {
        question.value = words;
        question.focus();
        void ask('question', words);
      };
      return h('li', {}, h('button', { type: 'button', class: 'suggestion', dir: 'auto', on: { click: run } }, words));
    }),
  );
  question.addEventListener('input', () => {
    if (question.value === '') examplesOf.hidden = false;
  });
  const form = h(
    'form',
    { class: 'question' },
    h('label', { for: 'question' }, 'A question in plain words'),
    h('div', { class: 'row' }, question, h('button', { type: 'submit', class: 'strong' }, 'Ask')),
    examplesOf,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask('question', question.value);
  });

  const run = (): void => void ask('sparql', editor.text);
  const editor = queryEditor(vocabulary(app.model), 'SPARQL query', run);
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
  fill(
    element,
    h('h1', { class: 'tab-title', tabindex: -1 }, 'Ask'),
    form,
    details,
    h('div', { class: 'row' }, status, stop),
    results,
  );
  return { close: () => asker.close() };
}

function actionsOf({ model, network, store }: App, edit: OutcomeActions['edit']): OutcomeActions {
  const isKnown = (iri: string) => model.kind(iri) !== undefined || model.fact(iri) !== undefined;
  const nodes = (iris: readonly string[]): ReadonlySet<string> => {
    const facts = iris.flatMap((iri) => model.fact(iri) ?? []);
    const all = [...iris, ...facts.flatMap(model.thingsOf)];
    return new Set(all.filter((iri) => network().hasNode(iri)));
  };
  const ids = new Map<string, string | undefined>();
  for (const { id, label } of [...model.knowledge.things, ...model.knowledge.events])
    ids.set(label, ids.has(label) ? undefined : id);
  return {
    called: (text) => ids.get(text),
    label: (iri) => (isKnown(iri) ? model.label(iri) : undefined),
    select: (iri) => {
      store.set({ tab: 'facts' });
      store.select({ type: 'about', id: iri });
    },
    show: (iris, only) => store.set({ selection: undefined, view: 'picture', marked: nodes(iris), focus: only }),
    read: (sentence) => {
      for (const article of model.knowledge.articles) {
        const begin = article.text.indexOf(sentence);
        const found = begin < 0 ? undefined : sentenceAround(model, { article: article.id, begin, end: begin + 1 });
        if (!found) continue;
        store.set({ tab: 'article' });
        store.select(sentenceSelection(found));
        return;
      }
    },
    edit,
  };
}

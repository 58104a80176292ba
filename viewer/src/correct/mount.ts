import './correct.css';
import type { Correction } from '../../../src/graph/corrections.ts';
import type { Thing } from '../../../src/network/knowledge.ts';
import { excerpt } from '../../../src/network/passage.ts';
import { fill, h } from '../dom.ts';
import { saveWritten } from '../download/save.ts';
import type { Workbench } from '../workbench.ts';
import { canUndo, own } from './history.ts';
import { correctionWords, factWords, rejectionOf } from './words.ts';

/** Where a reader merges, renames, splits and rejects, and takes that back. */
export function mount(element: HTMLElement, bench: Workbench): undefined {
  new CorrectForm(element, bench).draw();
  return undefined;
}

class CorrectForm {
  #thing: string | undefined;

  constructor(
    readonly element: HTMLElement,
    readonly bench: Workbench,
  ) {
    const { selection } = bench.page!.store.state;
    this.#thing = selection?.type === 'about' ? selection.id : weightiest(bench);
  }

  draw(status = ''): void {
    const { model } = this.bench.page!;
    const things = model.knowledge.things.filter(({ id }) => !id.startsWith('_:'));
    const byLabel = things.toSorted((a, b) => (a.label < b.label ? -1 : 1));
    const thing = byLabel.find(({ id }) => id === this.#thing) ?? byLabel[0];
    const select = h('select', { id: 'correct-thing' }, ...byLabel.map((t) => option(t, t.id === thing?.id)));
    select.addEventListener('change', () => {
      this.#thing = select.value;
      this.draw();
      this.element.querySelector<HTMLElement>('#correct-thing')?.focus();
    });
    fill(
      this.element,
      this.#historyView(),
      h('p', { role: 'status', class: 'meta' }, status),
      h('p', { class: 'dialog-field' }, h('label', { for: 'correct-thing' }, 'About'), select),
      thing && this.#renameForm(thing),
      thing && this.#mergeForm(thing, byLabel),
      thing && this.#factList(thing),
      thing && this.#mentionList(thing),
    );
  }

  async #apply(work: () => Promise<void>, words: string): Promise<void> {
    await work();
    this.draw(words);
    this.element.querySelector<HTMLElement>('#correct-undo')?.focus();
  }

  #correct(correction: Correction): void {
    if (correction.kind === 'merge') this.#thing = correction.into;
    void this.#apply(() => this.bench.correct(correction), `Done: ${correctionWords(correction)}`);
  }

  #historyView(): HTMLElement {
    const { history } = this.bench;
    const button = (words: string, enabled: boolean, run: () => void, id?: string): HTMLElement =>
      h('button', { type: 'button', class: 'soft', disabled: !enabled, id, on: { click: run } }, words);
    const undo = () => void this.#apply(() => this.bench.undo(), 'Undone.');
    const redo = () => void this.#apply(() => this.bench.redo(), 'Done again.');
    const save = async (): Promise<void> => saveWritten('corrections', await this.bench.worker.writeCorrections());
    return h(
      'section',
      { class: 'history' },
      h(
        'p',
        { class: 'row' },
        button('Undo', canUndo(history), undo, 'correct-undo'),
        button('Redo', history.undone.length > 0, redo),
        button('Download corrections', history.done.length > 0, () => void save()),
      ),
      h(
        'p',
        { class: 'meta' },
        'This browser keeps them for this graph. The file, opened over the graph elsewhere, corrects it there.',
      ),
      own(history).length > 0 &&
        h('ol', { class: 'done' }, ...own(history).map((c) => h('li', { dir: 'auto' }, correctionWords(c)))),
    );
  }

  #renameForm(thing: Thing): HTMLElement {
    const input = h('input', { id: 'correct-name', type: 'text', value: thing.label, required: true, dir: 'auto' });
    return form('Rename', 'Name', input, () => {
      const name = input.value.trim();
      if (name !== '' && name !== thing.label) this.#correct({ kind: 'rename', thing: thing.id, name });
    });
  }

  #mergeForm(thing: Thing, things: readonly Thing[]): HTMLElement {
    const others = things.filter(({ id }) => id !== thing.id).toSorted((a, b) => rank(a, thing) - rank(b, thing));
    const select = h('select', { id: 'correct-into' }, ...others.map((t) => option(t, false)));
    return form('Merge', 'The same as', select, () => {
      if (select.value !== '') this.#correct({ kind: 'merge', thing: thing.id, into: select.value });
    });
  }

  #factList(thing: Thing): HTMLElement {
    const { model } = this.bench.page!;
    const rows = model.about(thing.id).flatMap((fact) => {
      const rejection = rejectionOf(fact);
      if (!rejection) return [];
      const words = factWords(model, fact);
      return [row(words, 'Not so', `Not so: ${words}`, () => this.#correct(rejection))];
    });
    return section('Facts', rows, 'The graph tells no fact of it.');
  }

  #mentionList(thing: Thing): HTMLElement {
    const { model } = this.bench.page!;
    const rows = model.knowledge.mentions.flatMap((mention) => {
      if (mention.of !== thing.id || mention.id.startsWith('_:')) return [];
      const text = model.textOf(mention.article);
      const name = text.slice(mention.begin, mention.end);
      const { text: sentence } = excerpt(text, [mention]);
      const split = () => this.#correct({ kind: 'split', thing: thing.id, mention: mention.id, name });
      return [row(`${name}: ${sentence}`, 'Another', `Another: ${name} is not ${thing.label}`, split)];
    });
    return section('Mentions', rows, 'The graph marks no words of it.');
  }
}

/** The thing that most is told of. */
function weightiest(bench: Workbench): string | undefined {
  const { model } = bench.page!;
  const weight = ({ id }: Thing) => model.about(id).length;
  return model.knowledge.things.toSorted((a, b) => weight(b) - weight(a))[0]?.id;
}

const option = ({ id, label, kind }: Thing, selected: boolean): HTMLElement =>
  h('option', { value: id, selected }, `${label} (${kind})`);

/** Things of the same kind come first. */
const rank = (candidate: Thing, thing: Thing): number => (candidate.kind === thing.kind ? 0 : 1);

function form(words: string, label: string, input: HTMLElement, run: () => void): HTMLElement {
  const element = h(
    'form',
    { class: 'dialog-field' },
    h('label', { for: input.id }, label),
    h('span', { class: 'row' }, input, h('button', { type: 'submit', class: 'soft' }, words)),
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  return element;
}

const row = (words: string, action: string, label: string, run: () => void): HTMLElement =>
  h(
    'li',
    {},
    h('span', { dir: 'auto' }, words),
    h('button', { type: 'button', class: 'soft', 'aria-label': label, on: { click: run } }, action),
  );

const section = (title: string, rows: readonly HTMLElement[], none: string): HTMLElement =>
  h(
    'section',
    { class: 'rows' },
    h('h3', {}, title),
    rows.length > 0 ? h('ul', {}, ...rows) : h('p', { class: 'meta' }, none),
  );

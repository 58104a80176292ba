import { fill, h } from '../dom.ts';
import { LONGEST_ARTICLE } from '../files.ts';
import { note } from '../say.ts';
import { type Trouble, tooLong, unopened } from '../trouble.ts';
import './make.css';
import { MakeFailure } from './maker.ts';
import type { Making } from './making.ts';
import type { Finding, MakeInput, Stage } from './messages.ts';

/** What making needs of the page. */
export interface MakeHost {
  readonly making: Making;
  /** Files to begin with, where some were dropped. */
  readonly files?: readonly File[];
}

/** A form that takes articles, pasted or as files, and shows their graph. */
export function mount(element: HTMLElement, host: MakeHost): () => void {
  const form = new MakeForm(host);
  element.append(form.element);
  if (host.files && host.files.length > 0) void form.make(host.files);
  else host.making.prepare();
  return () => host.making.cancel();
}

const MEGABYTE = 1024 * 1024;

class MakeForm {
  readonly #text = h('textarea', {
    id: 'article-text',
    rows: 10,
    spellcheck: 'false',
    placeholder: 'Paste the text of a news article, its HTML or JSON …',
  });
  readonly #files = h('input', {
    id: 'article-files',
    type: 'file',
    multiple: true,
    accept: '.txt,.html,.htm,.xhtml,.json,.md,text/plain,text/html,application/json',
  });
  readonly #date = h('input', { id: 'article-date', type: 'date' });
  readonly #add = h('input', { id: 'article-add', type: 'checkbox', checked: true });
  readonly #submit = h('button', { type: 'submit', class: 'strong' }, 'Make the graph');
  readonly #cancel = h('button', { type: 'button', class: 'soft', hidden: true }, 'Cancel');
  readonly #progress = h('progress', { 'aria-label': 'Progress', hidden: true });
  readonly #status = h('p', { role: 'status', class: 'meta' });
  readonly #outcome = h('div', { class: 'outcome' });
  readonly element: HTMLFormElement;

  constructor(readonly host: MakeHost) {
    const field = (label: string, input: HTMLElement) =>
      h('p', { class: 'dialog-field' }, h('label', { for: input.id }, label), input);
    this.element = h(
      'form',
      { class: 'make' },
      h(
        'p',
        { class: 'meta' },
        'The article is read in this page; nothing is sent anywhere, and the graph is kept in this browser only. The first one loads the language model (24 MB) from this server.',
      ),
      field('Article', this.#text),
      h(
        'div',
        { class: 'fields' },
        field('or files', this.#files),
        field('Published, where the article does not say', this.#date),
      ),
      host.making.hasGraph() &&
        h('p', { class: 'check' }, this.#add, h('label', { for: this.#add.id }, 'Add to the graph shown')),
      h('p', { class: 'buttons' }, this.#submit, this.#cancel),
      this.#progress,
      this.#status,
      this.#outcome,
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.make([...(this.#files.files ?? [])]);
    });
    this.#cancel.addEventListener('click', () => host.making.cancel());
  }

  async make(files: readonly File[]): Promise<void> {
    const inputs: MakeInput[] = [];
    for (const file of files) {
      if (file.size > LONGEST_ARTICLE) return this.#say(tooLong(file.name, file.size, LONGEST_ARTICLE));
      const bytes = await file.arrayBuffer().catch((error: unknown) => this.#say(unopened(file.name, error)));
      if (bytes === undefined) return;
      inputs.push({ bytes: new Uint8Array(bytes), name: file.name });
    }
    const pasted = this.#text.value.length;
    if (pasted > LONGEST_ARTICLE) return this.#say(tooLong('What was pasted', pasted, LONGEST_ARTICLE));
    if (this.#text.value.trim() !== '') inputs.push({ bytes: new TextEncoder().encode(this.#text.value) });
    if (inputs.length === 0) return this.#fail('There is no article yet.', 'Paste one, or choose files.');
    this.#busy(true);
    try {
      const { added, findings } = await this.host.making.make(inputs, {
        ...(this.#date.value !== '' && { date: this.#date.value }),
        add: this.#add.checked,
        onStage: (stage, done, total) => this.#tell(stage, done, total),
      });
      this.#done(added, findings);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') {
        this.#status.textContent = 'Cancelled. The article is still in the form.';
      } else {
        const message = error instanceof Error ? error.message : String(error);
        const remedy = error instanceof MakeFailure ? error.remedy : 'Try another article.';
        this.#say({ title: 'No graph was made', message, remedy: `${remedy} What was given is still in the form.` });
      }
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy: boolean): void {
    this.#submit.disabled = busy;
    this.#cancel.hidden = !busy;
    this.#progress.hidden = !busy;
    this.#progress.removeAttribute('value');
    if (!busy) return;
    fill(this.#outcome);
    this.#status.textContent = 'Starting …';
  }

  #tell(stage: Stage, done: number, total: number): void {
    if (total > 0) {
      this.#progress.max = total;
      if (done > 0) this.#progress.value = done;
    }
    const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(0);
    this.#status.textContent = {
      loading: `Loading the language model: ${megabytes(done)} of ${megabytes(total)} MB …`,
      reading: total > 1 ? `Reading article ${Math.min(done + 1, total)} of ${total} …` : 'Reading the article …',
      checking: 'Checking the graph …',
    }[stage];
  }

  #fail(title: string, remedy: string): void {
    this.#say({ title, message: '', remedy });
  }

  #say(problem: Trouble): void {
    this.#status.textContent = '';
    fill(this.#outcome, note(problem, { role: 'alert' }));
  }

  #done(added: number, findings: readonly Finding[]): void {
    this.#status.textContent = added === 1 ? 'The article is in the graph.' : `${added} articles are in the graph.`;
    this.#text.value = '';
    this.#files.value = '';
    const told = findings.filter(({ severity }) => severity !== 'info');
    if (told.length === 0) this.element.closest('dialog')?.close();
    else
      fill(
        this.#outcome,
        h('h3', {}, 'To know about it'),
        h('ul', {}, ...told.map(({ message }) => h('li', {}, message))),
      );
  }
}

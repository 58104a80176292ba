import { formatOfFile } from '../../src/graph/formats.ts';
import { h } from './dom.ts';

/** A file of the user's, and what is to be done with it. */
export interface Arrived {
  readonly file: File;
  /** `large`: a graph that a page cannot hold; `long`: an article that it would read for minutes. */
  readonly kind: 'graph' | 'article' | 'large' | 'long';
}

/** Bytes of the largest graph that is opened: about 600,000 triples. */
export const LARGEST_GRAPH = 64 * 1024 * 1024;

/** Bytes of the longest article that is read: some minutes' work. */
export const LONGEST_ARTICLE = 2 * 1024 * 1024;

/** Told by the name: what is of no format of RDF and ends as articles do is an article. */
export function arrivedAs(file: File): Arrived {
  const isArticle = formatOfFile(file.name) === undefined && /\.(txt|text|md|html?|xhtml|json)$/i.test(file.name);
  if (isArticle) return { file, kind: file.size > LONGEST_ARTICLE ? 'long' : 'article' };
  return { file, kind: file.size > LARGEST_GRAPH ? 'large' : 'graph' };
}

type Take = (files: readonly Arrived[]) => void;

/** A button that opens graphs and articles from the user's files; nothing leaves the page. */
export function openButton(take: Take, words = 'Open a file'): HTMLElement {
  const input = h('input', {
    type: 'file',
    multiple: true,
    accept:
      '.ttl,.trig,.nt,.nq,.jsonld,.rdf,.txt,.html,.htm,.json,text/turtle,application/trig,application/n-quads,application/ld+json,application/rdf+xml,text/plain,text/html',
    hidden: true,
    'aria-label': words,
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])].map(arrivedAs);
    input.value = '';
    if (files.length > 0) take(files);
  });
  return h(
    'span',
    {},
    h('button', { type: 'button', class: 'soft', on: { click: () => input.click() } }, words),
    input,
  );
}

/** Lets files be dropped anywhere on the page. */
export function bindDrop(take: Take): void {
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('is-dropping');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('is-dropping');
    const files = [...(event.dataTransfer?.files ?? [])].map(arrivedAs);
    if (files.length > 0) take(files);
  });
}

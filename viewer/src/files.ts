import { h } from './dom.ts';

/** A button that opens a graph from the user's files; nothing leaves the page. */
export function openButton(opened: (text: string, name: string) => void, words = 'Open a file'): HTMLElement {
  const input = h('input', {
    type: 'file',
    accept:
      '.ttl,.trig,.nt,.nq,.jsonld,.rdf,text/turtle,application/trig,application/n-quads,application/ld+json,application/rdf+xml',
    hidden: true,
    'aria-label': words,
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then((text) => opened(text, file.name));
    input.value = '';
  });
  return h(
    'span',
    {},
    h('button', { type: 'button', class: 'soft', on: { click: () => input.click() } }, words),
    input,
  );
}

/** Lets a file be dropped anywhere on the page. */
export function bindDrop(opened: (text: string, name: string) => void): void {
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
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void file.text().then((text) => opened(text, file.name));
  });
}

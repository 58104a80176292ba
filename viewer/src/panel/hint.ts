import { h } from '../dom.ts';

const KEY = 'newsgraph-hint';

/** What can be done here, until it is sent away; this browser remembers that. It stands in the panel, over nothing. */
export function hint(): HTMLElement {
  const element = h(
    'section',
    { class: 'hint', 'aria-label': 'How to use this page' },
    h(
      'ul',
      {},
      h('li', {}, h('strong', {}, 'A name or a line'), ': click it for its facts, each with the sentence behind it.'),
      h('li', {}, h('strong', {}, 'A sentence of the article'), ': click it for the facts that it gave.'),
      h('li', {}, h('strong', {}, 'By keyboard'), ': ', h('kbd', {}, '/'), ' searches, arrow keys walk the picture.'),
    ),
    h('button', { type: 'button', class: 'soft small', on: { click: () => dismiss(element) } }, 'Got it'),
  );
  element.hidden = isDismissed();
  return element;
}

function dismiss(element: HTMLElement): void {
  element.closest<HTMLElement>('#panel-body')?.focus();
  element.hidden = true;
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // A browser that keeps nothing shows it again next time.
  }
}

function isDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

import { h } from './dom.ts';
import type { Trouble } from './trouble.ts';

/** The page while something is on its way. */
export const waiting = (words: string): HTMLElement =>
  h(
    'main',
    { class: 'state', 'aria-busy': 'true' },
    h('div', { class: 'spinner' }),
    h('h1', { role: 'status' }, words),
  );

/** The page that has nothing to show: why, and what to do. */
export const nothing = ({ title, message, remedy }: Trouble, ...actions: readonly HTMLElement[]): HTMLElement =>
  h(
    'main',
    { class: 'state' },
    h('div', { role: 'alert' }, h('h1', {}, title), h('p', {}, message), h('p', { class: 'meta' }, remedy)),
    h('div', { class: 'state-actions' }, ...actions),
  );

/** Says over the page, which stays as it is, that something did not work; the user sends it away. */
export function banner({ title, message, remedy }: Trouble): HTMLElement {
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close this message' }, '×');
  const element = h(
    'div',
    { class: 'banner', role: 'alert' },
    h('div', {}, h('p', {}, h('strong', {}, title)), h('p', {}, message), h('p', { class: 'meta' }, remedy)),
    close,
  );
  close.addEventListener('click', () => element.remove());
  return element;
}

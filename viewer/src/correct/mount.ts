import { h } from '../dom.ts';

/** To come. */
export function mount(element: HTMLElement): undefined {
  element.append(h('p', {}, 'To come.'));
  return undefined;
}

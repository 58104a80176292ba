import { h } from './dom.ts';

export interface MenuItem {
  readonly words: string;
  readonly run: () => void;
}

/** A button that opens a list of what can be done; Escape and a click elsewhere close it. */
export function menu(words: string, items: readonly MenuItem[]): HTMLElement {
  const summary = h('summary', { class: 'soft' }, words);
  const element = h('details', { class: 'menu' }, summary);
  const close = (): void => {
    element.open = false;
  };
  element.append(
    h(
      'ul',
      { class: 'menu-items' },
      ...items.map(({ words: label, run }) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: 'menu-item',
              on: {
                click: () => {
                  close();
                  run();
                },
              },
            },
            label,
          ),
        ),
      ),
    ),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return;
    event.stopPropagation();
    close();
    summary.focus();
  });
  element.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !element.contains(event.target)) close();
  });
  return element;
}

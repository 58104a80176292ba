import { fill, h } from './dom.ts';
import { note } from './say.ts';
import { unloaded } from './trouble.ts';

/** A feature that is shown in a dialog or a tab: fills the element, and gives what to do when it goes. */
export type Mount<Host> = (element: HTMLElement, host: Host) => undefined | (() => void);

/**
 * Opens a modal dialog with a feature that is loaded now. Escape and the button close it; the focus goes back to where
 * it was.
 */
export async function openDialog<Host>(
  title: string,
  load: () => Promise<{ readonly mount: Mount<Host> }>,
  host: Host,
): Promise<void> {
  const body = h('div', { class: 'dialog-body', 'aria-busy': 'true' });
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, '×');
  const heading = h('h2', { id: 'dialog-title' }, title);
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    h('div', { class: 'dialog-head' }, heading, close),
    body,
  );
  let unmount: undefined | (() => void);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    unmount?.();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  const fetch = async (): Promise<void> => {
    body.setAttribute('aria-busy', 'true');
    const feature = await load().catch(() => undefined);
    const again = { type: 'button', class: 'strong', on: { click: () => void fetch() } } as const;
    if (!feature) fill(body, note(unloaded, { heading: 'h3', role: 'alert' }, h('button', again, 'Try again')));
    else if (dialog.isConnected) {
      fill(body);
      unmount = feature.mount(body, host);
    }
    body.removeAttribute('aria-busy');
  };
  await fetch();
}

import { h, svg } from './dom.ts';
import type { Mood, Trouble } from './trouble.ts';

/** The page while something is on its way. */
export const waiting = (words: string): HTMLElement =>
  h(
    'main',
    { class: 'state', 'aria-busy': 'true' },
    h('div', { class: 'spinner' }),
    h('h1', { role: 'status' }, words),
  );

/** The page that has nothing to show: why, and what to do. */
export const nothing = (problem: Trouble, ...actions: readonly HTMLElement[]): HTMLElement =>
  h(
    'main',
    { class: 'state' },
    h('p', { class: 'brand' }, 'newsgraph'),
    h('div', { class: 'state-card' }, note(problem, { heading: 'h1', role: 'alert' }, ...actions)),
  );

interface NoteOptions {
  /** What its title is among the headings around it; a plain line where it is none. */
  readonly heading?: 'h1' | 'h2' | 'h3' | 'p';
  /** `alert` for what has failed, `status` for what came of something; neither for what always stands there. */
  readonly role?: 'alert' | 'status';
}

/** What happened and what to do, said in its place: the one look of all that is empty or did not work. */
export function note(
  { title, message, remedy, excerpt, mood = 'broken' }: Trouble,
  { heading = 'p', role }: NoteOptions,
  ...actions: readonly HTMLElement[]
): HTMLElement {
  return h(
    'div',
    { class: `note note-${mood}` },
    sign(mood),
    h(
      'div',
      { class: 'note-words', role },
      h(heading, { class: 'note-title' }, title),
      message !== '' && h('p', { dir: 'auto' }, message),
      excerpt !== undefined && h('pre', { class: 'excerpt', tabindex: 0 }, excerpt),
      remedy !== '' && h('p', { class: 'meta' }, remedy),
    ),
    actions.length > 0 && h('div', { class: 'note-actions' }, ...actions),
  );
}

/** Says over the page, which stays as it is, that something did not work; the user sends it away. */
export function banner(problem: Trouble): HTMLElement {
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close this message' }, '×');
  const element = h('div', { class: 'banner' }, note(problem, { role: 'alert' }), close);
  close.addEventListener('click', () => element.remove());
  return element;
}

const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';

const SIGNS: Readonly<Record<Mood, string>> = {
  broken: 'M12 3.5 2.5 20.5h19zM12 10v5M12 17.6v.4',
  empty: `${CIRCLE}M8 12h8`,
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5M8 10.5h5',
  gone: 'M4 8.5a12 12 0 0 1 16 0M7 12a7.5 7.5 0 0 1 10 0M10 15.3a3 3 0 0 1 4 0M12 18.5v.3M3 3l18 18',
};

function sign(mood: Mood): SVGSVGElement {
  const picture = svg('0 0 24 24', { d: SIGNS[mood] });
  picture.classList.add('note-sign');
  return picture;
}

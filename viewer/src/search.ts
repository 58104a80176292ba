import './search.css';
import { fill, h } from './dom.ts';
import type { Model } from './model.ts';
import { icon, swatchOf } from './panel/links.ts';
import { isBeside } from './panel/reader.ts';
import { type Found, GROUPS, type Hit, SearchIndex } from './search-index.ts';
import type { Store } from './state.ts';

const NONE: Found = { hits: [], counts: new Map() };

/** The search field with its list of hits in groups; arrow keys and Enter choose; `say` tells how many were found. */
export function searchBox(
  model: Model,
  store: Store,
  chosen: (id: string) => void,
  say: (words: string) => void,
): HTMLElement {
  const index = new SearchIndex(model);
  const list = h('div', { id: 'hits', role: 'listbox', 'aria-label': 'Found', hidden: true });
  const input = h('input', {
    id: 'search',
    type: 'search',
    placeholder: 'Search names, events, words',
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-label': 'Search the graph',
    'aria-expanded': 'false',
    'aria-controls': 'hits',
    'aria-autocomplete': 'list',
  });
  let found = NONE;
  let active = 0;
  let saying = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    input.value = '';
    const isText = hit.selection.type === 'sentence';
    store.set({ tab: isText && !isBeside(store.state) ? 'article' : 'facts' });
    store.select(hit.selection);
    if (!isText) chosen(hit.selection.id);
  };
  const show = () => {
    const { hits, counts } = found;
    fill(
      list,
      ...GROUPS.filter(({ name }) => counts.has(name)).map(({ name, words }) =>
        h(
          'div',
          { role: 'group', 'aria-labelledby': `hits-${name}`, class: 'hit-group' },
          h(
            'p',
            { id: `hits-${name}`, class: 'hit-title', role: 'presentation' },
            words,
            h('span', { class: 'count' }, String(counts.get(name))),
          ),
          ...hits.flatMap((hit, i) =>
            hit.group === name ? [option(model, hit, i, i === active, () => choose(hit))] : [],
          ),
        ),
      ),
    );
    if (hits.length === 0)
      list.append(
        h(
          'div',
          { class: 'hit none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
          h('p', { dir: 'auto' }, `Nothing is called “${input.value.trim()}”, and no text says it.`),
          h('p', { class: 'meta' }, 'Try a part of the name or another spelling. Filters do not hide what is found.'),
        ),
      );
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (hits.length > 0) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  input.addEventListener('input', () => {
    found = index.find(input.value);
    active = 0;
    show();
    clearTimeout(saying);
    if (!list.hidden) saying = window.setTimeout(() => say(spoken(found)), 400);
  });
  input.addEventListener('keydown', (event) => {
    const last = found.hits.length - 1;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (event.key === 'Escape') {
      input.value = '';
      close();
    } else if (event.key === 'Enter' && !list.hidden) choose(found.hits[active]);
    else if (to !== undefined && last >= 0 && !list.hidden) {
      event.preventDefault();
      active = to < 0 ? last : to > last ? 0 : to;
      show();
    }
  });
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '' && list.hidden) show();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  return h('div', { class: 'search', role: 'search' }, input, list);
}

/** A slash goes to the search field, wherever one does not write. Until it is aborted. */
export function bindSearchKey({ signal }: AbortController): void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== '/' || isWriting(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('#search')?.focus();
  };
  addEventListener('keydown', pressed, { signal });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, .editor') !== null;

/** How many were found, for a screen reader. */
function spoken({ counts }: Found): string {
  const words = { names: 'names', events: 'events', statements: 'statements', sentences: 'sentences' } as const;
  const parts = [...counts].map(([name, count]) => `${count} ${count === 1 ? words[name].slice(0, -1) : words[name]}`);
  return parts.length === 0 ? 'Nothing found' : `Found: ${parts.join(', ')}`;
}

function option(model: Model, hit: Hit, index: number, active: boolean, choose: () => void): HTMLElement {
  const isText = hit.group === 'sentences' || hit.group === 'statements';
  return h(
    'div',
    {
      id: `hit-${index}`,
      class: isText ? 'hit hit-text' : 'hit',
      role: 'option',
      'aria-selected': String(active),
      on: { mousedown: choose },
    },
    hit.group === 'sentences'
      ? icon('media')
      : hit.group === 'statements'
        ? icon('claim')
        : swatchOf(model, hit.selection.id),
    h('span', { class: 'hit-words', dir: 'auto' }, ...markedWords(hit)),
    hit.by !== undefined && h('span', { class: 'by', dir: 'auto' }, hit.by),
  );
}

function markedWords({ label, mark }: Hit): (HTMLElement | string)[] {
  if (!mark) return [label];
  const [begin, end] = mark;
  return [label.slice(0, begin), h('mark', {}, label.slice(begin, end)), label.slice(end)];
}

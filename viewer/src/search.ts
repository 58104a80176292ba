import { fill, h } from './dom.ts';
import type { Model } from './model.ts';
import { swatchOf } from './panel/links.ts';
import type { Store } from './state.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  /** What else it may be found by. */
  readonly more: readonly string[];
  readonly weight: number;
}

export interface Hit {
  readonly id: string;
  readonly label: string;
  /** The other form that the query matched, if it was not the label. */
  readonly by: string | undefined;
}

/** Things and events by their names, aliases, descriptions and titles. */
export class SearchIndex {
  readonly #entries: readonly Entry[];

  constructor(model: Model) {
    const { things, events } = model.knowledge;
    this.#entries = [
      ...things.map((thing) => ({
        id: thing.id,
        label: thing.label,
        more: [...thing.aliases, ...thing.jobTitles, ...(thing.description ? [thing.description] : [])],
        weight: model.about(thing.id).length,
      })),
      ...events.map((event) => ({ id: event.id, label: event.label, more: [], weight: event.participants.length / 4 })),
    ];
  }

  /** Best first: whole words before parts of words, labels before other forms, weightier things before lighter. */
  find(query: string, most = 10): Hit[] {
    const wanted = fold(query.trim());
    if (wanted === '') return [];
    return this.#entries
      .flatMap((entry) => {
        const own = score(entry.label, wanted);
        const [by, best] = entry.more
          .map((text) => [text, score(text, wanted) - 0.5] as const)
          .reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as readonly [string, number]);
        const top = Math.max(own, best);
        return top > 0
          ? [
              {
                id: entry.id,
                label: entry.label,
                by: own >= best ? undefined : by,
                rank: top + Math.min(0.9, entry.weight / 20),
              },
            ]
          : [];
      })
      .sort((a, b) => b.rank - a.rank || (a.label < b.label ? -1 : 1))
      .slice(0, most);
  }
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function score(text: string, wanted: string): number {
  const folded = fold(text);
  const at = folded.indexOf(wanted);
  if (at < 0) return 0;
  if (at === 0) return folded.length === wanted.length ? 4 : 3;
  return /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ') ? 2 : 1;
}

/** The search field with its list of hits; arrow keys and Enter choose. */
export function searchBox(model: Model, store: Store, chosen: (id: string) => void): HTMLElement {
  const index = new SearchIndex(model);
  const list = h('ul', { id: 'hits', role: 'listbox', 'aria-label': 'Found', hidden: true });
  const input = h('input', {
    id: 'search',
    type: 'search',
    placeholder: 'Search people, places, events',
    autocomplete: 'off',
    spellcheck: 'false',
    role: 'combobox',
    'aria-label': 'Search the graph',
    'aria-expanded': 'false',
    'aria-controls': 'hits',
    'aria-autocomplete': 'list',
  });
  let hits: Hit[] = [];
  let active = 0;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    input.value = '';
    store.set({ tab: 'facts' });
    store.select({ type: 'about', id: hit.id });
    chosen(hit.id);
  };
  const show = () => {
    fill(list, ...hits.map((hit, i) => option(model, hit, i, i === active, () => choose(hit))));
    if (hits.length === 0)
      list.append(
        h(
          'li',
          { class: 'hit none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
          `Nothing is called “${input.value.trim()}”.`,
        ),
      );
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (hits.length > 0) input.setAttribute('aria-activedescendant', `hit-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };
  input.addEventListener('input', () => {
    hits = index.find(input.value);
    active = 0;
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      close();
    } else if (event.key === 'Enter') choose(hits[active]);
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      show();
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  return h('div', { class: 'search', role: 'search' }, input, list);
}

function option(model: Model, hit: Hit, index: number, active: boolean, choose: () => void): HTMLElement {
  return h(
    'li',
    { id: `hit-${index}`, class: 'hit', role: 'option', 'aria-selected': String(active), on: { mousedown: choose } },
    swatchOf(model, hit.id),
    h('span', { dir: 'auto' }, hit.label),
    hit.by !== undefined && h('span', { class: 'by', dir: 'auto' }, hit.by),
  );
}

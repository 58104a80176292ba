import { h } from './dom.ts';
import type { Model } from './model.ts';

/** A field that suggests the things of the graph by name. */
export function thingField(
  model: Model,
  label: string,
  placeholder: string,
  without?: string,
): { readonly input: HTMLInputElement; readonly list: HTMLElement } {
  const id = `things-${label.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const things = model.knowledge.things.filter((thing) => thing.id !== without && model.about(thing.id).length > 0);
  const names = [...new Set(things.map((thing) => thing.label))].sort();
  const input = h('input', {
    class: 'field',
    type: 'text',
    list: id,
    placeholder,
    'aria-label': label,
    autocomplete: 'off',
  });
  return { input, list: h('datalist', { id }, ...names.slice(0, 2000).map((value) => h('option', { value }))) };
}

/** The thing of a name or alias, else the weightiest whose name begins with or holds the words. */
export function findThing(model: Model, words: string): string | undefined {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return undefined;
  const ranked = model.knowledge.things
    .map((thing) => {
      const forms = [thing.label, ...thing.aliases].map((form) => form.toLowerCase());
      const fit = forms.includes(wanted)
        ? 3
        : forms[0]!.startsWith(wanted)
          ? 2
          : forms.some((f) => f.includes(wanted))
            ? 1
            : 0;
      return { id: thing.id, rank: fit * 1e6 + (fit > 0 ? model.about(thing.id).length : 0) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id;
}

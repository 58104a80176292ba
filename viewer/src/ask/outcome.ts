import { h } from '../dom.ts';
import type { Cell, Outcome } from './messages.ts';

export interface OutcomeActions {
  /** The name of a thing or event of the graph; undefined for any other IRI. */
  readonly label: (iri: string) => string | undefined;
  readonly select: (iri: string) => void;
  /** Brings nodes forward in the picture. */
  readonly show: (iris: readonly string[]) => void;
  /** Puts a query into the editor. */
  readonly edit: (sparql: string) => void;
}

/** Rows of a table at most; the rest is counted. */
const MOST = 500;

/** What came of a question, in words or as a table. */
export function outcomeView(outcome: Outcome, actions: OutcomeActions): HTMLElement[] {
  switch (outcome.type) {
    case 'failure':
      return [
        h(
          'div',
          { role: 'alert', class: 'failure' },
          h('p', { class: 'said' }, outcome.message),
          h('p', { class: 'meta' }, outcome.remedy),
        ),
      ];
    case 'truth':
      return [h('p', { role: 'status' }, outcome.answer ? 'Yes.' : 'No.')];
    case 'words':
      return [
        ...(outcome.note ? [h('p', { class: 'meta' }, outcome.note)] : []),
        ...showButton(
          outcome.lines.flatMap(({ iri }) => iri ?? []),
          actions,
        ),
        outcome.lines.length === 0
          ? h('p', { role: 'status' }, 'The graph says nothing of it.')
          : h(
              'ul',
              { class: 'lines' },
              ...outcome.lines.map(({ text, iri, sentences }) =>
                h(
                  'li',
                  {},
                  h(
                    'p',
                    { dir: 'auto' },
                    iri !== undefined && actions.label(iri) !== undefined ? link(text, iri, actions) : text,
                  ),
                  ...sentences.map((sentence) => h('blockquote', { dir: 'auto' }, sentence)),
                ),
              ),
            ),
        h(
          'button',
          { type: 'button', class: 'quiet', on: { click: () => actions.edit(outcome.sparql) } },
          'Show its SPARQL',
        ),
      ];
    case 'table':
      return table(outcome, actions);
  }
}

function table({ variables, rows }: Extract<Outcome, { type: 'table' }>, actions: OutcomeActions): HTMLElement[] {
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  const more = rows.length > MOST ? `, the first ${MOST} shown` : '';
  const iris = [...new Set(rows.flat().flatMap((cell) => cell?.iri ?? []))];
  return [
    h('p', { role: 'status', class: 'meta' }, count + more),
    ...showButton(iris, actions),
    h(
      'div',
      { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Results' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...variables.map((name) => h('th', { scope: 'col' }, name)))),
        h(
          'tbody',
          {},
          ...rows
            .slice(0, MOST)
            .map((row) => h('tr', {}, ...row.map((cell) => h('td', { dir: 'auto' }, cellView(cell, actions))))),
        ),
      ),
    ),
  ];
}

function showButton(iris: readonly string[], actions: OutcomeActions): HTMLElement[] {
  const known = iris.filter((iri) => actions.label(iri) !== undefined);
  if (known.length === 0) return [];
  const show = h(
    'button',
    { type: 'button', class: 'soft', on: { click: () => actions.show(known) } },
    'Show in the picture',
  );
  return [h('p', { class: 'row' }, show)];
}

function cellView(cell: Cell | undefined, actions: OutcomeActions): HTMLElement | string {
  if (cell === undefined) return '';
  const label = cell.iri === undefined ? undefined : actions.label(cell.iri);
  return label === undefined ? cell.text : link(label, cell.iri!, actions);
}

const link = (words: string, iri: string, actions: OutcomeActions): HTMLElement =>
  h('button', { type: 'button', class: 'quiet', on: { click: () => actions.select(iri) } }, words);

import { h } from '../dom.ts';
import { save } from '../download/save.ts';
import { note } from '../say.ts';
import type { Trouble } from '../trouble.ts';
import type { Cell, Outcome } from './messages.ts';

export interface OutcomeActions {
  /** The name of a thing or event of the graph; undefined for any other IRI. */
  readonly label: (iri: string) => string | undefined;
  /** The only thing or event of a name; undefined for any other text. */
  readonly called: (text: string) => string | undefined;
  readonly select: (iri: string) => void;
  /** Brings nodes forward in the picture, or leaves only them in it. */
  readonly show: (iris: readonly string[], only: boolean) => void;
  /** Shows a sentence in its article. */
  readonly read: (sentence: string) => void;
  /** Puts a query into the editor. */
  readonly edit: (sparql: string) => void;
}

/** Rows of a table at most; the rest is counted. */
const MOST = 500;

/** What came of a question, in words or as a table. */
export function outcomeView(outcome: Outcome, actions: OutcomeActions): HTMLElement[] {
  switch (outcome.type) {
    case 'failure':
      return [note(failureOf(outcome), { role: 'alert' })];
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
          ? note(
              {
                mood: 'search',
                title: 'The graph says nothing of it',
                message: '',
                remedy: 'Ask by another name, take one of the questions above, or search the text at the top.',
              },
              { role: 'status' },
            )
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
                  ...sentences.map((sentence) => h('blockquote', { dir: 'auto' }, source(sentence, actions))),
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

/** The first line of what went wrong, and the place in the query under it where that is told. */
function failureOf({ message, remedy }: Extract<Outcome, { type: 'failure' }>): Trouble {
  const [title = '', ...lines] = message.split('\n');
  return { title, message: '', ...(lines.length > 0 && { excerpt: lines.join('\n') }), remedy };
}

const NO_ROWS: Trouble = {
  mood: 'search',
  title: 'No rows',
  message: 'The query is valid, but nothing in the graph matches it.',
  remedy: 'Look at the spelling of terms and names, leave out a line or a FILTER, or start from one of the examples.',
};

function table(outcome: Extract<Outcome, { type: 'table' }>, actions: OutcomeActions): HTMLElement[] {
  const { variables, rows } = outcome;
  if (rows.length === 0) return [note(NO_ROWS, { role: 'status' })];
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  const more = rows.length > MOST ? `, the first ${MOST} shown` : '';
  const iris = [...new Set(rows.flat().flatMap((cell) => (cell && (cell.iri ?? actions.called(cell.text))) ?? []))];
  return [
    h('p', { role: 'status', class: 'meta' }, count + more),
    ...showButton(iris, actions, [csvButton(outcome)]),
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

/** What was found, in the picture: with all else behind it, or alone. */
function showButton(
  iris: readonly string[],
  actions: OutcomeActions,
  more: readonly HTMLElement[] = [],
): HTMLElement[] {
  const known = iris.filter((iri) => actions.label(iri) !== undefined);
  if (known.length === 0) return more.length > 0 ? [h('p', { class: 'row' }, ...more)] : [];
  const button = (words: string, only: boolean) =>
    h('button', { type: 'button', class: 'soft small', on: { click: () => actions.show(known, only) } }, words);
  return [h('p', { class: 'row' }, button('Show in the picture', false), button('Only these', true), ...more)];
}

const source = (sentence: string, actions: OutcomeActions): HTMLElement =>
  h(
    'button',
    { type: 'button', class: 'source', title: 'Show in the article', on: { click: () => actions.read(sentence) } },
    sentence,
  );

/** The rows as a file for a spreadsheet, by RFC 4180. */
function csvButton({ variables, rows }: Extract<Outcome, { type: 'table' }>): HTMLElement {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = () =>
    [variables, ...rows.map((row) => row.map((cell) => cell?.iri ?? cell?.text ?? ''))]
      .map((row) => `${row.map(quoted).join(',')}\r\n`)
      .join('');
  return h(
    'button',
    { type: 'button', class: 'soft small', on: { click: () => save('answer.csv', text(), 'text/csv') } },
    'CSV',
  );
}

function cellView(cell: Cell | undefined, actions: OutcomeActions): HTMLElement | string {
  if (cell === undefined) return '';
  const iri = cell.iri ?? actions.called(cell.text);
  const label = iri === undefined ? undefined : actions.label(iri);
  return iri === undefined || label === undefined ? cell.text : link(label, iri, actions);
}

const link = (words: string, iri: string, actions: OutcomeActions): HTMLElement =>
  h('button', { type: 'button', class: 'quiet', on: { click: () => actions.select(iri) } }, words);

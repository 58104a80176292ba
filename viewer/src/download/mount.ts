import './download.css';
import { exporters, writers } from '../../../src/write/index.ts';
import { fill, h } from '../dom.ts';
import { visibility } from '../picture/visible.ts';
import { note } from '../say.ts';
import type { Workbench } from '../workbench.ts';
import { picturePng, pictureSvg } from './picture-files.ts';
import { save, saveWritten } from './save.ts';
import { shownOf } from './shown.ts';
import { standalonePage } from './standalone.ts';

/** Everything that can be taken away: the graph in each format, the picture, the page itself in one file. */
export function mount(element: HTMLElement, bench: Workbench): undefined {
  const page = bench.page!;
  const { knowledge } = page.model;
  const stem = fileStem(knowledge.articles.map(({ id }) => id));
  const status = h('p', { role: 'status', class: 'meta' });
  const outcome = h('div', { class: 'outcome' });
  const part = h('input', { id: 'only-shown', type: 'checkbox' });

  const attempt = (words: string, work: () => Promise<readonly string[]>) => async (): Promise<void> => {
    fill(outcome);
    status.textContent = `Writing ${words} …`;
    try {
      const leftOut = await work();
      status.textContent = `${words} is downloaded.`;
      if (leftOut.length > 0) outcome.append(leftOutNote(words, leftOut));
    } catch (error) {
      status.textContent = '';
      const message = error instanceof Error ? error.message : String(error);
      const problem = {
        title: `${words} could not be written`,
        message,
        remedy: 'The graph is as it was. Take another format.',
      };
      outcome.append(note(problem, { role: 'alert' }));
    }
  };
  const button = (words: string, detail: string, work: () => Promise<readonly string[]>): HTMLElement => {
    const run = attempt(words, work);
    return h(
      'button',
      { type: 'button', class: 'soft format', on: { click: () => void run() } },
      h('span', { class: 'format-name' }, words),
      h('span', { class: 'format-detail' }, detail),
    );
  };
  const graphFormat = ({ name, extension }: (typeof writers)[number]): HTMLElement =>
    button(displayName(name), extension, async () => {
      const shown = part.checked
        ? shownOf(knowledge, page.network, visibility(page.network, page.store.state))
        : undefined;
      const written = await bench.worker.write(name, shown);
      saveWritten(stem, written);
      return written.leftOut;
    });
  const picture = (
    words: string,
    extension: string,
    work: (drawn: NonNullable<typeof page.picture>) => Promise<void>,
  ) =>
    page.picture &&
    button(words, extension, async () => {
      await work(page.picture!);
      return [];
    });

  const title = knowledge.articles[0]?.headline ?? 'Graph';
  element.append(
    section(
      'The graph',
      h('p', { class: 'check' }, part, h('label', { for: part.id }, 'Only what the picture shows now')),
      h('div', { class: 'formats' }, ...[...writers, ...exporters].map(graphFormat)),
    ),
    section(
      'The picture',
      page.picture ? undefined : h('p', { class: 'meta' }, 'There is none without WebGL.'),
      h(
        'div',
        { class: 'formats' },
        picture('PNG', '.png', async (drawn) => save(`${stem}.png`, await picturePng(drawn), 'image/png')),
        picture('SVG', '.svg', async (drawn) => save(`${stem}.svg`, pictureSvg(drawn, title), 'image/svg+xml')),
      ),
    ),
    ...(import.meta.env.MODE === 'standalone'
      ? []
      : [
          section(
            'This page',
            h(
              'p',
              { class: 'meta' },
              'One file with the article, the graph, the picture and all evidence. It opens without a network.',
            ),
            h(
              'div',
              { class: 'formats' },
              button('One HTML file', '.html', async () => {
                save(`${stem}.html`, await standalonePage(bench.worker, title), 'text/html');
                return [];
              }),
            ),
          ),
        ]),
    status,
    outcome,
  );
  return undefined;
}

const section = (title: string, ...content: (HTMLElement | undefined)[]): HTMLElement =>
  h('section', { class: 'take' }, h('h3', {}, title), ...content);

function leftOutNote(words: string, facts: readonly string[]): HTMLElement {
  const many = facts.length === 1 ? 'one fact' : `${facts.length} facts`;
  return h(
    'details',
    {},
    h('summary', {}, `${words} has no place for ${many}`),
    h('ul', {}, ...facts.slice(0, 500).map((fact) => h('li', {}, fact))),
  );
}

/** How formats are called whose names are not plain words; a new one's name is capitalised. */
const NAMES: Readonly<Record<string, string>> = {
  trig: 'TriG',
  ntriples: 'N-Triples',
  nquads: 'N-Quads',
  jsonld: 'JSON-LD',
  rdfxml: 'RDF/XML',
  gexf: 'GEXF',
  graphml: 'GraphML',
  csv: 'CSV',
  geojson: 'GeoJSON',
  ftm: 'FollowTheMoney',
};

const displayName = (name: string): string => NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1);

/** A file's name from the article's IRI, safe on every disk. */
function fileStem(articles: readonly string[]): string {
  if (articles.length !== 1) return 'graph';
  const tail = articles[0]!.replace(/[#?].*$/, '').replace(/^.*\//, '');
  return (
    tail
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'graph'
  );
}

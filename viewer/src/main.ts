import { fill, h } from './dom.ts';
import { bindDrop, openButton } from './files.ts';
import { GraphPage } from './page.ts';
import { trouble } from './trouble.ts';
import { GraphWorker } from './worker/client.ts';

const worker = new GraphWorker();
const root = h('div', { id: 'app' });
document.body.append(root);
let page: GraphPage | undefined;

/** Shows a graph in the place of what was shown before. */
async function open(text: string, name: string): Promise<void> {
  page?.close();
  page = undefined;
  fill(root, waiting(`Reading ${name} …`));
  try {
    const reading = await worker.read(text, name);
    const found = trouble(reading.knowledge, name);
    if (found) return show(found);
    page = await GraphPage.show(root, reading, worker, (t, n) => void open(t, n));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    show({
      title: 'This file could not be read as RDF',
      message: `${name}: ${message}`,
      remedy: 'The viewer opens Turtle, TriG and N-Quads. Correct the file at the place named, or open another.',
    });
  }
}

function show(problem: { title: string; message: string; remedy: string }): void {
  fill(
    root,
    h(
      'main',
      { class: 'state' },
      h(
        'div',
        { role: 'alert' },
        h('h1', {}, problem.title),
        h('p', {}, problem.message),
        h('p', { class: 'meta' }, problem.remedy),
      ),
      openButton((text, name) => void open(text, name)),
    ),
  );
}

const waiting = (words: string): HTMLElement =>
  h(
    'main',
    { class: 'state', 'aria-busy': 'true' },
    h('div', { class: 'spinner' }),
    h('h1', { role: 'status' }, words),
  );

/** The graph that the page was served with: `?graph=` where given, else what the page's own `data-graph` names. */
async function start(): Promise<void> {
  const address = new URLSearchParams(location.search).get('graph') ?? document.body.dataset.graph ?? 'graph.ttl';
  fill(root, waiting('Loading the graph …'));
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    await open(await response.text(), address);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    show({
      title: 'No graph to show yet',
      message: `${address} could not be loaded: ${message}.`,
      remedy: 'Drop a Turtle, TriG or N-Quads file anywhere on this page, or open one.',
    });
  }
}

bindDrop((text, name) => void open(text, name));
void start();

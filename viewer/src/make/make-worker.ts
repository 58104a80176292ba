import threads from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Article } from '../../../src/core/article.ts';
import { type Diagnostic, NewsgraphError } from '../../../src/core/diagnostic.ts';
import { withOwnIds } from '../../../src/core/own-ids.ts';
import { mergeGraphs } from '../../../src/graph/merge.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { createValidator, type GraphValidator } from '../../../src/graph/shapes.ts';
import { buildGraph, type Resources } from '../../../src/pipeline.ts';
import { loadResources } from '../../../src/platform/browser/resources.ts';
import { readArticles } from '../../../src/read/read.ts';
import { nquadsWriter } from '../../../src/write/nquads.ts';
import type { Checked, Finding, GraphRequest, Made, MakeAnswer, MakeRequest, Stage } from './messages.ts';
import { startModel } from './model-thread.ts';

const tell = (answer: MakeAnswer): void => self.postMessage(answer);
const progress = (stage: Stage, done: number, total: number): void => tell({ type: 'progress', stage, done, total });

/** What a graph is made and checked with. */
interface Tools {
  readonly resources: Resources;
  readonly validator: Promise<GraphValidator>;
}

/** Code runs faster the second time: as many words as a call of the model takes, of several kinds of sentences. */
const EXERCISE = `Minister visits the capital\n\n2031-05-06\n\n${'The minister, who met officials in the capital on Monday, said that 12 people had been killed in an attack last week. '.repeat(12)}`;

/** The model is one for the life of the worker; what failed to load is tried again the next time. */
class Workshop {
  #tools: Promise<Tools> | undefined;
  #isAsked = false;

  /** Loads all, and runs it once where nobody waits for a graph yet; who asks for one meets what went wrong. */
  async prepare(data: string): Promise<void> {
    const { resources } = await this.#load(data);
    if (this.#isAsked) return;
    await buildGraph(readArticles({ bytes: new TextEncoder().encode(EXERCISE) }).articles, resources);
  }

  /** The graph, given before it is checked. */
  async make(request: GraphRequest, give: (made: Made) => void): Promise<Checked> {
    this.#isAsked = true;
    const { articles, diagnostics } = read(request);
    const { resources, validator } = await this.#load(request.data);
    const before = request.beside.length;
    progress('reading', 0, articles.length);
    const { graph, ...result } = await buildGraph(articles, resources, {
      beside: request.beside,
      onProgress: (done, total) => progress('reading', done, total),
    });
    progress('checking', 0, 1);
    const all = request.base
      ? mergeGraphs([await readGraph(request.base.text, { name: request.base.name }), graph])
      : graph;
    give({
      nquads: nquadsWriter.write(all),
      articles: result.documents.length,
      added: result.documents.length - before,
      findings: [...diagnostics, ...result.diagnostics].map(findingOf),
    });
    const { violations } = await (await validator).validate(graph);
    return {
      documents: result.documents,
      findings: violations.map(({ message }) => ({ severity: 'warning', message })),
    };
  }

  #load(data: string): Promise<Tools> {
    this.#tools ??= loadTools(data);
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }
}

async function loadTools(data: string): Promise<Tools> {
  const location = { data, wasm, threads };
  const session = startModel({ model: `${data}/model`, wasm, threads }, (done, total) =>
    progress('loading', done, total),
  );
  const resources = await loadResources(location, session);
  const validator = createValidator(resources.ontology.quads);
  // Whoever checks the first graph meets what went wrong.
  validator.catch(() => undefined);
  return { resources, validator };
}

/** The articles to build; one that an error was found in, or that was made before, is not among them. */
function read({ inputs, date, beside }: GraphRequest): { articles: Article[]; diagnostics: Diagnostic[] } {
  const results = inputs.map(({ bytes, name }) =>
    readArticles({ bytes, ...(name !== undefined && { name }) }, date === undefined ? {} : { date }),
  );
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const unusable = new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.article));
  const usable = results.flatMap((result) => result.articles).filter(({ id }) => !unusable.has(id));
  const known = beside.map(({ article }) => article);
  const articles = withOwnIds([...known, ...usable]).slice(known.length);
  if (articles.length > 0) return { articles, diagnostics };
  const [error] = diagnostics.filter((d) => d.severity === 'error');
  throw new NewsgraphError(
    'no-article',
    error?.message ?? 'This article is in the graph already.',
    error ? 'Give the text of an English news article.' : 'Give another article.',
  );
}

const findingOf = ({ severity, message }: Diagnostic): Finding => ({ severity, message });

const workshop = new Workshop();

self.addEventListener('message', async ({ data }: MessageEvent<MakeRequest>) => {
  if (data.type === 'ready') return workshop.prepare(data.data).catch(() => undefined);
  try {
    tell({ type: 'checked', checked: await workshop.make(data, (made) => tell({ type: 'made', made })) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = error instanceof NewsgraphError ? error.remedy : 'Please report it with the article.';
    tell({ type: 'failure', message, remedy });
  }
});

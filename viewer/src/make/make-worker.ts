import threads from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Article } from '../../../src/core/article.ts';
import { type Diagnostic, NewsgraphError } from '../../../src/core/diagnostic.ts';
import { withOwnIds } from '../../../src/core/own-ids.ts';
import { mergeGraphs } from '../../../src/graph/merge.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { createValidator } from '../../../src/graph/shapes.ts';
import { buildGraph, type Resources } from '../../../src/pipeline.ts';
import { loadResources } from '../../../src/platform/browser/resources.ts';
import { readArticles } from '../../../src/read/read.ts';
import { nquadsWriter } from '../../../src/write/nquads.ts';
import type { Finding, Made, MakeAnswer, MakeRequest, Stage } from './messages.ts';

const tell = (answer: MakeAnswer): void => self.postMessage(answer);
const progress = (stage: Stage, done: number, total: number): void => tell({ type: 'progress', stage, done, total });

/** The model is one for the life of the worker; what failed to load is tried again the next time. */
class Workshop {
  #resources: Promise<Resources> | undefined;

  async make(request: MakeRequest): Promise<Made> {
    const { articles, diagnostics } = read(request);
    const resources = await this.#load(request.data);
    const before = request.beside.length;
    progress('reading', 0, articles.length);
    const result = await buildGraph(articles, resources, {
      beside: request.beside,
      onProgress: (done, total) => progress('reading', done, total),
    });
    progress('checking', 0, 1);
    const { violations } = await (await createValidator(resources.ontology.quads)).validate(result.graph);
    const graph = request.base
      ? mergeGraphs([await readGraph(request.base.text, { name: request.base.name }), result.graph])
      : result.graph;
    return {
      nquads: nquadsWriter.write(graph),
      documents: result.documents,
      added: result.documents.length - before,
      findings: [
        ...[...diagnostics, ...result.diagnostics].map(findingOf),
        ...violations.map(({ message }): Finding => ({ severity: 'warning', message })),
      ],
    };
  }

  #load(data: string): Promise<Resources> {
    this.#resources ??= loadResources({
      data,
      wasm,
      threads,
      onProgress: (loaded, total) => progress('loading', loaded, total),
    });
    this.#resources.catch(() => {
      this.#resources = undefined;
    });
    return this.#resources;
  }
}

/** The articles to build; one that an error was found in, or that was made before, is not among them. */
function read({ inputs, date, beside }: MakeRequest): { articles: Article[]; diagnostics: Diagnostic[] } {
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

self.addEventListener('message', async (event: MessageEvent<MakeRequest>) => {
  try {
    tell({ type: 'made', made: await workshop.make(event.data) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = error instanceof NewsgraphError ? error.remedy : 'Please report it with the article.';
    tell({ type: 'failure', message, remedy });
  }
});

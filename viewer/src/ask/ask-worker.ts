import type { Quad, Term } from '@rdfjs/types';
import { NewsgraphError } from '../../../src/core/diagnostic.ts';
import { createQuery } from '../../../src/graph/query.ts';
import { createQuestions } from '../../../src/graph/questions.ts';
import { createSparql, type Sparql, type SparqlResult } from '../../../src/graph/sparql.ts';
import { Graph, parseGraph } from '../../../src/graph/store.ts';
import { compact } from '../../../src/ontology/terms.ts';
import type { AskAnswer, AskRequest, Cell, Outcome } from './messages.ts';

/** The graph and the engine; both live until the worker is ended. */
class Desk {
  #graph = new Graph();
  #sparql: Sparql | undefined;

  load(nquads: string): void {
    this.#graph = parseGraph(nquads, 'nquads');
    this.#sparql = undefined;
  }

  async answer({ kind, text }: AskRequest): Promise<Outcome> {
    this.#sparql ??= createSparql(this.#graph);
    if (kind === 'sparql') return outcomeOf(await this.#sparql.query(text));
    const { lines, sparql, note } = await createQuestions(createQuery(this.#graph), this.#sparql).ask(text);
    return {
      type: 'words',
      ...(note !== undefined && { note }),
      sparql,
      lines: lines.map(({ text: words, iri, evidence }) => ({
        text: words,
        ...(iri !== undefined && { iri }),
        sentences: evidence.map(({ sentence }) => sentence.text),
      })),
    };
  }
}

function outcomeOf(result: SparqlResult): Outcome {
  if (result.form === 'ask') return { type: 'truth', answer: result.answer };
  if (result.form === 'select')
    return {
      type: 'table',
      variables: result.variables,
      rows: result.solutions.map((solution) =>
        result.variables.map((name) => {
          const term = solution.get(name);
          return term && cellOf(term);
        }),
      ),
    };
  return { type: 'table', variables: ['subject', 'predicate', 'object'], rows: result.quads.map(rowOf) };
}

const rowOf = ({ subject, predicate, object }: Quad): Cell[] => [subject, predicate, object].map(cellOf);

function cellOf(term: Term): Cell {
  if (term.termType === 'NamedNode') return { text: compact(term.value), iri: term.value };
  if (term.termType === 'BlankNode') return { text: `_:${term.value}` };
  if (term.termType !== 'Quad') return { text: term.value };
  return {
    text: `<<( ${rowOf(term as Quad)
      .map(({ text }) => text)
      .join(' ')} )>>`,
  };
}

const desk = new Desk();

self.addEventListener('message', async (event: MessageEvent<AskRequest>) => {
  const { id, nquads } = event.data;
  let outcome: Outcome;
  try {
    if (nquads !== undefined) desk.load(nquads);
    outcome = await desk.answer(event.data);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    outcome = { type: 'failure', message, remedy: error instanceof NewsgraphError ? error.remedy : '' };
  }
  self.postMessage({ id, outcome } satisfies AskAnswer);
});

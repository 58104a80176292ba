import type { Term } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import type { GraphQuery } from './query-api.ts';
import type { FactEvidence, FactRef, GraphEntity } from './query-types.ts';
import { QUESTION_EXAMPLES } from './question-examples.ts';
import { endsOf, QUESTION_FORMS } from './questions-forms.ts';
import type { AnswerKind, AskedThing, QuestionForm, Slots } from './questions-sparql.ts';
import { type AnswerLine, tellEntity, tellEvent, tellRole, tellStatement, tellTie } from './questions-words.ts';
import type { Solution, Sparql } from './sparql.ts';

/** What a question was answered with. */
export interface Answer {
  /** Name of the form of question that it was taken for. */
  readonly form: string;
  /** The SPARQL that was run, to look at, run again or change. */
  readonly sparql: string;
  /** What to say before the lines, where they do not answer quite what was asked. */
  readonly note?: string;
  /** Empty where the graph says nothing of it. */
  readonly lines: readonly AnswerLine[];
}

/** Plain questions in English to a graph. */
export interface Questions {
  /**
   * Answers a question. Rejects with `unknown-question`, whose remedy tells the forms that are understood, and
   * with `unknown-entity` where the graph has nothing of a name in it.
   */
  readonly ask: (question: string) => Promise<Answer>;
}

/** How many sentences are given for one line. */
const SENTENCES = 2;

/**
 * Questions over a graph, asked through `createQuery` and `createSparql` of the same graph. Runs in a browser as well.
 *
 * @example
 * ```ts
 * import { type Answer, type AnswerLine, createQuery, createQuestions, createSparql, type Questions } from 'newsgraph';
 * import { buildFromText } from 'newsgraph/node';
 *
 * const { graph } = await buildFromText('Foreign Minister Anna Berg met President Jonas Lind in Oslo on Tuesday.');
 * const questions: Questions = createQuestions(createQuery(graph), createSparql(graph));
 * const answer: Answer = await questions.ask('Who is Anna Berg?');
 * const [line]: readonly AnswerLine[] = answer.lines;
 * line?.text.includes('Foreign Minister'); // => true
 * line?.evidence[0]?.sentence.text.startsWith('Foreign Minister Anna Berg met'); // => true
 * answer.sparql.startsWith('SELECT'); // => true
 * ```
 */
export function createQuestions(query: GraphQuery, sparql: Sparql): Questions {
  return {
    ask: async (question) => {
      const words = question
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[\s?!.]+$/, '');
      const { form, slots, asked } = readQuestion(words, query);
      const lines = tell(query, form.kind, await sparql.select(asked), slots);
      if (lines.length > 0 || !form.otherwise) return { form: form.name, sparql: asked, lines };
      const { note, kind, sparql: other } = form.otherwise;
      const second = other(slots).sparql;
      const others = tell(query, kind, await sparql.select(second), slots);
      if (others.length === 0) return { form: form.name, sparql: asked, lines };
      return { form: form.name, sparql: second, note, lines: others };
    },
  };
}

interface ReadQuestion {
  readonly form: QuestionForm;
  readonly slots: Slots;
  readonly asked: string;
}

/** The first form that fits a question and whose names the graph has. */
function readQuestion(words: string, query: GraphQuery): ReadQuestion {
  let missing: unknown;
  for (const form of QUESTION_FORMS) {
    const found = form.pattern.exec(words);
    if (!found) continue;
    const slots: Slots = { found: { ...found.groups }, thing: (name) => findThing(query, name) };
    try {
      return { form, slots, asked: form.sparql(slots).sparql };
    } catch (error) {
      if (!(error instanceof NewsgraphError)) throw error;
      missing ??= error;
    }
  }
  if (missing) throw missing;
  throw new NewsgraphError(
    'unknown-question',
    `This question is not understood: ${words || '(nothing)'}`,
    `Ask like: ${QUESTION_EXAMPLES.join(' ')} Or use SPARQL.`,
  );
}

/** What goes by a name in the graph; without an article before it where it is only known so. */
function findThing(query: GraphQuery, words: string): AskedThing {
  const bare = words.trim().replace(/^["“'‘]|["”'’]$/g, '');
  if (/^(?:the|a|an|it|they|he|she)?$/i.test(bare)) throw nothingCalled(bare);
  for (const name of [bare, bare.replace(/^(?:the|a|an) /i, ''), bare.replace(/['’]s$/, '')]) {
    const found = query.find(name);
    if (found.length === 0) continue;
    return { name, terms: found.map(({ term }) => term as Term), names: found.flatMap(namesOf) };
  }
  throw nothingCalled(bare);
}

const nothingCalled = (name: string): NewsgraphError =>
  new NewsgraphError(
    'unknown-entity',
    `The graph has nothing called "${name}".`,
    'Give a name as the articles write it.',
  );

const namesOf = ({ label, aliases }: GraphEntity): string[] => [label, ...aliases].filter((name) => name.length > 2);

/** The lines that the solutions of a question's SPARQL are told in, each once. */
function tell(query: GraphQuery, kind: AnswerKind, solutions: readonly Solution[], slots: Slots): AnswerLine[] {
  const nodes = new Nodes(query);
  const lines = solutions.flatMap((solution) => {
    if (kind !== 'link') return lineOf(query, nodes, keyOf(solution.get(kind)));
    const link = solution.get('link');
    return link ? lineOf(query, nodes, keyOf(link)) : tieLines(query, solution);
  });
  if (kind === 'link' && lines.length === 0) return chainLines(query, slots);
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

const keyOf = (term: Term | undefined): string =>
  term === undefined ? '' : term.termType === 'BlankNode' ? `_:${term.value}` : term.value;

function lineOf(query: GraphQuery, nodes: Nodes, iri: string): AnswerLine[] {
  const { entity, text } = nodes.tell(iri);
  if (text === undefined) return [];
  // What is told of a thing rests on its roles.
  const facts: FactRef[] = entity ? query.rolesOf(entity).map((held) => ({ iri: held.iri })) : [{ iri }];
  return [{ text, iri, evidence: sentencesOf(query, facts) }];
}

/** The nodes of a graph by IRI, read when first asked for. */
class Nodes {
  readonly #query: GraphQuery;
  #told: ReadonlyMap<string, () => string> | undefined;
  #entities: ReadonlyMap<string, GraphEntity> | undefined;

  constructor(query: GraphQuery) {
    this.#query = query;
  }

  tell(iri: string): { readonly entity?: GraphEntity; readonly text?: string } {
    const query = this.#query;
    this.#entities ??= new Map(query.entities().map((entity) => [entity.iri, entity]));
    const entity = this.#entities.get(iri);
    if (entity) return { entity, text: tellEntity(query, entity) };
    this.#told ??= new Map([
      ...query.roles().map((role) => [role.iri, () => tellRole(role)] as const),
      ...query.events().map((event) => [event.iri, () => tellEvent(event)] as const),
      ...query.statements().map((statement) => [statement.iri, () => tellStatement(statement)] as const),
    ]);
    const text = this.#told.get(iri)?.();
    return text === undefined ? {} : { text };
  }
}

function tieLines(query: GraphQuery, solution: Solution): AnswerLine[] {
  const [a, tie, b] = ['a', 'tie', 'b'].map((name) => keyOf(solution.get(name)));
  return query
    .tiesOf({ iri: a! })
    .filter(({ from, to, fact }) => fact.predicate.value === tie && (from.iri === b || to.iri === b))
    .map(({ from, predicate, to, fact }) => ({
      text: tellTie(from.label, predicate, to.label),
      iri: from.iri,
      evidence: sentencesOf(query, [fact]),
    }));
}

/** A chain of facts between two things that nothing joins directly, one line a step. */
function chainLines(query: GraphQuery, slots: Slots): AnswerLine[] {
  const [from, to] = endsOf(slots).map((words) => slots.thing(words).terms[0]!);
  const steps = query.related(from!, to!).path ?? [];
  return steps.map(({ from: one, predicate, to: other, forward, fact }) => ({
    text: `${one.label} ${forward ? '→' : '←'} ${predicate.replace(/^.*:/, '')} ${forward ? '→' : '←'} ${other.label}`,
    iri: one.iri,
    evidence: sentencesOf(query, [fact]),
  }));
}

/** Evidence of different sentences, the surest first. */
function sentencesOf(query: GraphQuery, facts: readonly FactRef[]): FactEvidence[] {
  const all = facts.flatMap((fact) => query.evidence(fact));
  const each = new Map(
    all.map((evidence) => [`${evidence.article?.iri} ${evidence.sentence.begin}`, evidence] as const),
  );
  return [...each.values()].slice(0, SENTENCES);
}

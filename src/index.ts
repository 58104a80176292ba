/**
 * newsgraph: news articles to a knowledge graph with evidence for every fact. This module runs in Node and in a browser
 * alike; `newsgraph/node` and `newsgraph/browser` load the language model and data there.
 */
export type {
  AnnotatedDocument,
  EntityType,
  NameSpan,
  QuoteSpan,
  Sentence,
  TimeExpression,
  Token,
} from './core/annotation.ts';
export type { Article, Block, BlockKind } from './core/article.ts';
export type { Coverage, SilentSentence } from './core/coverage.ts';
export { type Diagnostic, NewsgraphError } from './core/diagnostic.ts';
export type { EncoderInput, EncoderOutput, EncoderSession, ModelLabels, ModelResources } from './core/encoder.ts';
export type { Entity, EntityMention, MentionKind, ResolvedDocument } from './core/entity.ts';
export type {
  Argument,
  Claim,
  Event,
  EventTime,
  Evidence,
  EvidenceList,
  ExtractedDocument,
  Factuality,
  Role,
  RoleStatus,
  Silence,
  Tie,
} from './core/facts.ts';
export { GAZETTEER_FILES, type Gazetteer, type GazetteerData } from './core/gazetteer.ts';
export type { Span } from './core/span.ts';
export { canonicalNQuads } from './graph/canonical.ts';
export { changeSet, diffGraphs, type FactChange, type GraphDiff } from './graph/diff.ts';
export { EXAMPLE_QUERIES, type ExampleQuery } from './graph/example-queries.ts';
export { formatNamed, GRAPH_FORMATS, type GraphFormat } from './graph/formats.ts';
export { type Derivation, INFERRED_GRAPH, type Inference, infer } from './graph/infer.ts';
export { createQuery } from './graph/query.ts';
export type { GraphQuery, QuadSource, QueryOptions } from './graph/query-api.ts';
export type {
  EntityRef,
  EventFilter,
  FactEvidence,
  FactRef,
  GraphArticle,
  GraphEntity,
  GraphEvent,
  GraphNode,
  GraphRole,
  GraphStatement,
  GraphTie,
  Organization,
  Participant,
  PathStep,
  Person,
  Place,
  Relatedness,
  TextSpan,
} from './graph/query-types.ts';
export { QUESTION_EXAMPLES } from './graph/question-examples.ts';
export { type Answer, createQuestions, type Questions } from './graph/questions.ts';
export type { AnswerLine } from './graph/questions-words.ts';
export { type ReadGraphOptions, readGraph } from './graph/read-graph.ts';
export {
  createValidator,
  type GraphValidator,
  type ValidationReport,
  type Violation,
  validateGraph,
} from './graph/shapes.ts';
export {
  type AskResult,
  createSparql,
  type GraphResult,
  type SelectResult,
  type Solution,
  type Sparql,
  type SparqlOptions,
  type SparqlResult,
} from './graph/sparql.ts';
export { loadOxigraph, type SparqlEngine, type WasmSource } from './graph/sparql-engine.ts';
export { type FormatOptions, formatResult, RESULT_FORMATS, type ResultFormat } from './graph/sparql-format.ts';
export { type SafeSparql, sparqlOf } from './graph/sparql-template.ts';
export { Graph, parseGraph } from './graph/store.ts';
export { updateGraph } from './graph/update.ts';
export { loadOntology, type OntologyFile } from './ontology/load.ts';
export type { Ontology } from './ontology/ontology.ts';
export { type InferenceRule, loadRules } from './ontology/rules.ts';
export { PREFIXES } from './ontology/terms.ts';
export { type BuildOptions, type BuildResult, buildGraph, type Resources } from './pipeline.ts';
export { type ReadResult, readArticles } from './read/read.ts';
export type { HtmlParser, ReadInput, ReadOptions } from './read/reader.ts';
export { loadGazetteer } from './resolve/gazetteer.ts';
export { exporters, writerNamed, writers } from './write/index.ts';
export type { WriteOptions, Writer } from './write/writer.ts';

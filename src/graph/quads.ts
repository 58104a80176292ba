import type { NamedNode, Quad } from '@rdfjs/types';
import { CodePoints } from '../core/codepoints.ts';
import type { Evidence } from '../core/facts.ts';
import { hashText } from '../core/hash.ts';
import type { Span } from '../core/span.ts';
import type { ArticleGraph, Description, Statement } from '../core/statement.ts';
import { expand } from '../ontology/terms.ts';
import { literalOf, namedNode, quadOf, termOf } from './terms.ts';

const TYPE = namedNode(expand('rdf:type'));
const STRING = namedNode(expand('nif:OffsetBasedString'));
const BEGIN = namedNode(expand('nif:beginIndex'));
const END = namedNode(expand('nif:endIndex'));
const ANCHOR = namedNode(expand('nif:anchorOf'));
const CONTEXT = namedNode(expand('nif:referenceContext'));
const REFERS = namedNode(expand('itsrdf:taIdentRef'));
const VALUE = namedNode(expand('rdf:value'));
const REIFIES = namedNode(expand('rdf:reifies'));
const DERIVED = namedNode(expand('prov:wasDerivedFrom'));
const GENERATED = namedNode(expand('prov:wasGeneratedBy'));
const CONFIDENCE = namedNode(expand('ng:confidence'));
const SILENCE = namedNode(expand('ng:silence'));

/** The named graph that holds the text, mentions and evidence of an article, beside the one that holds what it says. */
export const evidenceGraphOf = (article: string): string => `${article}/evidence`;

/** The named graph that holds general knowledge of what an article names, beside the one that holds what it says. */
export const backgroundGraphOf = (article: string): string => `${article}/background`;

/** What the article says, as quads of the graph that is named by its IRI; general knowledge as quads of the one beside. */
export function saidQuads(graph: ArticleGraph): Quad[] {
  const said = namedNode(graph.articleIri.value);
  const background = namedNode(backgroundGraphOf(graph.articleIri.value));
  const quad = ({ subject, predicate, object, ...triple }: Description | Statement): Quad =>
    quadOf(namedNode(subject.value), namedNode(predicate.value), termOf(object), triple.background ? background : said);
  return [...graph.descriptions, ...graph.statements].map(quad);
}

/** The article's text, its mentions, and the evidence of every fact, as quads of the graph beside. */
export function evidenceQuads(graph: ArticleGraph): Quad[] {
  return new EvidenceQuads(graph).quads();
}

class EvidenceQuads {
  readonly #quads: Quad[] = [];
  readonly #mentions = new Map<string, NamedNode>();
  readonly #points: CodePoints;
  readonly #name: NamedNode;
  readonly #context: NamedNode;
  readonly #graph: ArticleGraph;
  /** An IRI holds one `#`. */
  readonly #separator: '#' | '/';

  constructor(graph: ArticleGraph) {
    this.#graph = graph;
    this.#separator = graph.articleIri.value.includes('#') ? '/' : '#';
    this.#points = new CodePoints(graph.article.text);
    this.#name = namedNode(evidenceGraphOf(graph.articleIri.value));
    this.#context = this.#stringNode(0, this.#points.length);
  }

  quads(): Quad[] {
    const { article, articleIri, mentions, statements } = this.#graph;
    this.#add(this.#context, TYPE, namedNode(expand('nif:Context')));
    this.#add(this.#context, namedNode(expand('nif:isString')), literalOf({ value: article.text }));
    this.#offsets(this.#context, 0, this.#points.length);
    this.#add(this.#context, DERIVED, namedNode(articleIri.value));
    for (const mention of mentions) {
      const node = this.#mention(mention);
      if (mention.refersTo) this.#add(node, REFERS, namedNode(mention.refersTo.value));
      if (mention.value) this.#add(node, VALUE, literalOf(mention.value));
      if (mention.silence) this.#add(node, SILENCE, literalOf({ value: mention.silence }));
    }
    for (const statement of statements) for (const evidence of statement.evidence) this.#evidence(statement, evidence);
    return this.#quads;
  }

  #evidence(statement: Statement, evidence: Evidence): void {
    const [subject, predicate] = [namedNode(statement.subject.value), namedNode(statement.predicate.value)];
    const object = termOf(statement.object);
    const mention = this.#mention(evidence);
    const content = [subject.value, predicate.value, object.termType, object.value, mention.value, evidence.rule];
    const reifier = namedNode(`${this.#name.value}/${hashText(content.join('\n'))}`);
    this.#add(reifier, REIFIES, quadOf(subject, predicate, object));
    this.#add(reifier, DERIVED, mention);
    this.#add(reifier, CONFIDENCE, literalOf({ value: decimal(evidence.score), datatype: expand('xsd:decimal') }));
    this.#add(reifier, GENERATED, namedNode(`${this.#graph.base}rule/${evidence.rule}`));
  }

  /** The node of a stretch of text, made at the first call for it. */
  #mention(span: Span): NamedNode {
    const { begin, end, text } = this.#points.of(span);
    const node = this.#stringNode(begin, end);
    const known = this.#mentions.get(node.value);
    if (known) return known;
    this.#mentions.set(node.value, node);
    this.#add(node, TYPE, STRING);
    this.#add(node, ANCHOR, literalOf({ value: text }));
    if (!node.equals(this.#context)) this.#offsets(node, begin, end);
    this.#add(node, CONTEXT, this.#context);
    return node;
  }

  #stringNode(begin: number, end: number): NamedNode {
    return namedNode(`${this.#graph.articleIri.value}${this.#separator}char=${begin},${end}`);
  }

  #offsets(node: NamedNode, begin: number, end: number): void {
    const datatype = expand('xsd:integer');
    this.#add(node, BEGIN, literalOf({ value: String(begin), datatype }));
    this.#add(node, END, literalOf({ value: String(end), datatype }));
  }

  #add(subject: NamedNode, predicate: NamedNode, object: Parameters<typeof quadOf>[2]): void {
    this.#quads.push(quadOf(subject, predicate, object, this.#name));
  }
}

/** 0 to 1 with at most two decimals and at least one: `0.93`, `1.0`. */
function decimal(score: number): string {
  const hundredths = Math.round(Math.min(1, Math.max(0, score || 0)) * 100);
  return (hundredths / 100).toFixed(2).replace(/0$/, '');
}

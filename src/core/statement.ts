import type { Article } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { EvidenceList } from './facts.ts';
import type { Span } from './span.ts';

/** RDF terms as plain data, so that the core needs no RDF library. No blank nodes: every node has a stable IRI. */
export interface Iri {
  readonly kind: 'iri';
  readonly value: string;
}
export interface Literal {
  readonly kind: 'literal';
  readonly value: string;
  /** Datatype IRI; xsd:string where absent. */
  readonly datatype?: string;
  /** BCP 47 tag; excludes `datatype`. */
  readonly language?: string;
}

/** A triple with the words that prove it. */
export interface Statement {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Literal;
  readonly evidence: EvidenceList;
  /** True for general knowledge of things that the article only names: it goes into a graph of its own. */
  readonly background?: true;
}

/** A triple about the text itself or of a name or class, which needs no proof of its own: its mention nodes are its proof. */
export interface Description {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Literal;
  /** True for general knowledge of things that the article only names: it goes into a graph of its own. */
  readonly background?: true;
}

/** A stretch of text that means something, to become a `nif:OffsetBasedString`. Offsets are UTF-16 here, code points in RDF. */
export interface MentionNode extends Span {
  /** What the words mean; absent for a time that dates nothing in the graph. */
  readonly refersTo?: Iri;
  /** What a time comes to: `"2025-03-13"^^xsd:date`. */
  readonly value?: Literal;
  /** Of a sentence that gave no fact: why, as `Silence.reason`. */
  readonly silence?: string;
}

/** Everything that goes into the store for one article. */
export interface ArticleGraph {
  readonly articleIri: Iri;
  readonly article: Article;
  /** What the IRIs of individuals begin with; the rules' too. */
  readonly base: string;
  readonly descriptions: readonly Description[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly MentionNode[];
  /** Facts that could not be stated, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

export const iri = (value: string): Iri => ({ kind: 'iri', value });
export const literal = (value: string, datatype?: string): Literal =>
  datatype === undefined ? { kind: 'literal', value } : { kind: 'literal', value, datatype };

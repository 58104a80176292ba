import type { Evidence } from './facts.ts';
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

/** A triple with the mentions that prove it. */
export interface Statement {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Literal;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** A triple about the text itself or of a name or class, which needs no proof of its own: its mention nodes are its proof. */
export interface Description {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: Iri | Literal;
}

/** A stretch of text that refers to `refersTo`, to become a `nif:OffsetBasedString`. Offsets are UTF-16 here, code points in RDF. */
export interface MentionNode extends Span {
  readonly refersTo: Iri;
}

/** Everything that goes into the store for one article. */
export interface ArticleGraph {
  readonly articleIri: Iri;
  readonly article: import('./article.ts').Article;
  readonly descriptions: readonly Description[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly MentionNode[];
}

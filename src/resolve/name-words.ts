import type { AnnotatedDocument, NameSpan, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Kind, Ontology } from '../ontology/ontology.ts';

/** The words of a document's names, and what is known of them. */
export class NameWords {
  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {}

  /** Tokens as written, any stretch of white space as one space. */
  form(first: number, endToken: number): string {
    const text = this.document.article.text;
    return text.slice(this.grammar.token(first).start, this.grammar.token(endToken - 1).end).replace(/\s+/gu, ' ');
  }

  /** Tokens in lower case, a space between any two. */
  lowerWords(first: number, endToken: number): string {
    return this.grammar.tokens
      .slice(first, endToken)
      .map((t) => t.form.toLowerCase())
      .join(' ');
  }

  kind(noun: Token): Kind | undefined {
    return this.ontology.kinds.get(noun.lemma.toLowerCase());
  }

  /** The name with other edges. */
  span<T extends NameSpan>(name: T, first: number, endToken: number): T {
    const [start, end] = [this.grammar.token(first).start, this.grammar.token(endToken - 1).end];
    return { ...name, first, endToken, start, end };
  }
}

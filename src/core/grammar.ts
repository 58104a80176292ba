import type { AnnotatedDocument, Token } from './annotation.ts';

/** The dependency trees of a document, for walking: built once, read by `resolve` and `extract`. */
export class Grammar {
  readonly tokens: readonly Token[];
  readonly #children: readonly (readonly number[])[];

  constructor(document: Pick<AnnotatedDocument, 'tokens'>) {
    this.tokens = document.tokens;
    const children: number[][] = document.tokens.map(() => []);
    for (const token of document.tokens) if (token.head >= 0) children[token.head]!.push(token.index);
    this.#children = children;
  }

  token(index: number): Token {
    const token = this.tokens[index];
    if (!token) throw new RangeError(`no token ${index}`);
    return token;
  }

  /** The governing token, none for a root. */
  head(token: Token): Token | undefined {
    return token.head < 0 ? undefined : this.tokens[token.head];
  }

  /** Dependents in text order; with relations, those whose relation is one of them or a subtype (`nsubj` has `nsubj:pass`). */
  children(token: Token, ...relations: readonly string[]): Token[] {
    const all = this.#children[token.index]!.map((i) => this.tokens[i]!);
    return relations.length === 0 ? all : all.filter((t) => relations.some((r) => isRelation(t, r)));
  }

  child(token: Token, ...relations: readonly string[]): Token | undefined {
    return this.children(token, ...relations)[0];
  }

  /** The token and everything below it, in text order. */
  subtree(token: Token): Token[] {
    const found: Token[] = [];
    const pending = [token.index];
    while (pending.length > 0) {
      const index = pending.pop()!;
      found.push(this.tokens[index]!);
      pending.push(...this.#children[index]!);
    }
    return found.sort((a, b) => a.index - b.index);
  }

  /** From the token up to its root, itself first. */
  ancestors(token: Token): Token[] {
    const path = [token];
    for (let at = this.head(token); at; at = this.head(at)) path.push(at);
    return path;
  }

  /** The token with all that are coordinated with it, first conjunct first. */
  conjuncts(token: Token): Token[] {
    let first = token;
    while (first.deprel === 'conj' && first.head >= 0) first = this.tokens[first.head]!;
    return [first, ...this.#conjunctsBelow(first)];
  }

  /** The conjuncts that hang below a token, itself excluded. */
  #conjunctsBelow(token: Token): Token[] {
    return this.children(token, 'conj').flatMap((t) => [t, ...this.#conjunctsBelow(t)]);
  }

  /** The token and the conjuncts hanging below it: the members of the coordination it heads. */
  members(token: Token): Token[] {
    return [token, ...this.#conjunctsBelow(token)];
  }

  /** Lemma of the preposition or other case marker: "by", "with", "according to"; empty where there is none. */
  preposition(token: Token): string {
    const marker = this.child(token, 'case');
    if (!marker) return '';
    return [marker, ...this.children(marker, 'fixed')].map((t) => t.lemma.toLowerCase()).join(' ');
  }
}

/** True for the relation itself and its subtypes: `isRelation(t, 'nsubj')` holds for `nsubj:pass`. */
export function isRelation(token: Token, relation: string): boolean {
  return token.deprel === relation || (token.deprel.startsWith(relation) && token.deprel[relation.length] === ':');
}

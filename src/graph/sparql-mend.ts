import type { TreeMender } from './sparql-mend-tree.ts';
import { mask } from './sparql-text.ts';

/** What the dataset that a query reads says of itself. */
export interface Asked {
  /** The answer to an ASK. */
  readonly ask: (sparql: string) => boolean;
  /** The values of `?g` of a SELECT, which are IRIs. */
  readonly iris: (sparql: string) => readonly string[];
}

/** Only what may be misread is parsed a second time. */
const MISREAD = [
  /\bGROUP_CONCAT\s*\(/i,
  /\bBNODE\s*\(\s*[^\s)]/i,
  // An expression of a variable that this SELECT has made before.
  /\bAS\s*[?$]([\p{L}\p{N}_]+)\s*\)(?=[^{]*[?$]\1(?![\p{L}\p{N}_]))/iu,
  // A path that may go nowhere: `:p*`, `(:p|:q)?`, but no `?variable`.
  /[\p{L}\p{N}>)]\s*(?:\*|\?(?![\p{L}\p{N}_]))/u,
  // GRAPH ?g around more than triples and what filters them.
  /\bGRAPH\s*[?$][\p{L}\p{N}_]+\s*\{\s*(?:\}|FILTER\b|BIND\b|[^{}]*\{)/iu,
];

/** Puts queries into words that the engine answers as SPARQL defines it, where it would answer another way. */
export class QueryMender {
  #tree: Promise<TreeMender> | undefined;

  /**
   * Mends paths of no length from terms that no triple has, GRAPH ?g around subqueries and MINUS, GROUP_CONCAT of texts in
   * one language, BNODE(text), and columns made of other columns of an aggregating SELECT. Any other query comes back as it
   * is, and so does what cannot be parsed.
   */
  async mend(sparql: string, asked: Asked): Promise<string> {
    const masked = mask(sparql);
    if (!MISREAD.some((pattern) => pattern.test(masked))) return sparql;
    this.#tree ??= import('./sparql-mend-tree.ts').then(({ TreeMender }) => new TreeMender());
    const tree = await this.#tree;
    try {
      return tree.mend(sparql, asked);
    } catch (error) {
      if (error instanceof RangeError) return sparql; // nested too deeply for a second reading
      throw error;
    }
  }
}

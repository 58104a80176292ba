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
  /\bGRAPH\s*[?$]/i,
];

/**
 * The query in words that the engine answers as SPARQL defines it, where it would answer another way: paths of no length
 * from terms that no triple has, GRAPH ?g around subqueries and MINUS, GROUP_CONCAT of texts in one language, BNODE(text),
 * and columns made of other columns of an aggregating SELECT. Any other query as it is, and so what cannot be parsed.
 */
export async function mendQuery(sparql: string, asked: Asked): Promise<string> {
  const masked = mask(sparql);
  if (!MISREAD.some((pattern) => pattern.test(masked))) return sparql;
  const { mendTree } = await import('./sparql-mend-tree.ts');
  try {
    return mendTree(sparql, asked);
  } catch (error) {
    if (error instanceof RangeError) return sparql; // nested too deeply for a second reading
    throw error;
  }
}

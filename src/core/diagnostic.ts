import type { Span } from './span.ts';

/** Trouble in an article: reported in the result, never thrown, never silent. */
export interface Diagnostic {
  /** Stable kebab-case code: `no-publication-date`, `not-english`, `window-split`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong and what to do, one sentence each. */
  readonly message: string;
  readonly article?: string;
  readonly span?: Span;
  /** What was thrown, where newsgraph itself is at fault. */
  readonly cause?: unknown;
}

/**
 * The caller's mistake: what, where, and what to do.
 *
 * @example
 * ```ts
 * import { NewsgraphError, writerNamed } from 'newsgraph';
 *
 * try {
 *   writerNamed('parchment');
 * } catch (error) {
 *   if (!(error instanceof NewsgraphError)) throw error;
 *   error.code; // => 'unknown-format'
 *   error.message; // => 'There is no format "parchment".'
 *   error.remedy.startsWith('Use one of turtle'); // => true
 * }
 * ```
 */
export class NewsgraphError extends Error {
  override readonly name = 'NewsgraphError';
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

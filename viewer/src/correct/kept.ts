import type { Correction } from '../../../src/graph/corrections.ts';

const PREFIX = 'newsgraph corrections ';

/** Corrections of a graph that this browser keeps, by the articles that it is of. */
export class KeptCorrections {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined) {
    this.#storage = storage;
  }

  of(articles: readonly string[]): readonly Correction[] {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(keyOf(articles)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isCorrection) : [];
    } catch {
      return [];
    }
  }

  /** False where the browser keeps nothing: then they live as long as the page. */
  keep(articles: readonly string[], corrections: readonly Correction[]): boolean {
    try {
      if (corrections.length === 0) this.#storage?.removeItem(keyOf(articles));
      else this.#storage?.setItem(keyOf(articles), JSON.stringify(corrections));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }
}

const keyOf = (articles: readonly string[]): string => PREFIX + [...articles].sort().join(' ');

const FIELDS: Readonly<Record<Correction['kind'], readonly string[]>> = {
  merge: ['thing', 'into'],
  rename: ['thing', 'name'],
  split: ['thing', 'mention', 'name'],
  reject: ['fact'],
  untie: ['subject', 'predicate', 'object'],
};

/** Whoever wrote the storage, only whole corrections are taken from it. */
function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const fields = FIELDS[(value as Correction).kind];
  return fields?.every((field) => typeof (value as Record<string, unknown>)[field] === 'string') ?? false;
}

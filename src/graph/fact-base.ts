import type { Quad, Term } from '@rdfjs/types';
import { Store } from 'n3';
import { quadOf } from './terms.ts';

type N3Quad = Parameters<Store['addQuad']>[0];
type N3Term = Parameters<Store['getQuads']>[0];
type Parts = Parameters<typeof quadOf>;

/** A set of triples that grows, looked up by any of their terms. */
export class FactBase {
  readonly #store = new Store();

  constructor(triples: Iterable<Quad>) {
    for (const triple of triples) this.add(triple);
  }

  add({ subject, predicate, object }: Quad): void {
    this.#store.addQuad(quadOf(subject as Parts[0], predicate as Parts[1], object as Parts[2]) as unknown as N3Quad);
  }

  has({ subject, predicate, object }: Quad): boolean {
    return this.match(subject, predicate, object).length > 0;
  }

  /** Triples with these terms; an absent one stands for any. */
  match(subject?: Term, predicate?: Term, object?: Term): Quad[] {
    const [s, p, o] = [subject, predicate, object].map((term) => term ?? null) as unknown as [N3Term, N3Term, N3Term];
    return this.#store.getQuads(s, p, o, null) as unknown as Quad[];
  }
}

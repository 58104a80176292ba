import type { Quad, Term } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import { asRdf11 } from './reify.ts';
import { keyOf } from './terms.ts';

/** Poisoned graphs, made to take for ever, are given up after steps in the number of alike blank nodes to this power. */
const WORK_FACTOR = 3;

/**
 * The canonical form of a graph by RDFC-1.0, as N-Quads: the same graph gives the same bytes, whatever its blank nodes are
 * called and in whatever order its quads stand. RDFC-1.0 knows RDF 1.1 only, so triple terms and directions are written as RDF
 * 1.1 has them. Rejects with `too-complex` for a graph that is made to take for ever.
 *
 * @example
 * ```ts
 * import { canonicalNQuads, parseGraph } from 'newsgraph';
 *
 * const [one, other] = ['_:x <urn:p> _:y .', '[] <urn:p> [] .'].map((text) => parseGraph(text, 'turtle'));
 * (await canonicalNQuads(one!)) === (await canonicalNQuads(other!)); // => true
 * ```
 */
export async function canonicalNQuads(quads: Iterable<Quad>): Promise<string> {
  return (await canonize(asRdf11([...quads]))).nquads;
}

/** RDFC-1.0 of quads of RDF 1.1, with the canonical label of each blank node. */
export async function canonize(
  quads: readonly Quad[],
  digest: 'sha256' | 'sha384' = 'sha256',
): Promise<{ readonly nquads: string; readonly labels: ReadonlyMap<string, string> }> {
  const { default: library } = await import('rdf-canonize');
  const labels = new Map<string, string>();
  try {
    const nquads = await library.canonize(onceEach(quads).map(plainQuad), {
      algorithm: 'RDFC-1.0',
      messageDigestAlgorithm: digest,
      canonicalIdMap: labels,
      maxWorkFactor: WORK_FACTOR,
    });
    return { nquads, labels };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError(
      'too-complex',
      `This graph has no canonical form that can be found in reasonable time: ${detail}`,
      'Give its blank nodes IRIs.',
      { cause },
    );
  }
}

const onceEach = (quads: readonly Quad[]): Quad[] => [
  ...new Map(quads.map((quad) => [`${keyOf(quad)} ${keyOf(quad.graph)}`, quad])).values(),
];

/** As the library takes it: it keeps and changes what it is given, and knows no classes. */
const plainQuad = ({ subject, predicate, object, graph }: Quad) => ({
  subject: plainTerm(subject),
  predicate: plainTerm(predicate),
  object: plainTerm(object),
  graph: plainTerm(graph),
});

function plainTerm(term: Term): PlainTerm {
  const { termType, value } = term;
  if (termType !== 'Literal') return { termType, value };
  const datatype = { termType: 'NamedNode', value: term.datatype.value };
  return { termType, value, datatype, ...(term.language && { language: term.language }) };
}

interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: PlainTerm;
  readonly language?: string;
}

import type { NamedNode, Quad } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { canonize } from './canonical.ts';
import { type DescribedFact, describeFacts, type FactKind } from './diff-facts.ts';
import { asRdf11 } from './reify.ts';
import { Graph } from './store.ts';
import { blankNode, keyOf, namedNode, quadOf, relabelBlankNodes } from './terms.ts';

/** The vocabulary for changes of graphs, http://vocab.org/changeset/ */
const CHANGE_SET = 'http://purl.org/vocab/changeset/schema#';

/** What became of one thing or fact, in words. */
export interface FactChange {
  readonly change: 'came' | 'went' | 'changed';
  readonly kind: FactKind;
  /** IRI, or the triple of a tie. */
  readonly key: string;
  readonly label: string;
  /** Of a changed one: values that it had and has no more, and those that it has now. */
  readonly fields: readonly {
    readonly name: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  /** The sentence that proves it best. */
  readonly sentence?: string;
}

export interface GraphDiff {
  /** By kind, then by label. */
  readonly facts: readonly FactChange[];
  /** Triples that only the later graph has, and those that only the earlier one had, of the union of its named graphs. */
  readonly came: readonly Quad[];
  readonly went: readonly Quad[];
}

const KINDS: readonly FactKind[] = ['article', 'entity', 'role', 'event', 'statement', 'tie'];

/**
 * What came, went and changed from one graph to another. Blank nodes are the same where the canonical form calls them the same.
 *
 * @example
 * ```ts
 * import { diffGraphs, type FactChange, type GraphDiff, parseGraph } from 'newsgraph';
 *
 * const person = (name: string) =>
 *   parseGraph(`<urn:p> a <https://schema.org/Person> ; <https://schema.org/name> "${name}" .`, 'turtle');
 * const { facts, came, went }: GraphDiff = await diffGraphs(person('Ana Berg'), person('Anna Berg'));
 * const [change]: readonly FactChange[] = facts;
 * change?.change; // => 'changed'
 * [came.length, went.length]; // => [1, 1]
 * ```
 */
export async function diffGraphs(before: Graph, after: Graph): Promise<GraphDiff> {
  const [old, now] = await Promise.all([triplesOf(before), triplesOf(after)]);
  const came = [...now].filter(([key]) => !old.has(key)).map(([, quad]) => quad);
  const went = [...old].filter(([key]) => !now.has(key)).map(([, quad]) => quad);
  return { facts: came.length + went.length === 0 ? [] : diffFacts(before, after), came, went };
}

function diffFacts(before: Graph, after: Graph): FactChange[] {
  const [old, now] = [describeFacts(before), describeFacts(after)];
  const renamed = pairRenamed(old, now);
  const earlierOf = new Map([...renamed].map(([earlier, later]) => [later, earlier]));
  const changes: FactChange[] = [];
  for (const [key, fact] of now) {
    const earlier = old.get(earlierOf.get(key) ?? key);
    const fields = earlier ? changedFields(earlier, fact, renamed) : [];
    if (!earlier) changes.push(changeOf('came', fact, []));
    else if (fields.length > 0) changes.push(changeOf('changed', fact, fields));
  }
  for (const [key, fact] of old) if (!now.has(key) && !renamed.has(key)) changes.push(changeOf('went', fact, []));
  const keyed = changes.map((change) => ({
    change,
    key: [KINDS.indexOf(change.kind), change.label, change.key] as const,
  }));
  const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
  return keyed
    .sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.key[2], b.key[2]))
    .map(({ change }) => change);
}

/** What has another IRI now, as an event of another day has, but is the only one of its kind and label on either side. */
function pairRenamed(
  old: ReadonlyMap<string, DescribedFact>,
  now: ReadonlyMap<string, DescribedFact>,
): Map<string, string> {
  const alone = (some: typeof old, others: typeof old): Map<string, string | undefined> => {
    const keys = new Map<string, string | undefined>();
    for (const [key, { kind, label }] of some)
      if (!others.has(key)) keys.set(`${kind} ${label}`, keys.has(`${kind} ${label}`) ? undefined : key);
    return keys;
  };
  const came = alone(now, old);
  const pairs = new Map<string, string>();
  for (const [name, key] of alone(old, now)) {
    const later = came.get(name);
    if (key !== undefined && later !== undefined) pairs.set(key, later);
  }
  return pairs;
}

function changeOf(change: FactChange['change'], fact: DescribedFact, fields: FactChange['fields']): FactChange {
  const { kind, key, label } = fact;
  const sentence = fact.sentence();
  return { change, kind, key, label, fields, ...(sentence !== undefined && { sentence }) };
}

function changedFields(
  before: DescribedFact,
  after: DescribedFact,
  renamed: ReadonlyMap<string, string>,
): FactChange['fields'] {
  const keys = new Map(
    [...renamed].map((pair) => pair.map((key) => key.slice(key.indexOf(' ') + 1)) as [string, string]),
  );
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const isSame = (a: string, b: string): boolean => a === b || keys.get(a) === b || keys.get(b) === a;
  return [...names].flatMap((name) => {
    const [old, now] = [before.fields[name] ?? [], after.fields[name] ?? []];
    const without = (values: typeof old, others: typeof old): string[] =>
      values.filter((value) => !others.some((other) => isSame(value.key, other.key))).map((value) => value.text);
    const [gone, come] = [without(old, now), without(now, old)];
    return gone.length + come.length === 0 ? [] : [{ name, before: gone, after: come }];
  });
}

/** Triples of the union by what they say, blank nodes named canonically. */
async function triplesOf(graph: Graph): Promise<Map<string, Quad>> {
  const quads = graph.union();
  const hasBlank = quads.some((quad) => JSON.stringify(keyOf(quad)).includes('_:'));
  const named = hasBlank ? await nameCanonically(quads) : quads;
  return new Map(named.map((quad) => [keyOf(quad), quad]));
}

async function nameCanonically(quads: readonly Quad[]): Promise<Quad[]> {
  const { labels } = await canonize(asRdf11(quads));
  return relabelBlankNodes(quads, (label) => labels.get(label) ?? label);
}

/**
 * A difference as RDF, for every format: a change set whose additions and removals are reified triples.
 *
 * @example
 * ```ts
 * import { changeSet, diffGraphs, Graph, parseGraph, writerNamed } from 'newsgraph';
 *
 * const later = parseGraph('<urn:a> <urn:b> "c" .', 'turtle');
 * const changes = changeSet(await diffGraphs(new Graph(), later));
 * writerNamed('turtle').write(changes).includes('http://purl.org/vocab/changeset/schema#'); // => true
 * ```
 */
export function changeSet({ came, went }: GraphDiff): Graph {
  const set = blankNode('changes');
  const quads: Quad[] = [quadOf(set, namedNode(expand('rdf:type')), namedNode(`${CHANGE_SET}ChangeSet`))];
  const add = (property: string, triples: readonly Quad[]): void => {
    for (const [i, triple] of triples.entries()) {
      const change = blankNode(`${property}${i}`);
      quads.push(quadOf(set, namedNode(CHANGE_SET + property), change));
      quads.push(quadOf(change, namedNode(expand('rdf:reifies')), plain(triple)));
    }
  };
  add('removal', went);
  add('addition', came);
  return new Graph(quads);
}

const plain = ({ subject, predicate, object }: Quad): Quad =>
  quadOf(subject as NamedNode, predicate as NamedNode, object as NamedNode);

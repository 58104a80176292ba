import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { canonicalNQuads } from '../../src/graph/canonical.ts';
import { GRAPH_FORMATS, type GraphFormat } from '../../src/graph/formats.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { Graph } from '../../src/graph/store.ts';
import { writers } from '../../src/write/index.ts';
import type { Writer } from '../../src/write/writer.ts';
import { readManifest, type TestCase } from './manifest.ts';
import { loadSuite, type Suite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

const SYNTAXES: Readonly<Record<string, GraphFormat>> = {
  turtle: 'turtle',
  trig: 'trig',
  'n-triples': 'ntriples',
  'n-quads': 'nquads',
  xml: 'rdfxml',
};
const VERSIONS = { rdf11: '1.1', rdf12: '1.2' } as const;
const VERSION_NAMES = Object.values(VERSIONS);

/**
 * The W3C's tests of RDF syntaxes. A positive one passes where what is read is what the test expects, and comes back isomorphic
 * from every format that can carry it, in RDF 1.1 and 1.2 (`back` and `versions` name fewer); a negative one where reading refuses it. Both are counted apart.
 */
export async function runRdf(
  back: readonly Writer[] = writers,
  versions: readonly ('1.1' | '1.2')[] = VERSION_NAMES,
): Promise<readonly Tally[]> {
  const suite = loadSuite('rdf');
  const tallies: Tally[] = [];
  for (const [folder, version] of Object.entries(VERSIONS))
    for (const [syntax, format] of Object.entries(SYNTAXES)) {
      const tests = readManifest(suite, `${folder}/rdf-${syntax}/manifest.ttl`).filter(({ manifest }) =>
        manifest.startsWith(folder),
      );
      const [negative, positive] = [tests.filter(isNegative), tests.filter((test) => !isNegative(test))];
      const name = `${format} ${version}`;
      tallies.push(
        await tally(name, 'positive: read as expected', positive, nameOf, (test) => checkReading(suite, test, format)),
      );
      for (const writer of back)
        for (const rdf of versions) tallies.push(await returnTally(name, suite, positive, format, writer, rdf));
      tallies.push(
        await tally(name, 'negative: refused', negative, nameOf, (test) =>
          read(suite, test, format).then(
            () => 'was accepted',
            () => undefined,
          ),
        ),
      );
    }
  return tallies;
}

const isNegative = ({ types }: TestCase): boolean => types.some((type) => type.includes('Negative'));
const nameOf = (test: TestCase): string => test.iri.replace(/^.*[#/]/, '');

const read = (suite: Suite, test: TestCase, format: GraphFormat): Promise<Graph> =>
  readGraph(suite.text(test.action!.value), { format, base: test.action!.value });

/** What is read is isomorphic to the result that the test names; a test of syntax alone names none. */
async function checkReading(suite: Suite, test: TestCase, format: GraphFormat): Promise<string | undefined> {
  const graph = await read(suite, test, format);
  if (!test.result) return undefined;
  const expected = await readGraph(suite.text(test.result.value), { format: 'nquads' });
  return (await isSame(graph, expected)) ? undefined : `${graph.size} quads, other than the ${expected.size} expected`;
}

/** What a writer declines, saying why, is no test of it but counted: RDF/XML has no way to write some properties and characters. */
async function returnTally(
  name: string,
  suite: Suite,
  tests: readonly TestCase[],
  format: GraphFormat,
  writer: Writer,
  rdf: '1.1' | '1.2',
): Promise<Tally> {
  const declined: TestCase[] = [];
  const counted: TestCase[] = [];
  for (const test of tests) (canWrite(writer, await read(suite, test, format), rdf) ? counted : declined).push(test);
  const kind = `positive: back from ${writer.name} ${rdf}${declined.length > 0 ? ` (${declined.length} declined)` : ''}`;
  return tally(name, kind, counted, nameOf, async (test) => checkReturn(await read(suite, test, format), writer, rdf));
}

function canWrite(writer: Writer, graph: Graph, rdf: '1.1' | '1.2'): boolean {
  try {
    writer.write(graph, { rdf });
    return true;
  } catch (error) {
    if (writer.name === 'rdfxml' && error instanceof NewsgraphError && error.code === 'unwritable') return false;
    throw error;
  }
}

async function checkReturn(graph: Graph, writer: Writer, rdf: '1.1' | '1.2'): Promise<string | undefined> {
  const format = writer.name as GraphFormat;
  const sent = GRAPH_FORMATS[format].graphs ? graph : new Graph(graph.union());
  const back = await readGraph(writer.write(graph, { rdf }), { format });
  return (await isSame(sent, back)) ? undefined : `${sent.size} quads went out, ${back.size} others came back`;
}

const isSame = async (a: Graph, b: Graph): Promise<boolean> =>
  a.size === b.size && (await canonicalNQuads(a)) === (await canonicalNQuads(b));

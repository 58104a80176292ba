import type { Quad, Term } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { Suite } from './suite.ts';
import { loadSuite } from './suite.ts';
import { type Tally, tally } from './tally.ts';

const SHT = 'http://www.w3.org/ns/shacl-test#';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const SH = 'http://www.w3.org/ns/shacl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** One of the tests: graphs, and the report that is due. */
interface ShaclTest {
  readonly name: string;
  readonly data: Store;
  readonly shapes: Store;
  readonly conforms: boolean;
  /** Each result as focus node, path and constraint, sorted. */
  readonly results: readonly string[];
}

/** W3C's tests of the core of SHACL, by the validator that checks our graphs: whether it conforms, and which results there are. */
export async function runShacl(): Promise<readonly Tally[]> {
  const suite = loadSuite('shacl');
  const tests = suite
    .paths()
    .filter((path) => path.startsWith('core/') && path.endsWith('.ttl'))
    .flatMap((path) => testsOf(suite, path));
  const check = async (test: ShaclTest): Promise<string | undefined> => {
    const report = await new SHACLValidator(test.shapes, { allowNamedNodeInList: true } as object).validate(test.data);
    if (report.conforms !== test.conforms) return `conforms is ${report.conforms}`;
    const found = report.results
      .map((r) => [r.focusNode, r.path, r.sourceConstraintComponent].map((term) => term && shown(term)).join(' '))
      .sort();
    return found.join('\n') === test.results.join('\n') ? undefined : `${found.length} results: ${found.join(' | ')}`;
  };
  return [await tally('SHACL core', 'reports', tests, ({ name }) => name, check)];
}

function testsOf(suite: Suite, path: string): ShaclTest[] {
  const triples = parse(suite, path);
  return triples.getSubjects(`${RDF}type`, `${SHT}Validate`, null).map((test) => {
    const one = (subject: Term, predicate: string): Term | undefined =>
      triples.getObjects(subject as never, predicate as never, null)[0] as Term | undefined;
    const action = one(test as Term, `${MF}action`)!;
    const result = one(test as Term, `${MF}result`)!;
    const graph = (predicate: string): Store => {
      const file = suite.pathOf(one(action, predicate)?.value ?? '');
      return file === path ? triples : parse(suite, file);
    };
    const results = triples
      .getObjects(result as never, `${SH}result` as never, null)
      .map((node) =>
        ['focusNode', 'resultPath', 'sourceConstraintComponent']
          .map((property) => one(node as Term, SH + property))
          .map((term) => term && shown(term))
          .join(' '),
      )
      .sort();
    const conforms = one(result, `${SH}conforms`)?.value === 'true';
    return { name: path, data: graph(`${SHT}dataGraph`), shapes: graph(`${SHT}shapesGraph`), conforms, results };
  });
}

function parse(suite: Suite, path: string): Store {
  return new Store(new Parser({ baseIRI: suite.iriOf(path) }).parse(suite.text(path)) as unknown as (Quad & never)[]);
}

/** A complex path is a blank node, which has another name in each graph. */
const shown = (term: Term): string => (term.termType === 'BlankNode' ? '_' : term.value);

import type { Quad } from '@rdfjs/types';
import { NewsgraphError } from '../core/diagnostic.ts';
import { compact, expand } from '../ontology/terms.ts';
import { keyOf, UnionIndex } from './query-index.ts';
import { checkEntities, entityPropertiesOf } from './shapes-entities.ts';
import { checkDates, checkEvents, checkEvidence, eventClassesOf } from './shapes-facts.ts';
import { type Finding, reportOf, type ValidationReport } from './shapes-report.ts';
import { checkTexts } from './shapes-text.ts';

export type { ValidationReport, Violation } from './shapes-report.ts';

/** Checks graphs against one set of shapes. */
export interface GraphValidator {
  readonly validate: (graph: Iterable<Quad>) => Promise<ValidationReport>;
}

/**
 * Whether a graph keeps the contract: the SHACL shapes of `ontology/shapes.ttl`, and what SHACL cannot say: that every
 * mention has the words of the text at its offsets, that every fact has evidence and all evidence a fact. Where
 * `shapes` holds the event classes of the ontology as well, types and their superclasses are checked against them.
 * Throws `bad-shapes` where the shapes are none, or use what the SHACL library does not know.
 *
 * @example
 * ```ts
 * import { loadOntology, parseGraph, validateGraph, type ValidationReport, type Violation } from 'newsgraph';
 * import { readFile } from 'node:fs/promises';
 *
 * const name = 'ontology/shapes.ttl';
 * const shapes = loadOntology([{ name, text: await readFile(name, 'utf8') }]).quads;
 * const graph = parseGraph('<urn:nobody> a <https://schema.org/Person> .', 'turtle');
 * const report: ValidationReport = await validateGraph(graph, shapes);
 * report.conforms; // => false
 * const findings: readonly Violation[] = report.violations;
 * findings.some(({ message }) => message.includes('name')); // => true
 * ```
 */
export const validateGraph = async (graph: Iterable<Quad>, shapes: Iterable<Quad>): Promise<ValidationReport> =>
  (await createValidator(shapes)).validate(graph);

/**
 * A validator for many graphs: the shapes are read once. The SHACL library is loaded here and not before.
 *
 * @example
 * ```ts
 * import { createValidator, Graph, type GraphValidator, loadOntology } from 'newsgraph';
 * import { readFile } from 'node:fs/promises';
 *
 * const name = 'ontology/shapes.ttl';
 * const shapes = loadOntology([{ name, text: await readFile(name, 'utf8') }]).quads;
 * const validator: GraphValidator = await createValidator(shapes); // once, for many graphs
 * (await validator.validate(new Graph())).conforms; // => true
 * ```
 */
export async function createValidator(shapes: Iterable<Quad>): Promise<GraphValidator> {
  const ontology = new UnionIndex(shapes);
  const classes = eventClassesOf(ontology);
  const properties = entityPropertiesOf(ontology);
  const { default: SHACLValidator } = await import('rdf-validate-shacl');
  if (ontology.instances(expand('sh:NodeShape')).length === 0) throw badShapes('no sh:NodeShape among them');
  const names = shapeNames(ontology);
  const validator = new SHACLValidator(new UnionIndex(forLibrary(ontology)));
  const validate = async (graph: Iterable<Quad>): Promise<ValidationReport> => {
    const index = new UnionIndex(graph);
    const report = await validator.validate(index).catch((cause: unknown) => {
      throw badShapes(cause instanceof Error ? cause.message : String(cause), cause);
    });
    const findings: Finding[] = report.results.map((result) => ({
      check: names.get(result.sourceShape.value) ?? compact(result.sourceShape.value),
      focus: result.focusNode,
      path: result.path?.termType === 'NamedNode' ? result.path.value : undefined,
      value: missing.has(result.sourceConstraintComponent.value) ? undefined : (result.value ?? undefined),
      expected: result.message[0]?.value ?? 'a constraint of the shape does not hold',
    }));
    const coded = [
      ...checkTexts(index),
      ...checkEntities(index, properties),
      ...checkEvidence(index, properties.ofTies),
      ...checkEvents(index, classes),
      ...checkDates(index),
    ];
    return reportOf([...findings, ...coded], index);
  };
  return { validate };
}

/** Constraints that tell of a number of values, not of one. */
const missing = new Set(['sh:MinCountConstraintComponent', 'sh:MaxCountConstraintComponent'].map(expand));

/** Node shape of every property shape, so that a finding names what has a name. */
function shapeNames(ontology: UnionIndex): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { subject, object } of ontology.having(expand('sh:property')))
    names.set(object.value, compact(keyOf(subject)));
  return names;
}

/**
 * The quads of the shapes that the library is to check: all that hangs on them, and no more of an ontology, which would
 * only slow it down; those that code checks have no targets.
 */
function* forLibrary(ontology: UnionIndex): Generator<Quad> {
  const coded = new Set(ontology.having(expand('ng:checkedInCode')).map((quad) => keyOf(quad.subject)));
  const target = expand('sh:target');
  const nodes = new Set([
    ...ontology.instances(expand('sh:NodeShape')),
    ...ontology.instances(expand('sh:PropertyShape')),
  ]);
  for (const node of nodes)
    for (const quad of ontology.from(node)) {
      const isTarget = quad.predicate.value.startsWith(target);
      if (!isTarget && quad.object.termType !== 'Literal') nodes.add(keyOf(quad.object));
      if (!isTarget || !coded.has(node)) yield quad;
    }
}

const badShapes = (why: string, cause?: unknown): NewsgraphError =>
  new NewsgraphError(
    'bad-shapes',
    `The shapes cannot be used: ${why}.`,
    'Give the quads of ontology/shapes.ttl, or shapes in SHACL core.',
    cause === undefined ? undefined : { cause },
  );

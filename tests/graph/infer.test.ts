import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INFERRED_GRAPH, infer } from '../../src/graph/infer.ts';
import { validateGraph } from '../../src/graph/shapes.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { loadRules } from '../../src/ontology/rules.ts';
import { compact, expand, PREFIXES } from '../../src/ontology/terms.ts';
import { shippedOntology } from '../support/extracted.ts';
import { sampleTurtle } from '../support/sample-graph.ts';

const ontology = shippedOntology();
const FILE = join(import.meta.dirname, '..', '..', 'ontology', 'rules.n3');
const rules = loadRules({ name: 'rules.n3', text: readFileSync(FILE, 'utf8') });
const prefixes = Object.entries(PREFIXES)
  .map(([name, iri]) => `@prefix ${name}: <${iri}> .`)
  .join('\n');
const read = (turtle: string) => parseGraph(`${prefixes}\n@prefix x: <urn:x:> .\n${turtle}`, 'turtle');

/** What follows, as `subject predicate object` with prefixes, sorted. */
const follows = (turtle: string): string[] => {
  const inference = infer(read(turtle), ontology.quads, rules);
  const triples = inference.quads.filter((quad) => inference.why(quad));
  return triples
    .map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => short(term.value)).join(' '))
    .sort();
};
const short = (iri: string): string => compact(iri).replace('urn:x:', 'x:');

describe('what follows from a graph', () => {
  it('is the classes above a class', () => {
    expect(follows('x:e a ng:Killing .')).toContain('x:e rdf:type sem:Event');
  });

  it('is the property above a property', () => {
    expect(follows('x:e ng:victim x:a .')).toEqual(['x:e ng:patient x:a', 'x:e sem:hasActor x:a']);
  });

  it('is that a place is in all that lies around it', () => {
    expect(
      follows('x:town schema:containedInPlace x:province . x:province schema:containedInPlace x:land .'),
    ).toContain('x:town schema:containedInPlace x:land');
  });

  it('is that an event happened in what lies around its place', () => {
    expect(follows('x:e sem:hasPlace x:town . x:town schema:containedInPlace x:land .')).toContain(
      'x:e sem:hasPlace x:land',
    );
  });

  it('is a tie from the other side', () => {
    expect(follows('x:a schema:spouse x:b .')).toEqual(['x:b schema:spouse x:a']);
    expect(follows('x:a schema:children x:b .')).toEqual(['x:b schema:parent x:a']);
  });

  it('is that a killing ends the offices of the dead on that day, and no offices of others', () => {
    const killed = `x:k a ng:Killing ; ng:patient x:a ; ng:factuality ng:Actual ; sem:hasTimeStamp "2031-03-03"^^xsd:date .
      x:m org:member x:a ; ng:status ng:Current . x:n org:member x:b ; ng:status ng:Current .`;
    const ended = follows(killed).filter((fact) => fact.includes('ended'));
    expect(ended).toEqual(['x:m ng:endedBy x:k', 'x:m ng:endedOn 2031-03-03']);
  });

  it('is no end of an office where the killing is only planned', () => {
    const planned = `x:k a ng:Killing ; ng:patient x:a ; ng:factuality ng:Planned . x:m org:member x:a ; ng:status ng:Current .`;
    expect(follows(planned).filter((fact) => fact.includes('ended'))).toEqual([]);
  });

  it('is nothing that the ontology says by itself, and nothing stated already', () => {
    expect(follows('')).toEqual([]);
    expect(follows('x:a schema:spouse x:b . x:b schema:spouse x:a .')).toEqual([]);
  });
});

describe('an inference', () => {
  const sample = parseGraph(sampleTurtle(), 'turtle');
  const inference = infer(sample, ontology.quads, rules);

  it('keeps to a graph of its own', () => {
    expect(new Set(inference.quads.map((quad) => quad.graph.value))).toEqual(new Set([INFERRED_GRAPH]));
  });

  it('names rule and premises of a triple', () => {
    const inferred = infer(read('x:a schema:spouse x:b .'), ontology.quads, rules);
    const why = inferred.why(inferred.quads[0]!)!;
    expect(why.rule.name).toBe('symmetric');
    expect(why.premises.map((quad) => short(quad.subject.value))).toEqual(['x:a']);
  });

  it('rests on the words of its premises, as sure as the least sure of them', () => {
    const evidence = inference.quads.filter((quad) => quad.predicate.value === expand('prov:wasDerivedFrom'));
    expect(evidence.length).toBeGreaterThan(0);
    const graph = new Graph([...sample, ...inference.quads]);
    for (const { object } of evidence) expect(graph.match(object as never, null, null).length).toBeGreaterThan(0);
  });

  it('leaves a graph that the shapes find nothing in', async () => {
    const report = await validateGraph(new Graph([...sample, ...inference.quads]), ontology.quads);
    const before = await validateGraph(sample, ontology.quads);
    expect(report.violations).toEqual(before.violations);
  });

  it('is the same whatever the order of the quads', () => {
    const turned = infer([...sample].toReversed(), ontology.quads, rules);
    const text = (quads: typeof inference.quads) => quads.map((quad) => JSON.stringify(quad)).sort();
    expect(text(turned.quads)).toEqual(text(inference.quads));
  });
});

describe('the rules', () => {
  it.each([
    ['a rule without a name', '{ ?a <urn:p> ?b } => { ?b <urn:p> ?a } .', 'names'],
    ['a variable that no premise binds', '# r: x\n{ ?a <urn:p> ?b } => { ?b <urn:p> ?c } .', '?c'],
    ['what is no Notation3', '# r: x\n{ ?a <urn:p> => .', 'rules.n3'],
  ])('are refused with %s', (_, text, message) => {
    expect(() => loadRules({ name: 'rules.n3', text })).toThrow(message);
  });
});

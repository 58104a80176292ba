import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { assertDocument } from '../../src/assert/assert.ts';
import { Graph } from '../../src/graph/store.ts';
import { compact, expand, PREFIXES } from '../../src/ontology/terms.ts';
import { inventedDocument, shippedOntology } from '../support/extracted.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'ontology');
const core = new Parser().parse(readFileSync(join(FOLDER, 'core.ttl'), 'utf8'));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttl'));
const all = new Store(files.flatMap((name) => new Parser().parse(readFileSync(join(FOLDER, name), 'utf8'))));
const ontology = shippedOntology();
const ownTerms = (values: Iterable<string>): Set<string> =>
  new Set([...values].filter((iri) => iri.startsWith(PREFIXES.ng)));

describe('the vocabulary', () => {
  it('declares every class, property and individual of its own that a graph states', () => {
    const graph = new Graph();
    graph.add(assertDocument(inventedDocument(), ontology));
    const used = ownTerms(graph.quads().flatMap((q) => [q.predicate.value, q.object.value]));
    expect(used.size).toBeGreaterThan(15);
    for (const iri of used)
      expect(all.countQuads(iri, expand('rdf:type'), null, null), compact(iri)).toBeGreaterThan(0);
  });

  it('declares every property by which its own files say something', () => {
    for (const iri of ownTerms(all.getPredicates(null, null, null).map((p) => p.value)))
      expect(all.countQuads(iri, expand('rdf:type'), null, null), compact(iri)).toBeGreaterThan(0);
  });

  it('labels and explains all that is its own in core.ttl', () => {
    const own = ownTerms(core.map((q) => q.subject.value));
    expect(own.size).toBeGreaterThan(40);
    for (const iri of own) {
      expect(all.countQuads(iri, expand('rdfs:label'), null, null), compact(iri)).toBe(1);
      expect(all.countQuads(iri, expand('rdfs:comment'), null, null), compact(iri)).toBe(1);
    }
  });

  it('puts every class of a thing under exactly one of the kinds', () => {
    const kinds = ['schema:Person', 'schema:Organization', 'schema:Place', 'ng:NamedThing', 'sem:Event'];
    const classes = all.getSubjects(expand('rdfs:subClassOf'), null, null).map((s) => compact(s.value));
    expect(classes.length).toBeGreaterThan(80);
    for (const name of new Set(classes)) {
      const above = ontology.superclasses(name).filter((c) => kinds.includes(c));
      const noThing = [name, ...ontology.superclasses(name)].some((c) => c === 'ng:Tie' || c === 'ng:Correction');
      expect(above, name).toHaveLength(noThing ? 0 : 1);
    }
  });

  it('puts every finer part in an event under actor or place', () => {
    for (const { value } of all.getSubjects(expand('rdfs:subPropertyOf'), null, null))
      expect(ontology.superproperties(compact(value)).filter((p) => /^sem:has(?:Actor|Place)$/.test(p))).toHaveLength(
        1,
      );
    expect(ontology.superproperties('ng:victim')).toEqual(['ng:patient', 'sem:hasActor']);
  });

  it('says how each kind is drawn, each in a colour and shape of its own', () => {
    const looks = [
      'schema:Person',
      'schema:Organization',
      'schema:Place',
      'ng:NamedThing',
      'sem:Event',
      'schema:Claim',
    ].map((name) => ontology.display(name));
    for (const look of looks) expect(look?.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Set(looks.map((look) => look?.colour)).size).toBe(6);
    expect(new Set(looks.map((look) => look?.shape)).size).toBe(6);
  });
});

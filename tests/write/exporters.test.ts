import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Graph, parseGraph } from '../../src/graph/store.ts';
import { exporters, writerNamed } from '../../src/write/index.ts';
import { propertyGraphOf } from '../../src/write/property-graph.ts';
import { sampleTurtle } from '../support/sample-graph.ts';

const PERSON = 'https://w3id.org/newsgraph/id/person/';
const sample = parseGraph(sampleTurtle(), 'turtle');
const MARK = '<img src=x onerror="window.hacked=1">';

/** An invented person of that name, who leads a body of that name. */
const named = (name: string): Graph =>
  parseGraph(
    `@prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix ng: <https://w3id.org/newsgraph#> .
    <urn:x:a> a schema:Person ; schema:name ${JSON.stringify(name)} ; rdfs:label ${JSON.stringify(name)} ; ng:leads <urn:x:b> .
    <urn:x:b> a schema:Organization ; schema:name "B" ; rdfs:label "B" .`,
    'turtle',
  );

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements of a document that is well-formed XML; throws where it is none. */
function elementsOf(xml: string): { readonly elements: readonly Element[]; readonly texts: readonly string[] } {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const texts: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  return { elements, texts };
}

describe('the property graph', () => {
  const { nodes, edges } = propertyGraphOf(sample);

  it('has a node for every entity, event, statement and article, each once', () => {
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
      new Set(['Person', 'Organization', 'Place', 'Other', 'Event', 'Statement', 'Article']),
    );
  });

  it('makes of a role in a body an edge with its title, status and the sentence that proves it', () => {
    const role = edges.find(
      ({ type, from, label }) => type === 'role' && from === `${PERSON}mara-ivanec` && label === 'Prime Minister',
    );
    expect(role?.properties).toMatchObject({ status: 'current', sentence: expect.stringContaining('Mara Ivanec met') });
  });

  it('makes of a part taken in an event an edge with its confidence', () => {
    const victim = edges.find(({ type, to }) => type === 'patient' && to === `${PERSON}jorun-vask`);
    expect(victim?.properties.confidence).toBeGreaterThan(0);
  });

  it('has no edge to what is no node', () => {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });
});

describe.each(exporters.map((exporter) => [exporter.name, exporter] as const))('%s', (_, exporter) => {
  it('gives the same text for the same quads in another order', () => {
    const turned = parseGraph(writerNamed('nquads').write(sample).split('\n').toReversed().join('\n'), 'nquads');
    expect(exporter.write(turned)).toBe(exporter.write(parseGraph(writerNamed('nquads').write(sample), 'nquads')));
  });

  it('is a text of an empty graph, too', () => {
    expect(() => exporter.write(parseGraph('', 'turtle'))).not.toThrow();
  });
});

describe('GEXF and GraphML', () => {
  it.each(['gexf', 'graphml'])('are well-formed, with every node and edge: %s', (name) => {
    const { elements } = elementsOf(writerNamed(name).write(sample));
    const { nodes, edges } = propertyGraphOf(sample);
    expect(elements.filter((element) => element.name === 'node')).toHaveLength(nodes.length);
    expect(elements.filter((element) => element.name === 'edge')).toHaveLength(edges.length);
  });

  it.each(['"><x/>', '&lt;', ']]>', 'a\nb\tc', MARK, 'יעל 🌊'])('keep a hostile name as it is: %s', (name) => {
    const { elements } = elementsOf(writerNamed('gexf').write(named(name)));
    expect(elements.find(({ attributes }) => attributes.id === 'urn:x:a')?.attributes.label).toBe(name);
    expect(elementsOf(writerNamed('graphml').write(named(name))).texts).toContain(name);
  });

  it('write U+FFFD for what XML cannot hold', () => {
    const { elements } = elementsOf(writerNamed('gexf').write(named('a\u0001b')));
    expect(elements.find(({ attributes }) => attributes.id === 'urn:x:a')?.attributes.label).toBe('a\ufffdb');
  });
});

describe('CSV', () => {
  const writer = writerNamed('csv');

  it('is a table of nodes and one of edges where files are written', () => {
    const parts = writer.parts!(sample);
    expect(parts.map(({ suffix }) => suffix)).toEqual(['-nodes', '-edges']);
    expect(parts[0]!.text.split('\r\n')[0]).toMatch(/^Id,Label,Kind,/);
    expect(parts[1]!.text.split('\r\n')[0]).toMatch(/^Source,Target,Type,From,Relation,Label,To,/);
  });

  it('quotes what holds commas, quotes and line breaks', () => {
    expect(writer.parts!(named('a "b", c'))[0]!.text).toContain('"a ""b"", c"');
  });

  it('lets no spreadsheet run a name as a formula', () => {
    expect(writer.parts!(named('=HYPERLINK("x")'))[0]!.text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('Cypher', () => {
  it('merges each thing by its IRI and each edge by its id', () => {
    const text = writerNamed('cypher').write(named('A'));
    expect(text).toContain("MERGE (n:Newsgraph {iri: 'urn:x:a'}) SET n:Person SET n += {label: 'A', name: 'A'");
    expect(text).toContain("MERGE (a)-[r:LEADS {id: 'urn:x:a leads urn:x:b'}]->(b)");
  });

  it('keeps a hostile name inside its string and on its line', () => {
    const text = writerNamed('cypher').write(named("a'}) DETACH DELETE n //\\\n"));
    expect(text).toContain("label: 'a\\'}) DETACH DELETE n //\\\\\\u000a'");
    expect(text.trim().split('\n')).toHaveLength(4);
  });
});

describe('GeoJSON', () => {
  const place = `@prefix schema: <https://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix ng: <https://w3id.org/newsgraph#> .
    <urn:x:land> a schema:Place ; schema:name "Land" ; schema:latitude 33.5 ; schema:longitude 43.25 .
    <urn:x:town> a schema:Place ; schema:name "Town" ; schema:containedInPlace <urn:x:land> .
    <urn:x:sea> a schema:Place ; schema:name "Sea" .
    <urn:x:raid> a sem:Event, ng:Attack ; rdfs:label "Raid" ; sem:hasPlace <urn:x:town> .`;
  const { features } = JSON.parse(writerNamed('geojson').write(parseGraph(place, 'turtle'))) as {
    features: { id: string; geometry: { coordinates: number[] } | null; properties: { label: string } }[];
  };
  const at = (label: string) => features.find(({ properties }) => properties.label === label)?.geometry;

  it('puts longitude before latitude', () => {
    expect(at('Land')?.coordinates).toEqual([43.25, 33.5]);
  });
  it('puts an event at its place, and a place that has no point of its own at the one around it', () => {
    expect(at('Town')?.coordinates).toEqual([43.25, 33.5]);
    expect(at('Raid')?.coordinates).toEqual([43.25, 33.5]);
  });
  it('keeps what has no place on the map', () => {
    expect(at('Sea')).toBeNull();
  });
});

describe('FollowTheMoney', () => {
  const writer = writerNamed('ftm');
  const entities = writer
    .write(sample)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
  const of = (schema: string) => entities.filter((entity) => entity.schema === schema);

  it('says who occupies which position, and since when it is so', () => {
    const person = of('Person').find(({ properties }) => properties.name?.[0] === 'Mara Ivanec')!;
    const post = of('Position').find(({ properties }) => properties.name?.[0]?.startsWith('Prime Minister'))!;
    const occupancy = of('Occupancy').find(({ properties }) => properties.post?.[0] === post.id);
    expect(occupancy?.properties).toMatchObject({ holder: [person.id], status: ['current'] });
  });

  it('points at nothing that it does not hold', () => {
    const ids = new Set(entities.map(({ id }) => id));
    const ends = [
      'holder',
      'post',
      'organization',
      'member',
      'involved',
      'proof',
      'person',
      'relative',
      'subject',
      'object',
    ];
    const pointed = entities.flatMap(({ properties }) => ends.flatMap((end) => properties[end] ?? []));
    expect(pointed.filter((id) => id.startsWith('ng-') && !ids.has(id))).toEqual([]);
  });

  it('lists statements and other facts that it has no schema for', () => {
    expect(writer.leftOut!(sample).some((fact) => fact.includes('We are done with walls'))).toBe(true);
  });
});

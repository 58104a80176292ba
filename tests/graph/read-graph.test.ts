import { describe, expect, it } from 'vitest';
import { canonicalNQuads } from '../../src/graph/canonical.ts';
import { formatNamed, formatOfText } from '../../src/graph/formats.ts';
import { createQuery } from '../../src/graph/query.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { writers } from '../../src/write/index.ts';
import { SAMPLE_TRIG } from '../support/sample.ts';

const sample = parseGraph(SAMPLE_TRIG, 'trig');

describe('reading a graph', () => {
  it.each(writers)('knows $name by what it looks like', async (writer) => {
    const back = await readGraph(writer.write(sample));
    expect(await canonicalNQuads(back.union())).toBe(await canonicalNQuads(sample.union()));
  });

  it.each([
    ['.TTL', 'turtle'],
    ['ttl', 'turtle'],
    ['text/turtle; charset=utf-8', 'turtle'],
    ['application/ld+json', 'jsonld'],
    ['nt', 'ntriples'],
    ['RDFXML', 'rdfxml'],
    ['owl', 'rdfxml'],
    ['html', undefined],
  ])('knows the format %s', (name, format) => {
    expect(formatNamed(name)).toBe(format);
  });

  it.each([
    ['[ <urn:p> "a" ] .', 'trig'],
    ['[] <urn:p> "a" .', 'trig'],
    ['{ <urn:a> <urn:p> "a" }', 'trig'],
    ['[{"@id": "urn:a"}]', 'jsonld'],
    ['{}', 'trig'],
    ['<urn:a> <urn:p> <urn:o> .\n# <urn:g>\n<urn:a> <urn:p> "a\\"b"@en <urn:g> .', 'nquads'],
    ['<urn:a> <urn:p> <urn:o> .\nPREFIX a: <urn:>\na:b a:c a:d .', 'trig'],
    ['<!-- a --><rdf:RDF/>', 'rdfxml'],
  ])('takes %j for %s', (text, format) => {
    expect(formatOfText(text)).toBe(format);
  });

  it('understands a graph that another tool wrote in this vocabulary, evidence of RDF 1.1 and blank nodes included', async () => {
    const graph = await readGraph(
      JSON.stringify({
        '@context': {
          '@vocab': 'https://schema.org/',
          org: 'http://www.w3.org/ns/org#',
          ng: 'https://w3id.org/newsgraph#',
        },
        '@id': 'https://a.example/ann',
        '@type': 'Person',
        name: 'Ann Lee',
        '@reverse': {
          'org:member': {
            '@type': 'org:Membership',
            'org:role': { '@type': 'org:Role', 'http://www.w3.org/2000/01/rdf-schema#label': 'Judge' },
            'ng:status': { '@id': 'ng:Current' },
          },
        },
      }),
    );
    expect(createQuery(graph).rolesOf('Ann Lee')).toMatchObject([{ title: 'Judge', status: 'current' }]);
  });

  it('reads both forms of evidence as one', async () => {
    const prefixes = '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .';
    const old = await readGraph(
      `${prefixes} <urn:r> a rdf:Statement ; rdf:subject <urn:s> ; rdf:predicate <urn:p> ; rdf:object "o" ; <urn:by> "x" .`,
    );
    const now = await readGraph(`${prefixes} <urn:s> <urn:p> "o" ~ <urn:r> {| <urn:by> "x" |} .`);
    expect(now.size).toBe(3);
    expect(await canonicalNQuads([...old, ...parseGraph('<urn:s> <urn:p> "o" .', 'turtle')])).toBe(
      await canonicalNQuads(now),
    );
  });

  it('resolves relative IRIs against the base given, and refuses them without one', async () => {
    const [quad] = await readGraph('<a> <#b> <> .', { base: 'https://a.example/x' });
    expect(quad).toMatchObject({ subject: { value: 'https://a.example/a' }, object: { value: 'https://a.example/x' } });
    await expect(readGraph('<a> <#b> <> .')).rejects.toMatchObject({ code: 'bad-graph' });
  });

  it('fetches nothing, a context of JSON-LD neither', async () => {
    const text = '{"@context": "https://schema.org/", "name": "a"}';
    await expect(readGraph(text)).rejects.toMatchObject({
      code: 'bad-graph',
      message: expect.stringContaining('nothing is fetched'),
    });
  });

  it.each(['jsonld', 'rdfxml', 'turtle', 'trig'])('refuses %s that was cut off', async (format) => {
    const whole = writers
      .find(({ name }) => name === format)!
      .write(sample)
      .trimEnd();
    await expect(readGraph(whole.slice(0, -8), { format })).rejects.toMatchObject({ code: 'bad-graph' });
  });

  it.each(['jsonld', 'rdfxml', 'turtle', 'nquads'])(
    'refuses what is no %s, and bytes that are not UTF-8',
    async (format) => {
      await expect(readGraph('{ this is nothing', { format })).rejects.toMatchObject({ code: 'bad-graph' });
      await expect(readGraph(new Uint8Array([0xff, 0xfe]), { format })).rejects.toMatchObject({ code: 'bad-graph' });
    },
  );

  it('refuses a format that there is not', async () => {
    await expect(readGraph('', { format: 'html' })).rejects.toMatchObject({ code: 'unknown-format' });
  });

  it('expands no entity of RDF/XML into a file or for ever', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};&l${i};&l${i};">`,
    );
    const xml = (value: string): string =>
      `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:"><rdf:Description rdf:about="urn:a"><e:p>${value}</e:p></rdf:Description></rdf:RDF>`;
    for (const value of ['&l12;', '&f;']) {
      const read = await readGraph(xml(value)).catch(() => new Graph());
      expect(read.quads().every((quad) => quad.object.value.length < 1000)).toBe(true);
    }
  });
});

describe('the canonical form', () => {
  it('is the same whatever blank nodes are called and however quads are ordered', async () => {
    const one = parseGraph(
      '_:x <urn:p> _:y . _:y <urn:p> "1" . <urn:a> <urn:p> <<( <urn:a> <urn:p> _:x )>> .',
      'turtle',
    );
    const other = parseGraph(
      '<urn:a> <urn:p> <<( <urn:a> <urn:p> _:y )>> . _:x <urn:p> "1" . _:y <urn:p> _:x .',
      'turtle',
    );
    expect(await canonicalNQuads(one)).toBe(await canonicalNQuads(other));
    expect(await canonicalNQuads(one)).not.toBe(await canonicalNQuads(parseGraph('_:x <urn:p> _:y .', 'turtle')));
  });
});

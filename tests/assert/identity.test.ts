import { describe, expect, it } from 'vitest';
import { assertDocuments } from '../../src/assert/assert.ts';
import type { Entity } from '../../src/core/entity.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import { DEFAULT_BASE } from '../../src/ontology/terms.ts';
import { DocumentBuilder, shippedOntology } from '../support/extracted.ts';

const ontology = shippedOntology();

function article(
  id: string,
  text: string,
  things: readonly (readonly [Entity['type'], string, Partial<Entity>?])[],
): ExtractedDocument {
  const builder = new DocumentBuilder(text, { id });
  for (const [type, name, more] of things) builder.named(type, name, [name], more);
  return builder.build();
}

/** IRIs of the named things of each document. */
const things = (documents: readonly ExtractedDocument[]): string[][] =>
  assertDocuments(documents, ontology).map((graph) => [
    ...new Set(
      graph.descriptions
        .map((d) => d.subject.value.replace(DEFAULT_BASE, ''))
        .filter((iri) => !iri.startsWith('article/')),
    ),
  ]);

const COUNTRY = { classes: ['schema:Country'], sameAs: ['http://www.wikidata.org/entity/Q1'] };
const STATE = { classes: ['schema:State'], sameAs: ['http://www.wikidata.org/entity/Q2'] };

describe('one name in several articles', () => {
  it('is one thing', () => {
    const documents = [
      article('a', 'Ann Lee.', [['Person', 'Ann Lee']]),
      article('b', 'Ann Lee!', [['Person', 'Ann Lee']]),
    ];
    expect(things(documents)).toEqual([['person/ann-lee'], ['person/ann-lee']]);
  });

  it('is several things where the identifiers differ, and each says which', () => {
    const documents = [
      article('a', 'Georgia.', [['Place', 'Georgia', COUNTRY]]),
      article('b', 'Georgia!', [['Place', 'Georgia', STATE]]),
      article('c', 'Georgia?', [['Place', 'Georgia']]),
    ];
    expect(things(documents)).toEqual([['place/georgia-country'], ['place/georgia-state'], ['place/georgia']]);
  });

  it('is one thing where only some articles know its identifier', () => {
    const documents = [
      article('a', 'Georgia.', [['Place', 'Georgia']]),
      article('b', 'Georgia!', [['Place', 'Georgia', COUNTRY]]),
    ];
    expect(things(documents)).toEqual([['place/georgia'], ['place/georgia']]);
  });

  it('of two kinds is two things', () => {
    const documents = [
      article('a', 'Jordan met Jordan.', [
        ['Person', 'Jordan'],
        ['Place', 'Jordan'],
      ]),
    ];
    expect(things(documents)).toEqual([['person/jordan', 'place/jordan']]);
  });
});

describe('two things of one name in one article', () => {
  it('are told apart by class, else by article and place in the text', () => {
    const byClass = article('a', 'York and York.', [
      ['Place', 'York', { classes: ['schema:City'] }],
      ['Place', 'York', { classes: ['schema:State'] }],
    ]);
    expect(things([byClass])).toEqual([['place/york-city', 'place/york-state']]);
    const builder = new DocumentBuilder('Ann Lee and ANN LEE.', { id: 'b' });
    builder.named('Person', 'Ann Lee');
    builder.named('Person', 'ANN LEE');
    expect(things([builder.build()])).toEqual([['person/ann-lee-b-0', 'person/ann-lee-b-12']]);
  });
});

describe('articles of one id', () => {
  it('have IRIs of their own where their texts differ', () => {
    const graphs = assertDocuments(
      [article('a', 'One.', []), article('a', 'Two.', []), article('b', 'Two.', [])],
      ontology,
    );
    const iris = graphs.map((g) => g.articleIri.value);
    expect(new Set(iris).size).toBe(3);
    expect(iris[2]).toBe(`${DEFAULT_BASE}article/b`);
  });

  it('are one where their texts are the same', () => {
    const graphs = assertDocuments([article('a', 'One.', []), article('a', 'One.', [])], ontology);
    expect(graphs[0]!.articleIri).toEqual(graphs[1]!.articleIri);
  });

  it.each(['..', 'a/b', 'a b', '<x>', ''])('that is %j stays inside the base', (id) => {
    const [graph] = assertDocuments([article(id, 'One.', [])], ontology);
    expect(graph!.articleIri.value.slice(DEFAULT_BASE.length)).toMatch(/^article\/[^/<>\s.]+$/);
  });
});

it('the order of the articles changes no IRI', () => {
  const documents = [
    article('a', 'Georgia.', [['Place', 'Georgia', COUNTRY]]),
    article('b', 'Georgia!', [['Place', 'Georgia', STATE]]),
    article('c', 'Georgia?', [['Place', 'Georgia']]),
    article('c', 'Georgia.', [['Place', 'Georgia', COUNTRY]]),
  ];
  const sort = (graphs: ReturnType<typeof assertDocuments>): string[] =>
    graphs.flatMap((g) => g.descriptions.map((d) => `${g.article.text} ${d.subject.value}`)).sort();
  expect(sort(assertDocuments(documents.toReversed(), ontology))).toEqual(sort(assertDocuments(documents, ontology)));
});

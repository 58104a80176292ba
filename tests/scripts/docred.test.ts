import { describe, expect, it } from 'vitest';
import { compareDocred, type DocredTie } from '../../scripts/score/docred-compare.ts';
import { readDocred } from '../../scripts/score/docred-read.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';

const thing = (name: string, type: string, sentence: number, from: number, to: number) => [
  { name, type, sent_id: sentence, pos: [from, to] },
];
/** P131: lies in; P108: works for; evidence by sentences, none where it is only known. */
const label = (h: number, r: string, t: number, evidence: number[] = [0]) => ({ h, r, t, evidence });
const [gold] = readDocred(
  JSON.stringify([
    {
      title: 'Zub',
      sents: [
        ['Roe', 'of', 'Acme', '(', 'Hall', ',', 'Milan', ')', 'slept', '.'],
        ['Milan', "'s", 'Italy', 'won', '.'],
      ],
      vertexSet: [
        thing('Roe', 'PER', 0, 0, 1),
        thing('Acme', 'ORG', 0, 2, 3),
        thing('Hall', 'LOC', 0, 4, 5),
        thing('Milan', 'LOC', 0, 6, 7),
        thing('Italy', 'LOC', 1, 2, 3),
      ],
      labels: [label(0, 'P108', 1), label(2, 'P131', 3), label(2, 'P131', 4), label(1, 'P159', 3, [])],
    },
  ]),
);

/** What newsgraph would have found: the named things in the order of the annotators, each where they have it. */
function found(...ties: readonly (readonly [number, string, number])[]): ExtractedDocument {
  const document = {
    mentions: gold!.things.flatMap((t, entity) => t.mentions.map((span) => ({ ...span, entity, kind: 'name' }))),
    roles: [],
    ties: ties.map(([subject, predicate, object]) => ({ subject, predicate, object })),
  };
  return document as unknown as ExtractedDocument;
}

const names = (ties: readonly DocredTie[]) =>
  ties.map(({ subject, predicate, object }) => [gold!.things[subject]!.name, predicate, gold!.things[object]!.name]);

describe('a paragraph of Re-DocRED', () => {
  it('has its words as they are usually written', () => {
    expect(gold!.article.text).toBe("Roe of Acme (Hall, Milan) slept. Milan's Italy won.");
  });

  it('asks for what annotators marked words for', () => {
    expect(names(compareDocred(gold!, found()).missed)).toEqual([
      ['Roe', 'schema:worksFor', 'Acme'],
      ['Hall', 'schema:containedInPlace', 'Milan'],
      ['Hall', 'schema:containedInPlace', 'Italy'],
    ]);
  });

  it('takes a member for one who works there, and what lies in a place for what lies in those around it', () => {
    const { missed, wrong } = compareDocred(
      gold!,
      found([0, 'schema:memberOf', 1], [2, 'schema:containedInPlace', 3], [3, 'schema:containedInPlace', 4]),
    );
    expect(names(missed)).toEqual([]);
    expect(names(wrong)).toEqual([['Milan', 'schema:containedInPlace', 'Italy']]);
  });

  it('holds nothing against what is known though nobody marked its words', () => {
    expect(names(compareDocred(gold!, found([1, 'schema:location', 3])).wrong)).toEqual([]);
    expect(names(compareDocred(gold!, found([1, 'schema:location', 4])).wrong)).toEqual([
      ['Acme', 'schema:location', 'Italy'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Correction, correctGraph, splitThing } from '../../src/graph/corrections.ts';
import { correctionQuads, correctionsIn } from '../../src/graph/corrections-rdf.ts';
import { excerptOf } from '../../src/graph/edit.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { readKnowledge } from '../../src/network/read.ts';
import { expand } from '../../src/ontology/terms.ts';
import { writerNamed } from '../../src/write/index.ts';
import { SAMPLE_TEXT, sampleTurtle } from '../support/sample-graph.ts';

const ID = 'https://w3id.org/newsgraph/id/';
const DOC = `${ID}article/port-selm`;
const [OKORO, IVANEC, LUND, SELM, VELANDIA] = [
  'person/tomas-okoro',
  'person/mara-ivanec',
  'person/pavel-lund',
  'place/port-selm',
  'place/velandia',
].map((path) => ID + path) as [string, string, string, string, string];

const sample = (): Graph => parseGraph(sampleTurtle(), 'turtle');
const knowledgeOf = (graph: Graph) => readKnowledge(graph, () => []);
const corrected = (...corrections: Correction[]) => knowledgeOf(correctGraph(sample(), corrections));

/** The mention of the nth occurrence of the words. */
function mentionOf(words: string, nth = 0): string {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = SAMPLE_TEXT.indexOf(words, at + 1);
  const begin = [...SAMPLE_TEXT.slice(0, at)].length;
  return `${DOC}#char=${begin},${begin + [...words].length}`;
}

describe('two things merged', () => {
  it('are one, with the names, facts and mentions of both', () => {
    const { things, events, roles, mentions } = corrected({ kind: 'merge', thing: OKORO, into: LUND });
    expect(things.find((thing) => thing.id === OKORO)).toBeUndefined();
    expect(things.find((thing) => thing.id === LUND)).toMatchObject({ label: 'Pavel Lund' });
    expect(things.find((thing) => thing.id === LUND)?.aliases).toEqual(['Lund', 'Okoro', 'Tomas Okoro']);
    expect(roles.filter((role) => role.person === LUND).map((role) => role.title)).toHaveLength(3);
    const meeting = events.find((event) => event.class === 'ng:Meeting')!;
    expect(meeting.label).toBe('Meeting of Mara Ivanec and Pavel Lund');
    const part = meeting.participants.find(({ thing }) => thing === LUND);
    expect(part).toMatchObject({ part: 'agent', confidence: 0.9 });
    expect(mentions.filter(({ of }) => of === LUND)).toHaveLength(2);
  });

  it('are not tied to themselves', () => {
    const graph = correctGraph(sample(), [{ kind: 'merge', thing: LUND, into: IVANEC }]);
    expect(knowledgeOf(graph).ties.filter((tie) => tie.predicate === 'schema:sibling')).toEqual([]);
    expect(
      graph
        .quads()
        .filter(({ object }) => object.termType === 'Quad' && object.predicate.value === expand('schema:sibling')),
    ).toEqual([]);
  });

  it('need the second to be there', () => {
    const before = sample();
    expect(correctGraph(before, [{ kind: 'merge', thing: LUND, into: `${ID}person/nobody` }]).size).toBe(before.size);
  });
});

describe('a thing renamed', () => {
  it('has the name, keeps the old one as an alias, and is called so in its events', () => {
    const { things, events } = corrected({ kind: 'rename', thing: OKORO, name: 'Tomás Okoro' });
    expect(things.find((thing) => thing.id === OKORO)).toMatchObject({
      label: 'Tomás Okoro',
      aliases: ['Okoro', 'Tomas Okoro'],
    });
    expect(events.map(({ label }) => label)).toContain('Visit of Tomás Okoro to Hestra');
  });

  it('is named where it was not', () => {
    const official = `${DOC}/actor/security-official`;
    const { things } = corrected({ kind: 'rename', thing: official, name: 'Ann Lee' });
    expect(things.find((thing) => thing.id === official)).toMatchObject({ label: 'Ann Lee', named: true });
  });
});

describe('a mention split off', () => {
  it('is another thing of the same kind, with the facts that its words tell', () => {
    const mention = mentionOf('Tomas Okoro');
    const correction: Correction = { kind: 'split', thing: OKORO, mention, name: 'T. Okoro the elder' };
    const { things, events } = corrected(correction);
    const part = splitThing(correction);
    expect(things.find((thing) => thing.id === part)).toMatchObject({ kind: 'person', label: 'T. Okoro the elder' });
    const meeting = events.find((event) => event.class === 'ng:Meeting')!;
    expect(meeting.participants.map(({ thing }) => thing)).toEqual(expect.arrayContaining([IVANEC, part]));
    expect(meeting.participants.map(({ thing }) => thing)).not.toContain(OKORO);
    const visit = events.find((event) => event.class === 'ng:Visit')!;
    expect(visit.participants.map(({ thing }) => thing)).toContain(OKORO);
  });
});

describe('a fact rejected', () => {
  it('is gone with its evidence, its blank nodes and the mentions that served it alone', () => {
    const graph = correctGraph(sample(), [{ kind: 'reject', fact: `${DOC}/role/vask` }]);
    expect(writerNamed('nquads').write(graph)).not.toContain('role/vask');
    expect(graph.quads().filter(({ subject }) => subject.value === mentionOf('led by Jorun Vask'))).toEqual([]);
    expect(graph.quads().filter(({ object }) => object.value === 'leader')).toHaveLength(1);
    expect(graph.quads().filter(({ subject }) => subject.value === mentionOf('Jorun Vask'))).not.toEqual([]);
  });

  it('leaves the others as they were', () => {
    const [before, after] = [knowledgeOf(sample()), corrected({ kind: 'reject', fact: `${DOC}/event/visit` })];
    expect(after.events).toEqual(before.events.filter(({ id }) => id !== `${DOC}/event/visit`));
    expect(after.roles).toEqual(before.roles);
    expect(after.things).toEqual(before.things);
  });

  it('may be a tie', () => {
    const predicate = expand('schema:containedInPlace');
    const { ties } = corrected({ kind: 'untie', subject: SELM, predicate, object: VELANDIA });
    expect(ties.map((tie) => tie.predicate).sort()).toEqual(['schema:location', 'schema:owns', 'schema:sibling']);
  });
});

describe('corrections', () => {
  const all: Correction[] = [
    { kind: 'rename', thing: OKORO, name: 'O "K" \\ <b>' },
    { kind: 'merge', thing: LUND, into: OKORO },
    { kind: 'split', thing: OKORO, mention: mentionOf('Tomas Okoro'), name: 'T' },
    { kind: 'reject', fact: `${DOC}/event/visit` },
    { kind: 'untie', subject: SELM, predicate: expand('schema:containedInPlace'), object: VELANDIA },
    ...Array.from({ length: 6 }, (_, i): Correction => ({ kind: 'rename', thing: IVANEC, name: `Name ${i}` })),
  ];

  it('come back from every RDF format in their order', () => {
    for (const format of ['turtle', 'trig', 'nquads'] as const) {
      const text = writerNamed(format).write(new Graph(correctionQuads(all)));
      expect(correctionsIn(parseGraph(text, format))).toEqual(all);
    }
  });

  it('applied to what is corrected already change nothing', () => {
    const once = correctGraph(sample(), all.slice(0, 5));
    const twice = correctGraph(once, all.slice(0, 5));
    expect(writerNamed('nquads').write(twice)).toBe(writerNamed('nquads').write(once));
  });

  it('leave the graph given as it was', () => {
    const graph = sample();
    const before = writerNamed('nquads').write(graph);
    correctGraph(graph, all);
    expect(writerNamed('nquads').write(graph)).toBe(before);
  });
});

describe('an excerpt', () => {
  it('holds what is shown with its evidence, the article, and nothing of the rest', () => {
    const { things, events, roles, claims } = knowledgeOf(sample());
    const all = new Set([...things, ...events, ...roles, ...claims].map(({ id }) => id));
    const meeting = `${DOC}/event/meeting`;
    const nodes = new Set([meeting, OKORO, IVANEC, SELM]);
    const none = new Set<string>();
    const excerpt = knowledgeOf(new Graph(excerptOf(sample().quads(), { nodes, all, ties: none, allTies: none })));
    expect(excerpt.things.map(({ id }) => id).sort()).toEqual([OKORO, IVANEC, SELM].sort());
    expect(excerpt.events).toMatchObject([{ id: meeting, evidence: expect.arrayContaining([expect.anything()]) }]);
    expect(excerpt.roles).toEqual([]);
    expect(excerpt.articles).toMatchObject([{ id: DOC, text: SAMPLE_TEXT }]);
    expect(new Set(excerpt.mentions.map(({ of }) => of))).toEqual(new Set([meeting, OKORO, IVANEC, SELM]));
  });
});

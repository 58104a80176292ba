import { describe, expect, it } from 'vitest';
import { assertDocument } from '../../src/assert/assert.ts';
import type { EvidenceList, ExtractedDocument } from '../../src/core/facts.ts';
import { keepSure } from '../../src/extract/sure-enough.ts';
import { Graph } from '../../src/graph/store.ts';
import { expand } from '../../src/ontology/terms.ts';
import { openValidator } from '../../src/platform/node/validator.ts';
import { DocumentBuilder, inventedDocument, shippedOntology } from '../support/extracted.ts';

const ontology = shippedOntology();

/** A killing that a raid causes and a statement asserts, a meeting that is surely one, each as sure as said. */
function document({ killing = 0.9, victim = 0.8, time = 0.8, raid = 0.9, role = 0.9 } = {}): ExtractedDocument {
  const b = new DocumentBuilder('A raid by the army killed General Vask on Friday, Ivanec said. Vask led the guard.');
  const army = b.unnamed('Organization', 'army');
  const vask = b.named('Person', 'Vask');
  const ivanec = b.named('Person', 'Ivanec');
  const raids = b.event({
    type: 'Raid',
    label: 'Raid by army',
    triggers: [b.span('raid')],
    arguments: [{ role: 'agent', entity: army, evidence: b.evidence('raid by the army', 'rule', raid) }],
    factuality: 'actual',
    causes: [{ event: 1, evidence: b.evidence('killed', 'rule', 0.9) }],
    evidence: b.evidence('raid', 'rule', raid),
  });
  const killed = b.event({
    type: 'Killing',
    label: 'Killing of Vask by army',
    triggers: [b.span('killed')],
    arguments: [
      { role: 'patient', entity: vask, evidence: b.evidence('killed General Vask', 'rule', victim) },
      { role: 'agent', entity: army, evidence: b.evidence('army killed', 'rule', 0.9) },
    ],
    time: { value: '2031-03-07', evidence: b.evidence('on Friday', 'rule', time) },
    factuality: 'actual',
    evidence: b.evidence('killed', 'rule', killing),
  });
  b.claim({
    speaker: ivanec,
    text: 'A raid by the army killed General Vask on Friday',
    content: b.span('A raid by the army killed General Vask on Friday'),
    direct: false,
    via: [],
    asserts: [raids, killed],
    evidence: b.evidence('Ivanec said', 'rule', 0.9),
  });
  b.role({
    person: vask,
    title: 'General',
    titleSpan: b.span('General'),
    status: 'former',
    evidence: b.evidence('General Vask', 'rule', role),
  });
  b.tie({
    subject: vask,
    predicate: 'ng:leads',
    object: army,
    evidence: b.evidence('Vask led the guard', 'rule', 0.6),
  });
  const sentences = ['A raid by the army killed General Vask on Friday, Ivanec said.', 'Vask led the guard.'];
  return {
    ...b.build(),
    sentences: sentences.map((words, index) => ({
      ...b.span(words),
      index,
      first: 0,
      endToken: 0,
      root: 0,
      block: 'paragraph',
    })),
  };
}

describe('facts that are not sure enough', () => {
  it('are left out, of every kind, and the sure ones stay as they are', () => {
    const kept = keepSure(document({ role: 0.5 }), 0.7, ontology);
    expect(kept.roles).toEqual([]);
    expect(kept.ties).toEqual([]);
    expect(kept.events).toEqual(document().events);
    expect(kept.claims).toEqual(document().claims);
  });

  it('take with them what rests on them: causes, assertions, and the places of other events', () => {
    const { events, claims } = keepSure(document({ raid: 0.4 }), 0.7, ontology);
    expect(events.map(({ type, index }) => [type, index])).toEqual([['Killing', 0]]);
    expect(claims[0]!.asserts).toEqual([0]);
    const [raid] = keepSure(document({ killing: 0.4 }), 0.7, ontology).events;
    expect(raid!.causes).toEqual([]);
  });

  it('may be a participant or a time alone: the event stays, called by those that stay', () => {
    const { events } = keepSure(document({ victim: 0.5, time: 0.5 }), 0.7, ontology);
    expect(events[1]).toMatchObject({ label: 'Killing by army', arguments: [{ role: 'agent' }] });
    expect(events[1]!.time).toBeUndefined();
  });

  it('may be backed by sure evidence beside unsure, which alone is left out', () => {
    const twice = [
      { start: 0, end: 6, rule: 'rule', score: 0.5 },
      { start: 2, end: 6, rule: 'rule', score: 0.8 },
    ] as const satisfies EvidenceList;
    const [role] = document().roles;
    const kept = keepSure({ ...document(), roles: [{ ...role!, evidence: twice }] }, 0.7, ontology);
    expect(kept.roles[0]!.evidence).toEqual([twice[1]]);
  });

  it('leave their sentence silent, and say so', () => {
    expect(keepSure(document(), 0.7, ontology).silences).toEqual([
      { sentence: 1, reason: 'below-confidence', words: [] },
    ]);
    expect(keepSure(document(), 0.6, ontology).silences).toEqual([]);
  });

  it.each([0, 0.5, 0.85, 0.92, 1])('leave a valid graph in which nothing is less sure than %d', async (least) => {
    const graph = new Graph();
    graph.add(assertDocument(keepSure(inventedDocument(), least, ontology), ontology));
    const { violations } = await (await openValidator(ontology)).validate(graph);
    expect(violations).toEqual([]);
    const scores = graph.quads().filter((q) => q.predicate.value === expand('ng:confidence'));
    expect(scores.filter((q) => Number(q.object.value) < least)).toEqual([]);
    expect(scores.length > 0).toBe(least < 0.96);
  });
});

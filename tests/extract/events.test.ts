import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/core/facts.ts';
import { labelOf } from '../../src/extract/events.ts';
import { shippedOntology } from '../support/extracted.ts';

const NAMES = ['Mara Ivanec', 'Tomas Okoro', 'Velandia'];
const reading = {
  ontology: shippedOntology(),
  entity: (index: number) => ({
    index,
    type: 'Person' as const,
    classes: [],
    name: NAMES[index]!,
    aliases: [],
    sameAs: [],
  }),
};

const argument = (role: string, entity: number, score: number): Argument => ({
  role,
  entity,
  evidence: [{ start: 0, end: 1, rule: 'event-participant', score }],
});

describe('the label of an event', () => {
  it('says to whom it was done, and by whom', () => {
    const args = [argument('agent', 0, 0.8), argument('patient', 1, 0.7), argument('place', 2, 0.9)];
    expect(labelOf(reading, 'Killing', args, 0.9)).toBe('Killing of Tomas Okoro by Mara Ivanec');
  });

  it('has the surest first and leaves out those who are less than half as sure', () => {
    const args = [argument('agent', 2, 0.3), argument('agent', 1, 0.4), argument('agent', 0, 0.8)];
    expect(labelOf(reading, 'Meeting', args, 0.9)).toBe('Meeting by Mara Ivanec and Tomas Okoro');
  });

  it('leaves out who is unlikely to take part', () => {
    const args = [argument('agent', 0, 0.2), argument('patient', 1, 0.7)];
    expect(labelOf(reading, 'Killing', args, 0.9)).toBe('Killing of Tomas Okoro');
  });

  it('says where it was when nobody is likely to take part', () => {
    const args = [argument('agent', 0, 0.2), argument('place', 2, 0.8)];
    expect(labelOf(reading, 'Disaster', args, 0.9)).toBe('Disaster in Velandia');
    expect(labelOf(reading, 'Disaster', [], 0.9)).toBe('Disaster');
  });
});

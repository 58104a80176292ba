import { compareText, type EvidenceIndex } from './evidence.ts';
import type { Id, Participant } from './knowledge.ts';
import { tail } from './readable.ts';
import type { Triples } from './triples.ts';

/** Properties of an event that lead to something other than a participant. */
const NOT_PARTS = new Set(['ng:partOf', 'ng:causes', 'ng:factuality']);

const PARTS: Readonly<Record<string, Participant['part']>> = {
  'ng:agent': 'agent',
  'ng:patient': 'patient',
  'sem:hasActor': 'other',
  'sem:hasPlace': 'place',
};
const PART_ORDER: readonly Participant['part'][] = ['agent', 'patient', 'other', 'place'];

/** Agents, patients, others, places of an event; a finer property stands with the general one beside it. */
export function participantsOf(triples: Triples, evidence: EvidenceIndex, id: Id): Participant[] {
  const properties = triples.properties(id);
  const parts = new Map<Id, { general: Set<Participant['part']>; finer: string[]; sure: number[] }>();
  for (const property of properties) {
    const general = PARTS[property];
    if (!general && (!property.startsWith('ng:') || NOT_PARTS.has(property))) continue;
    for (const thing of triples.ids(id, property)) {
      const known = parts.get(thing) ?? { general: new Set(), finer: [], sure: [] };
      parts.set(thing, known);
      for (const { confidence } of evidence.of(id, property, thing))
        if (confidence !== undefined) known.sure.push(confidence);
      if (general) known.general.add(general);
      else known.finer.push(tail(property));
    }
  }
  return [...parts]
    .flatMap(([thing, { general, finer, sure }]) => {
      if (general.size > 1) general.delete('other');
      if (general.size === 0) general.add('other');
      const as = finer.sort()[0];
      const confidence = sure.length > 0 ? { confidence: Math.max(...sure) } : {};
      return [...general].map((part, i): Participant => ({ part, ...(as && i === 0 && { as }), thing, ...confidence }));
    })
    .sort((a, b) => PART_ORDER.indexOf(a.part) - PART_ORDER.indexOf(b.part) || compareText(a.thing, b.thing));
}

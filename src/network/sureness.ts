import type { Evidence, Fact, Knowledge, Participant } from './knowledge.ts';

/** The surest evidence's confidence; undefined where none is stated. */
export function confidenceOf(evidence: readonly Evidence[]): number | undefined {
  const known = evidence.map((e) => e.confidence).filter((c) => c !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Whether it is as sure as asked; what states no confidence is. */
export const isSure = (confidence: number | undefined, least: number): boolean =>
  confidence === undefined || confidence >= least;

/** The participants of an event who are as sure as asked. */
export function sureParticipants(participants: readonly Participant[], least: number): readonly Participant[] {
  return participants.filter(({ confidence }) => isSure(confidence, least));
}

/** The knowledge without the facts and participants that are less sure than asked. */
export function atLeast(knowledge: Knowledge, least: number): Knowledge {
  if (least <= 0) return knowledge;
  const sure = <F extends Fact>(facts: readonly F[]) => facts.filter((f) => isSure(confidenceOf(f.evidence), least));
  return {
    ...knowledge,
    roles: sure(knowledge.roles),
    claims: sure(knowledge.claims),
    ties: sure(knowledge.ties),
    events: sure(knowledge.events).map((event) => ({
      ...event,
      participants: sureParticipants(event.participants, least),
    })),
  };
}

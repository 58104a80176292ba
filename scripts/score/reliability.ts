import { expand } from '../../src/ontology/terms.ts';
import type { Alignment, Pairing } from './align.ts';
import type { ArticleFacts } from './facts.ts';
import { optionalIds, participantsByRole } from './measures.ts';
import type { Stated } from './stated.ts';
import type { Triples } from './triples.ts';

/** Kinds of facts that are stated with a confidence. */
export const JUDGED_KINDS = ['events', 'participants', 'of right events', 'roles', 'claims'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** How sure one is of something, and whether it is so. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export type JudgedFacts = Readonly<Record<JudgedKind, readonly Judged[]>>;

/** All that a graph states with a confidence, optional facts left out: is it right? */
export function judge(facts: ArticleFacts, triples: Triples, stated: Stated, alignment: Alignment): JudgedFacts {
  const { events, roles, claims } = alignment;
  const typed = (node: string, type: string) => triples.confidenceOf(node, 'rdf:type', expand(type));
  const each = <S>(
    { pairs, extra }: Pairing<{ readonly optional?: boolean }, S>,
    confidence: (item: S) => number | undefined,
  ): Judged[] => [
    ...pairs.filter(([fact]) => !fact.optional).flatMap(([, item]) => judged(confidence(item), true)),
    ...extra.flatMap((item) => judged(confidence(item), false)),
  ];
  const participants = judgeParticipants(facts, triples, stated, alignment);
  return {
    events: each(events, ({ id }) => typed(id, 'sem:Event')),
    participants: participants.map(({ confidence, right }) => ({ confidence, right })),
    'of right events': participants.filter(({ ofRightEvent }) => ofRightEvent),
    roles: each(roles, ({ id }) => typed(id, 'org:Membership')),
    claims: each(claims, ({ id, speakers }) => triples.confidenceOf(id, 'schema:creator', speakers[0] ?? '')),
  };
}

const judged = (confidence: number | undefined, right: boolean): Judged[] =>
  confidence === undefined ? [] : [{ confidence, right }];

function judgeParticipants(
  facts: ArticleFacts,
  triples: Triples,
  stated: Stated,
  { meaning, events }: Alignment,
): (Judged & { readonly ofRightEvent: boolean })[] {
  const optional = optionalIds(facts);
  const factOf = new Map(events.pairs.map(([fact, event]) => [event, fact]));
  return stated.events.flatMap((event) => {
    const fact = factOf.get(event);
    if (fact?.optional) return [];
    return participantsByRole(fact, event).flatMap(([property, wanted, nodes]) =>
      nodes.flatMap((node) => {
        const id = meaning.get(node);
        if (id !== undefined && optional.has(id)) return [];
        const right = id !== undefined && wanted.includes(id);
        const found = judged(triples.confidenceOf(event.id, property, node), right);
        return found.map((item) => ({ ...item, ofRightEvent: fact !== undefined }));
      }),
    );
  });
}

/** Those with a confidence in `[from, to)`: how many, and the share that is right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
}

/** Ten bins, the last with its upper end. */
export function binsOf(facts: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    // A confidence is written in hundredths; whole numbers keep 0.7 * 10 from falling into the bin below.
    const inside = facts.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === i);
    return { from: i / 10, to: (i + 1) / 10, count: inside.length, right: inside.filter((f) => f.right).length };
  });
}

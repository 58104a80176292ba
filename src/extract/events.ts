import type { Argument, Event, EventTime, Evidence, Factuality } from '../core/facts.ts';
import type { Span } from '../core/span.ts';
import { findArguments } from './arguments.ts';
import { type ConfidenceModels, confidenceOf, type Regression, SHIPPED_CONFIDENCE } from './confidence.ts';
import { eventFeatures } from './event-features.ts';
import { groupTellings } from './event-groups.ts';
import { linkEvents } from './event-links.ts';
import { timeOf } from './event-time.ts';
import { factualityOf } from './factuality.ts';
import { chooseFactuality } from './factuality-choice.ts';
import { Overview } from './overview.ts';
import { chooseParticipants } from './participants.ts';
import type { Reading } from './reading.ts';
import { shareArguments } from './share-arguments.ts';
import { chooseTime } from './time-candidates.ts';
import { findTriggers, TriggerLexicon, type TriggerMatch } from './triggers.ts';

/** One telling of an event. */
export interface Telling {
  readonly match: TriggerMatch;
  readonly arguments: Argument[];
  readonly time?: EventTime;
  readonly factuality: Factuality;
}

/** The events of the article, each once with all the words that tell of it; what is too unlikely to be one is left out. */
export function extractEvents(reading: Reading, models: ConfidenceModels = SHIPPED_CONFIDENCE): Event[] {
  const all = eventCandidates(reading, models);
  const overview = new Overview(reading, all);
  const likely = all
    .map((group) => ({ group, confidence: confidenceOf(eventFeatures(reading, group), models.events) }))
    .filter(({ confidence }) => confidence >= models.events.threshold);
  return linkEvents(
    reading,
    likely.map(({ group, confidence }, index) => {
      const time = chooseTime(reading, group, overview, models.times);
      return finish(reading, group, { overview, index, confidence, time, models });
    }),
    likely.map(({ group }) => group),
  );
}

/** What decides which words tell of which event. */
export type GroupingModels = Pick<ConfidenceModels, 'types' | 'sameEvents'>;

/** All that may be an event: for each, its tellings, the one that names it first. */
export function eventCandidates(reading: Reading, models: GroupingModels = SHIPPED_CONFIDENCE): Telling[][] {
  return joinDeaths(reading, groupTellings(reading, tellingsOf(reading, models.types), models.sameEvents));
}

/** Every telling of what may be an event, in text order. */
export function tellingsOf(reading: Reading, types: Regression): Telling[] {
  const lexicon = new TriggerLexicon(reading.ontology.eventTypes);
  return shareArguments(
    reading,
    findTriggers(reading, lexicon, types).map((match): Telling => {
      const time = timeOf(reading, match);
      return {
        match,
        arguments: findArguments(reading, match),
        factuality: factualityOf(reading, match.head),
        ...(time && { time }),
      };
    }),
  );
}

/** A death told of someone whose killing is told is that killing. */
function joinDeaths(reading: Reading, groups: readonly Telling[][]): Telling[][] {
  const victims = (group: readonly Telling[]) =>
    group.flatMap((t) =>
      t.arguments
        .filter((a) => a.role === 'patient' && reading.entity(a.entity).name !== undefined)
        .map((a) => a.entity),
    );
  const killings = groups.filter((g) => g[0]!.match.type === 'Killing');
  return groups.filter((group) => {
    if (group[0]!.match.type !== 'Death') return true;
    const killing = killings.find((k) => victims(k).some((v) => victims(group).includes(v)));
    killing?.push(...group);
    return !killing;
  });
}

interface Finishing {
  readonly overview: Overview;
  readonly index: number;
  readonly confidence: number;
  readonly time: EventTime | undefined;
  readonly models: ConfidenceModels;
}

function finish(
  reading: Reading,
  group: readonly Telling[],
  { overview, index, confidence, time, models }: Finishing,
): Event {
  const { type } = group[0]!.match;
  const args = chooseParticipants(reading, group, overview, confidence, models.participants);
  const inOrder = group.toSorted((a, b) => a.match.head.index - b.match.head.index);
  const triggers = inOrder.map((t): Span => reading.spanOf(...contiguous(t.match)));
  const evidence = inOrder.map(
    (t): Evidence => ({
      ...reading.spanOf(...contiguous(t.match)),
      rule: `event-${t.match.trigger.category}`,
      score: confidence,
    }),
  );
  return {
    index,
    type,
    label: labelOf(reading, type, args, confidence),
    triggers: triggers as [Span, ...Span[]],
    arguments: args,
    ...(time && { time: asSureAs(time, confidence) }),
    factuality: chooseFactuality(reading, group, models.factualities),
    evidence: evidence as [Evidence, ...Evidence[]],
  };
}

/** The time of an event is right only if the event is. */
function asSureAs(time: EventTime, confidence: number): EventTime {
  const [first, ...rest] = time.evidence.map((e): Evidence => ({ ...e, score: e.score * confidence }));
  return { ...time, evidence: [first!, ...rest] };
}

/** The governing word, with the rest of the phrase where nothing stands between. */
function contiguous({ head, tokens }: TriggerMatch): TriggerMatch['tokens'] {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  return last.index - first.index <= tokens.length + 1 ? tokens : [head];
}

/** A participant is named in the label where it is at least so likely, given that the event is right. */
const NAMED_IN_LABEL = 0.4;

/**
 * "Killing of the mayor", "Meeting by Iraq and Syria", and where nobody likely takes part "Flood in Iraq": the surest first,
 * with those who are at least half as sure. `confidence` is that of the event.
 */
export function labelOf(
  reading: Pick<Reading, 'ontology' | 'entity'>,
  type: string,
  args: readonly Argument[],
  confidence: number,
): string {
  const label = reading.ontology.eventTypes.get(type)?.label ?? type;
  const name = (a: Argument) => reading.entity(a.entity).name ?? reading.entity(a.entity).description ?? '';
  const surest = (role: string) => {
    const score = (a: Argument) => a.evidence[0].score;
    const all = args.filter((a) => a.role === role).toSorted((a, b) => score(b) - score(a));
    const least = Math.max(NAMED_IN_LABEL * confidence, all[0] ? score(all[0]) / 2 : 0);
    return all.filter((a) => score(a) >= least).map(name);
  };
  const [patients, agents, [place]] = [surest('patient'), surest('agent'), surest('place')];
  const list = (names: readonly string[]) =>
    names.length <= 2 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and others`;
  if (patients.length > 0) return `${label} of ${list(patients)}${agents.length > 0 ? ` by ${list(agents)}` : ''}`;
  if (agents.length > 0) return `${label} by ${list(agents)}`;
  return place === undefined ? label : `${label} in ${place}`;
}

import type { Argument, Event, EventTime, Evidence, Factuality } from '../core/facts.ts';
import type { Span } from '../core/span.ts';
import { isFirm } from './argument-list.ts';
import { findArguments } from './arguments.ts';
import { type ConfidenceModels, confidenceOf, type Regression, SHIPPED_CONFIDENCE } from './confidence.ts';
import { eventFeatures } from './event-features.ts';
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
  const all = eventCandidates(reading, models.types);
  const overview = new Overview(reading, all);
  const likely = all
    .map((group) => ({ group, confidence: confidenceOf(eventFeatures(reading, group), models.events) }))
    .filter(({ confidence }) => confidence >= models.events.threshold);
  return linkEvents(
    reading,
    likely.map(({ group, confidence }, index) => {
      const time = chooseTime(reading, group, all, models.times);
      return finish(reading, group, { overview, index, confidence, time, models });
    }),
    likely.map(({ group }) => group),
  );
}

/** All that may be an event: for each, its tellings. */
export function eventCandidates(reading: Reading, types: Regression = SHIPPED_CONFIDENCE.types): Telling[][] {
  const lexicon = new TriggerLexicon(reading.ontology.eventTypes);
  const tellings = shareArguments(
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
  ).filter((telling) => isParticular(reading, telling));
  const groups: Telling[][] = [];
  for (const telling of tellings) {
    const group = groups.filter((g) => isSame(reading, g, telling)).at(-1);
    if (group) group.push(telling);
    else groups.push([telling]);
  }
  return joinDeaths(reading, groups);
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

/** Generic talk is no event: a bare noun or verb that says neither who, whom, where nor when. */
function isParticular(reading: Reading, { match, arguments: args, time }: Telling): boolean {
  if (args.some(isFirm) || time) return true;
  const determiner = reading.grammar.child(match.head, 'det');
  return (
    match.trigger.category === 'noun' &&
    match.head.feats.Number !== 'Plur' &&
    determiner !== undefined &&
    ['the', 'this'].includes(determiner.lemma.toLowerCase())
  );
}

function isSame(reading: Reading, group: readonly Telling[], telling: Telling): boolean {
  const first = group[0]!;
  if (first.match.type !== telling.match.type) return false;
  const of = (t: Telling, role: string) => t.arguments.filter((a) => a.role === role && isFirm(a)).map((a) => a.entity);
  const named = (entities: readonly number[]) => entities.filter((e) => reading.entity(e).name !== undefined);
  const known = (role: string) => group.flatMap((t) => of(t, role));
  const apart = (mine: readonly number[], theirs: readonly number[]) =>
    mine.length > 0 && theirs.length > 0 && !mine.some((e) => theirs.includes(e));
  if (apart(of(telling, 'patient'), known('patient'))) return false;
  const times = group.flatMap((t) => (t.time ? [t.time.value] : []));
  if (
    telling.time &&
    times.length > 0 &&
    !times.some((v) => v.startsWith(telling.time!.value) || telling.time!.value.startsWith(v))
  )
    return false;
  if (first.factuality !== telling.factuality && (first.factuality === 'denied' || telling.factuality === 'denied'))
    return false;
  const shares = ['agent', 'patient', 'place'].some((role) => of(telling, role).some((e) => known(role).includes(e)));
  const sameWord = group.some(
    (t) => t.match.head.lemma.slice(0, 5).toLowerCase() === telling.match.head.lemma.slice(0, 5).toLowerCase(),
  );
  if (apart(named(of(telling, 'agent')), named(known('agent'))) && !shares) return false;
  return shares || sameWord || !telling.arguments.some(isFirm);
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
  const triggers = group.map((t): Span => reading.spanOf(...contiguous(t.match)));
  const evidence = group.map(
    (t): Evidence => ({
      ...reading.spanOf(...contiguous(t.match)),
      rule: `event-${t.match.trigger.category}`,
      score: confidence,
    }),
  );
  return {
    index,
    type,
    label: labelOf(reading, type, args),
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

/** "Killing of the mayor", "Meeting of Iraq and Syria": the surest first, with those who are at least half as sure. */
export function labelOf(
  reading: Pick<Reading, 'ontology' | 'entity'>,
  type: string,
  args: readonly Argument[],
): string {
  const label = reading.ontology.eventTypes.get(type)?.label ?? type;
  const name = (a: Argument) => reading.entity(a.entity).name ?? reading.entity(a.entity).description ?? '';
  const surest = (role: string) => {
    const score = (a: Argument) => a.evidence[0].score;
    const all = args.filter((a) => a.role === role).toSorted((a, b) => score(b) - score(a));
    return all.filter((a) => score(a) >= score(all[0]!) / 2).map(name);
  };
  const [patients, agents] = [surest('patient'), surest('agent')];
  const list = (names: readonly string[]) =>
    names.length <= 2 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and others`;
  if (patients.length > 0) return `${label} of ${list(patients)}${agents.length > 0 ? ` by ${list(agents)}` : ''}`;
  return agents.length > 0 ? `${label} by ${list(agents)}` : label;
}

import type { TimeExpression } from '../core/annotation.ts';
import type { EventTime, Evidence, EvidenceList } from '../core/facts.ts';
import { contains } from '../core/span.ts';
import { type ConfidenceModel, confidenceOf, SHIPPED_CONFIDENCE } from './confidence.ts';
import { headOf, isOfMainClause, timeAt, timeOfTellings } from './event-time.ts';
import type { Telling } from './events.ts';
import type { Overview } from './overview.ts';
import type { Reading } from './reading.ts';
import { leadOf, pathBetween, type TellingContext, tellingContextOf } from './telling-context.ts';

/** A time that an event may have been at. */
export interface TimeCandidate {
  readonly value: string;
  /** Names of the features that hold. */
  readonly features: readonly string[];
  readonly evidence: EvidenceList;
}

/** A time that something speaks for; `evidence` has no score yet that means anything. */
interface Proposal {
  readonly value: string;
  readonly features: readonly string[];
  readonly evidence: EvidenceList;
}

/** So many sentences back a time still holds. */
const BACK = 3;
/** Among so many sentences at the beginning the article says when that was which it tells of. */
const STORY = 3;

/**
 * When the event was: the likeliest of the times that its sentences say, that the text before says, that the events beside
 * it have, of the day that the article tells of and the day of publication; none where none is likely enough.
 */
export function chooseTime(
  reading: Reading,
  group: readonly Telling[],
  overview: Overview,
  model: ConfidenceModel = SHIPPED_CONFIDENCE.times,
): EventTime | undefined {
  const [best] = timeCandidates(reading, group, overview)
    .map((candidate) => ({ ...candidate, confidence: confidenceOf(candidate.features, model) }))
    .toSorted((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence < model.threshold) return undefined;
  const [first, ...rest] = best.evidence.map((e): Evidence => ({ ...e, score: best.confidence }));
  return { value: best.value, evidence: [first!, ...rest] };
}

/** All times that an event may have been at, each once. */
export function timeCandidates(reading: Reading, group: readonly Telling[], overview: Overview): TimeCandidate[] {
  const contexts = group.map((telling) => ({ telling, context: tellingContextOf(reading, telling) }));
  const of = (read: (telling: Telling, context: TellingContext) => Proposal[]) =>
    contexts.flatMap(({ telling, context }) => read(telling, context));
  // the best evidence first: what stands nearest
  const proposals = [
    ...of((telling, context) => ownTimes(reading, telling, context)),
    ...of((telling, context) => timesBeside(reading, group, overview, telling, context)),
    ...of((telling, context) => timesBefore(reading, telling, context)),
    ...of((telling, context) => timeOfStory(reading, overview, telling, context)),
    ...of((telling, context) => dayOfPublication(reading, telling, context)),
  ];
  const byRule = group.flatMap(({ time }) => (time ? [time.value] : []));
  const values = [...new Set(proposals.map(({ value }) => value))];
  return values.map((value) => {
    const mine = proposals.filter((proposal) => proposal.value === value);
    return {
      value,
      evidence: mine[0]!.evidence,
      features: [
        ...new Set(mine.flatMap(({ features }) => features)),
        ...sharedFeatures(reading, group, value, values, byRule),
      ],
    };
  });
}

/** What counts of a time wherever it was found. */
function sharedFeatures(
  { document }: Reading,
  [first]: readonly Telling[],
  value: string,
  values: readonly string[],
  byRule: readonly string[],
): string[] {
  const { published } = document.article;
  const isAhead = published !== undefined && value > published.slice(0, value.length);
  const ruled = byRule.length === 0 ? 'none' : byRule.includes(value) ? 'this' : 'other';
  return [
    `ruled=${ruled}`,
    `granularity=${granularityOf(value)}`,
    `${isAhead ? 'ahead' : 'behind'} ${first!.factuality}`,
    `type=${first!.match.type}`,
    ...(value === published ? ['of-publication'] : []),
    ...(values.some((other) => other !== value && other.startsWith(value)) ? ['finer-there'] : []),
  ];
}

/** The times of its own sentence. */
function ownTimes(reading: Reading, telling: Telling, context: TellingContext): Proposal[] {
  const { grammar, document, ontology } = reading;
  const { head, trigger } = telling.match;
  const nearest = timeAt(reading, head);
  const byDistance = context.times.toSorted((a, b) => Math.abs(a.first - head.index) - Math.abs(b.first - head.index));
  const quotesOf = (start: number, end: number) =>
    document.quotes.filter((q) => q.start <= start && end <= q.end).length;
  return context.times.map((time) => {
    const said = headOf(reading, time);
    const above = grammar.head(said);
    const path = pathBetween(reading, head, said);
    const clauses = path.filter((s) => /^\^?(?:ccomp|advcl|relcl|acl|parataxis|csubj|conj|xcomp)$/.test(s)).length;
    const far = nearest?.time !== time ? undefined : nearest.far < 1.9 ? 'near' : nearest.far < 4 ? 'middle' : 'far';
    const rule = far ?? (nearest ? 'other' : 'none');
    const ofSaying = above && ontology.words('schema:Claim', 'ng:reportVerb').has(above.lemma.toLowerCase());
    return {
      value: time.value!,
      evidence: reading.evidence('event-time', 0.5, ...telling.match.tokens, grammar.token(time.first)),
      features: [
        'own',
        `own rule=${rule}`,
        `own rule=${rule} ${trigger.category}`,
        `own steps=${Math.min(6, path.length)}`,
        `own clauses=${clauses} ${trigger.category}`,
        `own up=${path.findLast((s) => s.startsWith('^')) ?? 'none'} ${trigger.category}`,
        `own down=${path.filter((s) => !s.startsWith('^')).length}`,
        `own side=${time.first < head.index ? 'before' : 'after'}`,
        `own apart=${Math.min(4, Math.floor(Math.abs(time.first - head.index) / 5))}`,
        `own rank=${byDistance.indexOf(time)} of ${Math.min(3, context.times.length)}`,
        `own preposition=${grammar.preposition(said)}`,
        `own granularity=${granularityOf(time.value!)}`,
        `own ${context.tense}`,
        `own ${context.part}`,
        ...(time.bound ? [`own bound=${time.bound}`] : []),
        ...(quotesOf(head.start, head.end) !== quotesOf(said.start, said.end) ? ['own quoted-apart'] : []),
        ...(above?.upos === 'VERB' && above !== head ? [ofSaying ? 'own of-saying' : 'own of-other-verb'] : []),
      ],
    };
  });
}

/** The times of the nearest sentence before that says one. */
function timesBefore(reading: Reading, telling: Telling, context: TellingContext): Proposal[] {
  const { document } = reading;
  const { sentence, dated } = context;
  for (let back = 1; back <= BACK; back++) {
    const before = document.sentences[sentence.index - back];
    if (!before || before.block === 'headline') return [];
    const times = reading.timesIn(before).filter((time) => !isOfBirth(reading, time));
    if (times.length === 0) continue;
    const sameBlock = document.article.blocks.some((b) => contains(b, before) && contains(b, sentence));
    return times.map((time) => {
      const main = isOfMainClause(reading, time) ? 'main' : 'aside';
      const where = `before=${back}${sameBlock ? ' same-paragraph' : ''} ${main}`;
      return {
        value: time.value!,
        evidence: evidenceOf(reading, telling, time),
        features: [
          'before',
          where,
          `${where} ${dated}`,
          `before ${context.tense}`,
          `before ${dated} ${context.tense}`,
          `before ${main} ${context.clause}`,
          `before granularity=${granularityOf(time.value!)}`,
          `before type=${telling.match.type}`,
          ...(times.length === 1 ? ['before only'] : []),
        ],
      };
    });
  }
  return [];
}

/** The times of the other events that the sentence tells of, by whatever tells when they were. */
function timesBeside(
  reading: Reading,
  group: readonly Telling[],
  overview: Overview,
  telling: Telling,
  { sentence }: TellingContext,
): Proposal[] {
  return overview.groupsIn(sentence.index).flatMap((other) => {
    if (other[0] === group[0]) return [];
    const beside = other.filter((t) => t.match.head.sentence === sentence.index);
    const time = timeOfTellings(other.flatMap((t) => (t.time ? [t.time] : [])));
    if (!time) return [];
    return beside.map((kin) => {
      const path = pathBetween(reading, telling.match.head, kin.match.head);
      const relation = path.length > 2 ? 'far' : path.join(' ');
      const [mine, theirs] = [telling, kin].map((t) => t.factuality);
      return {
        value: time.value,
        evidence: [
          reading.evidence('event-time-beside', 0.5, ...telling.match.tokens, kin.match.head)[0],
          ...time.evidence,
        ],
        features: [
          'beside',
          `beside ${relation}`,
          `beside ${mine === theirs ? 'alike' : `${mine} ${theirs}`}`,
          `beside ${relation} ${telling.match.trigger.category} ${kin.match.trigger.category}`,
          `beside ${telling.match.type} ${kin.match.type}`,
          `beside ${kin.time ? 'here' : 'elsewhere'} ${path.length > 2 ? 'far' : 'near'}`,
        ],
      };
    });
  });
}

/** The day that the article tells of: the first that its beginning says, of a main clause rather than another. */
function timeOfStory(reading: Reading, overview: Overview, telling: Telling, context: TellingContext): Proposal[] {
  const { document } = reading;
  const lead = leadOf(reading);
  const [time] = document.sentences.slice(lead, lead + STORY).flatMap((s) => {
    const times = reading.timesIn(s).filter((time) => !isOfBirth(reading, time));
    const first = times.find((t) => isOfMainClause(reading, t)) ?? times[0];
    return first ? [first] : [];
  });
  if (!time) return [];
  return [
    {
      value: time.value!,
      evidence: evidenceOf(reading, telling, time),
      features: [
        ...everywhere('story', telling, context),
        `story granularity=${granularityOf(time.value!)}`,
        ...(overview.days <= 1 ? ['story lone', `story lone ${context.tense}`] : []),
      ],
    },
  ];
}

function dayOfPublication(reading: Reading, telling: Telling, context: TellingContext): Proposal[] {
  const { published, blocks } = reading.document.article;
  if (published === undefined) return [];
  const [own] = reading.evidence('event-time-published', 0.5, ...telling.match.tokens);
  const date = blocks.find(({ kind }) => kind === 'date');
  const rest = date ? [{ ...own, start: date.start, end: date.end }] : [];
  return [{ value: published, evidence: [own, ...rest], features: everywhere('published', telling, context) }];
}

/** What counts of a time that is said nowhere near. */
const everywhere = (source: string, { match }: Telling, { tense, part, dated }: TellingContext): string[] => [
  source,
  `${source} ${tense}`,
  `${source} ${part}`,
  `${source} ${part} ${tense}`,
  `${source} ${dated} ${tense}`,
  `${source} type=${match.type}`,
];

/** "Born March 18, 1964", "(18 March 1964 – ": when someone was born, nothing else was, unless its words say so. */
function isOfBirth({ grammar }: Reading, { first, endToken }: TimeExpression): boolean {
  const before = grammar.tokens[first - 1];
  const beforeIt = /^(?:on|in|:)$/iu.test(before?.form ?? '') ? grammar.tokens[first - 2] : before;
  return (
    beforeIt?.form.toLowerCase() === 'born' ||
    (before?.form === '(' && /^[–-]$/u.test(grammar.tokens[endToken]?.form ?? ''))
  );
}

/** The words of the time and, apart, those of the telling. */
function evidenceOf(reading: Reading, { match }: Telling, time: TimeExpression): EvidenceList {
  const rule = 'event-time-before';
  const [own] = reading.evidence(rule, 0.5, ...match.tokens);
  return [own, { start: time.start, end: time.end, rule, score: 0.5 }];
}

/** `day`, `month`, `year` or `interval`. */
const granularityOf = (value: string): string =>
  value.includes('/') ? 'interval' : value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';

import type { Token } from '../core/annotation.ts';
import type { Argument, EvidenceList } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { append } from '../core/multimap.ts';
import { confidenceOf, type ParticipantModel, SHIPPED_CONFIDENCE } from './confidence.ts';
import type { Telling } from './events.ts';
import type { Overview } from './overview.ts';
import type { Reading } from './reading.ts';

export const PARTICIPANT_ROLES = ['agent', 'patient', 'place'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** An entity that may take part in an event, with what speaks for it. */
export interface ParticipantCandidate {
  readonly entity: number;
  /** Names of the features that hold. */
  readonly features: readonly string[];
  /** What the grammar's rules made of it, if anything. */
  readonly byRule: Argument | undefined;
  readonly evidence: EvidenceList;
  /** Whether the nearest word for it only says where something is: "the leader in Syria". */
  readonly isSite: boolean;
}

/** Prepositions before the name of where something is. */
const WHERE = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'throughout', 'within']);

/** Steps of the dependency path that a feature spells out. */
const LONGEST_PATH = 5;

/**
 * Everyone and everything that may take part in an event: what the rules found, and all else that is named or acts in its
 * sentences. The features are input of the learned choice of participants.
 */
export function participantCandidates(
  reading: Reading,
  group: readonly Telling[],
  overview: Overview,
): ParticipantCandidate[] {
  const found = new Map<number, Argument[]>();
  for (const a of group.flatMap((t) => t.arguments)) append(found, a.entity, a);
  const near = nearestMentions(reading, group, overview);
  const beside = mentionsBeside(reading, group, overview);
  const entities = new Set([...found.keys(), ...near.keys(), ...beside.keys()]);
  const triggers = new Set(group.map((t) => t.match.head.index));
  const denying = group.map((telling) => ({ telling, deniers: deniersOf(reading, telling) }));
  return [...entities].flatMap((entity): ParticipantCandidate[] => {
    const rules = found.get(entity) ?? [];
    const pair = near.get(entity);
    if (pair && triggers.has(pair.mention.index)) return [];
    const isSaidOtherwise = denying.some(
      ({ telling, deniers }) => !deniers.includes(entity) && telling.arguments.some((a) => a.entity === entity),
    );
    if (!isSaidOtherwise && denying.some(({ deniers }) => deniers.includes(entity))) return [];
    const rule = rules[0];
    const aside = pair ? undefined : beside.get(entity);
    const features = [
      ...shared(reading, group, entity, found, overview),
      ...elsewhere(reading, group, entity, overview),
      ...rules.flatMap((a) => [`rule=${a.role}`, `rule=${a.evidence[0].rule} ${a.role}`]),
      ...(rules.length === 0 ? ['rule=none'] : []),
      ...(rules.length > 1 ? ['rule-twice'] : []),
      ...(pair ? pathFeatures(reading, pair) : aside ? besideFeatures(reading, aside) : ['path=elsewhere']),
      ...(pair && beside.has(entity) ? ['also-beside'] : []),
    ];
    const at = pair ?? aside;
    const evidence =
      rule?.evidence ?? (at && reading.evidence('event-participant', 0.5, at.telling.match.head, at.mention));
    const isSite = rules.length === 0 && at !== undefined && isWhere(reading, at.mention);
    return evidence ? [{ entity, features, byRule: rule, evidence, isSite }] : [];
  });
}

/**
 * The participants of an event that is as sure as `eventConfidence`, each in the role that it most likely has. A participant
 * is right only if its event is: those are left out where both together are too unlikely.
 */
export function chooseParticipants(
  reading: Reading,
  group: readonly Telling[],
  overview: Overview,
  eventConfidence: number,
  model: ParticipantModel = SHIPPED_CONFIDENCE.participants,
): Argument[] {
  return participantCandidates(reading, group, overview).flatMap(
    ({ entity, features, byRule, evidence, isSite }): Argument[] => {
      const isPlace = reading.entity(entity).type === 'Place';
      const [best] = PARTICIPANT_ROLES.filter((role) => (isPlace ? role === 'place' || !isSite : role !== 'place'))
        .map((role) => ({ role, score: eventConfidence * confidenceOf(features, model.roles[role]) }))
        .toSorted((a, b) => b.score - a.score);
      if (!best || best.score < model.threshold) return [];
      const [first, ...rest] = evidence;
      const rule = byRule?.role === best.role ? first.rule : 'event-participant';
      return [{ role: best.role, entity, evidence: [{ ...first, rule, score: best.score }, ...rest] }];
    },
  );
}

const INVOLVEMENT = new Set(['involvement', 'role', 'responsibility', 'part', 'complicity', 'link', 'knowledge']);
const INVOLVED = new Set([
  'involve',
  'involved',
  'responsible',
  'guilty',
  'complicit',
  'killing',
  'attack',
  'shooting',
  'bombing',
]);

/** "Police denied involvement in the abductions", "denied that his group was behind the attack": who is said to have taken no part. */
function deniersOf(reading: Reading, { match }: Telling): number[] {
  const { grammar } = reading;
  const meant = (verb: Token) =>
    reading
      .subjectsOf(verb)
      .flatMap((t) => [t, ...grammar.children(t, 'nmod:poss')].flatMap((x) => reading.entityAt(x) ?? []));
  return grammar.ancestors(match.head).flatMap((word) => {
    const verb = grammar.head(word);
    if (verb?.lemma !== 'deny') return [];
    if (isRelation(word, 'obj') && INVOLVEMENT.has(word.lemma)) return meant(verb);
    const behind = grammar.children(word, 'case', 'cop').some((t) => t.lemma === 'behind' || t.lemma === 'be');
    return isRelation(word, 'ccomp') && behind && INVOLVED.has(word.lemma) ? meant(word) : [];
  });
}

/** "In Iraq", and "in Iraq and Syria" of the second. */
function isWhere({ grammar }: Reading, mention: Token): boolean {
  const [first] = grammar.conjuncts(mention);
  return WHERE.has(grammar.preposition(mention) || grammar.preposition(first!));
}

interface Pair {
  readonly telling: Telling;
  readonly mention: Token;
  readonly path: readonly string[];
}

/** For each entity of the event's sentences that is named or a person, the mention with the shortest path to a word of the event. */
function nearestMentions(reading: Reading, group: readonly Telling[], overview: Overview): Map<number, Pair> {
  const nearest = new Map<number, Pair>();
  for (const telling of group) {
    const { head } = telling.match;
    for (const m of overview.mentionsIn(head.sentence)) {
      const mention = reading.grammar.token(m.head);
      if (telling.match.tokens.includes(mention)) continue;
      const { type, name } = reading.entity(m.entity);
      if (name === undefined && type === 'Place') continue;
      const path = pathBetween(reading, head, mention);
      const known = nearest.get(m.entity);
      if (!known || path.length < known.path.length) nearest.set(m.entity, { telling, mention, path });
    }
  }
  return nearest;
}

/** How far before or after the event's sentence its participants are looked for. */
const BESIDE = [-1, -2, 1];

interface Beside {
  readonly telling: Telling;
  readonly mention: Token;
  /** Sentences from the event's to the mention's. */
  readonly distance: number;
}

/** For each entity of the sentences around the event, its nearest mention there. */
function mentionsBeside(reading: Reading, group: readonly Telling[], overview: Overview): Map<number, Beside> {
  const found = new Map<number, Beside>();
  for (const distance of BESIDE)
    for (const telling of group)
      for (const m of overview.mentionsIn(telling.match.head.sentence + distance)) {
        const mention = reading.grammar.token(m.head);
        if (found.has(m.entity)) continue;
        if (reading.entity(m.entity).name === undefined && reading.entity(m.entity).type !== 'Person') continue;
        found.set(m.entity, { telling, mention, distance });
      }
  return found;
}

function besideFeatures(reading: Reading, { telling, mention, distance }: Beside): string[] {
  const { grammar } = reading;
  const { head, trigger } = telling.match;
  const relation = coarse(mention);
  const preposition = grammar.preposition(mention);
  const bare = trigger.category === 'verb' && grammar.child(head, 'nsubj') === undefined;
  return [
    'path=beside',
    `beside=${distance}`,
    `beside ${trigger.category}`,
    `beside=${distance} ${relation}${preposition && `(${preposition})`}`,
    `beside=${distance} ${trigger.frame} ${relation}`,
    ...(bare ? [`beside bare ${relation}`] : []),
  ];
}

/** Relations from the event's word up to the common governor, then down to the mention, prepositions with them. */
function pathBetween({ grammar }: Reading, from: Token, to: Token): string[] {
  const above = grammar.ancestors(from);
  const down = grammar.ancestors(to);
  const meeting = down.findIndex((t) => above.includes(t));
  if (meeting < 0) return ['apart'];
  const up = above.slice(0, above.indexOf(down[meeting]!)).map((t) => `^${coarse(t)}`);
  const below = down
    .slice(0, meeting)
    .toReversed()
    .map((t) => {
      const preposition = isRelation(t, 'obl') || isRelation(t, 'nmod') ? grammar.preposition(t) : '';
      return `${coarse(t)}${preposition && `(${preposition})`}`;
    });
  return [...up, ...below];
}

const coarse = (token: Token): string =>
  token.deprel.startsWith('nsubj:pass')
    ? 'nsubj:pass'
    : token.deprel.startsWith('acl:relcl')
      ? 'relcl'
      : token.deprel.split(':')[0]!;

/** What counts of an entity for how a path to it is read: whether it can act, be where things happen, or both. */
function placeKind(reading: Reading, mention: Token): string {
  const index = reading.entityAt(mention);
  const entity = index === undefined ? undefined : reading.entity(index);
  if (entity?.country !== undefined) return 'country';
  return entity?.type === 'Place' ? 'place' : 'other';
}

function pathFeatures(reading: Reading, { telling, mention, path }: Pair): string[] {
  const { category, frame } = telling.match.trigger;
  const signature = path.length > LONGEST_PATH ? 'long' : path.join(' ');
  const passive = category === 'verb' && reading.isPassive(telling.match.head) ? ' passive' : '';
  const last = path.at(-1) ?? 'self';
  const place = placeKind(reading, mention);
  return [
    `path=${signature}`,
    `path=${category}${passive} ${signature}`,
    `path=${frame} ${signature}`,
    `path=${place} ${signature}`,
    `last=${last}`,
    `last=${place} ${last}`,
    `first=${place} ${category}${passive} ${path[0] ?? 'self'}`,
    `last=${category} ${last}`,
    `first=${category} ${path[0] ?? 'self'}`,
    `steps=${Math.min(path.length, 6)}`,
    `clauses=${path.filter((step) => /^\^?(?:ccomp|advcl|relcl|acl|parataxis|csubj)/.test(step)).length}`,
    `side=${mention.index < telling.match.head.index ? 'before' : 'after'} ${category}`,
    `apart=${Math.min(4, Math.floor(Math.abs(mention.index - telling.match.head.index) / 5))}`,
  ];
}

/** What the entity and the event are, whoever stands where. */
function shared(
  reading: Reading,
  group: readonly Telling[],
  entity: number,
  found: ReadonlyMap<number, readonly Argument[]>,
  overview: Overview,
): string[] {
  const { type, name, country, classes } = reading.entity(entity);
  const kind = country ? 'Country' : name === undefined ? `unnamed ${type}` : type;
  const event = group[0]!.match;
  const roles = new Set([...found].filter(([e]) => e !== entity).flatMap(([, as]) => as.map((a) => a.role)));
  const mentions = overview.times(entity);
  return [
    `kind=${kind}`,
    `kind=${kind} ${event.trigger.frame}`,
    ...(found.has(entity) ? [] : [`kind=${kind} ${event.trigger.frame} unfound`]),
    `type=${event.type}`,
    `type=${event.type} ${kind}`,
    ...classes.flatMap((name) => [`class=${name}`, `type=${event.type} class=${name}`]),
    `mentions=${mentions > 5 ? 'many' : mentions > 2 ? 'some' : 'few'}`,
    ...PARTICIPANT_ROLES.filter((r) => !roles.has(r)).map((r) => `no-other-${r}`),
    ...PARTICIPANT_ROLES.filter((r) => !roles.has(r)).map((r) => `no-other-${r} ${kind}`),
  ];
}

/** What the entity is in the article's other events, and how it stands out among all that the sentences name. */
function elsewhere(reading: Reading, group: readonly Telling[], entity: number, overview: Overview): string[] {
  const { type, trigger } = group[0]!.match;
  const sentences = new Set(group.map((t) => t.match.head.sentence));
  const others = overview.partsOf(entity).filter((part) => part.group !== group);
  const roles = (parts: typeof others) => [...new Set(parts.map((part) => part.role))];
  const kind = reading.entity(entity).type;
  const rivals = [...sentences]
    .flatMap((sentence) => overview.mentionsIn(sentence).map((m) => m.entity))
    .filter((other) => other !== entity && reading.entity(other).type === kind);
  const beside = others.filter((part) => part.group.some((t) => sentences.has(t.match.head.sentence)));
  return [
    ...roles(others.filter((part) => part.group[0]!.match.type === type)).map((role) => `same-type ${role}`),
    ...roles(beside).flatMap((role) => [`other event ${role}`, `other event ${role} ${trigger.category}`]),
    ...roles(others).map((role) => `anywhere ${role}`),
    ...(overview.mentionsIn(0).some((m) => m.entity === entity) ? ['first-sentence', `first-sentence ${kind}`] : []),
    ...(rivals.length === 0 ? [`only ${kind}`] : []),
    ...(rivals.every((rival) => overview.times(rival) < overview.times(entity)) ? [`most-told ${kind}`] : []),
  ];
}

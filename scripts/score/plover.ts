import type { Argument, Event, ExtractedDocument } from '../../src/core/facts.ts';

/** A sentence with what its coders read in it. */
export interface CodedSentence {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  /** PLOVER's type: `AGREE`. */
  readonly event: string;
  /** The words that say it. */
  readonly words: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** Whether each is found; undefined where the coders give none. */
export interface Agreement {
  readonly event: boolean;
  readonly type: boolean;
  readonly actor: boolean | undefined;
  readonly target: boolean | undefined;
  /** The sentence's events, for reading. */
  readonly found: readonly string[];
}

export const ASPECTS = ['event', 'type', 'actor', 'target'] as const;

/** What newsgraph calls what PLOVER has under one name; what has no event class of its own there stands with its neighbours. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  AGREE: ['Agreement', 'Ceasefire', 'Policy', 'Cooperation', 'Support'],
  CONSULT: ['Meeting', 'Visit', 'Negotiation', 'PressConference', 'Travel'],
  SUPPORT: ['Support', 'Cooperation', 'Agreement', 'Award'],
  COOPERATE: ['Cooperation', 'Aid', 'MilitaryOperation', 'Arrest', 'Transaction', 'Release'],
  AID: ['Aid', 'Transaction', 'Support', 'Rescue'],
  CONCEDE: ['Release', 'SanctionLift', 'Policy', 'Legislation', 'Agreement', 'EndOfOffice', 'Ceasefire', 'Support'],
  RETREAT: ['Withdrawal', 'Ceasefire', 'Release', 'Agreement', 'Deployment', 'SanctionLift'],
  INVESTIGATE: ['Investigation', 'Trial', 'Raid', 'Charge'],
  DEMAND: ['Demand', 'Protest'],
  DISAPPROVE: ['Condemnation', 'Charge', 'Lawsuit', 'Refusal'],
  REJECT: ['Refusal', 'Vote', 'Legislation', 'Policy'],
  THREATEN: ['Threat', 'Demand'],
  PROTEST: ['Protest', 'Attack', 'Battle'],
  MOBILIZE: ['Deployment', 'MilitaryOperation'],
  SANCTION: ['Sanction', 'Policy', 'Arrest', 'Withdrawal', 'Dissolution', 'EndOfOffice', 'Migration'],
  COERCE: [
    'Arrest',
    'Detention',
    'Raid',
    'Sanction',
    'Attack',
    'Policy',
    'Killing',
    'Kidnapping',
    'Bombing',
    'CyberAttack',
    'Sentence',
    'Refusal',
    'MilitaryOperation',
    'Migration',
  ],
  ASSAULT: ['Attack', 'Bombing', 'Killing', 'Kidnapping', 'Shooting', 'Injury', 'Airstrike'],
  FIGHT: [
    'Battle',
    'Attack',
    'Airstrike',
    'Bombing',
    'Shooting',
    'MilitaryOperation',
    'Killing',
    'Deployment',
    'Migration',
  ],
};

interface Coded {
  readonly id: string;
  readonly date?: string;
  readonly event: string;
  readonly eventText?: string;
  readonly text?: string;
  readonly source?: unknown;
  readonly target?: unknown;
}

/** The sentences of the file, without its own documentation. */
export function readPlover(json: string): CodedSentence[] {
  const records = JSON.parse(json) as readonly Coded[];
  return records
    .filter((record) => record.event in TYPES && record.text)
    .map(({ id, date, event, eventText, text, source, target }) => ({
      id,
      text: text!,
      date: date ?? '2000-01-01',
      event,
      words: eventText ?? '',
      sources: actors(source),
      targets: actors(target),
    }));
}

const actors = (list: unknown): string[] =>
  Array.isArray(list) ? list.flatMap((a: { readonly actorText?: string }) => (a.actorText ? [a.actorText] : [])) : [];

/** How far the events of the sentence are those that its coders read. */
export function agreementWith(sentence: CodedSentence, facts: ExtractedDocument): Agreement {
  const { events } = facts;
  const types = TYPES[sentence.event]!;
  const coded = wordsOf(sentence.words);
  const told = (event: Event): boolean =>
    event.triggers.some((t) => shares(wordsOf(facts.article.text.slice(t.start, t.end)), coded));
  const right = events.filter((event) => types.includes(event.type));
  const meant = right.length > 0 ? right : events.filter(told);
  const has = (names: readonly string[], roles: readonly string[]): boolean | undefined =>
    names.length === 0
      ? undefined
      : meant.some((event) =>
          event.arguments.some((a) => roles.includes(a.role) && names.some((name) => isMeant(facts, a, name))),
        );
  return {
    event: right.length > 0 || events.some(told),
    type: right.length > 0,
    actor: has(sentence.sources, ['agent']),
    target: has(sentence.targets, ['patient', 'place', 'agent']),
    found: events.map(
      (event) => `${event.type} ${event.arguments.map((a) => `${a.role}:${named(facts, a)}`).join(', ')}`,
    ),
  };
}

const named = (facts: ExtractedDocument, { entity }: Argument): string => {
  const { name, description } = facts.entities[entity]!;
  return name ?? description ?? '';
};

/** True where the participant is called by a word of the actor's, or its name or country is in it. */
function isMeant(facts: ExtractedDocument, argument: Argument, actor: string): boolean {
  const { name, description, aliases } = facts.entities[argument.entity]!;
  const called = facts.mentions.filter((m) => m.entity === argument.entity);
  const forms = [
    name ?? '',
    description ?? '',
    ...aliases,
    ...called.map((m) => facts.article.text.slice(m.start, m.end)),
  ];
  return forms.some((form) => shares(wordsOf(form), wordsOf(actor)));
}

const EMPTY = new Set(
  'the of a an in and to for with on from by his her its their has have been was were is'.split(' '),
);

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !EMPTY.has(word)),
  );

const shares = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((word) => others.has(word));

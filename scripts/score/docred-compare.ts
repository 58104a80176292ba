import type { ExtractedDocument } from '../../src/core/facts.ts';
import { overlaps } from '../../src/core/span.ts';
import type { DocredArticle, DocredThing } from './docred-read.ts';

/** What a tie, or a role in a body, may be called in Wikidata; `^` before a property that goes from object to subject. */
interface Meaning {
  /** Types of subject and object. */
  readonly between: readonly [RegExp, RegExp];
  /** Asked for where annotators marked the words that say it. */
  readonly asked: readonly string[];
  /** Not asked for, but right where stated. */
  readonly allowed: readonly string[];
}

const PERSON_AND_BODY =
  'P463 P102 P54 P108 P361 ^P527 P241 P39 ^P488 ^P169 ^P35 ^P6 P112 ^P112 ^P1037 ^P3320 P69'.split(' ');

/** Wikidata's properties by newsgraph's ties; `role` is a person's role in a body or state. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'schema:containedInPlace': {
    between: [/LOC/, /LOC/],
    asked: ['P131', 'P17', 'P30', 'P706'],
    allowed: ['P276', '^P150', 'P361', '^P527', 'P206', '^P36', 'P1376'],
  },
  'schema:location': {
    between: [/ORG|MISC/, /LOC/],
    asked: ['P131', 'P159', 'P276'],
    allowed: ['P17', 'P30', 'P740', 'P706', 'P1001', 'P495', '^P194'],
  },
  'schema:parentOrganization': {
    between: [/ORG/, /ORG/],
    asked: ['P749', '^P355', 'P361', '^P527'],
    allowed: ['P127', '^P1830', 'P463', 'P137', 'P118', 'P1001', '^P194'],
  },
  'schema:memberOf': {
    between: [/PER|ORG|LOC/, /ORG/],
    asked: ['P463', 'P102', 'P54'],
    allowed: [...PERSON_AND_BODY, 'P118', 'P749'],
  },
  'schema:worksFor': { between: [/PER/, /ORG/], asked: ['P108'], allowed: PERSON_AND_BODY },
  'ng:leads': { between: [/PER/, /ORG/], asked: ['^P488', '^P169'], allowed: PERSON_AND_BODY },
  role: {
    between: [/PER/, /ORG|LOC/],
    asked: ['^P35', '^P6'],
    allowed: [...PERSON_AND_BODY, 'P27', 'P1001', 'P17', 'P937'],
  },
  'schema:spouse': { between: [/PER/, /PER/], asked: ['P26', '^P26'], allowed: [] },
  'schema:children': { between: [/PER/, /PER/], asked: ['P40', '^P22', '^P25'], allowed: [] },
  'schema:sibling': { between: [/PER/, /PER/], asked: ['P3373', '^P3373'], allowed: [] },
  'schema:nationality': {
    between: [/PER/, /LOC/],
    asked: ['P27'],
    allowed: ['P19', 'P17', '^P35', '^P6'],
  },
  'schema:founder': { between: [/ORG/, /PER|ORG/], asked: ['P112'], allowed: ['P170', 'P127'] },
  'schema:owns': {
    between: [/ORG|PER/, /ORG|LOC|MISC/],
    asked: ['^P127', 'P1830'],
    allowed: ['^P749', 'P355', '^P137'],
  },
};

/** Predicates that say much the same of a person and a body, or of where a thing is: any of them finds what was asked for. */
const ALIKE = [
  ['schema:memberOf', 'schema:worksFor', 'ng:leads', 'role'],
  ['schema:containedInPlace', 'schema:location'],
];

/** Predicates in the order in which they are told. */
export const DOCRED_PREDICATES: readonly string[] = Object.keys(MEANINGS);

/** Between two things of the annotators, by their places. */
export interface DocredTie {
  readonly subject: number;
  readonly predicate: string;
  readonly object: number;
}

/** What was asked for and found, and what was stated and right, of the ties of one article. */
export interface DocredAgreement {
  readonly asked: readonly DocredTie[];
  readonly missed: readonly DocredTie[];
  readonly stated: readonly DocredTie[];
  readonly wrong: readonly DocredTie[];
}

/** Compares ties and roles between things that both sides name; a thing that only one of them has is left out. */
export function compareDocred({ things, relations }: DocredArticle, found: ExtractedDocument): DocredAgreement {
  const thingOf = thingsByEntity(things, found);
  const named = new Set(thingOf.values());
  const stated = statedTies(found, thingOf);
  const isMarked = ({ subject, object }: DocredTie, properties: readonly string[]): boolean =>
    relations.some(
      (r) =>
        (r.subject === subject && r.object === object && properties.includes(r.property)) ||
        (r.subject === object && r.object === subject && properties.includes(`^${r.property}`)),
    );
  const asked = relations
    .filter((r) => r.isSaid && named.has(r.subject) && named.has(r.object))
    .flatMap(({ subject, property, object }) => [
      ...askedAs(property).map((predicate) => ({ subject, predicate, object })),
      ...askedAs(`^${property}`).map((predicate) => ({ subject: object, predicate, object: subject })),
    ])
    .filter(({ subject, predicate, object }) => {
      const [from, to] = MEANINGS[predicate]!.between;
      return from.test(things[subject]!.type) && to.test(things[object]!.type);
    });
  const reached = withHigherPlaces(stated);
  return {
    asked: unique(asked),
    missed: unique(asked).filter((tie) => !reached.some((other) => saysTheSame(tie, other))),
    stated,
    wrong: stated.filter((tie) => {
      const { asked, allowed } = MEANINGS[tie.predicate]!;
      return !isMarked(tie, [...asked, ...allowed]);
    }),
  };
}

const askedAs = (property: string): string[] =>
  DOCRED_PREDICATES.filter((predicate) => MEANINGS[predicate]!.asked.includes(property));

function saysTheSame(one: DocredTie, other: DocredTie): boolean {
  const alike = ALIKE.find((group) => group.includes(one.predicate)) ?? [one.predicate];
  return alike.includes(other.predicate) && one.subject === other.subject && one.object === other.object;
}

/** The thing that most of an entity's names lie on. */
function thingsByEntity(things: readonly DocredThing[], found: ExtractedDocument): Map<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const mention of found.mentions) {
    if (mention.kind !== 'name') continue;
    const of = votes.get(mention.entity) ?? new Map<number, number>();
    votes.set(mention.entity, of);
    things.forEach((thing, index) => {
      if (thing.mentions.some((span) => overlaps(span, mention))) of.set(index, (of.get(index) ?? 0) + 1);
    });
  }
  return new Map(
    [...votes].flatMap(([entity, of]) => {
      const [best] = [...of].toSorted((a, b) => b[1] - a[1]);
      return best ? [[entity, best[0]] as const] : [];
    }),
  );
}

function statedTies(found: ExtractedDocument, thingOf: ReadonlyMap<number, number>): DocredTie[] {
  const roles = found.roles.flatMap(({ person, organization }) =>
    organization === undefined ? [] : [{ subject: person, predicate: 'role', object: organization }],
  );
  const ties = found.ties
    .filter(({ predicate }) => MEANINGS[predicate] !== undefined)
    .flatMap(({ subject, predicate, object }) => [
      { subject, predicate, object },
      // both ways, as they hold
      ...(/spouse|sibling/.test(predicate) ? [{ subject: object, predicate, object: subject }] : []),
    ]);
  return unique(
    [...ties, ...roles].flatMap(({ subject, predicate, object }) => {
      const [from, to] = [thingOf.get(subject), thingOf.get(object)];
      return from === undefined || to === undefined || from === to ? [] : [{ subject: from, predicate, object: to }];
    }),
  );
}

/** What lies in a place lies in every place that this one lies in. */
function withHigherPlaces(ties: readonly DocredTie[]): DocredTie[] {
  const all = [...ties];
  const isPlace = ({ predicate }: DocredTie) => /containedInPlace|location/.test(predicate);
  for (const tie of all) {
    if (!isPlace(tie)) continue;
    for (const { object } of ties.filter((other) => isPlace(other) && other.subject === tie.object)) {
      const higher = { ...tie, object };
      if (!all.some((other) => saysTheSame(higher, other))) all.push(higher);
    }
  }
  return all;
}

const unique = (ties: readonly DocredTie[]): DocredTie[] => [
  ...new Map(ties.map((tie) => [`${tie.subject} ${tie.predicate} ${tie.object}`, tie])).values(),
];

import type { Term } from '@rdfjs/types';
import { type AskedTime, askedTime } from './questions-time.ts';
import { stemsOf } from './questions-verbs.ts';
import { type SafeSparql, sparqlOf } from './sparql-template.ts';
import { literalOf } from './terms.ts';

/** The things that a question's words may mean. */
export interface AskedThing {
  readonly name: string;
  readonly terms: readonly Term[];
  /** Every name of them. */
  readonly names: readonly string[];
}

/** What the words of a question give to its form. */
export interface Slots {
  readonly thing: (words: string) => AskedThing;
  readonly found: Readonly<Record<string, string | undefined>>;
}

/** What each solution of a question's SPARQL is about; its variable of that name holds the node. */
export type AnswerKind = 'role' | 'event' | 'statement' | 'entity' | 'link';

/** One form of question: an example, what its words look like, and the SPARQL that answers it. */
export interface QuestionForm {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly kind: AnswerKind;
  readonly sparql: (slots: Slots) => SafeSparql;
  /** Asked where the first finds nothing, with what to say then. */
  readonly otherwise?: {
    readonly note: string;
    readonly kind: AnswerKind;
    readonly sparql: (slots: Slots) => SafeSparql;
  };
}

export const text = (value: string): Term => literalOf({ value });
export const slot = ({ found, thing }: Slots, name: string): AskedThing => thing(found[name] ?? '');
export const thingsOf = (slots: Slots, name: string): readonly Term[] => slot(slots, name).terms;
/** The first of some parts of a question that its words have. */
export const part = ({ found }: Slots, ...names: readonly string[]): string =>
  names.map((name) => found[name]).find((words) => words !== undefined) ?? '';
const timeOf = ({ found }: Slots): AskedTime | undefined =>
  found.time === undefined ? undefined : askedTime(found.time);

const ROLES = sparqlOf`?role a org:Membership ; org:member ?person ; org:role/rdfs:label ?title .
  OPTIONAL { ?role ng:status ?status }`;
const WHEN = sparqlOf`OPTIONAL { ?event sem:hasTimeStamp|sem:hasBeginTimeStamp ?when }`;

/** Events for which all of it holds, by time. */
export const eventsWhere = (...where: readonly SafeSparql[]): SafeSparql => sparqlOf`SELECT DISTINCT ?event WHERE {
  ?event a sem:Event .
  ${{ sparql: where.map(({ sparql }) => sparql).join('\n  ') }}
  ${WHEN}
} ORDER BY (!BOUND(?when)) STR(?when) ?event`;

/** Happens at a place, in one inside it, or has a thing take part. */
export const involves = (things: readonly Term[]): SafeSparql => sparqlOf`VALUES ?thing { ${things} }
  ?event sem:hasActor|ng:agent|ng:patient|(sem:hasPlace/schema:containedInPlace*) ?thing .`;

/** What the article calls it, or its class, begins like a word: `killed` finds a Killing, `stampede` an accident called so. */
export const like = (...words: readonly (string | undefined)[]): SafeSparql => {
  const stems = text(stemsOf(words.filter((word) => word !== undefined)));
  return sparqlOf`FILTER EXISTS {
    { ?event a|rdfs:label ?said } UNION { ?mention itsrdf:taIdentRef ?event ; nif:anchorOf ?said }
    FILTER (REGEX(REPLACE(STR(?said), "^[a-z]+://.*[#/]", ""), ${stems}, "i"))
  }`;
};

/** At a time that the question names: a date, or what the article calls it: `Tuesday`. */
export function during(slots: Slots): SafeSparql {
  const time = timeOf(slots);
  if (time)
    return sparqlOf`?event sem:hasTimeStamp|sem:hasBeginTimeStamp|sem:hasEndTimeStamp ?at .
  FILTER (REGEX(STR(?at), ${text(time.pattern)}))`;
  const words = text((slots.found.time ?? '').toLowerCase());
  return sparqlOf`?words itsrdf:taIdentRef ?event ; nif:anchorOf ?called .
  FILTER (CONTAINS(LCASE(?called), ${words}))`;
}

export const isTime = (slots: Slots): boolean => timeOf(slots) !== undefined;

export const rolesWhere = (
  where: SafeSparql,
  filter: SafeSparql = sparqlOf``,
): SafeSparql => sparqlOf`SELECT DISTINCT ?role WHERE {
  ${where}
  ${ROLES}
  ${filter}
} ORDER BY (?status != ng:Current) ?title ?role`;

/** Roles in a body. */
export const rolesIn = (slots: Slots, filter: SafeSparql = sparqlOf``): SafeSparql =>
  rolesWhere(
    sparqlOf`VALUES ?body { ${slots.thing(part(slots, 'body', 'body2', 'body3')).terms} }
  ?role org:organization ?body .`,
    filter,
  );

export const said = (where: SafeSparql): SafeSparql => sparqlOf`SELECT DISTINCT ?statement WHERE {
  VALUES ?kind { schema:Quotation schema:Claim }
  ?statement a ?kind ; schema:text ?text .
  ${where}
} ORDER BY ?statement`;

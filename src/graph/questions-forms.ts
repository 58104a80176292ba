import type { Term } from '@rdfjs/types';
import { type AskedTime, askedTime } from './questions-time.ts';
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

const LEADERS =
  '\\b(leader|head|chief|president|prime minister|premier|chair|chairman|chairwoman|chairperson|ceo|chief executive|director|director[- ]general|secretary[- ]general|king|queen|emir|sultan|caliph|chancellor|governor|mayor|commander|captain|boss)\\b';
const SECOND = '\\b(deputy|vice|assistant|former|acting)\\b';

const text = (value: string): Term => literalOf({ value });
const slot = ({ found, thing }: Slots, name: string): AskedThing => thing(found[name] ?? '');
const thingsOf = (slots: Slots, name: string): readonly Term[] => slot(slots, name).terms;
const timeOf = ({ found }: Slots): AskedTime | undefined =>
  found.time === undefined ? undefined : askedTime(found.time);

const ROLES = sparqlOf`?role a org:Membership ; org:member ?person ; org:role/rdfs:label ?title .
  OPTIONAL { ?role ng:status ?status }`;
const WHEN = sparqlOf`OPTIONAL { ?event sem:hasTimeStamp|sem:hasBeginTimeStamp ?when }`;
const EVENT_ORDER = sparqlOf`ORDER BY (!BOUND(?when)) STR(?when) ?event`;
/** An event at a place, in one inside it, or in which it takes part. */
const INVOLVES = (things: readonly Term[]): SafeSparql =>
  sparqlOf`VALUES ?thing { ${things} }
  ?event a sem:Event ; sem:hasActor|ng:agent|ng:patient|(sem:hasPlace/schema:containedInPlace*) ?thing .`;

/** Events whose kind or label begins like a verb: `killed` finds a Killing. */
const like = (verb: string | undefined): SafeSparql => {
  const stem = text(
    (verb ?? '')
      .toLowerCase()
      .replace(/(?:ing|ed|s|e)$/, '')
      .slice(0, 5),
  );
  return sparqlOf`FILTER EXISTS {
    ?event a|rdfs:label ?said
    FILTER (CONTAINS(LCASE(REPLACE(STR(?said), "^.*[#/]", "")), ${stem}))
  }`;
};

const events = (
  things: readonly Term[],
  more: SafeSparql = sparqlOf``,
): SafeSparql => sparqlOf`SELECT DISTINCT ?event WHERE {
  ${INVOLVES(things)}
  ${WHEN}
  ${more}
} ${EVENT_ORDER}`;

const rolesIn = (slots: Slots, filter: SafeSparql): SafeSparql => sparqlOf`SELECT DISTINCT ?role WHERE {
  VALUES ?body { ${thingsOf(slots, 'body')} }
  ${ROLES}
  ?role org:organization ?body .
  ${filter}
} ORDER BY (?status != ng:Current) ?title ?role`;

const ALL_ROLES = {
  note: 'No such role is named; these are the ones that are:',
  kind: 'role',
  sparql: (slots: Slots) => rolesIn(slots, sparqlOf``),
} as const;

const said = (where: SafeSparql): SafeSparql => sparqlOf`SELECT DISTINCT ?statement WHERE {
  VALUES ?kind { schema:Quotation schema:Claim }
  ?statement a ?kind ; schema:text ?text .
  ${where}
} ORDER BY ?statement`;
const by = (slots: Slots): SafeSparql =>
  sparqlOf`VALUES ?speaker { ${thingsOf(slots, 'speaker')} }
  ?statement schema:creator|prov:hadPrimarySource ?speaker .`;
/** Words that name a thing, or that tell of an event in which it takes part. */
const about = (slots: Slots): SafeSparql => {
  const { terms, names } = slot(slots, 'topic');
  return sparqlOf`FILTER (EXISTS {
      VALUES ?topic { ${terms} }
      ?statement ng:asserts/(sem:hasActor|ng:agent|ng:patient|sem:hasPlace) ?topic
    } || EXISTS {
      VALUES ?name { ${names.map((name) => text(name.toLowerCase()))} }
      FILTER (CONTAINS(LCASE(?text), ?name))
    })`;
};

const SAY = 'say|says|said|claim|claims|claimed|state|states|stated|tell|tells|told|announce|announced|think|thinks';
const the = '(?:the |a |an )?';

/** Every form of question, the first that fits a question decides. */
export const QUESTION_FORMS: readonly QuestionForm[] = [
  {
    name: 'said-by-about',
    example: 'What did Mara Ivanec say about Velandia?',
    pattern: new RegExp(`^what (?:did|does|has|do) (?<speaker>.+?) (?:${SAY}) (?:about|of|on) (?<topic>.+)$`, 'i'),
    kind: 'statement',
    sparql: (slots) => said(sparqlOf`${by(slots)}\n  ${about(slots)}`),
  },
  {
    name: 'said-by',
    example: 'What did Mara Ivanec say?',
    pattern: new RegExp(`^what (?:did|does|has|do) (?<speaker>.+?) (?:${SAY})$`, 'i'),
    kind: 'statement',
    sparql: (slots) => said(by(slots)),
  },
  {
    name: 'said-about',
    example: 'Who said what about Velandia?',
    pattern: new RegExp(`^who (?:${SAY}) (?:(?:what|so|that|anything|something) )?(?:about|of|on) (?<topic>.+)$`, 'i'),
    kind: 'statement',
    sparql: (slots) => said(about(slots)),
  },
  {
    name: 'who-says',
    example: 'Who says so?',
    pattern: new RegExp(`^who (?:${SAY}) (?:so|what|that|this|it)$`, 'i'),
    kind: 'statement',
    sparql: () => said(sparqlOf``),
  },
  {
    name: 'connected',
    example: 'How are Pavel Lund and Velandia connected?',
    pattern:
      /^(?:how (?:are|is|were|was) (?<a>.+?) (?:and|with|to) (?<b>.+?) (?:connected|related|linked|tied)|how (?:is|are|was|were) (?<a2>.+?) (?:connected|related|linked|tied) (?:to|with) (?<b2>.+)|what (?:connects|links|joins) (?<a3>.+?) (?:and|with|to) (?<b3>.+))$/i,
    kind: 'link',
    sparql: (slots) => {
      const { a, a2, a3, b, b2, b3 } = slots.found;
      const [one, other] = [a ?? a2 ?? a3 ?? '', b ?? b2 ?? b3 ?? ''].map((words) => slots.thing(words).terms);
      return sparqlOf`SELECT DISTINCT ?link ?a ?tie ?b WHERE {
  VALUES ?a { ${one!} }
  VALUES ?b { ${other!} }
  { ?a ?tie ?b FILTER (?tie != owl:sameAs) } UNION { ?b ?tie ?a FILTER (?tie != owl:sameAs) }
  UNION { ?link a org:Membership ; org:member ?a ; org:organization ?b }
  UNION { ?link a org:Membership ; org:member ?b ; org:organization ?a }
  UNION { ?link a sem:Event ; sem:hasActor|ng:agent|ng:patient|sem:hasPlace ?a , ?b }
  UNION { ?link schema:creator ?a ; ng:asserts/(sem:hasActor|ng:agent|ng:patient) ?b }
  UNION { ?link schema:creator ?b ; ng:asserts/(sem:hasActor|ng:agent|ng:patient) ?a }
} ORDER BY ?link ?tie`;
    },
  },
  {
    name: 'leads',
    example: 'Who leads the Northern Front?',
    pattern: new RegExp(
      `^who (?:leads|lead|led|heads|headed|runs|ran|rules|ruled|governs|commands|is in charge of|is ${the}(?:leader|head|boss) of) (?<body>.+)$`,
      'i',
    ),
    kind: 'role',
    sparql: (slots) =>
      rolesIn(slots, sparqlOf`FILTER (REGEX(?title, ${text(LEADERS)}, "i") && !REGEX(?title, ${text(SECOND)}, "i"))`),
    otherwise: ALL_ROLES,
  },
  {
    name: 'title-of',
    example: 'Who is the foreign minister of Velandia?',
    pattern: /^who (?:is|was|are|were|will be) the (?<title>.+?) (?:of|in|at|for) (?<body>.+)$/i,
    kind: 'role',
    sparql: (slots) =>
      rolesIn(slots, sparqlOf`FILTER (CONTAINS(LCASE(?title), ${text((slots.found.title ?? '').toLowerCase())}))`),
    otherwise: ALL_ROLES,
  },
  {
    name: 'happened-when-where',
    example: 'What happened in Velandia in March 2031?',
    pattern:
      /^what (?:happened|took place|occurred) (?:in|at|to|with) (?<place>.+?) (?:in|on|during) (?<time>[^,]*\d{4}|[a-z]+(?: \d{1,2})?|\d{1,2} [a-z]+)$/i,
    kind: 'event',
    sparql: (slots) => events(thingsOf(slots, 'place'), during(slots)),
  },
  {
    name: 'happened-when',
    example: 'What happened in March?',
    pattern: /^what (?:happened|took place|occurred) (?:in|on|during) (?<time>.+)$/i,
    kind: 'event',
    sparql: (slots) =>
      timeOf(slots)
        ? sparqlOf`SELECT DISTINCT ?event WHERE {
  ?event a sem:Event .
  ${during(slots)}
} ${EVENT_ORDER}`
        : events(thingsOf({ ...slots, found: { place: slots.found.time } }, 'place')),
  },
  {
    name: 'happened-to',
    example: 'What happened to Jorun Vask?',
    pattern: /^what (?:happened|took place|occurred) (?:to|with|at) (?<thing>.+)$/i,
    kind: 'event',
    sparql: (slots) => events(thingsOf(slots, 'thing')),
  },
  {
    name: 'did',
    example: 'What did Velandian forces do?',
    pattern: /^what (?:did|does|has|have) (?<thing>.+?) (?:do|done)$/i,
    kind: 'event',
    sparql: (slots) => sparqlOf`SELECT DISTINCT ?event WHERE {
  VALUES ?thing { ${thingsOf(slots, 'thing')} }
  ?event a sem:Event ; ng:agent ?thing .
  ${WHEN}
} ${EVENT_ORDER}`,
  },
  {
    name: 'where-is',
    example: 'Where is Port Selm?',
    pattern: /^where (?:is|are|was|were) (?<thing>.+)$/i,
    kind: 'entity',
    sparql: (slots) => sparqlOf`SELECT DISTINCT ?entity WHERE {
  VALUES ?entity { ${thingsOf(slots, 'thing')} }
  ?entity schema:containedInPlace|schema:location ?place
}`,
    otherwise: {
      note: 'It is told where these were:',
      kind: 'event',
      sparql: (slots) => events(thingsOf(slots, 'thing')),
    },
  },
  {
    name: 'when-where',
    example: 'When was Jorun Vask killed?',
    pattern: /^(?:when|where) (?:was|were|did|is|has|have) (?<thing>.+?) (?<verb>[a-z]+)$/i,
    kind: 'event',
    sparql: (slots) => events(thingsOf(slots, 'thing'), like(slots.found.verb)),
    otherwise: {
      note: 'Nothing of that kind is told; this is:',
      kind: 'event',
      sparql: (slots) => events(thingsOf(slots, 'thing')),
    },
  },
  {
    name: 'who-is',
    example: 'Who is Pavel Lund?',
    pattern: /^(?:who|what) (?:is|was|are|were) (?<thing>.+)$|^tell me about (?<other>.+)$/i,
    kind: 'entity',
    sparql: (slots) => sparqlOf`SELECT ?entity WHERE {
  VALUES ?entity { ${slots.thing(slots.found.thing ?? slots.found.other ?? '').terms} }
}`,
  },
  {
    name: 'who-did',
    example: 'Who killed Jorun Vask?',
    pattern: /^who (?:has |have |had )?(?<verb>[a-z]+) (?<thing>.+)$/i,
    kind: 'event',
    sparql: (slots) => events(thingsOf(slots, 'thing'), like(slots.found.verb)),
    otherwise: {
      note: 'Nothing of that kind is told; this is:',
      kind: 'event',
      sparql: (slots) => events(thingsOf(slots, 'thing')),
    },
  },
];

function during(slots: Slots): SafeSparql {
  const time = timeOf(slots);
  return time
    ? sparqlOf`?event sem:hasTimeStamp|sem:hasBeginTimeStamp|sem:hasEndTimeStamp ?when .
  FILTER (REGEX(STR(?when), ${text(time.pattern)}))`
    : sparqlOf`FILTER (false)`;
}

import { DEEDS, HAPPENINGS } from './questions-events.ts';
import { ROLES } from './questions-roles.ts';
import { SAID } from './questions-said.ts';
import { eventsWhere, involves, part, type QuestionForm, type Slots, thingsOf } from './questions-sparql.ts';
import { sparqlOf } from './sparql-template.ts';

const events = (slots: Slots) => eventsWhere(involves(thingsOf(slots, 'thing')));

const CONNECTED: QuestionForm = {
  name: 'connected',
  example: 'How are Pavel Lund and Velandia connected?',
  pattern:
    /^(?:how (?:are|is|were|was) (?<a>.+?) (?:and|with|to) (?<b>.+?) (?:connected|related|linked|tied)|how (?:is|are|was|were) (?<a2>.+?) (?:connected|related|linked|tied) (?:to|with) (?<b2>.+)|what (?:connects|links|joins) (?<a3>.+?) (?:and|with|to) (?<b3>.+)|how (?:does|do|did) (?<a4>.+?) (?:relate|connect) to (?<b4>.+)|what (?:is|are|was) the (?:connection|relationship|relation|link|tie|ties) between (?<a5>.+?) and (?<b5>.+)|what (?:does|has|did) (?<a6>.+?) (?:have )?to do with (?<b6>.+))$/i,
  kind: 'link',
  sparql: (slots) => {
    const [one, other] = endsOf(slots).map((words) => slots.thing(words).terms);
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
};

/** What a question about a connection names at its two ends. */
export const endsOf = (slots: Slots): readonly [one: string, other: string] => [
  part(slots, 'a', 'a2', 'a3', 'a4', 'a5', 'a6'),
  part(slots, 'b', 'b2', 'b3', 'b4', 'b5', 'b6'),
];

const WHERE_IS: QuestionForm = {
  name: 'where-is',
  example: 'Where is Port Selm?',
  pattern: /^where (?:is|are|was|were) (?<thing>.+)$/i,
  kind: 'entity',
  sparql: (slots) => sparqlOf`SELECT DISTINCT ?entity WHERE {
  VALUES ?entity { ${thingsOf(slots, 'thing')} }
  ?entity schema:containedInPlace|schema:location ?place
}`,
  otherwise: { note: 'It is told where these were:', kind: 'event', sparql: events },
};

const IS_IN: QuestionForm = {
  name: 'is-in',
  example: 'Is Port Selm in Velandia?',
  pattern: /^(?:is|are|was|were|does|do) (?<thing>.+?) (?:in|inside|part of|lie in|belong to) (?<place>.+)$/i,
  kind: 'entity',
  sparql: (slots) => sparqlOf`SELECT DISTINCT ?entity WHERE {
  VALUES ?entity { ${thingsOf(slots, 'thing')} }
  VALUES ?place { ${thingsOf(slots, 'place')} }
  ?entity (schema:containedInPlace|schema:location|schema:memberOf)+ ?place
}`,
  otherwise: {
    note: 'That is not told; this is:',
    kind: 'entity',
    sparql: (slots) => sparqlOf`SELECT ?entity WHERE { VALUES ?entity { ${thingsOf(slots, 'thing')} } }`,
  },
};

const WHO_IS: QuestionForm = {
  name: 'who-is',
  example: 'Who is Pavel Lund?',
  pattern: /^(?:who|what) (?:is|was|are|were) (?<thing>.+)$|^tell me about (?<other>.+)$/i,
  kind: 'entity',
  sparql: (slots) => sparqlOf`SELECT ?entity WHERE {
  VALUES ?entity { ${slots.thing(part(slots, 'thing', 'other')).terms} }
}`,
};

const KINDS: Readonly<Record<string, string>> = {
  people: 'schema:Person',
  persons: 'schema:Person',
  organisations: 'schema:Organization',
  organizations: 'schema:Organization',
  companies: 'schema:Organization',
  places: 'schema:Place',
};

const WHO_IS_THERE: QuestionForm = {
  name: 'named',
  example: 'Which people are named?',
  pattern: new RegExp(
    `^(?:which|what|who are the) (?<kind>${Object.keys(KINDS).join('|')})(?: .*)?$|^who (?:is|are) (?:named|mentioned|in it)(?: .*)?$`,
    'i',
  ),
  kind: 'entity',
  sparql: ({ found }) => {
    const kind = KINDS[(found.kind ?? 'people').toLowerCase()]!;
    return sparqlOf`SELECT ?entity WHERE {
  ?entity a ${{ sparql: kind }} ; schema:name ?name
} ORDER BY ?name ?entity`;
  },
};

/**
 * Every form of question. The first that fits decides whose names the graph has, so those that say more of a question stand
 * before those that would take any.
 */
export const QUESTION_FORMS: readonly QuestionForm[] = [
  ...SAID,
  CONNECTED,
  WHO_IS_THERE,
  ...ROLES,
  ...HAPPENINGS,
  WHERE_IS,
  IS_IN,
  WHO_IS,
  ...DEEDS,
];

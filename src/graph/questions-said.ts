import { part, type QuestionForm, type Slots, said, slot, text, thingsOf } from './questions-sparql.ts';
import { type SafeSparql, sparqlOf } from './sparql-template.ts';

const SAY =
  'say|says|said|claim|claims|claimed|state|states|stated|tell|tells|told|announce|announced|think|thinks|write|writes|wrote|report|reports|reported';

const by = (slots: Slots): SafeSparql =>
  sparqlOf`VALUES ?speaker { ${thingsOf(slots, 'speaker')} }
  ?statement schema:creator|prov:hadPrimarySource ?speaker .`;
/** Speakers whose name holds a name of what is asked for: statements of the UN are those of its agency as well. */
const byNamesakes = (slots: Slots): SafeSparql => {
  const { names } = slot(slots, 'speaker');
  return sparqlOf`VALUES ?name { ${names.map((name) => text(name.toLowerCase()))} }
  ?statement schema:creator/rdfs:label ?speaker .
  FILTER (CONTAINS(CONCAT(" ", LCASE(?speaker), " "), CONCAT(" ", ?name, " ")))`;
};
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
/** Words that another way of saying the same may lack. */
const LITTLE = /^(?:that|this|these|those|were|been|have|will|would|with|from|more|than|over|there)$/;
/** Every longer word of what is said stands in the statement. */
const saying = (slots: Slots): SafeSparql => {
  const all =
    part(slots, 'words', 'quoted')
      .toLowerCase()
      .match(/\p{L}{4,}|\p{N}+/gu) ?? [];
  const words = all.filter((word) => !LITTLE.test(word));
  return { sparql: words.map((word) => sparqlOf`FILTER (CONTAINS(LCASE(?text), ${text(word)}))`.sparql).join('\n  ') };
};

const NAMESAKES = {
  note: 'Nothing under just that name; these have it in theirs:',
  kind: 'statement',
  sparql: (slots: Slots) => said(byNamesakes(slots)),
} as const;

/** Questions about what somebody says. */
export const SAID: readonly QuestionForm[] = [
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
    pattern: new RegExp(
      `^what (?:did|does|has|do) (?<speaker>.+?) (?:${SAY})(?: (?:in|at|on|to|during|after|before|when) .+)?$`,
      'i',
    ),
    kind: 'statement',
    sparql: (slots) => said(by(slots)),
    otherwise: NAMESAKES,
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
    name: 'who-said-that',
    example: 'Who said that peace is near?',
    pattern: new RegExp(`^who (?:${SAY})(?: that (?<words>.+)|:? ["“‘'](?<quoted>.+)["”’'])$`, 'i'),
    kind: 'statement',
    sparql: (slots) => said(saying(slots)),
  },
];

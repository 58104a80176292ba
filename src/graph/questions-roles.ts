import {
  eventsWhere,
  involves,
  part,
  type QuestionForm,
  rolesIn,
  rolesWhere,
  type Slots,
  text,
  thingsOf,
} from './questions-sparql.ts';
import { sparqlOf } from './sparql-template.ts';

const LEADERS =
  '\\b(leader|head|chief|president|prime minister|premier|chair|chairman|chairwoman|chairperson|ceo|chief executive|director|director[- ]general|secretary[- ]general|king|queen|emir|sultan|caliph|chancellor|governor|mayor|commander|captain|boss)\\b';
const SECOND = '\\b(deputy|vice|assistant|former|acting|head of [a-z]+|chief of [a-z]+)\\b';
/** Whoever asks for the president wants no vice president. */
const SECOND_ASKED = /\b(?:deputy|vice|assistant)\b/i;
const the = '(?:the |a |an )?';

const ALL_ROLES = {
  note: 'No such role is named; these are the ones that are:',
  kind: 'role',
  sparql: (slots: Slots) => rolesIn(slots),
} as const;

/** What a title is also called, shorter and longer; a word of time before it says nothing of it. */
function titlesLike(asked: string): string {
  const title = asked.toLowerCase().replace(/^(?:new|current|present|former|then|old|first|last) /, '');
  const same = [
    ['ceo', 'chief executive'],
    ['pm', 'prime minister', 'premier'],
    ['chair', 'chairman', 'chairwoman', 'chairperson'],
    ['spokesman', 'spokeswoman', 'spokesperson'],
  ].find((group) => group.includes(title.replace(/ officer$/, '')));
  const pattern = (words: string): string => words.replace(/[^\p{L}\p{N} ]/gu, '.');
  return (same ?? [title]).map((words) => `\\b${pattern(words)}`).join('|');
}

/** Questions about who holds which position. */
export const ROLES: readonly QuestionForm[] = [
  {
    name: 'leads',
    example: 'Who leads the Northern Front?',
    pattern: new RegExp(
      `^who (?:leads|lead|led|heads|headed|runs|ran|rules|ruled|governs|commands|is in charge of|is ${the}(?:leader|head|boss) of) (?<body>.+)$|^who (?:is|was) (?<body2>.+?)['’]s? (?:leader|head|boss)$`,
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
    pattern:
      /^who (?:is|was|are|were|will be) (?!(?:the )?[a-z]+(?:ed|en|ing) (?:in|at|for) )(?:(?:the )?(?<title>.+?) (?:of|in|at|for) (?<body>.+)|(?<body2>.+?)['’]s? (?<title2>.+))$/i,
    kind: 'role',
    sparql: (slots) => {
      const title = part(slots, 'title', 'title2');
      const second = SECOND_ASKED.test(title) ? '^$' : SECOND_ASKED.source;
      return rolesIn(
        slots,
        sparqlOf`FILTER (REGEX(?title, ${text(titlesLike(title))}, "i") && !REGEX(?title, ${text(second)}, "i"))`,
      );
    },
    otherwise: ALL_ROLES,
  },
  {
    name: 'works-for',
    example: 'Who works for the Northern Front?',
    pattern:
      /^who (?:works|work|worked|serves|served|sits|is|are) (?:for|at|in|with|on|members? of|part of|employed by) (?<body>.+)$|^who (?:belongs|belong) to (?<body2>.+)$/i,
    kind: 'role',
    sparql: (slots) => rolesIn(slots),
  },
  {
    name: 'role-of',
    example: 'What is the job of Pavel Lund?',
    pattern:
      /^what (?:is|was|are|were) (?:the )?(?:job|role|title|position|office|post|function)s? of (?<person>.+)$|^what (?:is|was|are|were) (?<person2>.+?)['’]s? (?:job|role|title|position|office|post|function)s?$|^(?:what|which) (?:job|role|title|position|office|post)s? (?:does|did|do) (?<person3>.+?) (?:hold|have|held|had)$|^what does (?<person4>.+?) do$/i,
    kind: 'role',
    sparql: (slots) => {
      const person = part(slots, 'person', 'person2', 'person3', 'person4');
      return rolesWhere(sparqlOf`VALUES ?person { ${slots.thing(person).terms} }`);
    },
    otherwise: {
      note: 'No role is told; this is what happened:',
      kind: 'event',
      sparql: (slots) =>
        eventsOf({ ...slots, found: { thing: part(slots, 'person', 'person2', 'person3', 'person4') } }),
    },
  },
];

const eventsOf = (slots: Slots) => eventsWhere(involves(thingsOf(slots, 'thing')));

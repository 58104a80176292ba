import type { Term } from '@rdfjs/types';
import {
  during,
  eventsWhere,
  involves,
  isTime,
  like,
  type QuestionForm,
  type Slots,
  text,
  thingsOf,
} from './questions-sparql.ts';
import { sparqlOf } from './sparql-template.ts';

const AUX = 'did|does|do|will|would|is|are|was|were|has|have|had|can';
const HAPPENED = '(?:happened|took place|occurred|happens|will happen|is happening|went on)';

const ALL_OF_IT = {
  note: 'Nothing of that kind is told; this is:',
  kind: 'event',
  sparql: (slots: Slots) => eventsWhere(involves(thingsOf(slots, 'thing'))),
} as const;

/** Questions about what happened, when, where and to whom. */
export const HAPPENINGS: readonly QuestionForm[] = [
  {
    name: 'so-far',
    example: 'What is planned?',
    pattern:
      /^(?:what|which events?|what events?) (?:is|are|was|were) (?<how>planned|possible|denied|expected|likely)$/i,
    kind: 'event',
    sparql: ({ found }) => {
      const how = (found.how ?? '').toLowerCase();
      const wanted = how === 'denied' ? 'Denied' : how === 'planned' ? 'Planned' : 'Planned|Possible';
      return eventsWhere(
        sparqlOf`?event ng:factuality ?how .\n  FILTER (REGEX(STR(?how), ${text(`#(?:${wanted})$`)}))`,
      );
    },
  },
  {
    name: 'happened-when-where',
    example: 'What happened in Velandia in March 2031?',
    pattern: new RegExp(
      `^what ${HAPPENED} (?:in|at|to|with|near) (?<place>.+?) (?:(?:in|on|during) (?<time>[^,]*\\d{4}|[a-z]+(?: \\d{1,2})?|\\d{1,2} [a-z]+))$`,
      'i',
    ),
    kind: 'event',
    sparql: (slots) => eventsWhere(involves(thingsOf(slots, 'place')), during(slots)),
  },
  {
    name: 'happened-to',
    example: 'What happened to Jorun Vask?',
    pattern: new RegExp(`^what ${HAPPENED} (?:to|with|at|near) (?<thing>.+)$`, 'i'),
    kind: 'event',
    sparql: (slots) => eventsWhere(involves(thingsOf(slots, 'thing'))),
  },
  {
    name: 'happened-when',
    example: 'What happened in March?',
    pattern: new RegExp(`^what ${HAPPENED} (?:(?:in|on|during) )?(?<time>.+)$`, 'i'),
    kind: 'event',
    sparql: (slots) => {
      const place = isTime(slots) ? undefined : known(slots, 'time');
      return eventsWhere(place ? involves(place) : during(slots));
    },
  },
  {
    name: 'did',
    example: 'What did Velandian forces do?',
    pattern: /^what (?:did|has|have) (?<thing>.+?) (?:do|done)$/i,
    kind: 'event',
    sparql: (slots) => eventsWhere(sparqlOf`VALUES ?thing { ${thingsOf(slots, 'thing')} }\n  ?event ng:agent ?thing .`),
  },
  {
    name: 'why',
    example: 'Why did the ceasefire collapse?',
    pattern: /^why (?:did|was|were|is|are|has|have) (?<what>.+?)(?: (?:happen|collapse|begin|start|killed|[a-z]+))?$/i,
    kind: 'event',
    sparql: ({ found }) =>
      eventsWhere(sparqlOf`?event ng:causes ?effect .
  FILTER EXISTS { { ?effect rdfs:label ?named } UNION { ?words itsrdf:taIdentRef ?effect ; nif:anchorOf ?named }
    FILTER (CONTAINS(LCASE(?named), ${text(bare(found.what))})) }`),
  },
];

/** Questions about who did what, which any other question with a verb may look like. */
export const DEEDS: readonly QuestionForm[] = [
  {
    name: 'event-where-when',
    example: 'When did the fighting begin?',
    pattern: new RegExp(
      `^[Ww](?:hen|here) (?:${AUX}) (?:the|a|an) (?<what>[a-z]+)(?: (?:happen|happened|take place|taken place|occur|begin|began|start|started|end|ended|held))?$`,
    ),
    kind: 'event',
    sparql: ({ found }) => eventsWhere(like(bare(found.what))),
  },
  {
    name: 'when-where',
    example: 'When was Jorun Vask killed?',
    pattern: new RegExp(
      `^(?:when|where) (?:${AUX}) (?<thing>.+?) (?<verb>[a-z]+|[a-z]+ (?:down|up|out|off|place|part|over))$`,
      'i',
    ),
    kind: 'event',
    sparql: (slots) => eventsWhere(involves(thingsOf(slots, 'thing')), like(slots.found.verb)),
    otherwise: ALL_OF_IT,
  },
  {
    name: 'whom-did',
    example: 'Whom did Velandian forces kill?',
    pattern: /^whom? (?:did|does|has|have|will) (?<thing>.+?) (?<verb>[a-z]+)$/i,
    kind: 'event',
    sparql: (slots) =>
      eventsWhere(
        sparqlOf`VALUES ?thing { ${thingsOf(slots, 'thing')} }\n  ?event ng:agent ?thing .`,
        like(slots.found.verb),
      ),
    otherwise: ALL_OF_IT,
  },
  {
    name: 'who-did',
    example: 'Who killed Jorun Vask?',
    pattern: /^who (?:is |are |has |have |had |will )?(?<verb>[a-z]+) (?<thing>(?!(?:in|at|on|near|during) ).+)$/i,
    kind: 'event',
    sparql: (slots) => eventsWhere(involves(thingsOf(slots, 'thing')), like(slots.found.verb)),
    otherwise: ALL_OF_IT,
  },
  {
    name: 'did-it',
    example: 'Did Mara Ivanec meet Pavel Lund?',
    pattern:
      /^(?:did|does|do|has|have|had|will|was|were|is|are) (?<thing>.+?) (?<verb>[a-z]+)(?: (?:to |with |by |in )?(?<other>.+))?$/i,
    kind: 'event',
    sparql: (slots) => {
      const other = known(slots, 'other');
      const both =
        other === undefined
          ? sparqlOf``
          : sparqlOf`VALUES ?other { ${other} }
  ?event sem:hasActor|ng:agent|ng:patient|sem:hasPlace ?other .`;
      return eventsWhere(involves(thingsOf(slots, 'thing')), both, like(slots.found.verb));
    },
    otherwise: ALL_OF_IT,
  },
  {
    name: 'how-many',
    example: 'How many people were killed?',
    pattern: new RegExp(
      `^how many (?<who>.+?) (?:(?:${AUX}|have been|has been) )?(?<verb>[a-z]+)(?: (?:in|at|on|by) .+)?$`,
      'i',
    ),
    kind: 'event',
    sparql: ({ found }) => eventsWhere(like(found.verb)),
  },
  {
    name: 'whoever',
    example: 'Who met in Port Selm?',
    pattern: new RegExp(
      `^who (?:(?:${AUX}|got|has been|have been) )?(?<verb>[a-z]+)(?: (?:whom|who|what|each other|one another))?(?: (?:in|at|near) (?<place>.+?))?(?: (?:on|in|during) (?<time>.+))?$`,
      'i',
    ),
    kind: 'event',
    sparql: (slots) => {
      const { place, time, verb } = slots.found;
      return eventsWhere(
        like(verb),
        ...(place === undefined ? [] : [involves(slots.thing(place).terms)]),
        ...(time === undefined ? [] : [during(slots)]),
      );
    },
  },
];

/** Without an article before it. */
const bare = (words = ''): string => words.toLowerCase().replace(/^(?:the|a|an|this|that) /, '');

/** What a part of the question names; undefined where it names nothing of the graph. */
function known(slots: Slots, name: string): readonly Term[] | undefined {
  try {
    return slots.found[name] === undefined ? undefined : thingsOf(slots, name);
  } catch {
    return undefined;
  }
}

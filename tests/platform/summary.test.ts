import { describe, expect, it } from 'vitest';
import type { Entity, EntityMention } from '../../src/core/entity.ts';
import type { Argument, Event, ExtractedDocument } from '../../src/core/facts.ts';
import { summarize } from '../../src/platform/node/summary.ts';
import { openTerminal, printable, shorten } from '../../src/platform/node/terminal.ts';

const terminal = openTerminal({ stdout: process.stdout, stderr: process.stderr, env: { NO_COLOR: '1' } });
const EVIDENCE = [{ start: 0, end: 1, rule: 'by-hand', score: 1 }] as const;

const entity = (index: number, type: Entity['type'], name?: string, description?: string): Entity => ({
  index,
  type,
  classes: [],
  aliases: [],
  sameAs: [],
  ...(name !== undefined && { name }),
  ...(description !== undefined && { description }),
});
const mention = (of: number): EntityMention => ({
  start: 0,
  end: 1,
  kind: 'name',
  first: 0,
  endToken: 1,
  head: 0,
  entity: of,
  score: 1,
});
const argument = (role: string, of: number): Argument => ({ role, entity: of, evidence: EVIDENCE });
const event = (index: number, type: string, args: Argument[], more: Partial<Event> = {}): Event => ({
  index,
  type,
  label: type,
  triggers: [{ start: 0, end: 1 }],
  arguments: args,
  factuality: 'actual',
  evidence: EVIDENCE,
  ...more,
});

const document: ExtractedDocument = {
  article: { id: 'a', text: 'Text.', blocks: [], headline: 'Summit \x1b[31mends\nwith deal', published: '2031-03-05' },
  sentences: [],
  tokens: [],
  names: [],
  times: [],
  quotes: [],
  diagnostics: [],
  entities: [
    entity(0, 'Person', 'Tomas Okoro'),
    entity(1, 'Person', 'Mara Ivanec'),
    entity(2, 'Place', 'Velandia'),
    entity(3, 'Organization', 'Karsian Army'),
    entity(4, 'Person', undefined, 'security official'),
    entity(5, 'Place', 'Port Selm'),
    entity(6, 'Organization', 'Selm Courier'),
  ],
  mentions: [0, 1, 1, 2, 3, 4].map(mention),
  roles: [
    {
      person: 1,
      title: 'Prime Minister',
      titleSpan: { start: 0, end: 1 },
      organization: 2,
      status: 'current',
      evidence: EVIDENCE,
    },
    {
      person: 0,
      title: 'general',
      titleSpan: { start: 0, end: 1 },
      organization: 3,
      status: 'former',
      evidence: EVIDENCE,
    },
  ],
  events: [
    event(0, 'Visit', [argument('agent', 0)], { factuality: 'possible' }),
    event(1, 'Meeting', [argument('agent', 0), argument('agent', 1), argument('place', 5)], {
      time: { value: '2031-03-04', evidence: EVIDENCE },
    }),
    event(2, 'MilitaryOperation', [argument('patient', 3)]),
  ],
  claims: [
    {
      speaker: 1,
      text: 'We are ready',
      content: { start: 0, end: 1 },
      direct: true,
      via: [{ entity: 6, evidence: EVIDENCE }],
      asserts: [],
      evidence: EVIDENCE,
    },
    {
      speaker: 1,
      text: 'again',
      content: { start: 0, end: 1 },
      direct: true,
      via: [],
      asserts: [],
      evidence: EVIDENCE,
    },
    {
      speaker: 4,
      text: 'the convoy was attacked',
      content: { start: 0, end: 1 },
      direct: false,
      via: [],
      asserts: [],
      evidence: EVIDENCE,
    },
  ],
  ties: [],
  silences: [],
};

describe('the summary of an article', () => {
  it('tells people with roles, organisations, events with who, whom, where and when, and who said what', () => {
    expect(summarize(document, terminal).split('\n')).toEqual([
      'Article        2031-03-05  Summit [31mends with deal',
      'People         Mara Ivanec (Prime Minister, Velandia); Tomas Okoro (former general, Karsian Army)',
      'Organisations  Karsian Army, Selm Courier',
      'Events         Meeting: Tomas Okoro and Mara Ivanec, in Port Selm, 2031-03-04',
      '               Possible visit: Tomas Okoro',
      '               Military operation: → Karsian Army',
      'Said           Mara Ivanec (Selm Courier): “We are ready”',
      '               security official: the convoy was attacked',
      '',
    ]);
  });

  it('leaves out what the article has nothing of', () => {
    const bare = { ...document, entities: [], mentions: [], roles: [], events: [], claims: [] };
    expect(summarize(bare, terminal)).toBe('Article        2031-03-05  Summit [31mends with deal\n');
  });

  it('fits the width of the terminal', () => {
    const long = { ...document, article: { ...document.article, headline: 'word '.repeat(100) } };
    for (const line of summarize(long, { ...terminal, columns: 60 }).split('\n'))
      expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('an event of many', () => {
  it('names the first two and counts the others, so that place and time keep their room', () => {
    const crowd = event(0, 'Meeting', [0, 1, 3, 6].map((of) => argument('agent', of)).concat(argument('place', 5)));
    const told = summarize({ ...document, events: [crowd] }, terminal).split('\n')[3];
    expect(told).toBe('Events         Meeting: Tomas Okoro, Mara Ivanec and 2 more, in Port Selm');
  });
});

describe('text from outside', () => {
  it('cannot steer the terminal', () => {
    expect(printable('a\x1b]0;title\x07b\u202ec\r\nd')).toBe('a ]0;title b c d');
  });

  it('is cut by characters, not by halves of them', () => {
    expect(shorten('🌊🌊🌊', 2)).toBe('🌊…');
    expect(shorten('🌊🌊', 2)).toBe('🌊🌊');
  });
});

import { describe, expect, it } from 'vitest';
import { NO_FILTER, passing } from '../../src/network/filter.ts';
import type { Event, Knowledge, Role } from '../../src/network/knowledge.ts';

const event = (id: string, rest: Partial<Event>): Event => ({
  type: 'event',
  id,
  class: 'ng:Meeting',
  label: id,
  participants: [],
  factuality: 'actual',
  partOf: [],
  causes: [],
  evidence: [],
  ...rest,
});

const role = (id: string, rest: Partial<Role>): Role => ({
  type: 'role',
  id,
  person: 'p',
  title: 'head',
  status: 'current',
  evidence: [],
  ...rest,
});

const knowledge = (events: readonly Event[], roles: readonly Role[] = []): Knowledge => ({
  articles: [],
  things: [],
  roles,
  events,
  claims: [{ type: 'claim', id: 'said', direct: true, text: '', asserts: ['a'], denies: [], via: [], evidence: [] }],
  ties: [],
  mentions: [],
  silences: [],
  triples: 1,
  vocabularies: [],
});

const left = (k: Knowledge, filter: Partial<typeof NO_FILTER>) => [...(passing(k, { ...NO_FILTER, ...filter }) ?? [])];

describe('the filter of facts', () => {
  it('lets all through where nothing is asked', () => {
    expect(passing(knowledge([event('a', {})]), NO_FILTER)).toBeUndefined();
  });

  it('leaves out kinds of events, and statements that tell of nothing else', () => {
    const k = knowledge([event('a', { class: 'ng:Killing' }), event('b', {})]);
    expect(left(k, { types: new Set(['ng:Killing']) })).toEqual(['b']);
    expect(left(k, { types: new Set(['ng:Meeting']) })).toEqual(['a', 'said']);
  });

  it('leaves out what is planned, or denied', () => {
    const k = knowledge([event('a', { factuality: 'denied' }), event('b', { factuality: 'planned' })]);
    expect(left(k, { factualities: new Set(['denied']) })).toEqual(['b']);
  });

  it('counts a month or a year as a whole', () => {
    const k = knowledge([
      event('a', { time: '2031' }),
      event('b', { time: '2031-03' }),
      event('c', { time: '2031-03-20' }),
      event('d', { time: '2030-01-01/2031-03-05' }),
      event('e', {}),
    ]);
    const span = { begin: '2031-03-10', end: '2031-03-15' };
    expect(left(k, { span })).toEqual(['a', 'b']);
    expect(left(k, { span: { begin: '2031-03', end: '2031-03' } })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts a tenure without an end as lasting', () => {
    const k = knowledge([], [role('r', { begin: '2029' }), role('s', { end: '2028' }), role('t', {})]);
    expect(left(k, { span: { begin: '2030', end: '2031' } })).toEqual(['r']);
  });

  it('keeps what has to do with a place', () => {
    const k = knowledge(
      [event('a', { participants: [{ part: 'place', thing: 'x' }] }), event('b', {})],
      [role('r', { organization: 'x' })],
    );
    expect(left(k, { place: 'x' })).toEqual(['r', 'a', 'said']);
  });

  it('leaves out what only one source says', () => {
    const by = (...articles: string[]) => articles.map((article) => ({ article, begin: 0, end: 1 }));
    const k = knowledge([event('a', { evidence: by('one') }), event('b', { evidence: by('one', 'two') })]);
    expect(left(k, { sources: new Set(['one']) })).toEqual(['b', 'said']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTS_FOLDER, readFactArticles, UNSEEN_FOLDER } from '../../scripts/score/facts.ts';
import { MEASURES } from '../../scripts/score/measures.ts';
import { binsOf } from '../../scripts/score/reliability.ts';
import { formatSummary, summarize } from '../../scripts/score/summary.ts';
import { figuresOf } from '../../scripts/score/tally.ts';
import { compareInvented, INVENTED_FACTS, inventedWithMentions } from './invented-facts.ts';

const { entities, roles, events, claims, relations } = INVENTED_FACTS;
const optional = <T>(facts: readonly T[], is: (fact: T) => boolean): T[] =>
  facts.map((fact) => (is(fact) ? { ...fact, optional: true } : fact));

describe('the score of a graph that is what the facts ask for', () => {
  const comparison = compareInvented();

  it.each(MEASURES)('is 1 for %s', (measure) => {
    expect(figuresOf(comparison.tallies[measure])).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(comparison.tallies[measure].asked).toBeGreaterThan(0);
  });

  it('is 1 over all, with nothing missed and nothing besides', () => {
    expect(summarize([comparison]).overall).toBe(1);
    expect(comparison.misses).toEqual([]);
  });
});

describe('what a graph has besides the facts', () => {
  it('costs precision, not recall', () => {
    const { tallies, misses } = compareInvented({
      ...INVENTED_FACTS,
      entities: entities.filter(({ id }) => id !== 'ferrypost'),
    });
    expect(tallies.entities).toEqual({ right: 8, asked: 8, stated: 9 });
    expect(misses).toEqual(['entity extra     Other Ferrypost']);
  });

  it('costs precision as participant of an event that is right', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      events: events.map((event) => ({ ...event, places: [] })),
    });
    expect(tallies.arguments).toEqual({ right: 4, asked: 4, stated: 6 });
  });
});

describe('what a graph lacks of the facts', () => {
  it('costs recall, not precision', () => {
    const { tallies, misses } = compareInvented({
      ...INVENTED_FACTS,
      claims: [...claims, { speaker: 'okoro', key: ['regret'] }],
    });
    expect(tallies.claims).toEqual({ right: 2, asked: 3, stated: 2 });
    expect(misses).toEqual(['claim missed     Okoro: regret']);
  });

  it('is a role where the body is another', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      roles: roles.map((role) => (role.person === 'ivanec' ? { ...role, organization: 'karsia' } : role)),
    });
    expect(tallies.roles).toEqual({ right: 1, asked: 2, stated: 2 });
  });

  it('is a deputy where only the one above is stated', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      roles: roles.map((role) => (role.person === 'ivanec' ? { ...role, title: 'deputy prime minister' } : role)),
    });
    expect(tallies.roles.right).toBe(1);
  });

  it('is a relation that goes the other way', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      relations: relations.map(({ subject, relation, object }) => ({ subject: object, relation, object: subject })),
    });
    expect(tallies.relations).toEqual({ right: 0, asked: 1, stated: 1 });
  });

  it('is worth half where the type of an event is the parent of the right one', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      events: events.map((event) => (event.id === 'campaign' ? { ...event, type: 'Raid' } : event)),
    });
    expect(tallies.eventTypes.right).toBeCloseTo(3.5);
  });
});

describe('what is optional in the facts', () => {
  it('counts nowhere where the graph has it', () => {
    const { tallies, misses } = compareInvented({
      ...INVENTED_FACTS,
      entities: optional(entities, ({ id }) => id === 'dunmark'),
      roles: optional(roles, ({ person }) => person === 'okoro'),
      events: optional(events, ({ id }) => id === 'raid'),
      relations: optional(relations, () => true),
      claims: optional(claims, ({ speaker }) => speaker === 'official'),
    });
    expect(tallies.entities).toEqual({ right: 8, asked: 8, stated: 8 });
    expect(tallies.roles).toEqual({ right: 1, asked: 1, stated: 1 });
    expect(tallies.events).toEqual({ right: 3, asked: 3, stated: 3 });
    // Without the raid's agent, and without the two that happen at Dunmark.
    expect(tallies.arguments).toEqual({ right: 3, asked: 3, stated: 3 });
    expect(tallies.relations).toEqual({ right: 0, asked: 0, stated: 0 });
    expect(tallies.claims).toEqual({ right: 1, asked: 1, stated: 1 });
    expect(misses).toEqual([]);
  });

  it('counts nowhere where the graph lacks it', () => {
    const { tallies } = compareInvented({
      ...INVENTED_FACTS,
      claims: [...claims, { speaker: 'okoro', key: ['regret'], optional: true }],
    });
    expect(tallies.claims).toEqual({ right: 2, asked: 2, stated: 2 });
  });
});

describe('the evidence of a graph', () => {
  it('proves nothing where the text has other words at that place', () => {
    const document = inventedWithMentions();
    const { tallies } = compareInvented(INVENTED_FACTS, document, document.article.text.toUpperCase());
    expect(tallies.evidence).toEqual({ right: 0, asked: 13, stated: 13 });
  });

  it('proves nothing that its words do not touch', () => {
    const document = inventedWithMentions();
    const headline = [{ start: 0, end: 7, rule: 'test-rule', score: 1 }] as const;
    const ties = document.ties.map((tie) => ({ ...tie, evidence: headline }));
    expect(compareInvented(INVENTED_FACTS, { ...document, ties }).tallies.evidence.right).toBe(12);
  });
});

describe('the summary of several articles', () => {
  it('counts every article the same, however much it holds', () => {
    const right = compareInvented();
    const wrong = compareInvented({ ...INVENTED_FACTS, claims: [{ speaker: 'okoro', key: ['regret'] }] });
    const { measures } = summarize([right, wrong]);
    expect(measures.claims).toMatchObject({ right: 2, asked: 3, stated: 4, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('leaves an article out where a measure asks and finds nothing', () => {
    const none = compareInvented({ ...INVENTED_FACTS, relations: [] }, { ...inventedWithMentions(), ties: [] });
    const missed = compareInvented(INVENTED_FACTS, { ...inventedWithMentions(), ties: [] });
    expect(summarize([none, missed]).measures.relations.f1).toBe(0);
    expect(summarize([none]).measures.relations.f1).toBe(1);
  });

  it('prints a row for each measure and each tenth of confidence', () => {
    const lines = formatSummary(summarize([compareInvented()])).split('\n');
    expect(lines.filter((line) => line.includes('asked for'))).toHaveLength(MEASURES.length);
    expect(lines.filter((line) => /^0\.\d to/.test(line))).toHaveLength(10);
  });
});

describe('the reliability of confidence', () => {
  it('knows of all that is stated how sure it is and whether it is right', () => {
    const { judged } = compareInvented({
      ...INVENTED_FACTS,
      roles: roles.filter(({ person }) => person !== 'okoro'),
      events: optional(events, ({ id }) => id === 'visit'),
    });
    expect(judged.roles).toEqual([
      { confidence: 0.95, right: true },
      { confidence: 0.9, right: false },
    ]);
    expect(judged.events.map(({ right }) => right)).toEqual([true, true, true]);
    expect(judged.participants).toHaveLength(4);
    expect(judged.claims).toHaveLength(2);
  });

  it('puts each tenth into its bin, and certainty into the last', () => {
    const bins = binsOf([0, 0.29, 0.3, 0.7, 0.95, 1].map((confidence) => ({ confidence, right: confidence > 0.5 })));
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 1, 1, 0, 0, 0, 1, 0, 2]);
    expect(bins.map(({ right }) => right)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 2]);
  });
});

describe('the facts', () => {
  const articles = [...readFactArticles(), ...readFactArticles([], UNSEEN_FOLDER)];

  it('refer to nothing that is not among them', () => {
    const dangling = articles.flatMap(({ name, facts }) => {
      const ids = new Set([...facts.entities, ...facts.people, ...facts.events].map(({ id }) => id));
      const used = [
        ...facts.roles.flatMap((r) => [r.person, ...(r.organization === null ? [] : [r.organization])]),
        ...facts.events.flatMap((e) => [...e.agents, ...e.patients, ...e.places]),
        ...facts.relations.flatMap((r) => [r.subject, r.object]),
        ...facts.claims.map((c) => c.speaker),
      ];
      return used.filter((id) => !ids.has(id)).map((id) => `${name}: ${id}`);
    });
    expect(dangling).toEqual([]);
    const [counted] = /\d+/.exec(readFileSync(join(FACTS_FOLDER, 'README.md'), 'utf8'))!;
    expect(articles).toHaveLength(Number(counted));
  });

  it('of an unknown article are refused with the names that there are', () => {
    expect(() => readFactArticles(['nowhere'])).toThrow(/nowhere.*abu-khadija/);
  });
});

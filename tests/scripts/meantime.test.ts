import { describe, expect, it } from 'vitest';
import { compareMeantime } from '../../scripts/score/meantime-compare.ts';
import { readMeantime } from '../../scripts/score/meantime-read.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import { parsed } from '../support/parsed.ts';

const words = [
  ['0', 'Zub', 'sold'],
  ['1', 'May', '4'],
  ['2', 'Zub', 'did', 'not', 'sell', 'Mok', '.'],
  ['3', 'Mok', 'grew', '.'],
] as const;
let id = 0;
const tokens = words
  .flatMap(([sentence, ...forms]) =>
    forms.map((form) => `<token t_id="${++id}" sentence="${sentence}">${form}</token>`),
  )
  .join('');
const at = (...ids: number[]) => ids.map((i) => `<token_anchor t_id="${i}"/>`).join('');
const xml = `<Document doc_name="x">${tokens}<Markables>
  <ENTITY_MENTION m_id="1">${at(1)}</ENTITY_MENTION>
  <ENTITY_MENTION m_id="2">${at(5)}</ENTITY_MENTION>
  <ENTITY_MENTION m_id="3">${at(9)}</ENTITY_MENTION>
  <EVENT_MENTION m_id="4" polarity="NEG" certainty="CERTAIN" time="NON_FUTURE">${at(8)}</EVENT_MENTION>
  <TIMEX3 m_id="5" value="2008-05-04" functionInDocument="CREATION_TIME">${at(3, 4)}</TIMEX3>
  <ENTITY m_id="6" ent_type="ORG"/><ENTITY m_id="7" ent_type="ORG"/></Markables><Relations>
  <REFERS_TO><source m_id="1"/><source m_id="2"/><target m_id="6"/></REFERS_TO>
  <REFERS_TO><source m_id="3"/><target m_id="7"/></REFERS_TO>
  <HAS_PARTICIPANT><source m_id="4"/><target m_id="2"/></HAS_PARTICIPANT>
  <HAS_PARTICIPANT><source m_id="4"/><target m_id="3"/></HAS_PARTICIPANT></Relations></Document>`;

describe('an article of MEANTIME', () => {
  const gold = readMeantime('x', xml);
  const textOf = ({ start, end }: { start: number; end: number }) => gold.article.text.slice(start, end);

  it('has its words as they are usually written, and its day', () => {
    expect(gold.article.text).toBe('Zub sold\n\nMay 4\n\nZub did not sell Mok. Mok grew.');
    expect(gold.article.published).toBe('2008-05-04');
    expect(gold.article.blocks.map(textOf)).toEqual(['Zub sold', 'May 4', 'Zub did not sell Mok. Mok grew.']);
  });

  it('has mentions by what they mean, and events with who takes part', () => {
    expect(gold.mentions.map((m) => [textOf(m), m.entity, m.type])).toEqual([
      ['Zub', '6', 'ORG'],
      ['Zub', '6', 'ORG'],
      ['Mok', '7', 'ORG'],
    ]);
    expect(gold.events.map((e) => [textOf(e), e.factuality, e.participants])).toEqual([['sell', 'denied', ['2', '3']]]);
  });

  it('is compared in the sentences that were annotated only', () => {
    expect(gold.scope.map(textOf)).toEqual(['Zub sold', 'Zub did not sell Mok.']);
  });

  it('agrees as far as the same words mean the same', () => {
    const trees = `
      ¶ headline
      Zub Zub PROPN 2 nsubj
      sold sell VERB 0 root

      ¶
      May May PROPN 0 root
      4 4 NUM 1 nummod

      ¶
      Zub Zub PROPN 4 nsubj
      did do AUX 4 aux
      not not PART 4 advmod
      sell sell VERB 0 root
      Mok Mok PROPN 4 obj
      . . PUNCT 4 punct`;
    const resolved = parsed(trees, [
      { words: ['Zub'], type: 'Organization', name: 'Zub' },
      { words: ['Mok'], type: 'Organization', name: 'Mok' },
    ]);
    expect(resolved.article.text).toBe(gold.article.text.slice(0, resolved.article.text.length));
    const sell = resolved.tokens.find((t) => t.form === 'sell')!;
    const evidence = [{ start: sell.start, end: sell.end, rule: 'trigger', score: 1 }] as const;
    const found: ExtractedDocument = {
      ...resolved,
      roles: [],
      claims: [],
      ties: [],
      silences: [],
      events: [
        {
          index: 0,
          type: 'Transaction',
          label: 'Sale',
          triggers: [sell],
          arguments: [{ role: 'agent', entity: 0, evidence }],
          factuality: 'actual',
          evidence,
        },
      ],
    };
    expect(compareMeantime(gold, found)).toMatchObject({
      mentions: { right: 3, asked: 3, stated: 3 },
      'coreference B3': { right: 3, asked: 3, stated: 3 },
      'event mentions': { right: 1, asked: 1, stated: 1 },
      participants: { right: 1, asked: 2, stated: 1 },
      factuality: { right: 0, asked: 1, stated: 1 },
    });
  });
});

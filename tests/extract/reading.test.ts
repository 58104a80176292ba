import { describe, expect, it } from 'vitest';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

describe('the words that prove a fact', () => {
  const document = parsed(
    `
      Minister minister NOUN 2 compound
      Jane Jane PROPN 4 nsubj
      Roe Roe PROPN 2 flat
      slept sleep VERB 0 root`,
    [],
  );
  const { text } = document.article;
  const [, jane, roe] = document.tokens;
  const name = { entity: 0, kind: 'name' as const, first: 1, endToken: 3, head: 1, score: 1 };
  const entity = { index: 0, type: 'Person' as const, name: 'Jane Roe', aliases: [], classes: [], sameAs: [] };
  const mentions = [{ ...name, start: jane!.start, end: roe!.end }];
  const named = { ...document, entities: [entity], mentions };
  const proof = (of: typeof document) => {
    const reading = new Reading(of, shippedOntology(), shippedGazetteer());
    const [{ start, end }] = reading.evidence('rule', 1, ...document.tokens.slice(0, 2));
    return text.slice(start, end);
  };

  it('have all words of a name', () => {
    expect(proof(named)).toBe('Minister Jane Roe');
    expect(proof({ ...named, mentions: [] })).toBe('Minister Jane');
  });
});

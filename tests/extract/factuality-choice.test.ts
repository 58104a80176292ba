import { describe, expect, it } from 'vitest';
import type { FactualityModel, Regression } from '../../src/extract/confidence.ts';
import type { Telling } from '../../src/extract/events.ts';
import { factualityOf } from '../../src/extract/factuality.ts';
import { chooseFactuality, factualityFeatures } from '../../src/extract/factuality-choice.ts';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();

/** The words of the trees as tellings of one event, with what the rules make of each. */
function read(trees: string, ...words: string[]) {
  const reading = new Reading(parsed(trees, []), ontology, gazetteer);
  const group = words.map((word): Telling => {
    const head = reading.document.tokens.find((t) => t.form === word)!;
    const [trigger] = ontology.eventTypes.get('Dissolution')!.triggers;
    const match = { type: 'Dissolution', head, tokens: [head], trigger: { ...trigger!, category: 'verb' as const } };
    return { match, arguments: [], factuality: factualityOf(reading, head) };
  });
  return { reading, group };
}

const CLOSURE = `¶ headline
  Firm firm NOUN 3 nsubj
  to to PART 3 mark
  close close VERB 0 root
  mill mill NOUN 3 obj

  ¶
  It it PRON 2 nsubj
  shuts shut VERB 0 root
  it it PRON 2 obj
`;

describe('what can be seen of whether an event happened', () => {
  it('is what the rules make of all its tellings, of one and of every one', () => {
    const { reading, group } = read(CLOSURE, 'close', 'shuts');
    expect(factualityFeatures(reading, group)).toEqual(
      expect.arrayContaining(['rule=actual', 'one=planned', 'one=actual', 'several', 'headline', 'form=infinitive']),
    );
    expect(factualityFeatures(reading, group.slice(0, 1))).toEqual(
      expect.arrayContaining(['rule=planned', 'every=planned']),
    );
  });

  it('is which words of the ontology stand beside and above it', () => {
    const { reading, group } = read(
      `They they PRON 2 nsubj
       plan plan VERB 0 root
       to to PART 5 mark
       possibly possibly ADV 5 advmod
       close close VERB 2 xcomp
       it it PRON 5 obj`,
      'close',
    );
    expect(factualityFeatures(reading, group)).toEqual(
      expect.arrayContaining(['above=planned', 'above0=planned xcomp', 'beside=possible', 'by=xcomp', 'mark=to']),
    );
  });
});

describe('the factuality chosen', () => {
  const { reading, group } = read(CLOSURE, 'close', 'shuts');
  const none: Regression = { bias: -2, weights: {} };
  const model = (weights: Readonly<Record<string, number>>): FactualityModel => ({
    actual: { bias: 0, weights: {} },
    planned: { bias: 0, weights },
    possible: none,
    denied: none,
  });

  it('is the likeliest, a fact where nothing is likelier', () => {
    expect(chooseFactuality(reading, group, model({ 'one=planned': 1 }))).toBe('planned');
    expect(chooseFactuality(reading, group, model({ 'one=planned': -1 }))).toBe('actual');
    expect(chooseFactuality(reading, group, model({}))).toBe('actual');
  });
});

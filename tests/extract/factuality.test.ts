import { describe, expect, it } from 'vitest';
import { factualityOf } from '../../src/extract/factuality.ts';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { parsed, shippedGazetteer } from '../support/parsed.ts';

const ontology = shippedOntology();
const gazetteer = shippedGazetteer();

function factuality(word: string, trees: string) {
  const document = parsed(trees, []);
  return factualityOf(new Reading(document, ontology, gazetteer), document.tokens.find((t) => t.form === word)!);
}
/** "They VERB to leave". */
const toLeave = (verb: string) => `
  They they PRON 2 nsubj
  ${verb} ${verb} VERB 0 root
  to to PART 4 mark
  leave leave VERB 2 xcomp`;

describe('factuality', () => {
  it('follows the verb that governs an infinitive', () => {
    expect(factuality('leave', toLeave('plan'))).toBe('planned');
    expect(factuality('leave', toLeave('threaten'))).toBe('possible');
    expect(factuality('leave', toLeave('refuse'))).toBe('denied');
    expect(factuality('leave', toLeave('begin'))).toBe('actual');
  });

  it('makes what is demanded possible', () => {
    const trees = `
      They they PRON 2 nsubj
      called call VERB 0 root
      for for ADP 4 case
      talks talk NOUN 2 obl`;
    expect(factuality('talks', trees)).toBe('possible');
  });

  it('plans what is to be, in a headline without saying so', () => {
    const trees = (verb: string) => `
      Mills mill NOUN 4 nsubj
      ${verb}
      to to PART 4 mark
      close close VERB 0 root`;
    expect(factuality('close', trees('are be AUX 4 cop'))).toBe('planned');
    const headline = `
      Mills mill NOUN 3 nsubj
      to to PART 3 mark
      close close VERB 0 root`;
    expect(factuality('close', headline)).toBe('planned');
  });

  it('plans a strike that is called, and does not a deal that is cancelled', () => {
    const called = `
      They they PRON 2 nsubj
      called call VERB 0 root
      a a DET 4 det
      strike strike NOUN 2 obj`;
    expect(factuality('strike', called)).toBe('planned');
    const deal = (verb: string) => `
      They they PRON 2 nsubj
      ${verb} ${verb} VERB 0 root
      a a DET 4 det
      deal deal NOUN 2 obj
      to to PART 6 mark
      sell sell VERB 4 acl
      it it PRON 6 obj`;
    expect(factuality('sell', deal('cancel'))).toBe('denied');
    expect(factuality('sell', deal('make'))).toBe('planned');
  });

  it('gives what accompanies an event the class of the event', () => {
    const trees = (auxiliary: string) => `
      They they PRON 3 nsubj
      ${auxiliary} ${auxiliary} AUX 3 aux
      meet meet VERB 0 root
      with with SCONJ 6 mark
      prizes prize NOUN 6 nsubj:pass
      awarded award VERB 3 advcl VBN`;
    expect(factuality('awarded', trees('will'))).toBe('planned');
    expect(factuality('awarded', trees('did'))).toBe('actual');
  });

  it('makes the infinitive of a noun planned, but not that of the first to do it', () => {
    const trees = (noun: string) => `
      the the DET 2 det
      ${noun} ${noun} NOUN 0 root
      to to PART 4 mark
      climb climb VERB 2 acl`;
    expect(factuality('climb', trees('campaign'))).toBe('planned');
    expect(factuality('climb', trees('first'))).toBe('actual');
  });

  it('keeps negation from what the verb is only said about', () => {
    const trees = (preposition: string) => `
      They they PRON 4 nsubj
      will will AUX 4 aux
      not not PART 4 advmod
      leave leave VERB 0 root
      ${preposition} ${preposition} ADP 7 case
      the the DET 7 det
      ban ban NOUN 4 obl`;
    expect(factuality('leave', trees('despite'))).toBe('denied');
    expect(factuality('ban', trees('despite'))).toBe('actual');
    expect(factuality('ban', trees('under'))).toBe('actual');
  });

  it('reads a clause after a preposition, with what accompanies it', () => {
    const trees = `
      They they PRON 3 nsubj:pass
      were be AUX 3 aux:pass
      accused accuse VERB 0 root
      of of SCONJ 5 mark
      killing kill VERB 3 advcl VBG
      him he PRON 5 obj
      , , PUNCT 8 punct
      taking take VERB 5 advcl VBG
      money money NOUN 8 obj`;
    expect(factuality('killing', trees)).toBe('possible');
    expect(factuality('taking', trees)).toBe('possible');
  });

  it('reads what a passive says of its subject', () => {
    const trees = (verb: string) => `
      The the DET 2 det
      vote vote NOUN 4 nsubj:pass
      was be AUX 4 aux:pass
      ${verb} ${verb} VERB 0 root`;
    expect(factuality('vote', trees('schedule'))).toBe('planned');
    expect(factuality('vote', trees('cancel'))).toBe('denied');
    expect(factuality('vote', trees('watch'))).toBe('actual');
  });

  it('takes a day still to come for planned', () => {
    const document = parsed(
      `
      It it PRON 2 nsubj
      launches launch VERB 0 root
      Friday Friday PROPN 2 obl`,
      [],
    );
    const friday = document.tokens[2]!;
    const times = [
      { start: friday.start, end: friday.end, first: 2, endToken: 3, kind: 'date', value: '2031-03-07' },
    ] as const;
    const on = (published: string) =>
      factualityOf(
        new Reading({ ...document, times, article: { ...document.article, published } }, ontology, gazetteer),
        document.tokens[1]!,
      );
    expect(on('2031-03-05')).toBe('planned');
    expect(on('2031-03-07')).toBe('actual');
  });

  it('takes for granted what is ended, investigated or thanked for, whatever is said of that', () => {
    const trees = (verb: string) => `
      They they PRON 2 nsubj
      plan plan VERB 0 root
      to to PART 4 mark
      ${verb} ${verb} VERB 2 xcomp
      the the DET 6 det
      strike strike NOUN 4 obj`;
    expect(factuality('strike', trees('end'))).toBe('actual');
    expect(factuality('strike', trees('launch'))).toBe('planned');
  });

  it('denies what did not happen, but not what did not do something', () => {
    const trees = (verb: string) => `
      The the DET 2 det
      attack attack NOUN 5 nsubj
      did do AUX 5 aux
      not not PART 5 advmod
      ${verb} ${verb} VERB 0 root`;
    expect(factuality('attack', trees('happen'))).toBe('denied');
    expect(factuality('attack', trees('surprise'))).toBe('actual');
  });

  it('leaves open what should or may not be done', () => {
    const trees = (modal: string) => `
      They they PRON 4 nsubj
      ${modal} ${modal} AUX 4 aux
      not not PART 4 advmod
      buy buy VERB 0 root`;
    expect(factuality('buy', trees('should'))).toBe('possible');
    expect(factuality('buy', trees('did'))).toBe('denied');
  });

  it('keeps a negation from the clause that "but" sets against it', () => {
    const trees = (conjunction: string) => `
      They they PRON 4 nsubj
      did do AUX 4 aux
      not not PART 4 advmod
      stay stay VERB 0 root
      ${conjunction} ${conjunction} CCONJ 6 cc
      left leave VERB 4 conj`;
    expect(factuality('left', trees('but'))).toBe('actual');
    expect(factuality('left', trees('or'))).toBe('denied');
  });

  it('makes what a plan includes as unreal as the plan', () => {
    const trees = (whole: string) => `
      The the DET 2 det
      ${whole} ${whole} NOUN 3 nsubj
      includes include VERB 0 root
      strikes strike NOUN 3 obj`;
    expect(factuality('strikes', trees('plan'))).toBe('planned');
    expect(factuality('strikes', trees('history'))).toBe('actual');
  });
});

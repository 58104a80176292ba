import { beforeAll, describe, expect, it } from 'vitest';
import { findArguments } from '../../src/extract/arguments.ts';
import { Reading } from '../../src/extract/reading.ts';
import { findTriggers, TriggerLexicon } from '../../src/extract/triggers.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

let ontology: Ontology;
beforeAll(() => {
  ontology = shippedOntology();
});

const ROE: Meant = { words: ['Roe'], name: 'Roe' };
const DOE: Meant = { words: ['Doe'], name: 'Doe' };
const PARTY: Meant = { words: ['Party'], name: 'Party', type: 'Organization' };
const MILAN: Meant = { words: ['Milan'], name: 'Milan', type: 'Place' };

/** "agent Roe" for each participant that the rules find in the event of the type. */
function participants(type: string, trees: string, ...meant: Meant[]): string[] {
  const reading = new Reading(parsed(trees, meant), ontology, shippedGazetteer());
  return findTriggers(reading, new TriggerLexicon(ontology.eventTypes))
    .filter((match) => match.type === type)
    .flatMap((match) => findArguments(reading, match))
    .map(({ role, entity }) => `${role} ${reading.entity(entity).name}`)
    .toSorted();
}

describe('participants of what a verb tells', () => {
  it('are the one who is to do what is demanded, too', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      demanded demand VERB 0 root VBD
      that that SCONJ 5 mark
      Doe Doe PROPN 5 nsubj
      leave leave VERB 2 ccomp VB`;
    expect(participants('Demand', trees, ROE, DOE)).toEqual(['agent Roe', 'patient Doe']);
  });

  it('are the one who is told to do it', () => {
    const ordered = `
      Roe Roe PROPN 2 nsubj
      ordered order VERB 0 root VBD
      Doe Doe PROPN 2 obj
      , , PUNCT 6 punct
      to to PART 6 mark
      visit visit VERB 2 advcl VB
      Milan Milan PROPN 6 obj`;
    expect(participants('Visit', ordered, ROE, DOE)).toContain('agent Doe');
    expect(participants('Visit', ordered, ROE, DOE)).not.toContain('agent Roe');
    const called = `
      Roe Roe PROPN 2 nsubj
      called call VERB 0 root VBD
      on on ADP 4 case
      Doe Doe PROPN 2 obl
      to to PART 6 mark
      resign resign VERB 2 advcl VB`;
    expect(participants('EndOfOffice', called, ROE, DOE)).toEqual(['agent Doe']);
  });

  it('are those whom a relative pronoun means', () => {
    const trees = `
      Roe Roe PROPN 6 nsubj
      , , PUNCT 4 punct
      who who PRON 4 nsubj
      kidnapped kidnap VERB 1 acl:relcl VBD
      Doe Doe PROPN 4 obj
      slept sleep VERB 0 root VBD`;
    expect(participants('Kidnapping', trees, ROE, DOE)).toEqual(['agent Roe', 'patient Doe']);
  });

  it('have whoever is punished for it do it', () => {
    const trees = `
      Milan Milan PROPN 2 nsubj
      fined fine VERB 0 root VBD
      Roe Roe PROPN 2 obj
      for for SCONJ 5 mark
      attacking attack VERB 2 advcl VBG
      Doe Doe PROPN 5 obj`;
    expect(participants('Attack', trees, ROE, DOE, MILAN)).toEqual(['agent Roe', 'patient Doe']);
  });

  it('are those whom the phrase of an unknown thing names', () => {
    const trees = `
      The the DET 3 det
      security security NOUN 3 compound
      service service NOUN 6 nsubj
      of of ADP 5 case
      Party Party PROPN 3 nmod
      kidnapped kidnap VERB 0 root VBD
      Doe Doe PROPN 6 obj`;
    expect(participants('Kidnapping', trees, PARTY, DOE)).toEqual(['agent Party', 'patient Doe']);
  });

  it('are whoever has the thing that a participle describes', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      issued issue VERB 0 root VBD
      a a DET 4 det
      statement statement NOUN 2 obj
      condemning condemn VERB 4 acl VBG
      Doe Doe PROPN 5 obj`;
    expect(participants('Condemnation', trees, ROE, DOE)).toEqual(['agent Roe', 'patient Doe']);
  });

  it('undergo what they win', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      won win VERB 0 root VBD
      the the DET 4 det
      prize prize NOUN 2 obj
      in in ADP 6 case
      Milan Milan PROPN 2 obl`;
    expect(participants('Award', trees, ROE, MILAN)).toEqual(['patient Roe', 'place Milan']);
  });

  it('have the place inside a phrase as its place', () => {
    const trees = `
      Roe Roe PROPN 2 nsubj
      attacked attack VERB 0 root VBD
      a a DET 4 det
      shop shop NOUN 2 obj
      in in ADP 6 case
      Milan Milan PROPN 4 nmod`;
    expect(participants('Attack', trees, ROE, MILAN)).toEqual(['agent Roe', 'place Milan']);
  });
});

describe('participants of what a noun tells', () => {
  it('are not who raises a toll', () => {
    const raised = (noun: string) => `
      Roe Roe PROPN 2 nsubj
      raised raise VERB 0 root VBD
      the the DET 4 det
      ${noun} 2 obj`;
    expect(participants('Protest', raised('protest protest NOUN'), ROE)).toEqual(['agent Roe']);
    expect(participants('Death', raised('toll toll NOUN'), ROE)).toEqual([]);
  });

  it('have the owner of a killing killed, unless it says of whom', () => {
    const own = `
      Roe Roe PROPN 3 nmod:poss
      's 's PART 1 case
      murder murder NOUN 4 nsubj
      shocked shock VERB 0 root VBD`;
    const other = `
      Roe Roe PROPN 3 nmod:poss
      's 's PART 1 case
      murder murder NOUN 6 nsubj
      of of ADP 5 case
      Doe Doe PROPN 3 nmod
      shocked shock VERB 0 root VBD`;
    expect(participants('Killing', own, ROE)).toEqual(['patient Roe']);
    expect(participants('Killing', other, ROE, DOE)).toEqual(['agent Roe', 'patient Doe']);
  });

  it('are who is blamed or arrested for it, as who did it', () => {
    const blamed = (governor: number, relation: string) => `
      Roe Roe PROPN 2 nsubj
      blamed blame VERB 0 root VBD
      the the DET 4 det
      attack attack NOUN 2 obj
      on on ADP 6 case
      Doe Doe PROPN ${governor} ${relation}`;
    for (const trees of [blamed(2, 'obl'), blamed(4, 'nmod')])
      expect(participants('Attack', trees, ROE, DOE)).toEqual(['agent Doe']);
    const arrested = `
      Doe Doe PROPN 3 nsubj:pass
      was be AUX 3 aux:pass
      arrested arrest VERB 0 root VBN
      over over ADP 6 case
      the the DET 6 det
      attack attack NOUN 3 obl`;
    expect(participants('Attack', arrested, DOE)).toEqual(['agent Doe']);
  });

  it('stand behind the last of several', () => {
    const trees = `
      The the DET 2 det
      arrest arrest NOUN 7 nsubj
      and and CCONJ 4 cc
      torture torture NOUN 2 conj
      of of ADP 6 case
      Doe Doe PROPN 4 nmod
      shocked shock VERB 0 root VBD`;
    expect(participants('Arrest', trees, DOE)).toEqual(['patient Doe']);
    expect(participants('Attack', trees, DOE)).toEqual(['patient Doe']);
  });

  it('are given what a light verb gives, through a measure of it', () => {
    const trees = `
      Party Party PROPN 2 nsubj
      gave give VERB 0 root VBD
      Roe Roe PROPN 2 iobj
      ten ten NUM 5 nummod
      tons ton NOUN 2 obj
      of of ADP 7 case
      aid aid NOUN 5 nmod`;
    expect(participants('Aid', trees, PARTY, ROE)).toEqual(['agent Party', 'patient Roe']);
  });
});

describe('who gives what a noun names', () => {
  const trees = (before: string, noun: string, preposition: string) => `
      Doe Doe PROPN 2 nsubj
      slept sleep VERB 0 root VBD
      ${before} ${before} ADP 4 case
      ${noun} ${noun} NOUN 2 obl
      ${preposition} ${preposition} ADP 6 case
      Roe Roe PROPN 4 nmod`;

  it('is whom it comes from, or with whose help it is', () => {
    expect(participants('Support', trees('after', 'support', 'from'), ROE, DOE)).toEqual(['agent Roe']);
    expect(participants('Support', trees('with', 'support', 'of'), ROE, DOE)).toEqual(['agent Roe']);
  });

  it('is not whom it is for', () => {
    expect(participants('Support', trees('in', 'support', 'of'), ROE, DOE)).toEqual(['patient Roe']);
    expect(participants('Support', trees('with', 'support', 'for'), ROE, DOE)).toEqual(['patient Roe']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/core/facts.ts';
import { SHIPPED_CONFIDENCE } from '../../src/extract/confidence.ts';
import { extractEvents } from '../../src/extract/events.ts';
import { Reading } from '../../src/extract/reading.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

let ontology: Ontology;
beforeAll(() => {
  ontology = shippedOntology();
});

/** Every candidate is an event here, however unlikely. */
const ALL = { ...SHIPPED_CONFIDENCE, events: { bias: 0, weights: {}, threshold: 0 } };

function events(trees: string, ...meant: Meant[]): readonly Event[] {
  return extractEvents(new Reading(parsed(trees, meant), ontology, shippedGazetteer()), ALL);
}

/** "Bombing causes Protest" for each tie. */
function ties(all: readonly Event[]): string[] {
  const said = (event: Event, kind: 'causes' | 'partOf') =>
    (event[kind] ?? []).map((tie) => `${event.type} ${kind} ${all[tie.event]!.type}`);
  return all.flatMap((event) => [...said(event, 'causes'), ...said(event, 'partOf')]);
}

const MAYOR: Meant = { words: ['Vance'], name: 'Vance' };

describe('what events have to do with each other', () => {
  it('takes an arrest after a bombing as its consequence', () => {
    const found = events(
      `Vance Vance PROPN 3 nsubj:pass
       was be AUX 3 aux:pass
       arrested arrest VERB 0 root VBN
       after after ADP 6 case
       the the DET 6 det
       bombing bombing NOUN 3 obl
       . . PUNCT 3 punct`,
      MAYOR,
    );
    expect(ties(found)).toEqual(['Bombing causes Arrest']);
  });

  it('does not take every "after" as a consequence', () => {
    const found = events(
      `Vance Vance PROPN 2 nsubj
       resigned resign VERB 0 root VBD
       after after ADP 5 case
       the the DET 5 det
       marriage marriage NOUN 2 obl
       . . PUNCT 2 punct

       Vance Vance PROPN 2 nsubj
       travelled travel VERB 0 root VBD
       after after ADP 5 case
       the the DET 5 det
       election election NOUN 2 obl
       . . PUNCT 2 punct`,
      MAYOR,
    );
    expect(ties(found)).not.toContain('Election causes Travel');
  });

  it('has a crash cause the deaths in it and hold them', () => {
    const found = events(
      `Vance Vance PROPN 2 nsubj
       died die VERB 0 root VBD
       in in ADP 5 case
       the the DET 5 det
       crash crash NOUN 2 obl
       . . PUNCT 2 punct`,
      MAYOR,
    );
    expect(ties(found).toSorted()).toEqual(['Accident causes Death', 'Death partOf Accident']);
  });

  it('reads verbs of causing, active and passive, through "a series of"', () => {
    const active = `The the DET 2 det
       election election NOUN 3 nsubj
       sparked spark VERB 0 root VBD
       a a DET 5 det
       series series NOUN 3 obj
       of of ADP 7 case
       protests protest NOUN 5 nmod
       in in ADP 9 case
       Vance Vance PROPN 7 nmod
       . . PUNCT 3 punct`;
    const passive = `The the DET 2 det
       protest protest NOUN 4 nsubj:pass
       was be AUX 4 aux:pass
       triggered trigger VERB 0 root VBN
       by by ADP 7 case
       the the DET 7 det
       election election NOUN 4 obl
       . . PUNCT 4 punct`;
    expect(ties(events(active, { ...MAYOR, type: 'Place' }))).toEqual(['Election causes Protest']);
    expect(ties(events(passive))).toEqual(['Election causes Protest']);
  });

  it('has what is done during another event or as part of it be part of it', () => {
    const found = events(
      `Vance Vance PROPN 3 nsubj:pass
       was be AUX 3 aux:pass
       kidnapped kidnap VERB 0 root VBN
       during during ADP 6 case
       the the DET 6 det
       visit visit NOUN 3 obl
       . . PUNCT 3 punct`,
      MAYOR,
    );
    expect(ties(found)).toEqual(['Kidnapping partOf Visit']);
  });

  it('proves each tie with the words of both events', () => {
    const trees = `The the DET 2 det
       bombing bombing NOUN 3 nsubj
       killed kill VERB 0 root VBD
       Vance Vance PROPN 3 obj
       . . PUNCT 3 punct`;
    const found = events(trees, MAYOR);
    const tie = found.find((e) => e.type === 'Bombing')!.causes![0]!;
    expect(found[tie.event]!.type).toBe('Killing');
    expect(parsed(trees, []).article.text.slice(tie.evidence[0].start, tie.evidence[0].end)).toBe('bombing killed');
  });
});

import { describe, expect, it } from 'vitest';
import { eventCandidates } from '../../src/extract/events.ts';
import { Overview } from '../../src/extract/overview.ts';
import { chooseParticipants } from '../../src/extract/participants.ts';
import { Reading } from '../../src/extract/reading.ts';
import { shippedOntology } from '../support/extracted.ts';
import { type Meant, parsed, shippedGazetteer } from '../support/parsed.ts';

const ROE: Meant = { words: ['Roe'], name: 'Roe', type: 'Person' };
const SYRIA: Meant = { words: ['Syria'], name: 'Syria', type: 'Place' };
const IRAQ: Meant = { words: ['Iraq'], name: 'Iraq', type: 'Place' };

/** Who takes part in the article's first event, with the role, where agents are thought likelier than places. */
function participants(trees: string, ...meant: Meant[]): string[] {
  const reading = new Reading(parsed(trees, meant), shippedOntology(), shippedGazetteer());
  const groups = eventCandidates(reading);
  const roles = { agent: { bias: 2, weights: {} }, patient: { bias: 1, weights: {} }, place: { bias: 0, weights: {} } };
  const found = chooseParticipants(reading, groups[0]!, new Overview(reading, groups), 1, { threshold: 0.2, roles });
  return found.map(({ role, entity }) => `${role} ${reading.entity(entity).name}`).sort();
}

describe('who may take part in an event', () => {
  const killed = (above: string) => `
    Roe Roe PROPN 5 nsubj:pass
    , , PUNCT 4 punct
    the the DET 4 det
    leader leader NOUN 1 appos
    killed kill VERB 0 root
    in in ADP 7 case
    Syria Syria PROPN ${above} nmod
    and and CCONJ 9 cc
    Iraq Iraq PROPN 7 conj`;

  it('is nobody of whom only is said that something is there', () => {
    expect(participants(killed('4'), ROE, SYRIA, IRAQ)).toEqual(['agent Roe', 'place Iraq', 'place Syria']);
  });

  it('is a state that is named otherwise', () => {
    const by = killed('5').replace('in in ADP', 'with with ADP');
    expect(participants(by, ROE, SYRIA, IRAQ)).toEqual(['agent Iraq', 'agent Roe', 'agent Syria']);
  });
});

import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../src/core/diagnostic.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { PREFIXES } from '../../src/ontology/terms.ts';

const PREFIX = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
const load = (...bodies: string[]) =>
  loadOntology(bodies.map((body, i) => ({ name: `ontology/${i}.ttl`, text: `${PREFIX.join('\n')}\n${body}\n` })));

/** What loading is refused with. */
function refusal(body: string): NewsgraphError {
  try {
    load(body);
  } catch (error) {
    if (error instanceof NewsgraphError) return error;
  }
  throw new Error('it was not refused');
}

describe('an ontology', () => {
  it('gives an event type with its words, frame and superclasses', () => {
    const { eventTypes } = load(
      'ng:Attack rdfs:subClassOf sem:Event .',
      `ng:Killing rdfs:subClassOf ng:Attack ; rdfs:label "killing" ;
        ng:lexicon [ ng:verb "kill", "shoot dead" ; ng:noun "killing" ; ng:frame ng:Transitive ] .`,
    );
    expect(eventTypes.get('Killing')).toMatchObject({
      label: 'killing',
      superclasses: ['Attack'],
      triggers: [
        { lemmas: ['kill'], category: 'verb', frame: 'Transitive', weak: false },
        { lemmas: ['shoot', 'dead'], category: 'verb' },
        { lemmas: ['killing'], category: 'noun' },
      ],
    });
  });

  it('knows all superclasses, nearest first', () => {
    const { superclasses } = load(
      'ng:C rdfs:subClassOf ng:B . ng:B rdfs:subClassOf ng:A .',
      'ng:A rdfs:subClassOf ng:C .',
    );
    expect(superclasses('ng:C')).toEqual(['ng:B', 'ng:A']);
  });

  it('takes a noun of two kinds for the more general, whichever is read first', () => {
    const general = 'schema:Organization ng:kindNoun "council" .';
    const fine = 'schema:City rdfs:subClassOf schema:Organization ; ng:kindNoun "council" .';
    for (const { kinds } of [load(general, fine), load(fine, general)])
      expect(kinds.get('council')?.class).toBe('schema:Organization');
  });

  it('holds its triples', () => {
    expect(load('ng:A rdfs:label "a" .', 'ng:B rdfs:label "b" .').quads).toHaveLength(2);
  });
});

describe('a fault in an ontology is refused with file and line', () => {
  it.each([
    ['Turtle that is none', 'ng:A rdfs:label .', /ontology\/0\.ttl: .*line/],
    [
      'a frame that does not exist',
      'ng:A rdfs:subClassOf sem:Event ; ng:lexicon [ ng:verb "x" ; ng:frame ng:Odd ] .',
      /0\.ttl:\d+: ng:A .*ng:Odd/,
    ],
    ['an event type that is no event', 'ng:A ng:lexicon [ ng:verb "x" ] .', /0\.ttl:\d+: ng:A .*sem:Event/],
    ['a kind under none of the four', 'ng:A ng:kindNoun "x" .', /0\.ttl:\d+: ng:A/],
  ])('%s', (_, body, message) => {
    const error = refusal(body);
    expect(error.code).toBe('ontology');
    expect(error.message).toMatch(message);
    expect(error.remedy).not.toBe('');
  });
});

import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { createQuery } from '../../src/graph/query.ts';
import { Graph, parseGraph } from '../../src/graph/store.ts';
import { expand } from '../../src/ontology/terms.ts';
import { id, SAMPLE_TRIG } from '../support/sample.ts';

const graph = parseGraph(SAMPLE_TRIG, 'trig');
const query = createQuery(graph);
const labels = (nodes: readonly { readonly label: string }[]): string[] => nodes.map((node) => node.label);
const DEAL = 'article/harbour-deal';

describe('who and what there is', () => {
  it('lists people, organisations, places and the rest, sorted by label', () => {
    expect(labels(query.people())).toEqual([
      'Alva Sund',
      'Karel Dusk',
      'Lena Ortwin',
      'Tomas Brandt',
      'security official',
    ]);
    expect(labels(query.organizations())).toEqual(['Merrin Port Authority', 'Tidewater Agency']);
    expect(labels(query.places())).toEqual(['Helm', 'Merrin Strait', 'Ostrand', 'Port Merrin', 'Veldania']);
    expect(labels(query.entities())).toHaveLength(13);
    expect(labels(query.entities())).toContain('Seagram');
  });

  it('gives an entity with its names, classes and identifiers, once for all articles', () => {
    const person = query.people().find((someone) => someone.name === 'Lena Ortwin');
    expect(person).toMatchObject({
      iri: id('person/lena-ortwin'),
      kind: 'Person',
      types: ['schema:Person'],
      aliases: ['Ortwin'],
      sameAs: ['http://www.wikidata.org/entity/Q900000001'],
      jobTitles: ['President'],
    });
    expect(person?.term.equals(DataFactory.namedNode(id('person/lena-ortwin')))).toBe(true);
  });

  it('describes an unnamed actor without a name', () => {
    const [official] = query.find('security official');
    expect(official).toMatchObject({ label: 'security official', description: 'security official' });
    expect(official).not.toHaveProperty('name');
  });

  it('lists the articles by date with their text', () => {
    const [first, second] = query.articles();
    expect(first).toMatchObject({
      headline: 'Veldania and Ostrand sign harbour pact',
      published: '2031-05-14',
      url: 'https://herald.example/harbour-deal',
      publisher: 'The Coast Herald',
      authors: ['Ines Marr'],
    });
    expect(first?.text).toContain('🚢');
    expect(second).toMatchObject({ headline: 'Ortwin visits Helm', authors: [] });
    expect(second).not.toHaveProperty('url');
  });
});

describe('find', () => {
  it('knows every alias, whatever the case, accents, spaces and leading article', () => {
    expect(labels(query.find('the Pilot'))).toEqual(['Karel Dusk']);
    expect(labels(query.find('  PILOT '))).toEqual(['Karel Dusk']);
    expect(labels(query.find('órtwin'))).toEqual(['Lena Ortwin']);
  });

  it('takes parts of names where nobody has the whole', () => {
    expect(labels(query.find('merrin'))).toEqual(['Merrin Port Authority', 'Merrin Strait', 'Port Merrin']);
    expect(query.find('Zorro')).toEqual([]);
    expect(query.find(' ')).toEqual([]);
  });
});

describe('a thing to ask about', () => {
  it('is an IRI, a name, a term or an earlier answer', () => {
    const [person] = query.find('Lena Ortwin');
    if (!person) throw new Error('not found');
    const answers = [person, person.iri, person.term, 'Ortwin'].map((ref) => labels(query.rolesOf(ref)));
    expect(new Set(answers.map((answer) => answer.join()))).toEqual(new Set(['Lena Ortwin, President, Veldania']));
  });

  it('must be in the graph and unambiguous', () => {
    expect(() => query.rolesOf('Zorro')).toThrow(expect.objectContaining({ code: 'unknown-entity' }));
    expect(() => query.eventsOf({ iri: 'http://example.org/x' })).toThrow(
      expect.objectContaining({ code: 'unknown-entity' }),
    );
    expect(() => query.eventsOf('Merrin')).toThrow(expect.objectContaining({ code: 'ambiguous-name' }));
    expect(() => query.eventsOf('Merrin')).toThrow(/Merrin Strait <https:/);
  });
});

describe('roles', () => {
  it('of a person have title, body and status', () => {
    expect(query.rolesOf('Tomas Brandt')).toMatchObject([
      {
        title: 'Foreign Minister',
        status: 'current',
        person: { label: 'Tomas Brandt' },
        organization: { label: 'Ostrand' },
      },
    ]);
  });

  it('have their time, and no body where none is given', () => {
    const [role] = query.rolesOf('Karel Dusk');
    expect(role).toMatchObject({ title: 'minister', status: 'former', end: '2029' });
    expect(role).not.toHaveProperty('organization');
    expect(role).not.toHaveProperty('begin');
  });

  it('are found from the body too', () => {
    expect(query.rolesOf('Veldania').map((role) => role.person.label)).toEqual(['Lena Ortwin']);
    expect(query.roles()).toHaveLength(3);
  });
});

describe('events', () => {
  it('come by time with who, whom, where and whether', () => {
    expect(labels(query.events())).toEqual([
      'Attack on Merrin Port Authority',
      'Meeting of Lena Ortwin and Tomas Brandt',
      'Trial of Karel Dusk',
      'Visit to Helm',
      'Agreement of Veldania and Ostrand',
    ]);
    const [attack] = query.events();
    expect(attack).toMatchObject({
      type: 'Attack',
      types: ['ng:Attack', 'sem:Event'],
      time: '2030',
      factuality: 'denied',
    });
    expect(labels(attack?.agents ?? [])).toEqual(['Karel Dusk']);
    expect(labels(attack?.patients ?? [])).toEqual(['Merrin Port Authority']);
    expect(labels(attack?.places ?? [])).toEqual(['Port Merrin']);
  });

  it('name the roles of each participant once, the general one only where it is alone', () => {
    const [agreement] = query.events({ type: 'Agreement' });
    expect(agreement?.participants.map(({ entity, roles }) => [entity.label, roles])).toEqual([
      ['Merrin Strait', ['topic']],
      ['Ostrand', ['agent']],
      ['Veldania', ['agent']],
    ]);
    expect(agreement?.partOf).toEqual([id(`${DEAL}/event/meeting-lena-ortwin-tomas-brandt`)]);
  });

  it('are filtered by type however it is written', () => {
    for (const type of ['Visit', 'ng:Visit', expand('ng:Visit')])
      expect(labels(query.events({ type }))).toEqual(['Visit to Helm']);
    expect(query.events({ type: 'sem:Event' })).toHaveLength(5);
    expect(query.events({ type: 'Nothing' })).toEqual([]);
  });

  it('are filtered by time, both ends included, intervals and years by overlap', () => {
    expect(labels(query.events({ from: '2031-06-02', to: '2031-06-02' }))).toEqual([
      'Trial of Karel Dusk',
      'Visit to Helm',
    ]);
    expect(labels(query.events({ to: '2030-02' }))).toEqual(['Attack on Merrin Port Authority']);
    expect(labels(query.events({ from: '2031-06-04' }))).toEqual([]);
    expect(labels(query.events({ from: '2031', to: '2031-05' }))).toEqual(['Meeting of Lena Ortwin and Tomas Brandt']);
    expect(() => query.events({ from: 'last year' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(() => query.events({ to: '2031-02-30' })).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  it('are filtered by place with the places inside it, and by factuality', () => {
    expect(labels(query.events({ place: 'Ostrand' }))).toEqual(['Visit to Helm']);
    expect(labels(query.events({ place: 'Port Merrin', factuality: 'actual' }))).toEqual([
      'Meeting of Lena Ortwin and Tomas Brandt',
    ]);
  });

  it('of a thing are those it takes part in or that happen there', () => {
    expect(labels(query.eventsOf('Karel Dusk'))).toEqual(['Attack on Merrin Port Authority', 'Trial of Karel Dusk']);
    expect(labels(query.eventsOf('Helm'))).toEqual(['Visit to Helm']);
  });

  it('have the lowest class of the ontology as type', () => {
    const both = parseGraph(
      `${SAMPLE_TRIG} <article/ortwin-visit> { <article/ortwin-visit/event/visit-helm> a ng:Airing }`,
      'trig',
    );
    const superclasses = (name: string): readonly string[] =>
      name === 'ng:Visit' ? ['ng:Airing', 'sem:Event'] : ['sem:Event'];
    expect(createQuery(both, { superclasses }).eventsOf('Helm')[0]?.type).toBe('Visit');
    expect(
      createQuery(both, { superclasses: (name) => (name === 'ng:Airing' ? ['ng:Visit'] : []) }).eventsOf('Helm')[0]
        ?.type,
    ).toBe('Airing');
  });
});

describe('statements', () => {
  it('have speaker, words, carrier and what they assert', () => {
    const [reported] = query.statementsBy('security official');
    expect(reported).toMatchObject({
      direct: false,
      text: 'At the meeting the two countries agreed to reopen the Merrin Strait',
      speakers: [{ label: 'security official' }],
      via: [{ label: 'Tidewater Agency' }],
      asserts: [id(`${DEAL}/event/agreement-veldania-ostrand`)],
    });
    expect(query.statementsBy('Lena Ortwin')).toMatchObject([
      { direct: true, date: '2031-05-14', via: [{ label: 'Seagram' }] },
    ]);
    expect(query.statements()).toHaveLength(3);
  });

  it('follow the chain of sources, the speaker not among them', () => {
    const chained = parseGraph(
      `${SAMPLE_TRIG} <${DEAL}> { <organization/tidewater-agency> prov:hadPrimarySource <thing/seagram> .
        <${DEAL}/statement/security-official-the-two-countries-agreed> prov:wasAttributedTo <${DEAL}/person/security-official> }`,
      'trig',
    );
    expect(labels(createQuery(chained).statementsBy('security official')[0]?.via ?? [])).toEqual([
      'Tidewater Agency',
      'Seagram',
    ]);
  });
});

describe('ties and what relates', () => {
  it('lists ties from and to a thing', () => {
    expect(query.tiesOf('Alva Sund').map((tie) => [tie.from.label, tie.predicate, tie.to.label])).toEqual([
      ['Tomas Brandt', 'schema:spouse', 'Alva Sund'],
    ]);
    expect(query.ties()).toHaveLength(4);
  });

  it('finds the ties, roles, events and statements that join two things, in either order', () => {
    const rule = query.related('Lena Ortwin', 'Veldania');
    expect(rule.ties.map((tie) => tie.predicate)).toEqual(['ng:leads']);
    expect(rule.roles.map((role) => role.title)).toEqual(['President']);
    expect(labels(query.related('Tomas Brandt', 'Lena Ortwin').events)).toEqual([
      'Meeting of Lena Ortwin and Tomas Brandt',
    ]);
    const denial = ['he had attacked the Merrin Port Authority in Port Merrin last year'];
    expect(labels(query.related('Karel Dusk', 'Merrin Port Authority').statements)).toEqual(denial);
    expect(labels(query.related('Merrin Port Authority', 'Karel Dusk').statements)).toEqual(denial);
  });

  it('gives a shortest chain of facts, finer roles before the general one', () => {
    const chain = query.related('Alva Sund', 'Port Merrin').path ?? [];
    expect(
      chain.map(({ from, predicate, forward, to }) => [from.label, forward ? predicate : `^${predicate}`, to.label]),
    ).toEqual([
      ['Alva Sund', '^schema:spouse', 'Tomas Brandt'],
      ['Tomas Brandt', '^ng:agent', 'Meeting of Lena Ortwin and Tomas Brandt'],
      ['Meeting of Lena Ortwin and Tomas Brandt', 'sem:hasPlace', 'Port Merrin'],
    ]);
    expect(query.related('Alva Sund', 'Alva Sund').path).toEqual([]);
  });

  it('gives no chain where nothing joins them', () => {
    const apart = parseGraph(
      `${SAMPLE_TRIG} <x> { <person/hermit> a schema:Person ; schema:name "Hermit" ; rdfs:label "Hermit" }`,
      'trig',
    );
    expect(createQuery(apart).related('Hermit', 'Helm')).toEqual({ ties: [], roles: [], events: [], statements: [] });
  });
});

describe('evidence', () => {
  const [spouse] = query.tiesOf('Alva Sund');
  if (!spouse) throw new Error('no tie');

  it('has the words and their sentence, the article, the rule and the confidence', () => {
    const [proof] = query.evidence(spouse);
    expect(proof).toMatchObject({
      words: 'Brandt is married to the novelist Alva Sund',
      sentence: { text: 'Brandt is married to the novelist Alva Sund.' },
      rule: 'tie-married',
      confidence: 0.95,
      saidBy: [],
      article: { headline: 'Veldania and Ostrand sign harbour pact' },
    });
  });

  it('counts its spans in code points', () => {
    const [proof] = query.evidence(spouse);
    const points = [...(proof?.article?.text ?? '')];
    expect(points.slice(proof?.span.begin, proof?.span.end).join('')).toBe(proof?.words);
    expect(points.slice(proof?.sentence.begin, proof?.sentence.end).join('')).toBe(proof?.sentence.text);
  });

  it('is of a triple, whatever graph it is in, of a tie, or of all facts of a node', () => {
    expect(query.evidence(spouse.fact)).toEqual(query.evidence(spouse));
    const { subject, predicate, object } = spouse.fact;
    const elsewhere = DataFactory.quad(
      subject as never,
      predicate as never,
      object as never,
      DataFactory.namedNode('http://g/'),
    );
    expect(query.evidence(elsewhere as never)).toHaveLength(1);
    const [attack] = query.events({ type: 'Attack' });
    if (!attack) throw new Error('no attack');
    expect(query.evidence(attack)).toHaveLength(10);
  });

  it('tells who says so: the statements that assert the event, and those in whose words the fact stands', () => {
    const [attack] = query.events({ type: 'Attack' });
    if (!attack) throw new Error('no attack');
    for (const proof of query.evidence(attack))
      expect(proof.saidBy.map((said) => said.speakers[0]?.label)).toEqual(['Karel Dusk']);
    const inside = query.tiesOf('Merrin Port Authority').flatMap((tie) => query.evidence(tie));
    expect(inside.map((proof) => labels(proof.saidBy[0]?.speakers ?? []))).toEqual([['Karel Dusk']]);
  });

  it('comes most confident first, and is empty for a triple that has none', () => {
    const more = parseGraph(
      `${SAMPLE_TRIG} <${DEAL}/evidence> { <${DEAL}/evidence/more> rdf:reifies <<( <person/tomas-brandt> schema:spouse <person/alva-sund> )>> ;
        prov:wasDerivedFrom <${DEAL}#char=0,8> ; ng:confidence 0.99 ; prov:wasGeneratedBy <rule/other> }`,
      'trig',
    );
    expect(
      createQuery(more)
        .evidence(spouse)
        .map((proof) => [proof.rule, proof.confidence]),
    ).toEqual([
      ['other', 0.99],
      ['tie-married', 0.95],
    ]);
    const none = DataFactory.quad(
      spouse.fact.object as never,
      spouse.fact.predicate as never,
      spouse.fact.subject as never,
    );
    expect(query.evidence(none as never)).toEqual([]);
  });
});

describe('a graph that changes', () => {
  it('is asked as it is', () => {
    const changing = parseGraph(SAMPLE_TRIG, 'trig');
    const live = createQuery(changing);
    expect(live.events()).toHaveLength(5);
    changing.remove(id(DEAL));
    expect(labels(live.events())).toEqual(['Visit to Helm']);
    expect(labels(live.people())).toEqual(['Lena Ortwin']);
  });

  it('may be empty', () => {
    const empty = createQuery(new Graph());
    expect([...empty.people(), ...empty.events(), ...empty.articles(), ...empty.find('x')]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { assertDocument } from '../../src/assert/assert.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import type { ArticleGraph } from '../../src/core/statement.ts';
import { compact, DEFAULT_BASE } from '../../src/ontology/terms.ts';
import { DocumentBuilder, inventedDocument, shippedOntology } from '../support/extracted.ts';

const ontology = shippedOntology();
const document = inventedDocument();
const graph = assertDocument(document, ontology);
const ARTICLE = 'article/raid-kills-vask';

const short = (iri: string): string => compact(iri).replace(DEFAULT_BASE, '');

/** What is said of a thing: `property object`, IRIs shortened. */
function said(of: string, from: ArticleGraph = graph): string[] {
  return [...from.descriptions, ...from.statements]
    .filter((triple) => short(triple.subject.value) === of)
    .map(({ predicate, object }) => {
      const type = object.kind === 'literal' && object.datatype ? `^^${compact(object.datatype)}` : '';
      return `${short(predicate.value)} ${object.kind === 'iri' ? short(object.value) : `"${object.value}"${type}`}`;
    })
    .sort();
}

const subjects = (from: ArticleGraph): string[] => [...new Set(from.statements.map((s) => short(s.subject.value)))];

describe('an article', () => {
  it('has what is known of it, a web address as an IRI without what an IRI may not hold', () => {
    expect(said(ARTICLE)).toEqual([
      'rdf:type schema:NewsArticle',
      'rdfs:label "🌊 Raid kills Vask"',
      'schema:author "Lena Orvik"',
      'schema:datePublished "2031-03-05"^^xsd:date',
      'schema:headline "🌊 Raid kills Vask"',
      'schema:inLanguage "en"',
      'schema:publisher "Selm Courier"',
      'schema:url https://courier.example/raid?a=1&b=%22x%22',
    ]);
  });

  it('leaves out what is not known, and takes no script for a web address', () => {
    const bare = new DocumentBuilder('Text.', { id: 'bare', url: 'javascript:alert(1)' }).build();
    expect(said('article/bare', assertDocument(bare, ontology))).toEqual([
      'rdf:type schema:NewsArticle',
      'schema:url "javascript:alert(1)"',
    ]);
  });

  it('names the agencies that it credits as its sources, with the words', () => {
    const text = 'It rained.\n(With inputs from ANI and Wirelines)\n';
    const start = text.indexOf('(With');
    const builder = new DocumentBuilder(text, {
      credits: ['ANI', 'Wirelines'],
      blocks: [{ kind: 'credit', start, end: text.length - 1 }],
    });
    builder.named('Organization', 'ANI');
    const credited = assertDocument(builder.build(), ontology);
    expect(said('article/test-article', credited)).toEqual([
      'prov:hadPrimarySource organization/ani',
      'rdf:type schema:NewsArticle',
      'schema:creditText "Wirelines"',
    ]);
    expect(credited.statements[0]!.evidence[0]).toMatchObject({ start: text.indexOf('ANI') });
  });
});

describe('an entity', () => {
  it('has its class with every superclass, the fullest name, other forms and identifiers', () => {
    expect(said('place/karsia')).toEqual([
      'owl:sameAs http://www.wikidata.org/entity/Q900000002',
      'rdf:type schema:AdministrativeArea',
      'rdf:type schema:Country',
      'rdf:type schema:Place',
      'rdfs:label "Karsia"',
      'schema:name "Karsia"',
    ]);
    expect(said('organization/karsian-army')).toContain('rdf:type schema:GovernmentOrganization');
    expect(said('person/jorun-vask').filter((line) => line.startsWith('schema:'))).toEqual([
      'schema:alternateName "Vask"',
      'schema:alternateName "the Heron"',
      'schema:name "Jorun Vask"',
    ]);
  });

  it('without a name has a description and a place under its article', () => {
    expect(said(`${ARTICLE}/actor/security-official`)).toEqual([
      'rdf:type schema:Person',
      'rdfs:label "security official"',
      'schema:description "security official"',
    ]);
  });

  it('has one kind only, whatever its finer classes say', () => {
    const builder = new DocumentBuilder('Acme met Acme.');
    builder.named('Place', 'Acme', ['Acme'], { classes: ['schema:Corporation', 'schema:City'] });
    const types = said('place/acme', assertDocument(builder.build(), ontology)).filter((l) => l.startsWith('rdf:type'));
    expect(types).toEqual(['rdf:type schema:AdministrativeArea', 'rdf:type schema:City', 'rdf:type schema:Place']);
  });
});

describe('a role', () => {
  it('is a membership of a person in a body with title and status', () => {
    expect(said(`${ARTICLE}/role/mara-ivanec-prime-minister`)).toEqual([
      'ng:status ng:Current',
      'org:member person/mara-ivanec',
      'org:organization place/velandia',
      `org:role ${ARTICLE}/title/prime-minister`,
      'rdf:type org:Membership',
      'rdfs:label "Mara Ivanec, Prime Minister, Velandia"',
    ]);
    expect(said(`${ARTICLE}/title/prime-minister`)).toEqual(['rdf:type org:Role', 'rdfs:label "Prime Minister"']);
    expect(said('person/mara-ivanec')).toContain('schema:jobTitle "Prime Minister"');
  });

  it('has an interval with the end that is known, and no body where none is given', () => {
    const role = `${ARTICLE}/role/okoro-president`;
    expect(said(role)).not.toContainEqual(expect.stringContaining('org:organization'));
    expect(said(role)).toContain(`org:memberDuring ${role}.interval`);
    expect(said(`${role}.interval`)).toEqual(['rdf:type time:Interval', `time:hasEnd ${role}.interval.end`]);
    expect(said(`${role}.interval.end`)).toEqual(['rdf:type time:Instant', 'time:inXSDgYear "2029"^^xsd:gYear']);
  });
});

describe('an event', () => {
  it('has its classes, the finer part in it beside the general ones, place, time and factuality', () => {
    expect(said(`${ARTICLE}/event/killing-of-jorun-vask-2031-03-03`)).toEqual([
      `ng:agent ${ARTICLE}/actor/soldiers`,
      'ng:factuality ng:Actual',
      'ng:patient person/jorun-vask',
      'ng:victim person/jorun-vask',
      'rdf:type ng:Killing',
      'rdf:type sem:Event',
      'rdfs:label "Killing of Jorun Vask"',
      `sem:hasActor ${ARTICLE}/actor/soldiers`,
      'sem:hasActor person/jorun-vask',
      'sem:hasPlace place/dunmark',
      'sem:hasTimeStamp "2031-03-03"^^xsd:date',
    ]);
  });

  it('states the superclasses of its class', () => {
    expect(said(`${ARTICLE}/event/raid-by-karsian-army`)).toContain('rdf:type ng:MilitaryOperation');
  });

  it('has begin and end of an interval, an open end left out', () => {
    const visit = said(`${ARTICLE}/event/visit-of-okoro-to-dunmark-2031-06-01-2031-06-03`);
    expect(visit).toContain('sem:hasBeginTimeStamp "2031-06-01"^^xsd:date');
    expect(visit).toContain('sem:hasEndTimeStamp "2031-06-03"^^xsd:date');
    const campaign = said(`${ARTICLE}/event/campaign-2030`);
    expect(campaign).toContain('sem:hasBeginTimeStamp "2030"^^xsd:gYear');
    expect(campaign).not.toContainEqual(expect.stringContaining('sem:hasEndTimeStamp'));
  });

  it('is joined to what it causes and what it is part of', () => {
    const raid = said(`${ARTICLE}/event/raid-by-karsian-army`);
    expect(raid).toContain(`ng:causes ${ARTICLE}/event/killing-of-jorun-vask-2031-03-03`);
    expect(raid).toContain(`ng:partOf ${ARTICLE}/event/campaign-2030`);
  });

  it('that begins or ends a journey at a place takes place there', () => {
    const builder = new DocumentBuilder('He fled to Dunmark.');
    const place = builder.named('Place', 'Dunmark');
    builder.event({
      type: 'Migration',
      label: 'Migration',
      triggers: [builder.span('fled')],
      arguments: [{ role: 'destination', entity: place, evidence: builder.evidence('fled to Dunmark') }],
      factuality: 'actual',
      evidence: builder.evidence('fled'),
    });
    const lines = said('article/test-article/event/migration', assertDocument(builder.build(), ontology));
    expect(lines).toContain('ng:destination place/dunmark');
    expect(lines).toContain('sem:hasPlace place/dunmark');
    expect(lines).not.toContain('sem:hasActor place/dunmark');
  });
});

describe('a statement', () => {
  it('has speaker, words, what it asserts, what carried it and when', () => {
    expect(said(`${ARTICLE}/statement/mara-ivanec-the-heron-is-dead`)).toEqual([
      `ng:asserts ${ARTICLE}/event/killing-of-jorun-vask-2031-03-03`,
      'prov:hadPrimarySource thing/ferrypost',
      'prov:wasAttributedTo person/mara-ivanec',
      'rdf:type schema:Quotation',
      'schema:creator person/mara-ivanec',
      'schema:dateCreated "2031-03-05"^^xsd:date',
      'schema:text "the Heron is dead"',
    ]);
  });

  it('that is reported is a claim', () => {
    const claim = `${ARTICLE}/statement/security-official-okoro-president-until-2029-may-visit`;
    expect(said(claim)).toContain('rdf:type schema:Claim');
    expect(said(claim)).toContain('prov:hadPrimarySource organization/selm-courier');
  });
});

describe('evidence', () => {
  it('stands on every triple of roles, events, statements and ties', () => {
    const described = new Set(graph.descriptions.map((d) => short(d.subject.value)));
    for (const subject of subjects(graph).filter((s) => s.startsWith(`${ARTICLE}/`)))
      expect(described).not.toContain(subject);
    expect(subjects(graph)).toContain('place/dunmark');
    for (const { evidence } of graph.statements) expect(evidence.length).toBeGreaterThan(0);
  });

  it('of a triple that two facts state is that of both, the surest first', () => {
    const type = graph.statements.find((s) => s.object.value.endsWith('#Killing'))!;
    expect(type.evidence.map((e) => e.score)).toEqual([0.9, 0.8]);
  });

  it('overlaps a mention of the subject or the object, whichever fact it proves', () => {
    const mentions = new Map<string, { start: number; end: number }[]>();
    for (const m of graph.mentions)
      if (m.refersTo) mentions.set(m.refersTo.value, [...(mentions.get(m.refersTo.value) ?? []), m]);
    const facts = graph.statements.filter((s) =>
      /agent|patient|hasPlace|TimeStamp|#member$|organization$|creator/.test(s.predicate.value),
    );
    expect(facts.length).toBeGreaterThan(12);
    for (const { subject, object, evidence } of facts) {
      const near = [...(mentions.get(subject.value) ?? []), ...(mentions.get(object.value) ?? [])];
      expect(evidence.some((e) => near.some((m) => m.start < e.end && e.start < m.end))).toBe(true);
    }
  });

  it('outside the text counts for nothing: a fact that has no other is left out and reported', () => {
    const builder = new DocumentBuilder('Dunmark lies in Karsia.');
    const [a, b] = [builder.named('Place', 'Dunmark'), builder.named('Place', 'Karsia')];
    for (const [start, end] of [
      [5, 5],
      [-1, 3],
      [0, 999],
      [0.5, 2],
    ] as const)
      builder.tie({
        subject: a,
        predicate: 'schema:containedInPlace',
        object: b,
        evidence: [{ start, end, rule: 'r', score: 1 }],
      });
    const made = assertDocument(builder.build(), ontology);
    expect(made.statements).toEqual([]);
    expect(made.diagnostics.map((d) => d.code)).toEqual(Array(4).fill('fact-without-evidence'));
  });
});

describe('mentions', () => {
  const of = (words: string): string[] =>
    graph.mentions
      .filter((m) => document.article.text.slice(m.start, m.end) === words)
      .map((m) => (m.refersTo ? short(m.refersTo.value) : '-'));

  it('mean the entity, event, role or statement that the words are about', () => {
    expect(of('the Heron')).toEqual(['person/jorun-vask']);
    expect(of('killed')).toEqual([`${ARTICLE}/event/killing-of-jorun-vask-2031-03-03`]);
    expect(of('Prime Minister')).toEqual([`${ARTICLE}/role/mara-ivanec-prime-minister`]);
    expect(of('the Heron is dead')).toEqual([`${ARTICLE}/statement/mara-ivanec-the-heron-is-dead`]);
  });

  it('of a time mean the event that it dates, and carry its value', () => {
    expect(of('3 March 2031')).toEqual([`${ARTICLE}/event/killing-of-jorun-vask-2031-03-03`]);
    expect(graph.mentions.find((m) => m.value?.value === '2031-03-03')?.value?.datatype).toMatch(/#date$/);
  });

  it('of a time that dates nothing mean nothing', () => {
    const idle = new DocumentBuilder('On Monday it rained.').time('Monday').build();
    expect(assertDocument(idle, ontology).mentions).toEqual([{ start: 3, end: 9 }]);
  });
});

describe('IRIs', () => {
  it('tell two events of one label apart by what tells them apart, whatever their order', () => {
    const build = (order: readonly number[]): ExtractedDocument => {
      const builder = new DocumentBuilder('A raid here, a raid there, a raid nowhere. Dunmark. Selm.');
      const places = [builder.named('Place', 'Dunmark'), builder.named('Place', 'Selm'), undefined];
      for (const i of order)
        builder.event({
          type: 'Raid',
          label: 'Raid',
          triggers: [builder.span('raid', i)],
          arguments:
            places[i] === undefined ? [] : [{ role: 'place', entity: places[i], evidence: builder.evidence('raid') }],
          factuality: 'actual',
          evidence: builder.evidence('raid'),
        });
      return builder.build();
    };
    const events = (order: readonly number[]): string[] =>
      subjects(assertDocument(build(order), ontology))
        .filter((s) => s.includes('/event/'))
        .sort();
    expect(events([0, 1, 2])).toEqual(
      ['raid-29', 'raid-dunmark', 'raid-selm'].map((s) => `article/test-article/event/${s}`),
    );
    expect(events([2, 0, 1])).toEqual(events([0, 1, 2]));
  });

  it('fall back on the place in the text where content tells nothing', () => {
    const builder = new DocumentBuilder('A raid, a raid.');
    for (const i of [0, 1])
      builder.event({
        type: 'Raid',
        label: 'Raid',
        triggers: [builder.span('raid', i)],
        arguments: [],
        factuality: 'actual',
        evidence: builder.evidence('raid'),
      });
    const found = subjects(assertDocument(builder.build(), ontology));
    expect(found).toEqual(['article/test-article/event/raid-2', 'article/test-article/event/raid-10']);
  });

  it('begin with the base that is given', () => {
    const other = assertDocument(document, ontology, { base: 'https://example.org/kg#' });
    const own = [...other.descriptions, ...other.statements].map((t) => t.subject.value);
    expect(own.every((iri) => iri.startsWith('https://example.org/kg#'))).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { UnionIndex } from '../../src/graph/query-index.ts';
import { reifyStatements, unreifyStatements } from '../../src/graph/reify.ts';
import { createValidator, type ValidationReport, validateGraph } from '../../src/graph/shapes.ts';
import { parseGraph } from '../../src/graph/store.ts';
import { id, SAMPLE_HEAD, SAMPLE_TRIG } from '../support/sample.ts';

type Quads = Parameters<typeof validateGraph>[1];
const SHAPES_TURTLE = readFileSync(new URL('../../ontology/shapes.ttl', import.meta.url), 'utf8');
const quadsOf = (turtle: string): Quads => new Parser().parse(turtle) as unknown as Quads;
const shapes = quadsOf(SHAPES_TURTLE);
const validator = await createValidator(shapes);

/** The sample with a change of its text, which must be there to be changed. */
const changed = (from: string | RegExp, to: string): string => {
  const text = SAMPLE_TRIG.replace(from, to);
  if (text === SAMPLE_TRIG) throw new Error(`the sample has no ${from}`);
  return text;
};
/** The sample with further quads in its graphs. */
const with_ = (trig: string): string => `${SAMPLE_TRIG}\n<article/harbour-deal> { ${trig} }`;
const check = (trig: string): Promise<ValidationReport> => validator.validate(parseGraph(trig, 'trig'));

const MEETING = 'article/harbour-deal/event/meeting-lena-ortwin-tomas-brandt';
const ROLE = 'article/harbour-deal/role/lena-ortwin-president';
const QUOTE = 'article/harbour-deal/statement/lena-ortwin-the-harbour-will-open';
const MENTION = 'article/harbour-deal#char=88,99';
const EVIDENCE = 'article/harbour-deal/evidence/1';

// biome-ignore format: a table
/** Every kind of fault: what it is, the sample with it, and the node, check and path that must be named. */
const FAULTS: readonly (readonly [what: string, trig: string, focus: string, check: string, path: string | undefined])[] = [
  ['an article with two dates', with_('<article/harbour-deal> schema:datePublished "2031-05-15"^^xsd:date .'), 'article/harbour-deal', 'ng:ArticleShape', 'schema:datePublished'],
  ['an article dated by words', changed('"2031-05-14"^^xsd:date ; schema:url', '"14 May" ; schema:url'), 'article/harbour-deal', 'ng:ArticleShape', 'schema:datePublished'],
  ['a text of no article', changed('; prov:wasDerivedFrom <article/harbour-deal> .', '.'), 'article/harbour-deal#char=0,612', 'ng:ContextShape', 'prov:wasDerivedFrom'],
  ['a text of the wrong length', changed('nif:endIndex 612 ; prov', 'nif:endIndex 613 ; prov'), 'article/harbour-deal#char=0,612', 'text-length', 'nif:endIndex'],
  ['a mention without words', changed('nif:anchorOf "Lena Ortwin" ; ', ''), MENTION, 'ng:MentionShape', 'nif:anchorOf'],
  ['a mention that ends before it begins', changed('nif:beginIndex 88 ; nif:endIndex 99', 'nif:beginIndex 99 ; nif:endIndex 88'), MENTION, 'ng:MentionShape', 'nif:beginIndex'],
  ['a mention with other words than the text', changed('nif:anchorOf "Lena Ortwin"', 'nif:anchorOf "Lena  Ortwin"'), MENTION, 'words-of-mention', 'nif:anchorOf'],
  ['a mention at another place than its name says', changed('<article/harbour-deal#char=88,99> a nif', '<article/harbour-deal#char=89,99> a nif'), 'article/harbour-deal#char=89,99', 'mention-iri', 'nif:beginIndex'],
  ['a mention in no text', changed(/(#char=88,99> .*nif:referenceContext <article\/harbour-deal)#char=0,612>/, '$1>'), MENTION, 'ng:MentionShape', 'nif:referenceContext'],
  ['a mention of nothing', changed(/(#char=88,99> .*taIdentRef) <person\/lena-ortwin>/, '$1 <person/nobody>'), MENTION, 'mention-of-nothing', 'itsrdf:taIdentRef'],
  ['an entity of two kinds', with_('<person/lena-ortwin> a schema:Organization .'), 'person/lena-ortwin', 'ng:KindShape', 'rdf:type'],
  ['an entity without a label', changed('; rdfs:label "Alva Sund"', ''), 'person/alva-sund', 'ng:EntityShape', 'rdfs:label'],
  ['an entity with neither name nor description', changed('schema:name "Alva Sund" ; ', ''), 'person/alva-sund', 'ng:EntityShape', undefined],
  ['a role of a place', changed('org:member <person/lena-ortwin> ;', 'org:member <place/ostrand> ;'), ROLE, 'ng:MembershipShape', 'org:member'],
  ['a role without a title', changed(`org:role <${ROLE}/title> ;`, ''), ROLE, 'ng:MembershipShape', 'org:role'],
  ['a role of unknown status', changed('ng:status ng:Current', 'ng:status ng:Retired'), ROLE, 'ng:MembershipShape', 'ng:status'],
  ['an event without a type', changed('a ng:Meeting ;', ''), MEETING, 'ng:EventShape', 'rdf:type'],
  ['an event without factuality', changed(/;\s+ng:factuality ng:Actual \./, '.'), MEETING, 'ng:EventShape', 'ng:factuality'],
  ['an event with an unknown factuality', changed('ng:factuality ng:Actual .', 'ng:factuality ng:Maybe .'), MEETING, 'ng:EventShape', 'ng:factuality'],
  ['an event at a time in words', changed('sem:hasTimeStamp "2031-05-13"^^xsd:date', 'sem:hasTimeStamp "Tuesday"'), MEETING, 'ng:EventShape', undefined],
  ['an event on a day that is none', changed('sem:hasTimeStamp "2031-05-13"^^xsd:date', 'sem:hasTimeStamp "2031-02-30"^^xsd:date'), MEETING, 'day-of-calendar', 'sem:hasTimeStamp'],
  ['an event that ends before it begins', changed('sem:hasEndTimeStamp "2031-06-03"', 'sem:hasEndTimeStamp "2031-05-03"'), 'article/harbour-deal/event/trial-karel-dusk', 'times-in-order', 'sem:hasEndTimeStamp'],
  ['an agent who is no actor', changed('    sem:hasActor <person/lena-ortwin> ;\n', ''), MEETING, 'actor-beside-role', 'sem:hasActor'],
  ['a participant who is no entity', changed('sem:hasPlace <place/port-merrin> ;', 'sem:hasPlace <place/nowhere> ;'), MEETING, 'ng:ParticipantShape', 'sem:hasPlace'],
  ['a statement without a speaker', changed('schema:creator <person/lena-ortwin> ;', ''), QUOTE, 'ng:StatementShape', 'schema:creator'],
  ['a statement without words', changed('schema:text "The harbour will open to everyone," ;', ''), QUOTE, 'ng:StatementShape', 'schema:text'],
  ['a statement that asserts a person', changed('ng:asserts <article/harbour-deal/event/agreement-veldania-ostrand> ;', 'ng:asserts <person/alva-sund> ;'), 'article/harbour-deal/statement/security-official-the-two-countries-agreed', 'ng:StatementShape', 'ng:asserts'],
  ['a tie of what is no entity', with_(`<${MEETING}> schema:location <place/helm> .`), MEETING, 'ng:TieShape', 'schema:location'],
  ['a tie without evidence', with_('<person/alva-sund> schema:nationality <place/ostrand> .'), 'person/alva-sund', 'fact-without-evidence', 'schema:nationality'],
  ['a fact without evidence', changed(/ {2}<article\/harbour-deal\/evidence\/2> .*\n/, ''), ROLE, 'fact-without-evidence', 'org:member'],
  ['evidence of a triple that is not stated', changed('schema:spouse <person/alva-sund> .', 'schema:sibling <person/alva-sund> .'), 'article/harbour-deal/evidence/83', 'evidence-of-nothing', 'rdf:reifies'],
  ['evidence without words', changed(/(evidence\/1> rdf:reifies .*?); prov:wasDerivedFrom \S+ ;/, '$1;'), EVIDENCE, 'ng:EvidenceShape', 'prov:wasDerivedFrom'],
  ['evidence from what is no mention', changed(/(evidence\/1> rdf:reifies .*?; prov:wasDerivedFrom) \S+ ;/, '$1 <person/alva-sund> ;'), EVIDENCE, 'ng:EvidenceShape', 'prov:wasDerivedFrom'],
  ['evidence of 120 per cent', changed(/(evidence\/1> rdf:reifies .*ng:confidence) 0.95/, '$1 1.2'), EVIDENCE, 'ng:EvidenceShape', 'ng:confidence'],
  ['evidence of no confidence', changed(/(evidence\/1> rdf:reifies .*); ng:confidence 0.95/, '$1'), EVIDENCE, 'ng:EvidenceShape', 'ng:confidence'],
  ['evidence by no rule', changed(/(evidence\/1> rdf:reifies .*); prov:wasGeneratedBy \S+/, '$1'), EVIDENCE, 'ng:EvidenceShape', 'prov:wasGeneratedBy'],
  ['a reifier of two triples', with_(`<${EVIDENCE}> rdf:reifies <<( <place/helm> schema:containedInPlace <place/ostrand> )>> .`), EVIDENCE, 'ng:EvidenceShape', 'rdf:reifies'],
  ['a reifier of no triple', with_(`<article/harbour-deal/evidence/x> rdf:reifies <person/alva-sund> .`), 'article/harbour-deal/evidence/x', 'ng:EvidenceShape', 'rdf:reifies'],
];

describe('validation', () => {
  it('passes a graph that keeps the contract', async () => {
    expect(await check(SAMPLE_TRIG)).toEqual({ conforms: true, violations: [] });
  });

  it.each(FAULTS)('finds %s', async (_, trig, focus, name, path) => {
    const { conforms, violations } = await check(trig);
    expect(conforms).toBe(false);
    const found = violations.filter((violation) => violation.focus === id(focus) && violation.check === name);
    expect(found.map((violation) => violation.path)).toContain(path);
    for (const { message, label } of found) expect(message.startsWith(`${label}: `)).toBe(true);
  });

  it('says which node is wrong, what is expected and what was found', async () => {
    const { violations } = await check(changed('ng:factuality ng:Actual .', 'ng:factuality ng:Maybe .'));
    expect(violations.map((violation) => violation.message)).toContain(
      '"Meeting of Lena Ortwin and Tomas Brandt" (ng:Meeting): an event has one ng:factuality: ng:Actual, ng:Planned, ng:Possible or ng:Denied; found ng:Maybe.',
    );
  });

  it('reports each fault once and in the same order each time', async () => {
    const broken = parseGraph(changed(/;\s+ng:factuality ng:Actual \./, '.'), 'trig').quads();
    const once = await validator.validate(broken);
    const again = await validator.validate([...broken].reverse());
    expect(again).toEqual(once);
    const keys = once.violations.map(({ focus, path, message }) => `${focus} ${path} ${message}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('passes the same graph read from RDF 1.1 reification, without named graphs', async () => {
    const flat = unreifyStatements(parseGraph(SAMPLE_TRIG, 'trig').union());
    expect(flat.some((quad) => quad.object.termType === 'Quad')).toBe(false);
    expect(await validator.validate(reifyStatements(flat))).toEqual({ conforms: true, violations: [] });
  });
});

describe('validation against the ontology', () => {
  const classes = `${SAMPLE_HEAD}
    ng:Attack rdfs:subClassOf sem:Event . ng:Agreement rdfs:subClassOf sem:Event . ng:Trial rdfs:subClassOf sem:Event .
    ng:Meeting rdfs:subClassOf ng:Encounter . ng:Encounter rdfs:subClassOf sem:Event .`;

  it('finds types that it does not declare and superclasses that are not stated', async () => {
    const { violations } = await validateGraph(parseGraph(SAMPLE_TRIG, 'trig'), [...shapes, ...quadsOf(classes)]);
    expect(violations.map(({ check: name, focus }) => [name, focus])).toEqual([
      ['superclass-stated', id(MEETING)],
      ['event-type', id('article/ortwin-visit/event/visit-helm')],
    ]);
    expect(violations[0]?.message).toContain('ng:Encounter');
  });
});

describe('the shapes', () => {
  it('find by themselves what code checks of mentions, evidence, kinds and participants', async () => {
    const all = new SHACLValidator(new UnionIndex(shapes));
    const coded = FAULTS.filter(([, , , name]) => /ng:(Mention|Evidence|Kind|Participant|Tie)Shape/.test(name));
    expect(coded.length).toBeGreaterThan(12);
    for (const [what, trig] of coded) {
      if (/of no triple/.test(what)) continue; // SHACL has no word for triple terms
      const report = await all.validate(new UnionIndex(parseGraph(trig, 'trig')));
      expect(report.conforms, what).toBe(false);
    }
    expect((await all.validate(new UnionIndex(parseGraph(SAMPLE_TRIG, 'trig')))).conforms).toBe(true);
  });

  it('are refused where there are none', async () => {
    await expect(createValidator([])).rejects.toMatchObject({ code: 'bad-shapes' });
  });
});

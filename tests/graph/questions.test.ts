import { describe, expect, it } from 'vitest';
import { createQuery } from '../../src/graph/query.ts';
import { QUESTION_EXAMPLES } from '../../src/graph/question-examples.ts';
import { createQuestions } from '../../src/graph/questions.ts';
import { QUESTION_FORMS } from '../../src/graph/questions-forms.ts';
import { askedTime } from '../../src/graph/questions-time.ts';
import { createSparql } from '../../src/graph/sparql.ts';
import { parseGraph } from '../../src/graph/store.ts';

const GRAPH = parseGraph(
  `PREFIX ng: <https://w3id.org/newsgraph#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
BASE <https://example.org/>
<jose> a schema:Person ; schema:name "José Quill" ; rdfs:label "José Quill" ; schema:alternateName "Quill" .
<mara> a schema:Person ; schema:name "Mara Tolm" ; rdfs:label "Mara Tolm" .
<guild> a schema:Organization ; schema:name "Weavers' Guild" ; rdfs:label "Weavers' Guild" .
<port> a schema:Place ; schema:name "Port Ebb" ; rdfs:label "Port Ebb" ; schema:containedInPlace <land> .
<land> a schema:Place ; schema:name "Ebbland" ; rdfs:label "Ebbland" .
<r1> a org:Membership ; org:member <jose> ; org:organization <guild> ; org:role [ rdfs:label "deputy chairman" ] ; ng:status ng:Current .
<r2> a org:Membership ; org:member <mara> ; org:organization <guild> ; org:role [ rdfs:label "chairwoman" ] ; ng:status ng:Former .
<e1> a sem:Event, ng:Arrest ; rdfs:label "Arrest of José Quill" ; sem:hasActor <jose>, <mara> ; ng:patient <jose> ; ng:agent <mara> ;
  sem:hasPlace <port> ; sem:hasTimeStamp "2024-03-09"^^xsd:date ; ng:factuality ng:Actual .
<e2> a sem:Event, ng:Meeting ; rdfs:label "Meeting of Mara Tolm" ; sem:hasActor <mara> ; ng:agent <mara> ;
  sem:hasTimeStamp "2024-05"^^xsd:gYearMonth ; ng:factuality ng:Planned .
<s1> a schema:Quotation ; schema:creator <mara> ; schema:text "The quill is mightier" ; ng:asserts <e1> .
<s2> a schema:Claim ; schema:creator <jose> ; schema:text "that all is well in Ebbland" .`,
  'turtle',
);
const questions = createQuestions(createQuery(GRAPH), createSparql(GRAPH));
const lines = async (question: string) => (await questions.ask(question)).lines.map(({ text }) => text);

describe('plain questions', () => {
  it('tell who leads, and not who is deputy', async () => {
    expect(await lines("Who leads the Weavers' Guild?")).toEqual(["Mara Tolm was chairwoman of Weavers' Guild."]);
  });

  it('tell who holds a title', async () => {
    expect(await lines("who is the deputy chairman of Weavers' Guild")).toEqual([
      "José Quill is deputy chairman of Weavers' Guild.",
    ]);
  });

  it('tell the other roles where nobody holds that one, and say so', async () => {
    const { note, lines: found } = await questions.ask("Who is the treasurer of Weavers' Guild?");
    expect(note).toMatch(/No such role/);
    expect(found).toHaveLength(2);
  });

  it('tell what happened in a month, of any year or of one', async () => {
    expect(await lines('What happened in March?')).toEqual([
      'Arrest of José Quill: by Mara Tolm, in Port Ebb, on 2024-03-09.',
    ]);
    expect(await lines('What happened in May 2024?')).toEqual(['Meeting of Mara Tolm: in 2024-05 (planned).']);
    expect(await lines('What happened in March 2023?')).toEqual([]);
  });

  it('tell what happened in a place and in those inside it', async () => {
    expect(await lines('what happened in Ebbland in March 2024')).toHaveLength(1);
    expect(await lines('what happened in Ebbland')).toHaveLength(1);
  });

  it('take names in any case, without accents, and aliases', async () => {
    const expected = await lines('What happened to José Quill?');
    expect(expected).toHaveLength(1);
    expect(await lines('what happened to JOSE QUILL')).toEqual(expected);
    expect(await lines('What happened to quill?')).toEqual(expected);
  });

  it('tell who did a thing, where and when', async () => {
    expect(await lines('Who arrested Quill?')).toEqual([
      'Arrest of José Quill: by Mara Tolm, in Port Ebb, on 2024-03-09.',
    ]);
    expect(await lines('When was Quill arrested?')).toHaveLength(1);
    expect(await lines('Where is Port Ebb?')).toEqual(['Port Ebb: place. Port Ebb is in Ebbland.']);
  });

  it.each([
    ["Who is the Weavers' Guild's boss?", ["Mara Tolm was chairwoman of Weavers' Guild."]],
    ["Who is the new chair of Weavers' Guild?", ["Mara Tolm was chairwoman of Weavers' Guild."]],
    ['What is Mara Tolm’s job?', ["Mara Tolm was chairwoman of Weavers' Guild."]],
    ['What does Quill do?', ["José Quill is deputy chairman of Weavers' Guild."]],
    ["Who works for the Weavers' Guild?", 2],
    ['When will Mara Tolm meet?', ['Meeting of Mara Tolm: in 2024-05 (planned).']],
    ['Who was arrested?', ['Arrest of José Quill: by Mara Tolm, in Port Ebb, on 2024-03-09.']],
    ['Who was arrested in Ebbland?', 1],
    ['Who was detained on Friday?', []],
    ['Whom did Mara Tolm arrest?', 1],
    ['Did Mara Tolm arrest José Quill?', 1],
    ['How many people were arrested?', 1],
    ['Where did the arrest take place?', 1],
    ['What is planned?', ['Meeting of Mara Tolm: in 2024-05 (planned).']],
    ['What was denied?', []],
    ['Is Port Ebb in Ebbland?', ['Port Ebb: place. Port Ebb is in Ebbland.']],
    ['Which people are named?', 2],
    ['Who said “the quill is mightier”?', ['Mara Tolm said: “The quill is mightier”']],
    ['Who says that all is well?', ['José Quill said that all is well in Ebbland']],
    ['What did Mara Tolm say in a statement?', 1],
    ['How does Quill relate to Mara Tolm?', 2],
  ] as const)('understand %s', async (question, expected) => {
    const found = await lines(question);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('say what they found instead', async () => {
    const { note, lines: found } = await questions.ask("Is Port Ebb in Weavers' Guild?");
    expect([note, found.length]).toEqual(['That is not told; this is:', 1]);
  });

  it('tell who said what, by speaker and by what it is about', async () => {
    expect(await lines('What did Mara Tolm say?')).toEqual(['Mara Tolm said: “The quill is mightier”']);
    expect(await lines('Who said what about Ebbland?')).toEqual(['José Quill said that all is well in Ebbland']);
    expect(await lines('Who says so?')).toHaveLength(2);
  });

  it('tell how two are connected, directly or by a chain', async () => {
    expect(await lines('How are Quill and Mara Tolm connected?')).toContain(
      'Arrest of José Quill: by Mara Tolm, in Port Ebb, on 2024-03-09.',
    );
    const chain = await lines("What connects Ebbland and Weavers' Guild?");
    expect(chain.length).toBeGreaterThan(1);
    expect(chain.join(' ')).toContain('→');
  });

  it('show the SPARQL they ran, which gives as many answers', async () => {
    const answer = await questions.ask('What happened in March?');
    expect(await createSparql(GRAPH).select(answer.sparql)).toHaveLength(answer.lines.length);
  });

  it('let no name become part of the SPARQL', async () => {
    const graph = parseGraph(
      '<urn:x> a <https://schema.org/Person> ; <https://schema.org/name> "O\\" } ; DROP ALL #" .',
      'turtle',
    );
    const hostile = createQuestions(createQuery(graph), createSparql(graph));
    const { sparql, lines: found } = await hostile.ask('Who said what about O" } ; DROP ALL #');
    expect(found).toEqual([]);
    expect(sparql).toContain('"o\\" } ; drop all #"');
  });

  it('that are not understood are refused with the forms that are', async () => {
    await expect(questions.ask('Why oh why?')).rejects.toMatchObject({
      code: 'unknown-question',
      remedy: expect.stringContaining('Who leads'),
    });
    await expect(questions.ask('Who leads Nowhere?')).rejects.toMatchObject({ code: 'unknown-entity' });
  });

  it('have an example of each form, which that form takes', () => {
    expect(QUESTION_EXAMPLES).toEqual(QUESTION_FORMS.map(({ example }) => example));
    for (const { name, example } of QUESTION_FORMS) {
      const bare = example.replace(/\?$/, '');
      expect(QUESTION_FORMS.find(({ pattern }) => pattern.test(bare))?.name).toBe(name);
    }
  });
});

describe('the time of a question', () => {
  it.each([
    ['March', '^\\d{4}-03'],
    ['13 March 2025', '^2025-03-13'],
    ['March 3, 2025', '^2025-03-03'],
    ['2025', '^2025'],
    ['2025-03', '^2025-03'],
    ['sept. 2024', '^2024-09'],
  ])('%s is %s', (words, pattern) => {
    expect(askedTime(words)?.pattern).toBe(pattern);
  });

  it('is none where the words name none', () => {
    expect(askedTime('Iraq')).toBeUndefined();
  });
});

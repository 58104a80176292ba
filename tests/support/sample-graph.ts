import { PREFIXES } from '../../src/ontology/terms.ts';

/** An invented article. The emoji stands early, so that code points and UTF-16 offsets part. */
export const SAMPLE_TEXT = `Port Selm 🌊 summit ends with harbour deal

By Lena Orvik

Velandian Prime Minister Mara Ivanec met President Tomas Okoro of Karsia in Port Selm on Tuesday to sign a harbour agreement, the Selm Courier reports.

"We are done with walls and ready for bridges," Ivanec said in a statement on the Ferrypost platform. Okoro, a former general of the Karsian Army, praised the Velandian government.

Last year the Northern Front, led by Jorun Vask, attacked a convoy of the Karsian Army near Dunmark. Vask, also known as "the Heron", was killed by Karsian Army soldiers on 3 March 2031, according to a security official. The Northern Front has denied the attack.

The two states plan to launch a joint patrol in September 2031, Velandian Foreign Minister Pavel Lund said. Lund is the brother of Mara Ivanec. A visit by Okoro to the island of Hestra is possible later this year.

The harbour is run by Blue Quay Ltd, a company owned by <img src=x onerror="window.hacked=1"> and based in Port Selm. Its lawyer יעל כהן declined to comment.
`;

const DATA = 'https://w3id.org/newsgraph/id/';
const DOC = `${DATA}article/port-selm`;

type Version = '1.1' | '1.2';

/** Turtle of the invented article by the graph contract, with evidence as RDF 1.1 statements or as RDF 1.2 reifiers. */
export function sampleTurtle(version: Version = '1.1'): string {
  const graph = new SampleGraph(version);
  fill(graph);
  return graph.toString();
}

class SampleGraph {
  readonly #lines: string[] = [];
  readonly #mentions = new Map<string, string>();
  #reifiers = 0;

  constructor(readonly version: Version) {}

  add(...lines: string[]): void {
    this.#lines.push(...lines);
  }

  /** The mention of the nth occurrence of the words, saying what they refer to. */
  mention(words: string, thing?: string, nth = 0): string {
    let start = -1;
    for (let i = 0; i <= nth; i += 1) start = SAMPLE_TEXT.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the sample: ${words}`);
    const begin = [...SAMPLE_TEXT.slice(0, start)].length;
    const end = begin + [...words].length;
    const iri = `<${DOC}#char=${begin},${end}>`;
    if (!this.#mentions.has(iri))
      this.#mentions.set(
        iri,
        `${iri} a nif:OffsetBasedString ; nif:anchorOf ${literal(words)} ; nif:beginIndex ${begin} ; nif:endIndex ${end} ; nif:referenceContext <${DOC}#context> .`,
      );
    if (thing) this.#mentions.set(`${iri} ${thing}`, `${iri} itsrdf:taIdentRef ${thing} .`);
    return iri;
  }

  /** A triple with its evidence. */
  fact(triple: readonly [string, string, string], mention: string, confidence = 0.9, rule = 'sample-rule'): void {
    const [s, p, o] = triple;
    this.add(`${s} ${p} ${o} .`);
    this.#reifiers += 1;
    const reifies =
      this.version === '1.2'
        ? `rdf:reifies <<( ${s} ${p} ${o} )>>`
        : `a rdf:Statement ; rdf:subject ${s} ; rdf:predicate ${p} ; rdf:object ${o}`;
    this.add(
      `_:r${this.#reifiers} ${reifies} ; prov:wasDerivedFrom ${mention} ; ng:confidence ${confidence} ; prov:wasGeneratedBy <https://w3id.org/newsgraph/rule/${rule}> .`,
    );
  }

  thing(id: string, types: string, name: string, ...aliases: string[]): string {
    const iri = `<${DATA}${id}>`;
    this.add(
      `${iri} a ${types} ; schema:name ${literal(name)} ; rdfs:label ${literal(name)} .`,
      ...aliases.map((alias) => `${iri} schema:alternateName ${literal(alias)} .`),
    );
    return iri;
  }

  event(id: string, types: string, label: string, factuality: string, trigger: string): string {
    const iri = `<${DOC}/event/${id}>`;
    this.add(`${iri} rdfs:label ${literal(label)} .`);
    const mention = this.mention(trigger, iri);
    for (const type of ['sem:Event', ...types.split(', ')]) this.fact([iri, 'rdf:type', type], mention);
    this.fact([iri, 'ng:factuality', `ng:${factuality}`], mention);
    return iri;
  }

  toString(): string {
    const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
    return [...prefixes, ...this.#lines, ...this.#mentions.values(), ''].join('\n');
  }
}

const literal = (text: string): string => JSON.stringify(text);

function fill(g: SampleGraph): void {
  const country = 'schema:Country, schema:Place';
  const company = 'schema:Corporation, schema:Organization';
  g.add(
    `<${DOC}> a schema:NewsArticle ; schema:headline "Port Selm 🌊 summit ends with harbour deal" ; schema:datePublished "2031-04-15"^^xsd:date ; schema:url <https://courier.example/port-selm> ; schema:publisher "Selm Courier" ; schema:author "Lena Orvik" .`,
    `<${DOC}#context> a nif:Context ; nif:isString ${literal(SAMPLE_TEXT)} ; nif:beginIndex 0 ; nif:endIndex ${[...SAMPLE_TEXT].length} ; prov:wasDerivedFrom <${DOC}> .`,
  );
  const ivanec = g.thing('person/mara-ivanec', 'schema:Person', 'Mara Ivanec', 'Ivanec');
  const okoro = g.thing('person/tomas-okoro', 'schema:Person', 'Tomas Okoro', 'Okoro');
  const vask = g.thing('person/jorun-vask', 'schema:Person', 'Jorun Vask', 'Vask', 'the Heron');
  const lund = g.thing('person/pavel-lund', 'schema:Person', 'Pavel Lund', 'Lund');
  const hostile = g.thing('person/img', 'schema:Person', '<img src=x onerror="window.hacked=1">');
  const lawyer = g.thing('person/yael', 'schema:Person', 'יעל כהן');
  const velandia = g.thing('place/velandia', country, 'Velandia', 'Velandian');
  const karsia = g.thing('place/karsia', country, 'Karsia', 'Karsian');
  const selm = g.thing('place/port-selm', 'schema:City, schema:Place', 'Port Selm');
  const dunmark = g.thing('place/dunmark', 'schema:Place', 'Dunmark');
  const hestra = g.thing('place/hestra', 'schema:Place', 'Hestra');
  const army = g.thing('organization/karsian-army', 'ng:Military, schema:Organization', 'Karsian Army');
  const front = g.thing('organization/northern-front', 'ng:ArmedGroup, schema:Organization', 'Northern Front');
  const quay = g.thing('organization/blue-quay', company, 'Blue Quay Ltd');
  const courier = g.thing(
    'organization/selm-courier',
    'schema:NewsMediaOrganization, schema:Organization',
    'Selm Courier',
  );
  const ferrypost = g.thing('thing/ferrypost', 'ng:NamedThing', 'Ferrypost');
  const official = `<${DOC}/actor/security-official>`;
  g.add(`${official} a schema:Person ; schema:description "security official" ; rdfs:label "security official" .`);

  for (const [words, thing, times] of [
    ['Mara Ivanec', ivanec, 2],
    ['Tomas Okoro', okoro, 1],
    ['Jorun Vask', vask, 1],
    ['Pavel Lund', lund, 1],
    ['<img src=x onerror="window.hacked=1">', hostile, 1],
    ['יעל כהן', lawyer, 1],
    ['Velandian', velandia, 3],
    ['Karsia', karsia, 1],
    ['Port Selm', selm, 3],
    ['Dunmark', dunmark, 1],
    ['Hestra', hestra, 1],
    ['Karsian Army', army, 3],
    ['Northern Front', front, 2],
    ['Blue Quay Ltd', quay, 1],
    ['Selm Courier', courier, 1],
    ['Ferrypost', ferrypost, 1],
    ['security official', official, 1],
  ] as const)
    for (let nth = 0; nth < times; nth += 1) g.mention(words, thing, nth);

  role(g, 'ivanec', ivanec, velandia, 'Prime Minister', 'Current', 'Prime Minister');
  role(g, 'okoro', okoro, karsia, 'President', 'Current', 'President');
  role(g, 'okoro-general', okoro, army, 'general', 'Former', 'former general');
  role(g, 'vask', vask, front, 'leader', 'Current', 'led by Jorun Vask');
  role(g, 'lund', lund, velandia, 'Foreign Minister', 'Current', 'Foreign Minister');
  role(g, 'lawyer', lawyer, quay, 'lawyer', 'Current', 'lawyer');

  const meeting = g.event('meeting', 'ng:Meeting', 'Meeting of Mara Ivanec and Tomas Okoro', 'Actual', 'met');
  actor(g, meeting, 'ng:agent', ivanec, 'Mara Ivanec met');
  actor(g, meeting, 'ng:agent', okoro, 'met President Tomas Okoro');
  g.fact([meeting, 'sem:hasPlace', selm], g.mention('in Port Selm'));
  g.fact([meeting, 'sem:hasTimeStamp', '"2031-04-15"^^xsd:date'], g.mention('Tuesday'));
  const deal = g.event(
    'agreement',
    'ng:Agreement',
    'Agreement of Velandia, Karsia and Blue Quay Ltd',
    'Actual',
    'harbour agreement',
  );
  for (const party of [velandia, karsia, quay]) actor(g, deal, 'ng:agent', party, 'sign a harbour agreement');
  g.fact([deal, 'ng:partOf', meeting], g.mention('to sign'));
  const attack = g.event('attack', 'ng:Attack', 'Attack on Karsian Army', 'Denied', 'attacked');
  actor(g, attack, 'ng:agent', front, 'the Northern Front, led by Jorun Vask, attacked');
  actor(g, attack, 'ng:patient', army, 'attacked a convoy of the Karsian Army');
  g.fact([attack, 'sem:hasPlace', dunmark], g.mention('near Dunmark'));
  g.fact([attack, 'sem:hasTimeStamp', '"2030"^^xsd:gYear'], g.mention('Last year'));
  const killing = g.event('killing', 'ng:Killing', 'Killing of Jorun Vask', 'Actual', 'killed');
  actor(g, killing, 'ng:agent', army, 'killed by Karsian Army soldiers');
  actor(g, killing, 'ng:patient', vask, 'Vask, also known as "the Heron", was killed');
  g.fact([killing, 'ng:victim', vask], g.mention('Vask, also known as "the Heron", was killed'));
  g.fact([killing, 'sem:hasTimeStamp', '"2031-03-03"^^xsd:date'], g.mention('3 March 2031'));
  const patrol = g.event(
    'patrol',
    'ng:MilitaryOperation',
    'Joint patrol of Velandia and Karsia',
    'Planned',
    'joint patrol',
  );
  actor(g, patrol, 'ng:agent', velandia, 'The two states plan to launch');
  actor(g, patrol, 'ng:agent', karsia, 'The two states plan to launch');
  g.fact([patrol, 'sem:hasTimeStamp', '"2031-09"^^xsd:gYearMonth'], g.mention('September 2031'));
  const visit = g.event('visit', 'ng:Visit', 'Visit of Tomas Okoro to Hestra', 'Possible', 'visit');
  actor(g, visit, 'ng:agent', okoro, 'A visit by Okoro');
  g.fact([visit, 'sem:hasPlace', hestra], g.mention('to the island of Hestra'), 0.55);

  claim(
    g,
    'bridges',
    'schema:Quotation',
    ivanec,
    'We are done with walls and ready for bridges',
    [],
    'Ivanec said',
    ferrypost,
  );
  claim(
    g,
    'death',
    'schema:Claim',
    official,
    'Vask, also known as "the Heron", was killed by Karsian Army soldiers on 3 March 2031',
    [killing],
    'according to a security official',
    courier,
  );
  claim(
    g,
    'patrol',
    'schema:Claim',
    lund,
    'The two states plan to launch a joint patrol in September 2031',
    [patrol],
    'Velandian Foreign Minister Pavel Lund said',
  );
  claim(g, 'denial', 'schema:Claim', front, 'denied the attack', [], 'The Northern Front has denied');
  g.fact([`<${DOC}/statement/denial>`, 'ng:denies', attack], g.mention('The Northern Front has denied'));

  g.fact([lund, 'schema:sibling', ivanec], g.mention('brother of Mara Ivanec'));
  g.fact([quay, 'schema:location', selm], g.mention('based in Port Selm'));
  g.fact([hostile, 'schema:owns', quay], g.mention('owned by <img src=x onerror="window.hacked=1">'));
  g.fact([selm, 'schema:containedInPlace', velandia], g.mention('Port Selm', undefined, 1), 0.6);
}

function role(
  g: SampleGraph,
  id: string,
  person: string,
  body: string,
  title: string,
  status: string,
  words: string,
): void {
  const iri = `<${DOC}/role/${id}>`;
  const mention = g.mention(words, iri);
  g.add(`${iri} org:role _:role-${id} . _:role-${id} a org:Role ; rdfs:label ${literal(title)} .`);
  g.add(`${person} schema:jobTitle ${literal(title)} .`);
  g.fact([iri, 'rdf:type', 'org:Membership'], mention);
  g.fact([iri, 'org:member', person], mention, 0.95, 'role-title-before-name');
  g.fact([iri, 'org:organization', body], mention, 0.8);
  g.fact([iri, 'ng:status', `ng:${status}`], mention);
}

function actor(g: SampleGraph, event: string, part: string, thing: string, words: string): void {
  const mention = g.mention(words);
  g.fact([event, part, thing], mention);
  g.fact([event, 'sem:hasActor', thing], mention);
}

function claim(
  g: SampleGraph,
  id: string,
  type: string,
  speaker: string,
  text: string,
  asserts: string[],
  cue: string,
  via?: string,
): void {
  const iri = `<${DOC}/statement/${id}>`;
  g.mention(text, iri);
  const mention = g.mention(cue);
  g.add(`${iri} schema:text ${literal(text)} .`);
  g.fact([iri, 'rdf:type', type], mention);
  g.fact([iri, 'schema:creator', speaker], mention, 0.97);
  for (const event of asserts) g.fact([iri, 'ng:asserts', event], mention);
  if (via) g.fact([iri, 'prov:hadPrimarySource', via], mention);
}

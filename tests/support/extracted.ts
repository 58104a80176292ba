import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType, TimeExpression } from '../../src/core/annotation.ts';
import type { Article } from '../../src/core/article.ts';
import type { Entity, EntityMention } from '../../src/core/entity.ts';
import type { Claim, Event, EvidenceList, ExtractedDocument, Role, Tie } from '../../src/core/facts.ts';
import type { Span } from '../../src/core/span.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'ontology');

/** The ontology that newsgraph ships. */
export function shippedOntology(): Ontology {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ttl'));
  return loadOntology(names.map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') })));
}

type Without<T, K extends keyof T> = Omit<T, K>;

/** A document built by hand: what it holds is added fact by fact, with spans found by their words. */
export class DocumentBuilder {
  readonly #article: Article;
  readonly #entities: Entity[] = [];
  readonly #mentions: EntityMention[] = [];
  readonly #roles: Role[] = [];
  readonly #events: Event[] = [];
  readonly #claims: Claim[] = [];
  readonly #ties: Tie[] = [];
  readonly #times: TimeExpression[] = [];

  constructor(text: string, article: Partial<Article> = {}) {
    this.#article = {
      id: 'test-article',
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      ...article,
    };
  }

  /** Where the words stand for the nth time. */
  span(words: string, nth = 0): Span {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = this.#article.text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  }

  evidence(words: string, rule = 'test-rule', score = 0.9): EvidenceList {
    return [{ ...this.span(words), rule, score }];
  }

  /** A named entity with the mention of each of the words; its index. */
  named(type: EntityType, name: string, words: readonly string[] = [name], more: Partial<Entity> = {}): number {
    const aliases = words.filter((word) => word !== name);
    return this.#add({ type, classes: [], name, aliases, sameAs: [], ...more }, words);
  }

  unnamed(type: EntityType, description: string, words: readonly string[] = [description]): number {
    return this.#add({ type, classes: [], description, aliases: [], sameAs: [] }, words);
  }

  #add(entity: Without<Entity, 'index'>, words: readonly string[]): number {
    const index = this.#entities.length;
    this.#entities.push({ ...entity, index });
    for (const word of words)
      this.#mentions.push({
        ...this.span(word),
        kind: 'name',
        first: 0,
        endToken: 1,
        head: 0,
        entity: index,
        score: 1,
      });
    return index;
  }

  role(role: Role): this {
    this.#roles.push(role);
    return this;
  }

  /** The event's index. */
  event(event: Without<Event, 'index'>): number {
    return this.#events.push({ ...event, index: this.#events.length }) - 1;
  }

  claim(claim: Claim): this {
    this.#claims.push(claim);
    return this;
  }

  tie(tie: Tie): this {
    this.#ties.push(tie);
    return this;
  }

  time(words: string, value?: string): this {
    const kind = value?.includes('/') ? 'interval' : 'date';
    this.#times.push({ ...this.span(words), first: 0, endToken: 1, kind, ...(value !== undefined && { value }) });
    return this;
  }

  build(): ExtractedDocument {
    return {
      article: this.#article,
      sentences: [],
      tokens: [],
      names: [],
      times: this.#times,
      quotes: [],
      diagnostics: [],
      entities: this.#entities,
      mentions: this.#mentions,
      roles: this.#roles,
      events: this.#events,
      claims: this.#claims,
      ties: this.#ties,
      silences: [],
    };
  }
}

const TEXT = `🌊 Raid kills Vask

Velandian Prime Minister Mara Ivanec said "the Heron is dead" on Ferrypost. Jorun Vask, also known as the Heron, was killed by soldiers of the Karsian Army near Dunmark on 3 March 2031.

The raid was part of a campaign that began in 2030. A security official told the Selm Courier that Okoro, president until 2029, may visit Dunmark from June 1 to June 3. Dunmark lies in Karsia.
`;

/** An invented article with something of every kind; the emoji makes code points and UTF-16 offsets part. */
export function inventedDocument(): ExtractedDocument {
  const b = new DocumentBuilder(TEXT, {
    id: 'raid-kills-vask',
    headline: '🌊 Raid kills Vask',
    published: '2031-03-05',
    url: 'https://courier.example/raid?a=1&b="x"',
    publisher: 'Selm Courier',
    authors: ['Lena Orvik'],
    language: 'en',
  });
  const ivanec = b.named('Person', 'Mara Ivanec');
  const vask = b.named('Person', 'Jorun Vask', ['Jorun Vask', 'the Heron', 'Vask']);
  const okoro = b.named('Person', 'Okoro');
  const velandia = b.named('Place', 'Velandia', ['Velandian'], { classes: ['schema:Country'], country: 'VL' });
  const karsia = b.named('Place', 'Karsia', ['Karsia'], {
    classes: ['schema:Country'],
    sameAs: ['http://www.wikidata.org/entity/Q900000002'],
  });
  const dunmark = b.named('Place', 'Dunmark', ['Dunmark'], { classes: ['schema:City'] });
  const army = b.named('Organization', 'Karsian Army', ['Karsian Army'], { classes: ['ng:Military'] });
  const courier = b.named('Organization', 'Selm Courier', ['Selm Courier'], {
    classes: ['schema:NewsMediaOrganization'],
  });
  const ferrypost = b.named('Other', 'Ferrypost');
  const soldiers = b.unnamed('Person', 'soldiers');
  const official = b.unnamed('Person', 'security official');
  b.time('3 March 2031', '2031-03-03').time('2030', '2030').time('from June 1 to June 3', '2031-06-01/2031-06-03');
  b.role({
    person: ivanec,
    title: 'Prime Minister',
    titleSpan: b.span('Prime Minister'),
    organization: velandia,
    status: 'current',
    evidence: b.evidence('Velandian Prime Minister Mara Ivanec', 'role-title-before-name', 0.954),
  });
  b.role({
    person: okoro,
    title: 'president',
    titleSpan: b.span('president'),
    status: 'former',
    end: '2029',
    evidence: b.evidence('Okoro, president until 2029'),
  });
  const killed = b.evidence('Jorun Vask, also known as the Heron, was killed by soldiers of the Karsian Army');
  const killing = b.event({
    type: 'Killing',
    label: 'Killing of Jorun Vask',
    triggers: [b.span('kills'), b.span('killed')],
    arguments: [
      { role: 'agent', entity: soldiers, evidence: killed },
      { role: 'victim', entity: vask, evidence: killed },
      { role: 'place', entity: dunmark, evidence: b.evidence('killed by soldiers of the Karsian Army near Dunmark') },
    ],
    time: { value: '2031-03-03', evidence: b.evidence('on 3 March 2031', 'time-of-event', 1) },
    factuality: 'actual',
    evidence: [
      ...b.evidence('was killed', 'event-verb'),
      ...b.evidence('kills', 'event-verb', 0.8),
    ] as unknown as EvidenceList,
  });
  const raid = b.event({
    type: 'Raid',
    label: 'Raid by Karsian Army',
    triggers: [b.span('Raid'), b.span('raid')],
    arguments: [{ role: 'agent', entity: army, evidence: killed }],
    factuality: 'actual',
    evidence: b.evidence('Raid kills Vask'),
    causes: [{ event: killing, evidence: b.evidence('Raid kills Vask') }],
    partOf: [{ event: 2, evidence: b.evidence('part of a campaign') }],
  });
  b.event({
    type: 'MilitaryOperation',
    label: 'Campaign',
    triggers: [b.span('campaign')],
    arguments: [],
    time: { value: '2030/..', evidence: b.evidence('a campaign that began in 2030') },
    factuality: 'actual',
    evidence: b.evidence('campaign'),
  });
  const visit = b.event({
    type: 'Visit',
    label: 'Visit of Okoro to Dunmark',
    triggers: [b.span('visit')],
    arguments: [
      { role: 'agent', entity: okoro, evidence: b.evidence('Okoro, president until 2029, may visit') },
      { role: 'place', entity: dunmark, evidence: b.evidence('visit Dunmark') },
    ],
    time: { value: '2031-06-01/2031-06-03', evidence: b.evidence('visit Dunmark from June 1 to June 3') },
    factuality: 'possible',
    evidence: b.evidence('may visit'),
  });
  b.claim({
    speaker: ivanec,
    text: 'the Heron is dead',
    content: b.span('the Heron is dead'),
    direct: true,
    via: [{ entity: ferrypost, evidence: b.evidence('on Ferrypost') }],
    asserts: [killing],
    date: '2031-03-05',
    evidence: b.evidence('Mara Ivanec said'),
  });
  b.claim({
    speaker: official,
    text: 'Okoro, president until 2029, may visit Dunmark from June 1 to June 3',
    content: b.span('Okoro, president until 2029, may visit Dunmark from June 1 to June 3'),
    direct: false,
    via: [{ entity: courier, evidence: b.evidence('told the Selm Courier') }],
    asserts: [visit],
    evidence: b.evidence('A security official told'),
  });
  b.tie({
    subject: dunmark,
    predicate: 'schema:containedInPlace',
    object: karsia,
    evidence: b.evidence('Dunmark lies in Karsia'),
  });
  if (raid !== 1) throw new Error('the events are out of order');
  return b.build();
}

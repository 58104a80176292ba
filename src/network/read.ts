import type { Quad } from '@rdfjs/types';
import { markDisputed } from './disputed.ts';
import { compareText, distinct, EvidenceIndex } from './evidence.ts';
import { KINDS, TIES } from './kinds.ts';
import type {
  Article,
  Claim,
  Event,
  Evidence,
  Factuality,
  Id,
  Knowledge,
  Role,
  Status,
  Thing,
  ThingKind,
  Tie,
} from './knowledge.ts';
import { participantsOf } from './participants.ts';
import { firstWords, tail, webAddress } from './readable.ts';
import { idOf, Triples } from './triples.ts';

/**
 * Reads the union of a graph's named graphs. Only the vocabulary of the graph contract counts; what is of another is left
 * out and told in `vocabularies`. `superclasses` gives the ancestors of a class, to find the finest of an event.
 */
export function readKnowledge(quads: Iterable<Quad>, superclasses: (name: string) => readonly string[]): Knowledge {
  return new Reader(new Triples(quads), superclasses).read();
}

class Reader {
  readonly #triples: Triples;
  readonly #superclasses: (name: string) => readonly string[];
  readonly #articles: readonly Article[];
  readonly #evidence: EvidenceIndex;

  constructor(triples: Triples, superclasses: (name: string) => readonly string[]) {
    this.#triples = triples;
    this.#superclasses = superclasses;
    const contexts = new Map<Id, Article>();
    const articles = new Map<Id, Article>();
    for (const context of triples.instances('nif:Context')) {
      const article = this.#article(triples.ids(context, 'prov:wasDerivedFrom')[0] ?? context, context);
      contexts.set(context, article);
      articles.set(article.id, article);
    }
    for (const id of triples.instances('schema:NewsArticle'))
      if (!articles.has(id)) articles.set(id, this.#article(id));
    this.#articles = [...articles.values()].sort(
      (a, b) => compareText(a.published ?? '', b.published ?? '') || compareText(a.id, b.id),
    );
    this.#evidence = new EvidenceIndex(triples, contexts);
  }

  read(): Knowledge {
    const sorted = <T extends { id: Id }>(items: T[]): T[] => items.sort((a, b) => compareText(a.id, b.id));
    const claims = sorted(this.#claims());
    const events = sorted(markDisputed(this.#events(), claims));
    const roles = sorted(this.#roles());
    const ties = sorted(this.#ties());
    const referred = [
      ...roles.flatMap((r) => [r.person, r.organization]),
      ...events.flatMap((e) => e.participants.map((p) => p.thing)),
      ...claims.flatMap((c) => [c.speaker, ...c.via]),
      ...ties.flatMap((t) => [t.subject, t.object]),
    ].filter((id) => id !== undefined);
    return {
      articles: this.#articles,
      things: sorted(this.#things(referred)),
      roles,
      events,
      claims,
      ties,
      mentions: this.#evidence.mentions(),
      silences: this.#evidence.silences(),
      triples: this.#triples.count,
      vocabularies: this.#triples.vocabularies,
    };
  }

  #article(id: Id, context?: Id): Article {
    const t = this.#triples;
    const text = context === undefined ? '' : (t.text(context, 'nif:isString') ?? '');
    const published = t.text(id, 'schema:datePublished');
    const url = webAddress(t.terms(id, 'schema:url')[0]?.value);
    const publisher = this.#nameAt(id, 'schema:publisher')[0];
    return {
      id,
      headline: t.text(id, 'schema:headline') ?? firstWords(text) ?? tail(id),
      ...(published && { published }),
      ...(url && { url }),
      ...(publisher && { publisher }),
      authors: this.#nameAt(id, 'schema:author'),
      text,
    };
  }

  #nameAt(id: Id, property: string): string[] {
    return this.#triples
      .terms(id, property)
      .map((term) => (term.termType === 'Literal' ? term.value : this.#label(idOf(term))));
  }

  #label(id: Id): string {
    const t = this.#triples;
    return (
      t.text(id, 'schema:name') ??
      t.text(id, 'rdfs:label') ??
      t.text(id, 'schema:description') ??
      t.text(id, 'schema:headline') ??
      tail(id)
    );
  }

  #things(referred: readonly Id[]): Thing[] {
    const kinds = new Map<Id, ThingKind>();
    for (const [className, kind] of KINDS)
      for (const id of this.#triples.instances(className)) if (!kinds.has(id)) kinds.set(id, kind);
    const articles = new Set(this.#articles.map((a) => a.id));
    for (const id of referred) if (!kinds.has(id) && !articles.has(id)) kinds.set(id, 'thing');
    return [...kinds].map(([id, kind]) => this.#thing(id, kind));
  }

  #thing(id: Id, kind: ThingKind): Thing {
    const t = this.#triples;
    const names = t.texts(id, 'schema:name').sort((a, b) => b.length - a.length || compareText(a, b));
    const description = t.text(id, 'schema:description');
    const label = names[0] ?? this.#label(id);
    const aliases = [...new Set([...names, ...t.texts(id, 'schema:alternateName')])].filter((n) => n !== label).sort();
    return {
      id,
      kind,
      classes: t.classes(id).sort(),
      label,
      named: names.length > 0 || !t.has(id),
      aliases,
      ...(description && { description }),
      jobTitles: [...new Set(t.texts(id, 'schema:jobTitle'))].sort(),
      sameAs: t
        .ids(id, 'owl:sameAs')
        .filter((iri) => webAddress(iri))
        .sort(),
      ...positionOf(t, id),
    };
  }

  /** All evidence of the triples that say something of `id` by these properties, or of every triple of it. */
  #evidenceFor(id: Id, properties: readonly string[]): Evidence[] {
    if (this.#evidence.isEmpty) return [];
    return distinct(
      properties.flatMap((p) => this.#triples.terms(id, p).flatMap((term) => this.#evidence.of(id, p, idOf(term)))),
    );
  }

  #roles(): Role[] {
    const t = this.#triples;
    return t.instances('org:Membership').flatMap((id): Role[] => {
      const [person] = t.ids(id, 'org:member');
      if (person === undefined) return [];
      const [organization] = t.ids(id, 'org:organization');
      const [role] = t.terms(id, 'org:role');
      const title = role === undefined ? 'member' : role.termType === 'Literal' ? role.value : this.#label(idOf(role));
      const [during] = t.ids(id, 'org:memberDuring');
      const begin = during && this.#instant(during, 'time:hasBeginning');
      const end = during && this.#instant(during, 'time:hasEnd');
      const status = tail(t.ids(id, 'ng:status')[0] ?? 'Current').toLowerCase();
      return [
        {
          type: 'role',
          id,
          person,
          ...(organization !== undefined && { organization }),
          title,
          status: isStatus(status) ? status : 'current',
          ...(begin && { begin }),
          ...(end && { end }),
          evidence: this.#evidenceFor(id, [
            'org:role',
            'org:member',
            'org:organization',
            'ng:status',
            'org:memberDuring',
            'rdf:type',
          ]),
        },
      ];
    });
  }

  /** The date of an OWL-Time instant that an interval begins or ends with. */
  #instant(interval: Id, property: string): string | undefined {
    const literal = this.#triples.text(interval, property);
    if (literal) return literal;
    const [instant] = this.#triples.ids(interval, property);
    if (instant === undefined) return undefined;
    return ['time:inXSDDate', 'time:inXSDgYearMonth', 'time:inXSDgYear', 'time:inXSDDateTimeStamp']
      .map((p) => this.#triples.text(instant, p))
      .find((value) => value !== undefined);
  }

  #events(): Event[] {
    const t = this.#triples;
    return t.instances('sem:Event').map((id): Event => {
      const factuality = tail(t.ids(id, 'ng:factuality')[0] ?? 'Actual').toLowerCase();
      const [begin, end] = [t.text(id, 'sem:hasBeginTimeStamp'), t.text(id, 'sem:hasEndTimeStamp')];
      const time = t.text(id, 'sem:hasTimeStamp') ?? (begin || end ? `${begin ?? ''}/${end ?? ''}` : undefined);
      const properties = t.properties(id);
      return {
        type: 'event',
        id,
        class: this.#finest(t.classes(id)),
        label: this.#label(id),
        participants: participantsOf(t, this.#evidence, id),
        ...(time && { time }),
        factuality: isFactuality(factuality) ? factuality : 'actual',
        partOf: t.ids(id, 'ng:partOf'),
        causes: t.ids(id, 'ng:causes'),
        evidence: this.#evidenceFor(id, properties),
      };
    });
  }

  /** The class of which none other is a subclass; the last by name where the ontology does not know them. */
  #finest(classes: readonly string[]): string {
    const own = classes.filter((c) => c !== 'sem:Event' && c !== 'ng:Event').sort();
    const above = new Set(own.flatMap((c) => this.#superclasses(c)));
    return own.find((c) => !above.has(c)) ?? own[0] ?? 'sem:Event';
  }

  #claims(): Claim[] {
    const t = this.#triples;
    const ids = new Set([...t.instances('schema:Quotation'), ...t.instances('schema:Claim')]);
    return [...ids].map((id): Claim => {
      const [speaker] = t.ids(id, 'schema:creator');
      const date = t.text(id, 'schema:dateCreated');
      return {
        type: 'claim',
        id,
        ...(speaker !== undefined && { speaker }),
        direct: t.classes(id).includes('schema:Quotation'),
        text: t.text(id, 'schema:text') ?? this.#label(id),
        ...(date && { date }),
        asserts: t.ids(id, 'ng:asserts'),
        denies: t.ids(id, 'ng:denies'),
        via: [...new Set([...t.ids(id, 'prov:hadPrimarySource'), ...t.ids(id, 'prov:wasAttributedTo')])],
        evidence: this.#evidenceFor(id, t.properties(id)),
      };
    });
  }

  #ties(): Tie[] {
    return TIES.flatMap((predicate) =>
      this.#triples.having(predicate).flatMap((subject) =>
        this.#triples.ids(subject, predicate).map(
          (object): Tie => ({
            type: 'tie',
            id: `${subject} ${predicate} ${object}`,
            subject,
            predicate,
            object,
            evidence: distinct(this.#evidence.of(subject, predicate, object)),
          }),
        ),
      ),
    );
  }
}

function positionOf(triples: Triples, id: Id): Pick<Thing, 'position'> {
  const [latitude, longitude] = [triples.number(id, 'schema:latitude'), triples.number(id, 'schema:longitude')];
  return latitude === undefined || longitude === undefined ? {} : { position: [latitude, longitude] };
}

const isStatus = (value: string): value is Status => ['current', 'former', 'future'].includes(value);
const isFactuality = (value: string): value is Factuality =>
  ['actual', 'planned', 'possible', 'denied'].includes(value);

import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import type { EntityType } from '../core/annotation.ts';
import { NewsgraphError } from '../core/diagnostic.ts';
import type { Display, EventType, Frame, Kind, LexicalCategory, Ontology, Relation, Trigger } from './ontology.ts';
import { FRAMES } from './ontology.ts';
import { compact, expand } from './terms.ts';
import { Triples } from './triples.ts';

/** One ontology file: its path, for messages, and its Turtle. */
export interface OntologyFile {
  readonly name: string;
  readonly text: string;
}

const ENTITY_CLASSES: Readonly<Record<string, EntityType>> = {
  'schema:Person': 'Person',
  'schema:Organization': 'Organization',
  'schema:Place': 'Place',
  'ng:NamedThing': 'Other',
};
const ENTITY_TYPES = Object.values(ENTITY_CLASSES);

/**
 * Reads the ontology's files into one frozen `Ontology`. A syntax error, a frame or kind that does not exist, or an event
 * class without a superclass is refused with `NewsgraphError('ontology', …)` naming file and line.
 *
 * @example
 * ```ts
 * import { loadOntology, type Ontology, type OntologyFile } from 'newsgraph';
 *
 * const file: OntologyFile = {
 *   name: 'fishing.ttl',
 *   text: `
 *     PREFIX ng: <https://w3id.org/newsgraph#>
 *     PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *     ng:Fishing rdfs:label "fishing" ; rdfs:subClassOf ng:Work .`,
 * };
 * const ontology: Ontology = loadOntology([file]); // a build is given all of the ontology folder
 * ontology.label('ng:Fishing'); // => 'fishing'
 * ontology.superclasses('ng:Fishing'); // => ['ng:Work']
 * ```
 */
export function loadOntology(files: readonly OntologyFile[]): Ontology {
  const quads: Quad[] = [];
  const origin = new Map<string, OntologyFile>();
  for (const file of files.filter((f) => f.name.endsWith('.ttl')).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    for (const quad of parseFile(file)) {
      quads.push(quad);
      if (!origin.has(quad.subject.value)) origin.set(quad.subject.value, file);
    }
  const reader = new OntologyReader(new Triples(quads), origin);
  return Object.freeze({
    quads,
    eventTypes: reader.eventTypes(),
    kinds: reader.kinds(),
    relations: reader.relations(),
    words: (name: string, property: string) => reader.words(name, property),
    superclasses: (name: string) => reader.ancestors(name, 'rdfs:subClassOf'),
    superproperties: (name: string) => reader.ancestors(name, 'rdfs:subPropertyOf'),
    label: (name: string) => reader.label(name),
    display: (name: string) => reader.display(name),
  });
}

function parseFile(file: OntologyFile): Quad[] {
  try {
    return new Parser({ blankNodePrefix: `${file.name.replace(/\W+/g, '')}-` }).parse(file.text) as unknown as Quad[];
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('ontology', `${file.name}: ${detail}`, 'Correct the Turtle there.', { cause });
  }
}

class OntologyReader {
  readonly #triples: Triples;
  readonly #origin: ReadonlyMap<string, OntologyFile>;
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #ancestors = new Map<string, readonly string[]>();

  constructor(triples: Triples, origin: ReadonlyMap<string, OntologyFile>) {
    this.#triples = triples;
    this.#origin = origin;
  }

  label(name: string): string | undefined {
    return this.#triples.literals(expand(name), 'rdfs:label')[0];
  }

  words(name: string, property: string): ReadonlySet<string> {
    const key = `${property} ${name}`;
    const known = this.#words.get(key) ?? new Set(this.#triples.literals(expand(name), property));
    this.#words.set(key, known);
    return known;
  }

  display(name: string): Display | undefined {
    const colour = this.#triples.literals(expand(name), 'ng:colour')[0];
    if (colour === undefined) return undefined;
    const icon = this.#triples.literals(expand(name), 'ng:icon')[0];
    const shape = this.#triples.literals(expand(name), 'ng:shape')[0];
    return { colour, ...(icon !== undefined && { icon }), ...(shape !== undefined && { shape }) };
  }

  ancestors(name: string, property: string): readonly string[] {
    const key = `${property} ${name}`;
    const known = this.#ancestors.get(key);
    if (known) return known;
    const found: string[] = [];
    let level = [expand(name)];
    while (level.length > 0) {
      const next = level.flatMap((iri) => this.#triples.iris(iri, property));
      level = [...new Set(next)].filter((iri) => !found.includes(compact(iri)) && iri !== expand(name));
      found.push(...level.map(compact));
    }
    this.#ancestors.set(key, Object.freeze(found));
    return found;
  }

  eventTypes(): ReadonlyMap<string, EventType> {
    const types = new Map<string, EventType>();
    for (const subject of this.#triples.subjectsWith('ng:lexicon')) {
      const name = compact(subject.value);
      const superclasses = this.ancestors(name, 'rdfs:subClassOf');
      if (!superclasses.includes('sem:Event'))
        throw this.#fault(
          subject.value,
          'has a lexicon but is not a subclass of sem:Event',
          'State rdfs:subClassOf sem:Event or one of its subclasses.',
        );
      types.set(name.replace('ng:', ''), {
        name: name.replace('ng:', ''),
        label: this.#triples.literals(subject, 'rdfs:label')[0] ?? name,
        superclasses: superclasses.filter((c) => c.startsWith('ng:') && c !== 'ng:Event').map((c) => c.slice(3)),
        triggers: this.#triples.objects(subject, 'ng:lexicon').flatMap((entry) => this.#triggers(subject.value, entry)),
      });
    }
    return types;
  }

  #triggers(subject: string, entry: Term): Trigger[] {
    const frameIri = this.#triples.objects(entry, 'ng:frame')[0]?.value;
    const frame = (frameIri ? compact(frameIri).slice(3) : 'Transitive') as Frame;
    if (!FRAMES.includes(frame))
      throw this.#fault(
        subject,
        `names the frame ng:${frame}, which does not exist`,
        `Use one of ${FRAMES.join(', ')}.`,
      );
    const near = this.#triples.literals(entry, 'ng:near');
    const patientKind = this.#triples.literals(entry, 'ng:patientKind')[0] as EntityType | undefined;
    if (patientKind && !ENTITY_TYPES.includes(patientKind))
      throw this.#fault(
        subject,
        `names the kind "${patientKind}", which does not exist`,
        `Use one of ${ENTITY_TYPES.join(', ')}.`,
      );
    return (['verb', 'noun', 'adjective'] as const).flatMap((category: LexicalCategory) =>
      this.#triples.literals(entry, `ng:${category}`).map((words) => ({
        lemmas: words.split(' '),
        category,
        frame,
        infinitive: this.#triples.literals(entry, 'ng:infinitive')[0] === 'true',
        weak: this.#triples.literals(entry, 'ng:weak')[0] === 'true',
        ...(near.length > 0 && { near }),
        ...(patientKind && { patientKind }),
      })),
    );
  }

  kinds(): ReadonlyMap<string, Kind> {
    const kinds = new Map<string, Kind>();
    for (const property of ['ng:kindNoun', 'ng:groupNoun', 'ng:roleNoun'])
      for (const subject of this.#triples.subjectsWith(property)) {
        const name = compact(subject.value);
        const top = [name, ...this.ancestors(name, 'rdfs:subClassOf')].find((c) => c in ENTITY_CLASSES);
        if (!top)
          throw this.#fault(
            subject.value,
            'has nouns but is under none of the four kinds',
            `Make it a subclass of ${Object.keys(ENTITY_CLASSES).join(', ')}.`,
          );
        const kind: Kind = {
          type: ENTITY_CLASSES[top]!,
          class: name,
          role: property === 'ng:roleNoun',
          group: property === 'ng:groupNoun',
        };
        for (const noun of this.#triples.literals(subject, property))
          if (!this.#isFiner(kind, kinds.get(noun))) kinds.set(noun, kind);
      }
    return kinds;
  }

  /** Of two kinds with one noun, where one is the finer, the noun means the more general; otherwise the one read last. */
  #isFiner(kind: Kind, known: Kind | undefined): boolean {
    if (known === undefined || known.role !== kind.role) return false;
    return this.ancestors(kind.class, 'rdfs:subClassOf').includes(known.class);
  }

  relations(): readonly Relation[] {
    const subjects = this.#triples.instances('ng:Tie');
    const symmetric = new Set(this.#triples.instances('owl:SymmetricProperty').map((s) => s.value));
    return subjects.map((subject) => {
      const kind = (property: string) => {
        const iri = this.#triples.objects(subject, property)[0]?.value;
        return iri === undefined ? undefined : ENTITY_CLASSES[compact(iri)];
      };
      const [domain, range] = [kind('rdfs:domain'), kind('rdfs:range')];
      return {
        predicate: compact(subject.value),
        label: this.#triples.literals(subject, 'rdfs:label')[0] ?? compact(subject.value),
        verbs: this.#triples.literals(subject, 'ng:tieVerb'),
        inverseVerbs: this.#triples.literals(subject, 'ng:inverseTieVerb'),
        nouns: this.#triples.literals(subject, 'ng:tieNoun'),
        inverseNouns: this.#triples.literals(subject, 'ng:inverseTieNoun'),
        ...(domain && { domain }),
        ...(range && { range }),
        symmetric: symmetric.has(subject.value),
      };
    });
  }

  #fault(subject: string, what: string, remedy: string): NewsgraphError {
    const file = this.#origin.get(subject);
    const local = compact(subject);
    const line = file ? file.text.split('\n').findIndex((l) => l.startsWith(local)) + 1 : 0;
    return new NewsgraphError('ontology', `${file?.name ?? 'ontology'}:${line}: ${local} ${what}`, remedy);
  }
}

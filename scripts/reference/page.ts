import type { Quad } from '@rdfjs/types';
import { UnionIndex } from '../../src/graph/query-index.ts';
import type { InferenceRule } from '../../src/ontology/rules.ts';
import { compact, expand, PREFIXES } from '../../src/ontology/terms.ts';

const HEAD = `# The vocabulary

Generated from the Turtle of this folder by \`npm run golden\`; do not edit. What a graph holds is said in its terms and in those
of schema.org, SEM, ORG, PROV, NIF and OWL-Time, named here by their prefixes.
`;

/** The reference page of the ontology in Markdown: classes, properties, individuals, event types and rules, each with its meaning. */
export function referencePage(ontology: readonly Quad[], rules: readonly InferenceRule[]): string {
  const index = new UnionIndex(ontology);
  const terms = [...new Set(ontology.map(({ subject }) => subject.value))]
    .filter((iri) => compact(iri) !== iri && /^\w+:\w+$/.test(compact(iri)))
    .map((iri) => new TermEntry(iri, index))
    .filter((term) => term.label !== undefined)
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const events = terms.filter((term) => term.isClass && term.isBelow(expand('sem:Event')));
  const classes = terms.filter((term) => term.isClass && !events.includes(term));
  const properties = terms.filter((term) => term.isProperty);
  const rest = terms.filter((term) => !term.isClass && !term.isProperty);
  return [
    HEAD,
    section(
      'Prefixes',
      ['prefix', 'namespace'],
      Object.entries(PREFIXES).map(([name, iri]) => [`${name}:`, `<${iri}>`]),
    ),
    section(
      'Classes',
      ['class', 'under', 'meaning', 'compare'],
      classes.map((term) => term.classRow()),
    ),
    section(
      'Event types',
      ['class', 'under', 'meaning', 'PLOVER'],
      events.map((term) => term.eventRow()),
    ),
    section(
      'Properties',
      ['property', 'from', 'to', 'meaning', 'compare'],
      properties.map((term) => term.propertyRow()),
    ),
    section(
      'Individuals and datatypes',
      ['name', 'is', 'meaning'],
      rest.map((term) => term.individualRow()),
    ),
    section(
      'Rules of inference',
      ['rule', 'meaning'],
      rules.map(({ name, comment }) => [name, comment]),
    ),
  ].join('\n');
}

class TermEntry {
  readonly name: string;
  readonly #types: readonly string[];
  readonly #index: UnionIndex;

  constructor(
    readonly iri: string,
    index: UnionIndex,
  ) {
    this.name = compact(iri);
    this.#index = index;
    this.#types = this.#names('rdf:type');
  }

  get label(): string | undefined {
    return this.#index.value(this.iri, expand('rdfs:label'));
  }
  get isClass(): boolean {
    return this.#types.includes('owl:Class');
  }
  get isProperty(): boolean {
    return this.#types.some((type) => /^owl:\w+Property$/.test(type));
  }
  isBelow(top: string): boolean {
    return this.iri === top || this.#above().includes(top);
  }

  classRow(): string[] {
    return [this.name, this.#list('rdfs:subClassOf'), this.#meaning(), this.#compare()];
  }
  eventRow(): string[] {
    const plover = this.#index.value(this.iri, expand('skos:notation')) ?? '';
    return [this.name, this.#list('rdfs:subClassOf'), this.#meaning(), plover];
  }
  propertyRow(): string[] {
    const traits = this.#types
      .filter((type) => /Symmetric|Transitive/.test(type))
      .map((type) => type.replace(/^owl:(\w+)Property$/, '$1').toLowerCase());
    const inverse = this.#names('owl:inverseOf').map((name) => `inverse of ${name}`);
    const notes = [...this.#names('rdfs:subPropertyOf').map((name) => `under ${name}`), ...traits, ...inverse];
    const meaning = notes.length === 0 ? this.#meaning() : `${this.#meaning()} (${notes.join('; ')})`;
    return [this.name, this.#list('rdfs:domain'), this.#list('rdfs:range'), meaning, this.#compare()];
  }
  individualRow(): string[] {
    return [this.name, this.#list('rdf:type'), this.#meaning()];
  }

  #meaning(): string {
    return this.#index.value(this.iri, expand('rdfs:comment')) ?? this.label ?? '';
  }
  #compare(): string {
    return ['skos:exactMatch', 'skos:closeMatch', 'skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch']
      .flatMap((match) => this.#names(match))
      .join(', ');
  }
  #list(property: string): string {
    return this.#names(property)
      .filter((name) => name !== 'owl:NamedIndividual' && !name.startsWith('_:'))
      .join(', ');
  }
  #names(property: string): string[] {
    return this.#index
      .objects(this.iri, expand(property))
      .map((term) => (term.termType === 'BlankNode' ? '_:' : compact(term.value)))
      .sort();
  }
  #above(): string[] {
    const above = [this.iri];
    for (const iri of above)
      for (const { value } of this.#index.objects(iri, expand('rdfs:subClassOf')))
        if (!above.includes(value)) above.push(value);
    return above.slice(1);
  }
}

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`## ${title}\n`, row(head), row(head.map(() => '---')), ...rows.map(row), ''].join('\n');

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;

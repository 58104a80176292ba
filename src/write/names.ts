import type { Literal, Term } from '@rdfjs/types';
import { expand, PREFIXES } from '../ontology/terms.ts';
import { quoteLines, quoteString } from './escape.ts';

const LETTER =
  'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const INNER = `${LETTER}_0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040\\-`;
/** What may stand after a prefix without any escape; less than Turtle allows. */
export const LOCAL = new RegExp(`^[${LETTER}_0-9](?:[${INNER}.]*[${INNER}])?$`, 'u');

const BARE: readonly (readonly [string, RegExp])[] = [
  [expand('xsd:integer'), /^[+-]?\d+$/],
  [expand('xsd:decimal'), /^[+-]?\d+\.\d+$/],
  [expand('xsd:boolean'), /^(?:true|false)$/],
];
const STRING = expand('xsd:string');

/** Prefixes and a base, which shorten the IRIs of a stretch of Turtle; knows which of them were used. */
export class Names {
  readonly #namespaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly #base: string | undefined;
  readonly #used = new Set<string>();
  readonly #known = new Map<string, string>();

  constructor(prefixes: Readonly<Record<string, string>>, base?: string) {
    this.#namespaces = Object.entries(prefixes).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    // A fragment or dots in a base would be gone from what is resolved against it.
    this.#base = base === undefined || /#|\/\.\.?(?:\/|$)/.test(base) ? undefined : base;
  }

  /** Prefixes that were needed so far. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** `lines` lets a string that holds several lines stand over several. */
  term(term: Term, lines = false): string {
    switch (term.termType) {
      case 'NamedNode':
        return this.iri(term.value);
      case 'BlankNode':
        return `_:${term.value}`;
      case 'Literal':
        return this.#literal(term, lines);
      case 'Quad':
        return `<<( ${this.term(term.subject)} ${this.term(term.predicate)} ${this.term(term.object)} )>>`;
      default:
        return '';
    }
  }

  iri(iri: string): string {
    const known = this.#known.get(iri) ?? this.#shorten(iri);
    this.#known.set(iri, known);
    return known;
  }

  #shorten(iri: string): string {
    for (const [prefix, namespace] of this.#namespaces)
      if (iri.startsWith(namespace) && LOCAL.test(iri.slice(namespace.length))) {
        this.#used.add(prefix);
        return `${prefix}:${iri.slice(namespace.length)}`;
      }
    if (this.#base !== undefined && (iri === this.#base || iri.startsWith(`${this.#base}#`))) {
      this.#used.add('');
      return `<${iri.slice(this.#base.length)}>`;
    }
    return `<${iri}>`;
  }

  #literal({ value, language, direction, datatype }: Literal, lines: boolean): string {
    const quoted = lines ? quoteLines(value) : quoteString(value);
    if (language) return `${quoted}@${language}${direction ? `--${direction}` : ''}`;
    if (datatype.value === STRING) return quoted;
    if (BARE.some(([type, form]) => type === datatype.value && form.test(value))) return value;
    return `${quoted}^^${this.iri(datatype.value)}`;
  }
}

/** Prefixes of the vocabularies and of the individuals under the base that an article's IRI shows. */
export function commonPrefixes(article: string | undefined): Record<string, string> {
  const base = /^(.*)article\/[^/]*$/su.exec(article ?? '')?.[1];
  const folders = base === undefined ? [] : ['article', 'person', 'organization', 'place', 'thing', 'rule'];
  return { ...PREFIXES, ...Object.fromEntries(folders.map((folder) => [folder, `${base}${folder}/`])) };
}

/** Prefixes of what is one article's alone. */
export function articlePrefixes(article: string): Record<string, string> {
  const folders = ['actor', 'role', 'title', 'event', 'statement', 'evidence'];
  return Object.fromEntries(folders.map((folder) => [folder, `${article}/${folder}/`]));
}

import type { Quad, Term } from '@rdfjs/types';

/**
 * Quads as an N-Quads 1.2 document whose default graph is the union of all graphs, each triple there once when loaded.
 * (An engine's own union may give a triple once for every graph that has it.) N3's writer would abbreviate `rdf:type`
 * to `a` inside triple terms, which no N-Quads reader takes.
 */
export function unionNQuads(quads: Iterable<Quad>): string {
  let document = '';
  for (const { subject, predicate, object, graph } of quads) {
    const triple = `${encodeTerm(subject)} ${encodeTerm(predicate)} ${encodeTerm(object)}`;
    document += `${triple} .\n`;
    if (graph.termType !== 'DefaultGraph') document += `${triple} ${encodeTerm(graph)} .\n`;
  }
  return document;
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A term as N-Quads writes it. */
export function encodeTerm(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value.replace(IN_IRI, unicode)}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const text = `"${term.value.replace(IN_STRING, (character) => SHORT[character] ?? unicode(character))}"`;
      const { direction } = term as { readonly direction?: string | null };
      if (term.language) return `${text}@${term.language}${direction ? `--${direction}` : ''}`;
      return term.datatype.value === XSD_STRING ? text : `${text}^^${encodeTerm(term.datatype)}`;
    }
    case 'Quad':
      return `<<( ${encodeTerm(term.subject)} ${encodeTerm(term.predicate)} ${encodeTerm(term.object)} )>>`;
    default:
      throw new Error(`a ${term.termType} in an RDF dataset`);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: N-Quads forbids exactly these in IRIs.
const IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must be escaped in literals.
const IN_STRING = /["\\\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Half of a surrogate pair is no character and becomes the replacement character. */
const unicode = (character: string): string =>
  /[\ud800-\udfff]/.test(character)
    ? '\ufffd'
    : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;

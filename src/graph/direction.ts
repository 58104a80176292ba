import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { directedLiteral, literalOf, quadOf } from './terms.ts';

/** The namespace of the W3C's datatypes for a text with language and direction in RDF 1.1: `i18n:ar_rtl`. */
const I18N = 'https://www.w3.org/ns/i18n#';
const DATATYPE = /^https:\/\/www\.w3\.org\/ns\/i18n#([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)_(ltr|rtl)$/;

/** Texts with a direction as literals of a datatype that says it, which RDF 1.1 can hold. */
export const directionsToDatatypes = (quads: readonly Quad[]): Quad[] => quads.map((quad) => map(quad, toDatatype));

/** The other way round. */
export const datatypesToDirections = (quads: readonly Quad[]): Quad[] => quads.map((quad) => map(quad, toDirection));

function map(quad: Quad, change: (literal: Literal) => Literal): Quad {
  const object = changed(quad.object, change);
  if (object === quad.object) return quad;
  return quadOf(quad.subject as NamedNode, quad.predicate as NamedNode, object as NamedNode, quad.graph as NamedNode);
}

function changed(term: Term, change: (literal: Literal) => Literal): Term {
  if (term.termType === 'Literal') return change(term);
  return term.termType === 'Quad' ? map(term as Quad, change) : term;
}

function toDatatype(literal: Literal): Literal {
  const { value, language, direction } = literal;
  return direction ? literalOf({ value, datatype: `${I18N}${language.toLowerCase()}_${direction}` }) : literal;
}

function toDirection(literal: Literal): Literal {
  const datatype = literal.datatype.value;
  if (!datatype.startsWith(I18N)) return literal;
  const [, language, direction] = DATATYPE.exec(datatype) ?? [];
  return language && direction ? directedLiteral(literal.value, language, direction) : literal;
}

import type { BlankNode, DefaultGraph, Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory, type Quad_Graph, type Quad_Object, type Quad_Predicate, type Quad_Subject } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import type * as plain from '../core/statement.ts';

/** Absolute, and free of what would end or break an IRI in a file. */
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\p{Cc} <>"{}|^`\\]*$/u;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const BLANK_LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.·-]*[\p{L}\p{N}_·-])?$/u;

/** An IRI that is safe to write in every format; anything else throws `bad-term`. */
export function namedNode(value: string): NamedNode {
  if (!IRI.test(value) || !value.isWellFormed())
    throw new NewsgraphError(
      'bad-term',
      `${JSON.stringify(value)} is no absolute IRI.`,
      'Give one with a scheme and without spaces, quotes, angle brackets, braces or backslashes.',
    );
  return DataFactory.namedNode(value) as NamedNode;
}

/** A literal; half surrogate pairs in its text become U+FFFD, a bad language tag or datatype throws `bad-term`. */
export function literalOf({ value, datatype, language }: Omit<plain.Literal, 'kind'>): Literal {
  const text = value.toWellFormed();
  if (language !== undefined) return DataFactory.literal(text, checkLanguage(language)) as Literal;
  if (datatype === undefined) return DataFactory.literal(text) as Literal;
  return DataFactory.literal(text, DataFactory.namedNode(namedNode(datatype).value)) as Literal;
}

export const termOf = (term: plain.Iri | plain.Literal): NamedNode | Literal =>
  term.kind === 'iri' ? namedNode(term.value) : literalOf(term);

export const defaultGraph = (): DefaultGraph => DataFactory.defaultGraph() as DefaultGraph;

/** N3's types know no triple terms, its code does. */
type N3Terms = [Quad_Subject, Quad_Predicate, Quad_Object, Quad_Graph];
type Subject = NamedNode | BlankNode;
type Object = NamedNode | BlankNode | Literal | Quad;

/** A quad; its object may be a triple term, which is a quad of the default graph. */
export function quadOf(subject: Subject, predicate: NamedNode, object: Object, graph?: Subject | DefaultGraph): Quad {
  const [s, p, o, g] = [subject, predicate, object, graph ?? defaultGraph()] as unknown as N3Terms;
  return DataFactory.quad(s, p, o, g) as unknown as Quad;
}

/** The same quad, every term of it checked: the only way into a graph for what others made. */
export function checkQuad(quad: Quad): Quad {
  return quadOf(
    checkTerm(quad.subject) as Subject,
    checkTerm(quad.predicate) as NamedNode,
    checkTerm(quad.object) as Object,
    checkTerm(quad.graph) as Subject | DefaultGraph,
  );
}

/** The same quads with blank nodes named `b0`, `b1` … in order of appearance, whatever their labels were. */
export function relabelBlankNodes(quads: readonly Quad[]): Quad[] {
  const labels = new Map<string, BlankNode>();
  const rename = <T extends Term>(term: T): T => {
    if (term.termType === 'Quad') return renameQuad(term as Quad) as Term as T;
    if (term.termType !== 'BlankNode') return term;
    const known = labels.get(term.value) ?? (DataFactory.blankNode(`b${labels.size}`) as BlankNode);
    labels.set(term.value, known);
    return known as Term as T;
  };
  const renameQuad = ({ subject, predicate, object, graph }: Quad): Quad =>
    quadOf(rename(subject) as Subject, predicate as NamedNode, rename(object) as Object, rename(graph) as Subject);
  return quads.map(renameQuad);
}

function checkTerm(term: Term): Term {
  switch (term.termType) {
    case 'NamedNode':
      return namedNode(term.value);
    case 'BlankNode':
      if (!BLANK_LABEL.test(term.value)) throw badTerm(`The blank node label ${JSON.stringify(term.value)}`);
      return term;
    case 'Literal':
      return checkLiteral(term);
    case 'Quad':
      return checkQuad(term as Quad);
    case 'DefaultGraph':
      return term;
    default:
      throw badTerm(`The ${term.termType} ${term.value}`);
  }
}

function checkLiteral(term: Literal): Literal {
  if (term.language) checkLanguage(term.language);
  else namedNode(term.datatype.value);
  if (term.value.isWellFormed()) return term;
  const { language, datatype } = term;
  return literalOf({ value: term.value, ...(language ? { language } : { datatype: datatype.value }) });
}

function checkLanguage(tag: string): string {
  if (!LANGUAGE.test(tag)) throw badTerm(`The language tag ${JSON.stringify(tag)}`);
  return tag;
}

const badTerm = (what: string): NewsgraphError =>
  new NewsgraphError('bad-term', `${what} cannot be written in RDF.`, 'Correct it where the graph was made.');

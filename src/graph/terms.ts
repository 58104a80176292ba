import type { BlankNode, DefaultGraph, Literal, NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory, type Quad_Graph, type Quad_Object, type Quad_Predicate, type Quad_Subject, termToId } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import type * as plain from '../core/statement.ts';
import { isAbsoluteIri } from './iri.ts';

const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const LETTERS =
  'A-Za-z0-9_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const INNER = `${LETTERS}\\-\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
/** `BLANK_NODE_LABEL` of N-Triples, but for dots in a row, which some readers refuse. */
const BLANK_LABEL = new RegExp(`^[${LETTERS}][${INNER}]*(?:\\.[${INNER}]+)*$`, 'u');
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** An IRI that is safe to write in every format; anything else throws `bad-term`. */
export function namedNode(value: string): NamedNode {
  if (!isAbsoluteIri(value))
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
  if (datatype === `${RDF}langString` || datatype === `${RDF}dirLangString`)
    throw badTerm(`The datatype ${datatype} without a language${datatype.includes('dir') ? ' and a direction' : ''}`);
  return DataFactory.literal(text, DataFactory.namedNode(namedNode(datatype).value)) as Literal;
}

export const termOf = (term: plain.Iri | plain.Literal): NamedNode | Literal =>
  term.kind === 'iri' ? namedNode(term.value) : literalOf(term);

export const blankNode = (label: string): BlankNode => DataFactory.blankNode(label) as BlankNode;

/** A text that equal terms share and others do not. */
export const keyOf = (term: Term): string => termToId(term as Parameters<typeof termToId>[0]);

export const defaultGraph = (): DefaultGraph => DataFactory.defaultGraph() as DefaultGraph;

/** N3's types know no triple terms, its code does. */
type N3Terms = [Quad_Subject, Quad_Predicate, Quad_Object, Quad_Graph];
type N3Name = ReturnType<typeof DataFactory.namedNode>;
type Subject = NamedNode | BlankNode;
type Object = NamedNode | BlankNode | Literal | Quad;

/** A quad; its object may be a triple term, which is a quad of the default graph. */
export function quadOf(subject: Subject, predicate: NamedNode, object: Object, graph?: Subject | DefaultGraph): Quad {
  const [s, p, o, g] = [subject, predicate, object, graph ?? defaultGraph()] as unknown as N3Terms;
  return DataFactory.quad(s, p, o, g) as unknown as Quad;
}

/** Says of one quad after another that every term of it is sound: the only way into a graph for what others made. */
export class Gate {
  readonly #iris = new Map<string, NamedNode>();
  readonly #labels = new Map<string, BlankNode>();

  /** The same quad, every term of it checked; an IRI that was let in before is the same object. Throws `bad-term`. */
  check = (quad: Quad): Quad => {
    const { subject, predicate, object, graph } = quad;
    if (!isOneOf(NODES, subject)) throw badTerm(`The ${subject.termType} ${subject.value} as a subject`);
    if (predicate.termType !== 'NamedNode')
      throw badTerm(`The ${predicate.termType} ${predicate.value} as a predicate`);
    if (!isOneOf(GRAPHS, graph)) throw badTerm(`The ${graph.termType} ${graph.value} as a graph`);
    return quadOf(
      this.#term(subject) as Subject,
      this.#iri(predicate.value),
      this.#term(object) as Object,
      this.#term(graph) as Subject | DefaultGraph,
    );
  };

  #term(term: Term): Term {
    switch (term.termType) {
      case 'NamedNode':
        return this.#iri(term.value);
      case 'BlankNode':
        return this.#blank(term.value);
      case 'Literal':
        return this.#literal(term);
      case 'Quad':
        if (term.graph.termType !== 'DefaultGraph') throw badTerm('A triple term that names a graph');
        return this.check(term as Quad);
      case 'DefaultGraph':
        return term;
      default:
        throw badTerm(`The ${term.termType} ${term.value}`);
    }
  }

  #iri(value: string): NamedNode {
    const known = this.#iris.get(value);
    if (known) return known;
    const node = namedNode(value);
    this.#iris.set(value, node);
    return node;
  }

  #blank(label: string): BlankNode {
    const known = this.#labels.get(label);
    if (known) return known;
    if (!BLANK_LABEL.test(label)) throw badTerm(`The blank node label ${JSON.stringify(label)}`);
    const node = blankNode(label);
    this.#labels.set(label, node);
    return node;
  }

  #literal(literal: Literal): Literal {
    const { value, language, direction } = literal;
    if (language) return direction ? directedLiteral(value, language, direction) : literalOf({ value, language });
    const datatype = literal.datatype.value;
    if (datatype.startsWith(RDF)) return literalOf({ value, datatype });
    return DataFactory.literal(value.toWellFormed(), this.#iri(datatype) as N3Name) as Literal;
  }
}

/** The same quad, every term of it checked. */
export const checkQuad = (quad: Quad): Quad => new Gate().check(quad);

const NODES: readonly string[] = ['NamedNode', 'BlankNode'];
const GRAPHS: readonly string[] = [...NODES, 'DefaultGraph'];
const isOneOf = (types: readonly string[], { termType }: Term): boolean => types.includes(termType);

/** The same quads with other labels of blank nodes: `b0`, `b1` … in order of appearance where nothing else is said. */
export function relabelBlankNodes(
  quads: readonly Quad[],
  labelOf: (label: string, count: number) => string = (_, count) => `b${count}`,
): Quad[] {
  const labels = new Map<string, BlankNode>();
  const rename = <T extends Term>(term: T): T => {
    if (term.termType === 'Quad') return renameQuad(term as Quad) as Term as T;
    if (term.termType !== 'BlankNode') return term;
    const known = labels.get(term.value) ?? blankNode(labelOf(term.value, labels.size));
    labels.set(term.value, known);
    return known as Term as T;
  };
  const renameQuad = (quad: Quad): Quad => {
    const [subject, object, graph] = [rename(quad.subject), rename(quad.object), rename(quad.graph)];
    if (subject === quad.subject && object === quad.object && graph === quad.graph) return quad;
    return quadOf(subject as Subject, quad.predicate as NamedNode, object as Object, graph as Subject);
  };
  return quads.map(renameQuad);
}

/** A text of a language that is set from left to right or from right to left, whatever its characters. */
export function directedLiteral(value: string, language: string, direction: string): Literal {
  if (direction !== 'ltr' && direction !== 'rtl') throw badTerm(`The direction ${JSON.stringify(direction)}`);
  const term = { language: checkLanguage(language), direction } as unknown as string;
  return DataFactory.literal(value.toWellFormed(), term) as Literal;
}

function checkLanguage(tag: string): string {
  if (!LANGUAGE.test(tag)) throw badTerm(`The language tag ${JSON.stringify(tag)}`);
  return tag;
}

const badTerm = (what: string): NewsgraphError =>
  new NewsgraphError('bad-term', `${what} cannot be written in RDF.`, 'Correct it where the graph was made.');

import type { Quad } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { compare } from './query-entities.ts';
import { keyOf, tripleOf } from './query-index.ts';
import type { NodeReader } from './query-read.ts';
import { sentenceAround } from './query-sentence.ts';
import type { FactEvidence, GraphArticle, GraphStatement, TextSpan } from './query-types.ts';

const REIFIES = expand('rdf:reifies');
const DERIVED = expand('prov:wasDerivedFrom');
const RULE = expand('prov:wasGeneratedBy');
const CONFIDENCE = expand('ng:confidence');
const CONTEXT = expand('nif:referenceContext');
const IS_STRING = expand('nif:isString');
const ANCHOR = expand('nif:anchorOf');
const BEGIN = expand('nif:beginIndex');
const END = expand('nif:endIndex');
const REFERS = expand('itsrdf:taIdentRef');
const ASSERTS = expand('ng:asserts');

/** The text of an article with its spans counted in code points. */
interface Context {
  readonly text: string;
  /** UTF-16 offset of a code point. */
  readonly offset: (codePoint: number) => number;
  readonly codePoint: (offset: number) => number;
  readonly article: GraphArticle | undefined;
  readonly statements: readonly (TextSpan & { readonly key: string })[];
}

/** Finds the evidence of facts in one state of a graph. */
export class EvidenceReader {
  readonly #contexts = new Map<string, Context | undefined>();
  constructor(readonly reader: NodeReader) {}

  /** Most confident first. */
  of(fact: Quad): FactEvidence[] {
    const { index } = this.reader;
    return index
      .subjects(REIFIES, keyOf(tripleOf(fact)))
      .map(keyOf)
      .flatMap((reifier) => index.objects(reifier, DERIVED).map((mention) => this.#read(fact, reifier, keyOf(mention))))
      .sort(
        (a, b) =>
          (b.confidence ?? 0) - (a.confidence ?? 0) ||
          compare(a.article?.iri ?? '', b.article?.iri ?? '') ||
          a.span.begin - b.span.begin ||
          compare(a.iri, b.iri),
      );
  }

  #read(fact: Quad, reifier: string, mention: string): FactEvidence {
    const { index } = this.reader;
    const span = this.#span(mention);
    const words = index.value(mention, ANCHOR) ?? '';
    const contextKey = index.value(mention, CONTEXT);
    const context = contextKey === undefined ? undefined : this.#context(contextKey);
    const rule = index.value(reifier, RULE);
    const confidence = Number(index.value(reifier, CONFIDENCE));
    return {
      iri: reifier,
      fact,
      ...(context?.article && { article: context.article }),
      words,
      span,
      sentence: context ? sentenceOf(context, span) : { ...span, text: words },
      ...(rule !== undefined && { rule: ruleName(rule) }),
      ...(!Number.isNaN(confidence) && { confidence }),
      saidBy: this.#saidBy(keyOf(fact.subject), span, context),
    };
  }

  /** Statements that are or assert the fact's subject, and those whose words the evidence lies in. */
  #saidBy(subject: string, span: TextSpan, context: Context | undefined): GraphStatement[] {
    const { reader } = this;
    const keys = new Set(reader.index.subjects(ASSERTS, subject).map(keyOf));
    if (reader.isStatement(subject)) keys.add(subject);
    else
      for (const { begin, end, key } of context?.statements ?? [])
        if (begin <= span.begin && span.end <= end) keys.add(key);
    return [...keys].sort(compare).map((key) => reader.statement(key));
  }

  #span(mention: string): TextSpan {
    const { index } = this.reader;
    return { begin: Number(index.value(mention, BEGIN) ?? 0), end: Number(index.value(mention, END) ?? 0) };
  }

  #context(key: string): Context | undefined {
    if (!this.#contexts.has(key)) this.#contexts.set(key, this.#readContext(key));
    return this.#contexts.get(key);
  }

  #readContext(key: string): Context | undefined {
    const { reader } = this;
    const text = reader.index.value(key, IS_STRING);
    if (text === undefined) return undefined;
    const article = reader.index.objects(key, DERIVED)[0];
    const starts = codePointOffsets(text);
    const statements = reader.index
      .subjects(CONTEXT, key)
      .map(keyOf)
      .flatMap((mention) =>
        reader.index
          .objects(mention, REFERS)
          .map(keyOf)
          .filter((thing) => reader.isStatement(thing))
          .map((thing) => ({ ...this.#span(mention), key: thing })),
      );
    return {
      text,
      offset: (codePoint) => starts[Math.min(Math.max(codePoint, 0), starts.length - 1)] ?? text.length,
      codePoint: (offset) => lowerBound(starts, offset),
      article: article && reader.article(keyOf(article)),
      statements,
    };
  }
}

function sentenceOf(context: Context, span: TextSpan): TextSpan & { readonly text: string } {
  const start = context.offset(span.begin);
  const sentence = sentenceAround(context.text, { start, end: Math.max(start, context.offset(span.end)) });
  return {
    begin: context.codePoint(sentence.start),
    end: context.codePoint(sentence.end),
    text: context.text.slice(sentence.start, sentence.end),
  };
}

/** UTF-16 offset of every code point, and the length of the text at the end. */
function codePointOffsets(text: string): Uint32Array {
  const starts: number[] = [];
  let offset = 0;
  for (const character of text) {
    starts.push(offset);
    offset += character.length;
  }
  return Uint32Array.from([...starts, offset]);
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `role-title-before-name` of a rule's IRI; a rule named by a literal as it is. */
const ruleName = (rule: string): string => decodeURIComponent(/[^#/]*$/.exec(rule)?.[0] ?? rule);

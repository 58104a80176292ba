import type { Term } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { keyOf, type UnionIndex } from './query-index.ts';
import type { Finding } from './shapes-report.ts';

const BEGIN = expand('nif:beginIndex');
const END = expand('nif:endIndex');
const ANCHOR = expand('nif:anchorOf');
const STRING = expand('nif:isString');
const CONTEXT = expand('nif:referenceContext');
const REFERS = expand('itsrdf:taIdentRef');
const TYPE = expand('rdf:type');
const IS_CONTEXT = expand('nif:Context');

/** Texts and mentions: what `ng:MentionShape` says, and what SHACL cannot see: whether offsets and words agree. */
export function* checkTexts(index: UnionIndex): Generator<Finding> {
  const texts = new Map<string, readonly string[]>();
  for (const context of index.instances(IS_CONTEXT)) {
    const text = index.value(context, STRING);
    const characters = Array.from(text ?? '');
    texts.set(context, characters);
    const [end] = index.objects(context, END);
    if (text !== undefined && end && Number(end.value) !== characters.length)
      yield {
        check: 'text-length',
        focus: context,
        path: END,
        value: end,
        expected: `nif:endIndex of a text is its number of code points, ${characters.length}`,
      };
  }
  for (const mention of index.instances(expand('nif:OffsetBasedString'))) yield* checkMention(index, mention, texts);
}

function* checkMention(
  index: UnionIndex,
  mention: string,
  texts: ReadonlyMap<string, readonly string[]>,
): Generator<Finding> {
  const about = (path: string, expected: string, value?: Term): Finding => ({
    check: 'ng:MentionShape',
    focus: mention,
    path,
    value,
    expected,
  });
  const [anchor, ...moreAnchors] = index.objects(mention, ANCHOR);
  const [begin, ...moreBegins] = index.objects(mention, BEGIN);
  const [end, ...moreEnds] = index.objects(mention, END);
  const [context, ...moreContexts] = index.objects(mention, CONTEXT);
  if (!anchor?.value || moreAnchors.length > 0)
    yield about(ANCHOR, 'a mention has its words, once, in nif:anchorOf', moreAnchors[0]);
  if (!begin || !isIndex(begin) || moreBegins.length > 0)
    yield about(BEGIN, 'a mention has one nif:beginIndex, 0 or more', moreBegins[0] ?? begin);
  if (!end || !isIndex(end) || moreEnds.length > 0)
    yield about(END, 'a mention has one nif:endIndex, more than 0', moreEnds[0] ?? end);
  const text = context && texts.get(keyOf(context));
  if (!text || moreContexts.length > 0)
    yield about(
      CONTEXT,
      'a mention lies in one text, a nif:Context, by nif:referenceContext',
      moreContexts[0] ?? context,
    );
  for (const thing of index.objects(mention, REFERS)) yield* checkReference(index, thing, about);
  if (!begin || !end || !isIndex(begin) || !isIndex(end)) return;
  if (Number(begin.value) >= Number(end.value))
    yield about(BEGIN, `nif:beginIndex of a mention is less than its nif:endIndex, ${end.value}`, begin);
  else if (text && anchor) yield* checkWords(mention, text, anchor, Number(begin.value), Number(end.value));
  const named = /#char=(\d+),(\d+)$/.exec(mention);
  if (named && (named[1] !== begin.value || named[2] !== end.value))
    yield {
      check: 'mention-iri',
      focus: mention,
      path: BEGIN,
      value: begin,
      expected: `a mention named #char=${named[1]},${named[2]} has these offsets`,
    };
}

function* checkReference(
  index: UnionIndex,
  thing: Term,
  about: (path: string, expected: string, value?: Term) => Finding,
): Generator<Finding> {
  if (thing.termType !== 'NamedNode')
    yield about(REFERS, 'itsrdf:taIdentRef of a mention is the IRI of what it refers to', thing);
  else if (!index.from(keyOf(thing)).some((quad) => quad.predicate.value === TYPE))
    yield {
      ...about(REFERS, 'what a mention refers to is described in the graph, with a class', thing),
      check: 'mention-of-nothing',
    };
}

function* checkWords(
  mention: string,
  text: readonly string[],
  anchor: Term,
  begin: number,
  end: number,
): Generator<Finding> {
  const words = text.slice(begin, end).join('');
  if (words !== anchor.value)
    yield {
      check: 'words-of-mention',
      focus: mention,
      path: ANCHOR,
      value: anchor,
      expected: `nif:anchorOf is the text from ${begin} to ${end}, ${JSON.stringify(words.slice(0, 80).toWellFormed())}`,
    };
}

const isIndex = (term: Term): boolean => term.termType === 'Literal' && /^\+?\d+$/.test(term.value);

import type { Quad, Term } from '@rdfjs/types';
import { compact, expand } from '../ontology/terms.ts';
import { keyOf, tripleOf, type UnionIndex } from './query-index.ts';
import { daysOf, inCalendar } from './query-time.ts';
import { type Finding, show } from './shapes-report.ts';

const TYPE = expand('rdf:type');
const REIFIES = expand('rdf:reifies');
const DERIVED = expand('prov:wasDerivedFrom');
const CONFIDENCE = expand('ng:confidence');
const RULE = expand('prov:wasGeneratedBy');
const ACTOR = expand('sem:hasActor');
const EVENT = expand('sem:Event');
const SUBCLASS = expand('rdfs:subClassOf');
const NG = expand('ng:');
const BEGIN = expand('sem:hasBeginTimeStamp');
const END = expand('sem:hasEndTimeStamp');

/** Every triple of a node of these classes is a fact; so are those of ties. */
const FACT_CLASSES = [
  'org:Membership',
  'org:Role',
  'time:Interval',
  'time:Instant',
  'sem:Event',
  'schema:Quotation',
  'schema:Claim',
].map(expand);
/** Evidence: what `ng:EvidenceShape` says, and what SHACL cannot: that each fact has some, and that all is of a fact. */
export function* checkEvidence(index: UnionIndex, ties: readonly string[]): Generator<Finding> {
  const reified = new Set<string>();
  for (const { object } of index.having(REIFIES)) reified.add(keyOf(object));
  for (const fact of factsOf(index, ties))
    if (!reified.has(keyOf(tripleOf(fact))))
      yield {
        check: 'fact-without-evidence',
        focus: fact.subject,
        path: fact.predicate.value,
        expected: `every fact has evidence: a reifier of ${show(tripleOf(fact), index)}`,
      };
  const mentions = new Set(index.instances(expand('nif:OffsetBasedString')));
  for (const reifier of new Set(index.having(REIFIES).map((quad) => keyOf(quad.subject))))
    yield* checkReifier(index, reifier, mentions);
}

function* checkReifier(index: UnionIndex, reifier: string, mentions: ReadonlySet<string>): Generator<Finding> {
  const about = (path: string, expected: string, value?: Term, check = 'ng:EvidenceShape'): Finding => ({
    check,
    focus: reifier,
    path,
    value,
    expected,
  });
  const triples = index.objects(reifier, REIFIES);
  if (triples.length > 1) yield about(REIFIES, 'a reifier stands for one triple');
  for (const triple of triples)
    if (triple.termType !== 'Quad')
      yield about(REIFIES, 'rdf:reifies leads to a triple term <<( subject predicate object )>>', triple);
    else if (!index.has(triple as Quad))
      yield about(REIFIES, 'evidence is of a triple that the graph states', triple, 'evidence-of-nothing');
  const sources = index.objects(reifier, DERIVED);
  const words = 'evidence names its words by prov:wasDerivedFrom, a mention (nif:OffsetBasedString)';
  if (sources.length === 0) yield about(DERIVED, words);
  for (const source of sources) if (!mentions.has(keyOf(source))) yield about(DERIVED, words, source);
  const [confidence, ...more] = index.objects(reifier, CONFIDENCE);
  if (!confidence || more.length > 0 || !isShare(confidence))
    yield about(CONFIDENCE, 'evidence has one ng:confidence, a number from 0 to 1', more[0] ?? confidence);
  const rules = index.objects(reifier, RULE);
  const rule = rules.find((term) => term.termType !== 'NamedNode');
  if (rules.length === 0 || rule)
    yield about(RULE, 'evidence names the rule that read it by prov:wasGeneratedBy', rule);
}

const NUMBERS = new Set(['xsd:decimal', 'xsd:double', 'xsd:float', 'xsd:integer'].map(expand));
const isShare = (term: Term): boolean =>
  term.termType === 'Literal' && NUMBERS.has(term.datatype.value) && Number(term.value) >= 0 && Number(term.value) <= 1;

function* factsOf(index: UnionIndex, ties: readonly string[]): Generator<Quad> {
  const nodes = new Set(FACT_CLASSES.flatMap((type) => index.instances(type)));
  for (const node of nodes) yield* index.from(node);
  for (const predicate of ties) yield* index.having(predicate);
}

/** Dates: what patterns of datatypes cannot see, whether the day is in the calendar. */
export function* checkDates(index: UnionIndex): Generator<Finding> {
  for (const { subject, predicate, object } of index)
    if (object.termType === 'Literal' && DATES.has(object.datatype.value) && !inCalendar(object.value))
      yield {
        check: 'day-of-calendar',
        focus: subject,
        path: predicate.value,
        value: object,
        expected: 'a date is a day or month of the calendar',
      };
}

const DATES = new Set(['xsd:date', 'xsd:dateTime', 'xsd:gYearMonth'].map(expand));

/** The class tree of an ontology: every class that it declares below `sem:Event`, with its superclasses. */
export type EventClasses = ReadonlyMap<string, readonly string[]>;

/** Event classes in the quads of an ontology; empty where there are none, and then types are not checked. */
export function eventClassesOf(ontology: UnionIndex): EventClasses {
  const classes = new Map<string, readonly string[]>();
  const visit = (parent: string, above: readonly string[]): void => {
    for (const child of ontology.subjects(SUBCLASS, parent).map(keyOf)) {
      if (above.includes(child)) continue;
      classes.set(child, [...new Set([...(classes.get(child) ?? []), ...above])]);
      visit(child, [child, ...above]);
    }
  };
  visit(EVENT, [EVENT]);
  return classes;
}

/** What SHACL cannot say of events: types that exist, superclasses and general roles stated, times in order. */
export function* checkEvents(index: UnionIndex, classes: EventClasses): Generator<Finding> {
  for (const event of index.instances(EVENT)) {
    const stated = new Set(index.objects(event, TYPE).map((type) => type.value));
    for (const type of index.objects(event, TYPE)) yield* checkType(event, type, stated, classes);
    const actors = new Set(index.objects(event, ACTOR).map(keyOf));
    for (const { predicate, object } of index.from(event))
      if ((predicate.value === `${NG}agent` || predicate.value === `${NG}patient`) && !actors.has(keyOf(object)))
        yield {
          check: 'actor-beside-role',
          focus: event,
          path: ACTOR,
          value: object,
          expected: `who is ${compact(predicate.value)} of an event is its sem:hasActor too`,
        };
    const [begin] = index.objects(event, BEGIN);
    const [end] = index.objects(event, END);
    const from = begin && daysOf(begin.value);
    const to = end && daysOf(end.value);
    if (from && to && from.first > to.last)
      yield {
        check: 'times-in-order',
        focus: event,
        path: END,
        value: end,
        expected: `an event ends after it begins, ${show(begin)}`,
      };
  }
}

function* checkType(event: string, type: Term, stated: ReadonlySet<string>, classes: EventClasses): Generator<Finding> {
  if (classes.size === 0 || !type.value.startsWith(NG)) return;
  const above = classes.get(type.value);
  if (!above)
    yield {
      check: 'event-type',
      focus: event,
      path: TYPE,
      value: type,
      expected: 'the type of an event is a class that the ontology declares',
    };
  for (const superclass of above ?? [])
    if (!stated.has(superclass))
      yield {
        check: 'superclass-stated',
        focus: event,
        path: TYPE,
        expected: `an event that is ${compact(type.value)} states ${compact(superclass)} too`,
      };
}

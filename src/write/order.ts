import type { Quad, Term } from '@rdfjs/types';
import { append } from '../core/multimap.ts';
import { compact, expand } from '../ontology/terms.ts';

/** Parts of a written graph, in order, each with the classes whose instances it holds. */
const PARTS = [
  ['Article', ['schema:NewsArticle']],
  ['People', ['schema:Person']],
  ['Organizations', ['schema:Organization']],
  ['Places', ['schema:Place']],
  ['Other named things', ['ng:NamedThing']],
  ['Roles', ['org:Membership', 'org:Role', 'time:Interval', 'time:Instant']],
  ['Events', ['sem:Event']],
  ['Statements', ['schema:Quotation', 'schema:Claim']],
  ['Ties', []],
  ['Other', []],
  ['Text and mentions', ['nif:Context', 'nif:OffsetBasedString']],
  ['Evidence', ['rdf:Statement']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

const rankOf = (name: (typeof PARTS)[number][0]): number => PARTS.findIndex(([part]) => part === name);
const TIES = rankOf('Ties');
export const MENTIONS = rankOf('Text and mentions');
const EVIDENCE = rankOf('Evidence');
const OTHER = rankOf('Other');
const NAMED: ReadonlySet<number> = new Set(
  ['People', 'Organizations', 'Places', 'Other named things'].map((n) => rankOf(n as 'People')),
);

/** Predicates in the order in which they are read best; any other follows by name. */
const PREDICATES = `
  rdf:type schema:headline schema:name rdfs:label schema:alternateName schema:description schema:jobTitle
  schema:datePublished schema:url schema:publisher schema:author schema:inLanguage schema:creditText owl:sameAs
  org:member org:organization org:role ng:status org:memberDuring time:hasBeginning time:hasEnd
  ng:agent ng:patient sem:hasActor sem:hasPlace sem:hasTimeStamp sem:hasBeginTimeStamp sem:hasEndTimeStamp ng:factuality
  ng:partOf ng:causes schema:creator schema:text ng:asserts schema:dateCreated
  rdf:reifies rdf:subject rdf:predicate rdf:object nif:anchorOf nif:isString nif:beginIndex nif:endIndex
  nif:referenceContext itsrdf:taIdentRef rdf:value prov:wasDerivedFrom ng:confidence prov:wasGeneratedBy
  prov:wasAttributedTo prov:hadPrimarySource`
  .trim()
  .split(/\s+/)
  .map(expand);
const PREDICATE_RANK = new Map(PREDICATES.map((iri, i) => [iri, i]));

const TIE_PREDICATES = new Set(
  `schema:containedInPlace schema:location schema:parentOrganization schema:memberOf schema:spouse schema:children
  schema:sibling schema:relatedTo schema:founder schema:owns schema:worksFor schema:nationality ng:allyOf ng:opponentOf
  ng:supports ng:leads`
    .split(/\s+/)
    .map(expand),
);

const PART_OF_CLASS = new Map(
  PARTS.flatMap(([, classes], part) => classes.map((name) => [expand(name), part] as const)),
);
const TYPE = expand('rdf:type');
const REIFIES = expand('rdf:reifies');
const NAME = expand('schema:name');
const LABEL = expand('rdfs:label');
const DERIVED = expand('prov:wasDerivedFrom');
const SUBJECT = expand('rdf:subject');
const PREDICATE = expand('rdf:predicate');
const OBJECT = expand('rdf:object');

/** All that is said of one subject in one part. */
export interface Block {
  readonly subject: Quad['subject'];
  readonly part: number;
  readonly quads: readonly Quad[];
}

/** A block with those that belong to it: the roles of a person, the title of a role, the parts of an event. */
export interface Outline {
  readonly block: Block;
  readonly below: readonly Outline[];
}

/** The triples as blocks in reading order: by part, then by name, place in the text or what is proved, then by IRI. */
export function orderBlocks(quads: Iterable<Quad>): Block[] {
  const subjects = new Map<string, Quad[]>();
  for (const quad of quads) {
    const key = `${quad.subject.termType} ${quad.subject.value}`;
    const known = subjects.get(key);
    if (known) known.push(quad);
    else subjects.set(key, [quad]);
  }
  const keyed: { block: Block; key: readonly (string | number)[] }[] = [];
  for (const all of subjects.values()) {
    const subject = all[0]!.subject;
    const part = partOf(all);
    const isTie = (quad: Quad): boolean => NAMED.has(part) && TIE_PREDICATES.has(quad.predicate.value);
    const [ties, own] = [all.filter(isTie), all.filter((quad) => !isTie(quad))];
    if (own.length > 0) keyed.push({ block: block(subject, part, own), key: sortKey(subject, part, own) });
    if (ties.length > 0) keyed.push({ block: block(subject, TIES, ties), key: [TIES, subject.value] });
  }
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ block }) => block);
}

/** Of a role whose it is, of an event what it is part of. */
export const OWNERS: ReadonlySet<string> = new Set([expand('org:member'), expand('ng:partOf')]);
const ROLE_PARTS = new Set(['org:Role', 'time:Interval', 'time:Instant'].map(expand));

/** Blocks in reading order, each below the one that it belongs to where there is exactly one among them. */
export function outline(blocks: readonly Block[]): Outline[] {
  const owners = new Map<Block, Block>();
  const bySubject = new Map<string, Block>();
  const referrers = new Map<string, Set<Block>>();
  for (const block of blocks)
    if (block.part !== TIES && block.part < MENTIONS && block.subject.termType === 'NamedNode')
      bySubject.set(block.subject.value, block);
  for (const block of bySubject.values())
    for (const { object } of block.quads)
      if (object.termType === 'NamedNode')
        referrers.set(object.value, (referrers.get(object.value) ?? new Set()).add(block));
  for (const block of bySubject.values()) {
    const owner = ownerOf(block, bySubject, referrers.get(block.subject.value));
    if (owner && !isWithin(owner, block, owners)) owners.set(block, owner);
  }
  const below = new Map<Block | undefined, Block[]>();
  for (const block of blocks) append(below, owners.get(block), block);
  const nest = (block: Block): Outline => ({ block, below: (below.get(block) ?? []).map(nest) });
  return (below.get(undefined) ?? []).map(nest);
}

function ownerOf(
  { subject, quads }: Block,
  bySubject: ReadonlyMap<string, Block>,
  referrers: ReadonlySet<Block> | undefined,
): Block | undefined {
  const isRolePart = quads.some((quad) => quad.predicate.value === TYPE && ROLE_PARTS.has(quad.object.value));
  if (isRolePart && referrers?.size === 1) return [...referrers].find((block) => block.subject !== subject);
  const owned = quads.filter((quad) => OWNERS.has(quad.predicate.value));
  return owned.length === 1 ? bySubject.get(owned[0]!.object.value) : undefined;
}

function isWithin(block: Block, other: Block, owners: ReadonlyMap<Block, Block>): boolean {
  for (let at: Block | undefined = block; at; at = owners.get(at)) if (at === other) return true;
  return false;
}

const block = (subject: Quad['subject'], part: number, quads: Quad[]): Block => ({
  subject,
  part,
  quads: sortQuads(quads),
});

/** Quads of one subject in the order in which they are read best. */
export const sortQuads = (quads: readonly Quad[]): Quad[] =>
  [...quads].sort((a, b) => comparePredicates(a, b) || compareTerms(a.object, b.object));

function partOf(quads: readonly Quad[]): number {
  let part = Number.POSITIVE_INFINITY;
  for (const { predicate, object } of quads) {
    if (predicate.value === REIFIES) return EVIDENCE;
    if (predicate.value === TYPE) part = Math.min(part, PART_OF_CLASS.get(object.value) ?? part);
  }
  if (part < PARTS.length) return part;
  return quads.every((q) => TIE_PREDICATES.has(q.predicate.value)) ? TIES : OTHER;
}

function sortKey(subject: Quad['subject'], part: number, quads: readonly Quad[]): (string | number)[] {
  const first = (iri: string): string => quads.find((q) => q.predicate.value === iri)?.object.value ?? '';
  if (NAMED.has(part)) {
    const name = first(NAME);
    return [part, name === '' ? 1 : 0, (name || first(LABEL)).toLowerCase(), subject.value];
  }
  if (part === MENTIONS) return [part, ...placeOf(subject.value), subject.value];
  if (part === EVIDENCE) {
    const triple = quads.find((q) => q.object.termType === 'Quad')?.object as Quad | undefined;
    const [s, p, o] = triple
      ? [triple.subject.value, triple.predicate.value, triple.object.value]
      : [first(SUBJECT), first(PREDICATE), first(OBJECT)];
    return [part, s, rankOfPredicate(p), p, o, ...placeOf(first(DERIVED)), subject.value];
  }
  return [part, subject.value];
}

/** Begin and end of a stretch of text, the longer first among those that begin together, as its IRI says. */
function placeOf(iri: string): [article: string, begin: number, end: number] {
  const [, article = iri, begin = '0', end = '0'] = /^(.*)char=(\d+),(\d+)$/su.exec(iri) ?? [];
  return [article, Number(begin), -Number(end)];
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y === undefined) return 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

const rankOfPredicate = (iri: string): number => PREDICATE_RANK.get(iri) ?? PREDICATES.length;

function comparePredicates(a: Quad, b: Quad): number {
  const [x, y] = [a.predicate.value, b.predicate.value];
  return x === y ? 0 : rankOfPredicate(x) - rankOfPredicate(y) || compareText(compact(x), compact(y));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareTerms(a: Term, b: Term): number {
  const key = (term: Term): string => {
    if (term.termType === 'Literal') return `${term.value}\n${term.language}\n${term.datatype.value}`;
    if (term.termType === 'Quad') return [term.subject, term.predicate, term.object].map((t) => key(t)).join('\n');
    return compact(term.value);
  };
  return compareText(a.termType, b.termType) || compareText(key(a), key(b));
}

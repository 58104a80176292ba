import type { Quad, Term } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import { keyOf } from './terms.ts';

const REIFIES = expand('rdf:reifies');
const DERIVED = expand('prov:wasDerivedFrom');
const REFERS = expand('itsrdf:taIdentRef');
const MENTION = expand('nif:OffsetBasedString');

/** The three terms of a triple, as a key. */
export const tripleKeyOf = ({ subject, predicate, object }: Omit<Quad, 'graph'>): string =>
  `${keyOf(subject)}\n${keyOf(predicate)}\n${keyOf(object)}`;

/** What is to go: nodes by their key, triples by theirs. */
export interface Removal {
  readonly node: (key: string) => boolean;
  readonly triple: (key: string) => boolean;
}

/**
 * The quads without some nodes, some triples, and all that only served those: their evidence, blank nodes that hung on
 * them, mentions that now refer to nothing and prove nothing.
 */
export function removeFrom(quads: readonly Quad[], removal: Removal): Quad[] {
  const isGone = (term: Term): boolean => removal.node(keyOf(term));
  const goes = (quad: Quad): boolean =>
    isGone(quad.subject) || isGone(quad.object) || removal.triple(tripleKeyOf(quad));
  const reifiers = new Set<string>();
  for (const { subject, predicate, object } of quads)
    if (predicate.value === REIFIES && object.termType === 'Quad' && goes(object as Quad)) reifiers.add(keyOf(subject));
  const kept = quads.filter((quad) => !goes(quad) && !reifiers.has(keyOf(quad.subject)));
  return withoutStrays(quads, kept);
}

/** Without mentions and blank nodes that something pointed from or to before, and nothing does now. */
function withoutStrays(before: readonly Quad[], kept: readonly Quad[]): Quad[] {
  const used = usedIn(kept);
  const strays = new Set([...usedIn(before)].filter((key) => !used.has(key)));
  if (strays.size === 0) return [...kept];
  return withoutStrays(
    kept,
    kept.filter(({ subject }) => !strays.has(keyOf(subject))),
  );
}

/** Mentions that refer or prove, and blank nodes that are objects. */
function usedIn(quads: readonly Quad[]): Set<string> {
  const mentions = new Set<string>();
  for (const { subject, object } of quads) if (object.value === MENTION) mentions.add(keyOf(subject));
  const used = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === REFERS && mentions.has(keyOf(subject))) used.add(keyOf(subject));
    if (predicate.value === DERIVED && mentions.has(keyOf(object))) used.add(keyOf(object));
    if (object.termType === 'BlankNode') used.add(keyOf(object));
  }
  return used;
}

/** What is shown of a graph: ids of things, events, roles and statements; ties as their three terms. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly allTies: ReadonlySet<string>;
}

/**
 * The quads of a graph that tell of what is shown: of all its things and facts (`all`, `allTies`: keys of triples) those
 * not among `nodes` and `ties` go, with their evidence. The articles stay.
 */
export function excerptOf(quads: readonly Quad[], shown: Shown): Quad[] {
  return removeFrom(quads, {
    node: (key) => shown.all.has(key) && !shown.nodes.has(key),
    triple: (key) => shown.allTies.has(key) && !shown.ties.has(key),
  });
}

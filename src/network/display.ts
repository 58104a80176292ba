import type { Quad } from '@rdfjs/types';
import { expand } from '../ontology/terms.ts';
import type { ThingKind } from './knowledge.ts';
import { Triples } from './triples.ts';

export type NodeKind = ThingKind | 'event';
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'pentagon';
export const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pentagon'];

/** How things of a class look and read, where the ontology says it. */
export interface ClassDisplay {
  readonly label?: string;
  readonly colour?: string;
  readonly icon?: string;
  readonly shape?: Shape;
  /** What stands on a line from who does it to whom it is done: "killed". */
  readonly edge?: string;
  /** What stands on a line from who takes part to where: "visited". */
  readonly placeEdge?: string;
  /** True of what several do together: a meeting. */
  readonly mutual?: boolean;
}

/** The ontology as far as pictures need it; plain values. Keys are prefixed names. */
export interface DisplayTable {
  readonly classes: Readonly<Record<string, ClassDisplay>>;
  readonly parents: Readonly<Record<string, readonly string[]>>;
}

export interface Look {
  readonly colour: string;
  readonly icon: string;
  readonly shape: Shape;
  readonly label: string;
}

/** What is drawn where the ontology says nothing. Told apart by shape alone; colours have 3:1 on white. */
const FALLBACK: Readonly<Record<NodeKind, Look>> = {
  person: { colour: '#2563c9', icon: 'person', shape: 'circle', label: 'Person' },
  organization: { colour: '#b45309', icon: 'organization', shape: 'square', label: 'Organisation' },
  place: { colour: '#1a7f5a', icon: 'place', shape: 'diamond', label: 'Place' },
  thing: { colour: '#7c4dbd', icon: 'thing', shape: 'pentagon', label: 'Thing' },
  event: { colour: '#c02f55', icon: 'event', shape: 'hexagon', label: 'Event' },
};

const TOP: Readonly<Record<NodeKind, string>> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  place: 'schema:Place',
  thing: 'ng:NamedThing',
  event: 'sem:Event',
};

/** Reads labels, colours, shapes, icons and edge words from the ontology's own triples. */
export function readDisplay(ontology: Iterable<Quad>): DisplayTable {
  const triples = new Triples(ontology);
  const classes: Record<string, ClassDisplay> = {};
  const parents: Record<string, string[]> = {};
  const properties = ['rdfs:label', 'ng:colour', 'ng:icon', 'ng:shape', 'ng:edgeLabel', 'ng:placeEdgeLabel'];
  const isMutual = (id: string) =>
    triples.ids(id, 'ng:lexicon').some((entry) => triples.ids(entry, 'ng:frame').includes(expand('ng:Mutual')));
  for (const id of new Set(properties.flatMap((p) => triples.having(p)))) {
    const [label, colour, icon, shape, edge, placeEdge] = properties.map((p) => triples.text(id, p));
    classes[triples.name(id)] = {
      ...(label && { label }),
      ...(colour && /^#[0-9a-f]{6}$/i.test(colour) && { colour }),
      ...(icon && { icon }),
      ...(shape && isShape(shape) && { shape }),
      ...(edge && { edge }),
      ...(placeEdge && { placeEdge }),
      ...(isMutual(id) && { mutual: true }),
    };
  }
  for (const id of triples.having('rdfs:subClassOf'))
    parents[triples.name(id)] = triples.ids(id, 'rdfs:subClassOf').map((parent) => triples.name(parent));
  return { classes, parents };
}

const isShape = (value: string): value is Shape => (SHAPES as readonly string[]).includes(value);

/** All superclasses, nearest first, without itself. */
export function superclasses(table: DisplayTable, name: string): string[] {
  const found: string[] = [];
  let level: readonly string[] = [name];
  while (level.length > 0) {
    level = [...new Set(level.flatMap((c) => table.parents[c] ?? []))].filter((c) => c !== name && !found.includes(c));
    found.push(...level);
  }
  return found;
}

/** The look of a thing of these classes: each part from the finest class that states it. */
export function lookOf(table: DisplayTable, kind: NodeKind, classNames: readonly string[]): Look {
  const depth = (name: string) => superclasses(table, name).length;
  const own = [...classNames].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
  const chain = [...new Set([...own, ...own.flatMap((c) => superclasses(table, c)), TOP[kind]])];
  const first = <K extends keyof ClassDisplay>(key: K) =>
    chain.map((c) => table.classes[c]?.[key]).find((value) => value !== undefined);
  const named = own.find((c) => table.classes[c]?.label !== undefined);
  return {
    colour: kindColour(table, kind),
    icon: first('icon') ?? FALLBACK[kind].icon,
    shape: table.classes[TOP[kind]]?.shape ?? FALLBACK[kind].shape,
    label: (named && table.classes[named]?.label) ?? FALLBACK[kind].label,
  };
}

/** One colour and one shape a kind, so that a short legend explains the picture; the icon tells finer classes apart. */
export const kindColour = (table: DisplayTable, kind: NodeKind): string =>
  table.classes[TOP[kind]]?.colour ?? FALLBACK[kind].colour;

export const kindShape = (table: DisplayTable, kind: NodeKind): Shape =>
  table.classes[TOP[kind]]?.shape ?? FALLBACK[kind].shape;

/** The label of a class or property; its local name in words where the ontology has none. */
export function labelOf(table: DisplayTable, name: string): string {
  return table.classes[name]?.label ?? words(name);
}

/** What is stated for the class or for the nearest class above it. */
export function displayOf<K extends keyof ClassDisplay>(
  table: DisplayTable,
  name: string,
  key: K,
): NonNullable<ClassDisplay[K]> | undefined {
  return (
    [name, ...superclasses(table, name)].map((c) => table.classes[c]?.[key]).find((value) => value != null) ?? undefined
  );
}

/** `ng:AirStrike` is "air strike". */
function words(name: string): string {
  return name
    .replace(/^.*[#/:]/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

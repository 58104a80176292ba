import type { Graph } from '../graph/store.ts';
import { type PropertyNode, propertyGraphOf } from './property-graph.ts';
import type { Writer } from './writer.ts';

/**
 * Places, and events at the places where they happen, as points (GeoJSON, RFC 7946). What the gazetteer has no place for is there
 * too, without a geometry.
 */
export const geojsonWriter: Writer = {
  name: 'geojson',
  extension: '.geojson',
  mediaType: 'application/geo+json',
  write: (graph) => `${JSON.stringify({ type: 'FeatureCollection', features: featuresOf(graph) }, undefined, 1)}\n`,
};

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Point | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Point {
  readonly type: 'Point';
  /** Longitude, latitude. */
  readonly coordinates: readonly [number, number];
}

function featuresOf(graph: Graph): Feature[] {
  const { nodes, edges } = propertyGraphOf(graph);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const container = new Map(edges.filter(({ type }) => type === 'containedInPlace').map(({ from, to }) => [from, to]));
  /** Its own point, else that of the nearest place around it. */
  const pointOf = (id: string | undefined, seen = new Set<string>()): Point | null => {
    if (id === undefined || seen.has(id)) return null;
    const point = pointAt(byId.get(id));
    return point ?? pointOf(container.get(id), seen.add(id));
  };
  const feature = (node: PropertyNode, place: string | undefined, at?: string): Feature => ({
    type: 'Feature',
    id: at === undefined ? node.id : `${node.id} ${at}`,
    geometry: pointOf(place),
    properties: {
      iri: node.id,
      kind: node.kind,
      label: node.label,
      ...(at !== undefined && { place: byId.get(at)?.label }),
      ...node.properties,
    },
  });
  const placesOf = (event: string): string[] =>
    edges.filter(({ type, from }) => type === 'place' && from === event).map(({ to }) => to);
  return nodes.flatMap((node) => {
    if (node.kind === 'Place') return [feature(node, node.id)];
    if (node.kind !== 'Event') return [];
    const places = placesOf(node.id);
    return places.length === 0 ? [feature(node, undefined)] : places.map((place) => feature(node, place, place));
  });
}

function pointAt(node: PropertyNode | undefined): Point | null {
  const { latitude, longitude } = node?.properties ?? {};
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? { type: 'Point', coordinates: [longitude, latitude] }
    : null;
}

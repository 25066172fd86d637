import type { VectorMatch } from '../../ports/index.ts';
import type { Graph } from './graph.ts';

/** So many times the wanted matches are kept in view while the graph is walked: more find more of the true closest, and take longer (ADR 0023). */
const BREADTH = 3;

/** How widely the graph is walked for so many matches. */
export const breadthFor = (wanted: number) => wanted * BREADTH;

/**
 * The `wanted` closest among the allowed positions, best first: nearly always the true ones. There may be fewer than wanted where the graph does not lead to them.
 *
 * @param vector finite values, as many as the graph has dimensions
 */
export function searchGraph(graph: Graph, vector: Float32Array, allowed: Int32Array, wanted: number): VectorMatch[] {
  const { native, labels, labelCount } = graph;
  const isWhole = allowed.length === labels.length;
  const allowedAt = isWhole ? positionsByLabel(graph) : placeByLabel(labelCount, labels, allowed);
  native.setEf(breadthFor(wanted));
  const isAllowed = isWhole ? undefined : (label: number) => allowedAt[label] !== 0;
  const { neighbors, distances } = native.searchKnn(Array.from(vector), wanted, isAllowed);
  return neighbors.map((label, rank) => ({
    position: (allowedAt[label] as number) - 1,
    score: 1 - (distances[rank] as number),
  }));
}

/** Position + 1 by label, 0 where it is not allowed: the native code asks for each point it meets, and dies of an error. */
function placeByLabel(labelCount: number, labels: Uint32Array, positions: Int32Array): Uint32Array {
  const places = new Uint32Array(labelCount);
  for (const position of positions) places[labels[position] as number] = position + 1;
  return places;
}

/** The same for every position: made once for a graph. */
const wholes = new WeakMap<Graph, Uint32Array>();

function positionsByLabel(graph: Graph): Uint32Array {
  const known = wholes.get(graph);
  if (known) return known;
  const places = placeByLabel(graph.labelCount, graph.labels, Int32Array.from(graph.labels.keys()));
  wholes.set(graph, places);
  return places;
}

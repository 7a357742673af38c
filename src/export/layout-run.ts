import { createRequire } from 'node:module';
import { MultiDirectedGraph } from 'graphology';
import type ForceAtlas2 from 'graphology-layout-forceatlas2';

// The package is CommonJS with types of an ES module, so a plain import would be typed as what it is not.
const forceAtlas2 = createRequire(import.meta.url)(
  'graphology-layout-forceatlas2',
) as typeof ForceAtlas2.default;

/** A graph in numbers: nodes are indices. */
export interface LayoutInput {
  /** x and y of each node, flat. */
  readonly positions: Float64Array;
  /** Start and end index of each edge, flat. */
  readonly edges: Uint32Array;
  readonly weights: Float64Array;
  readonly iterations: number;
}

/**
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) from given first positions; no chance is
 * involved, so equal inputs give equal positions.
 * @returns x and y of each node, flat
 */
export function runLayout({ positions, edges, weights, iterations }: LayoutInput): Float64Array {
  const order = positions.length / 2;
  if (order < 2) return positions;
  const graph = new MultiDirectedGraph<{ x: number; y: number }, { weight: number }>();
  for (let node = 0; node < order; node++) {
    graph.addNode(node, { x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 });
  }
  for (let edge = 0; edge < weights.length; edge++) {
    graph.addDirectedEdgeWithKey(edge, edges[edge * 2], edges[edge * 2 + 1], { weight: weights[edge] ?? 1 });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: order > 500 };
  const placed = forceAtlas2(graph, { iterations, settings });
  const result = new Float64Array(order * 2);
  for (let node = 0; node < order; node++) {
    result[node * 2] = placed[node]?.x ?? 0;
    result[node * 2 + 1] = placed[node]?.y ?? 0;
  }
  return result;
}

import type { GraphSource } from '../source.js';

/** Labels that some node has, sorted. */
export function labelsInUse(source: GraphSource): string[] {
  return source
    .labels()
    .filter((_, token) => source.countNodesWithLabel(token) > 0)
    .sort();
}

/** Types that some relationship has, sorted. */
export function typesInUse(source: GraphSource): string[] {
  return source
    .types()
    .filter((_, token) => source.countRelationshipsOfType(token) > 0)
    .sort();
}

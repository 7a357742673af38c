import { CsrGraphBuilder, type CsrGraphSource } from '../../src/cypher/stores/csr-source.js';
import { mapOf } from '../../src/cypher/values/map.js';
import type { Dataset } from './dataset.js';

/** The data set in the engine's read-only store. */
export function loadCsrStore({ nodes, edges }: Dataset): CsrGraphSource {
  const builder = new CsrGraphBuilder();
  nodes.forEach(({ label, properties }, i) => {
    builder.addNode(`n${i}`, [label], mapOf(Object.entries(properties)));
  });
  edges.forEach(({ start, end, type, since }, i) => {
    builder.addRelationship(`r${i}`, start, end, type, mapOf([['since', since]]));
  });
  return builder.build();
}

import grafeo from '@grafeo-db/js';
import type { Dataset } from './dataset.js';

/** The peer engine with the data set in memory. */
export async function loadGrafeo({ nodes, edges }: Dataset): Promise<grafeo.GrafeoDB> {
  const db = grafeo.GrafeoDB.create();
  const ids: number[] = [];
  for (const label of ['Person', 'Organization', 'Place'] as const) {
    const properties = nodes.filter((node) => node.label === label).map((node) => node.properties);
    ids.push(...(await db.batchCreateNodesWithProps([label], properties)));
  }
  const inputs = edges.map(({ start, end, type, since }) => ({
    src: ids[start] as number,
    dst: ids[end] as number,
    type,
    properties: { since },
  }));
  await db.batchCreateEdges(inputs);
  return db;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/export/layout.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const knowledge = buildKnowledgeGraph(harbourCorpus, loadOntology());

describe('layOut', () => {
  it('places every node apart from the others', async () => {
    const places = await layOut(knowledge);
    expect(places.size).toBe(knowledge.graph.order);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(knowledge.graph.order);
    for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  const compiled = resolve('dist/export/layout.js');
  it.runIf(existsSync(compiled))('gives the same places in a worker', async () => {
    const built = (await import(pathToFileURL(compiled).href)) as { layOut: typeof layOut };
    const here = await layOut(knowledge, { iterations: 20 });
    const there = await built.layOut(knowledge, { iterations: 20, workerAbove: 0 });
    expect([...there]).toEqual([...here]);
  });

  it('brings what is joined together', async () => {
    const places = await layOut(knowledge);
    const distance = (a: string, b: string): number => {
      const [p, q] = [places.get(a), places.get(b)];
      return p === undefined || q === undefined ? Number.NaN : Math.hypot(p.x - q.x, p.y - q.y);
    };
    const nodes = knowledge.graph.nodes();
    const all = nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => distance(a, b)));
    const joined = knowledge.graph.mapEdges((_key, _attributes, from, to) => distance(from, to));
    const mean = (list: readonly number[]): number =>
      list.reduce((sum, value) => sum + value, 0) / list.length;
    expect(mean(joined)).toBeLessThan(0.7 * mean(all));
  });
});

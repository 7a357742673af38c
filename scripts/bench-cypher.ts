/**
 * Speed and memory of the embedded engine beside grafeo, on one made-up graph, in one run.
 * Usage: tsx scripts/bench-cypher.ts [--json] [--nodes N] [--edges N] [--runs N]
 * Prints a table, or with --json one object: load times, memory in MB, and per query the median ms of each engine.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { execute } from '../src/cypher/engine.js';
import { loadCsrStore } from './bench-cypher/csr-store.js';
import { makeDataset } from './bench-cypher/dataset.js';
import { loadGrafeo } from './bench-cypher/grafeo.js';

import { QUERIES } from './bench-cypher/queries.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const args = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};

function usedMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function timed<T>(run: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now();
  const value = await run();
  return { ms: performance.now() - started, value };
}

const runs = option('--runs', 5);
const dataset = makeDataset(option('--nodes', 100_000), option('--edges', 500_000));
const before = usedMegabytes();
const embedded = await timed(() => loadCsrStore(dataset));
const storeMegabytes = usedMegabytes() - before;
const grafeo = await timed(() => loadGrafeo(dataset));

const source = embedded.value;
const rowsOf = (text: string) =>
  Array.from(execute(source, text).rows, (row) => row.map((value) => Number(value) || value));

const queries = [];
for (const { name, text } of QUERIES) {
  const ours: number[] = [];
  const theirs: number[] = [];
  let same = true;
  for (let i = 0; i < runs; i++) {
    const mine = await timed(() => rowsOf(text));
    const other = await timed(async () => (await grafeo.value.executeCypher(text)).rows());
    ours.push(mine.ms);
    theirs.push(other.ms);
    same &&= JSON.stringify(mine.value) === JSON.stringify(other.value);
  }
  queries.push({
    name,
    firstMs: ours[0] ?? 0,
    embeddedMs: median(ours),
    grafeoMs: median(theirs),
    sameRows: same,
  });
}

const report = {
  nodes: dataset.nodes.length,
  edges: dataset.edges.length,
  loadMs: { embedded: Math.round(embedded.ms), grafeo: Math.round(grafeo.ms) },
  storeMegabytes: Math.round(storeMegabytes),
  withIndexesMegabytes: Math.round(usedMegabytes() - before),
  queries,
};

if (args.includes('--json')) {
  console.log(JSON.stringify(report));
} else {
  console.log(`${report.nodes} nodes, ${report.edges} edges; store ${report.storeMegabytes} MB`);
  console.table(
    queries.map(({ name, firstMs, embeddedMs, grafeoMs, sameRows }) => ({
      query: name,
      'first ms': firstMs.toFixed(1),
      'embedded ms': embeddedMs.toFixed(2),
      'grafeo ms': grafeoMs.toFixed(2),
      'same rows': sameRows,
    })),
  );
}

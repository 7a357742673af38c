import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { type LayoutInput, runLayout } from './layout-run.js';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Above this many nodes the layout runs in a worker. */
const IN_WORKER_ABOVE = 2_000;

/** A place for every node, by key: ForceAtlas2 from first positions that follow from the keys. */
export async function layOut(
  { graph }: KnowledgeGraph,
  options: { readonly workerAbove?: number; readonly iterations?: number } = {},
): Promise<ReadonlyMap<string, Position>> {
  const keys = graph.nodes().sort();
  const index = new Map(keys.map((key, at) => [key, at]));
  const edgeKeys = graph.edges().sort();
  const edges = new Uint32Array(edgeKeys.length * 2);
  const weights = new Float64Array(edgeKeys.length);
  for (const [at, key] of edgeKeys.entries()) {
    const [source, target] = graph.extremities(key);
    edges[at * 2] = index.get(source) ?? 0;
    edges[at * 2 + 1] = index.get(target) ?? 0;
    weights[at] = Number(graph.getEdgeAttribute(key, 'weight') ?? 1);
  }
  const input: LayoutInput = {
    positions: firstPositions(keys),
    edges,
    weights,
    iterations: options.iterations ?? iterationsFor(keys.length),
  };
  const apart = keys.length > (options.workerAbove ?? IN_WORKER_ABOVE) && existsSync(COMPILED_WORKER);
  const placed = apart ? await inWorker(input) : runLayout(input);
  return new Map(keys.map((key, at) => [key, { x: round(placed[at * 2]), y: round(placed[at * 2 + 1]) }]));
}

/** A step costs about n log n; small graphs get enough of them to come to rest, large ones stay within minutes. */
function iterationsFor(nodes: number): number {
  if (nodes <= 1_000) return 400;
  return Math.max(30, Math.round(400_000 / nodes));
}

/** Two 32-bit FNV-1a hashes of the key, spread over a square whose side grows with the number of nodes. */
function firstPositions(keys: readonly string[]): Float64Array {
  const side = 100 * Math.sqrt(keys.length);
  const positions = new Float64Array(keys.length * 2);
  for (const [at, key] of keys.entries()) {
    positions[at * 2] = (fnv1a(key, 0x811c9dc5) / 2 ** 32 - 0.5) * side;
    positions[at * 2 + 1] = (fnv1a(key, 0x01000193) / 2 ** 32 - 0.5) * side;
  }
  return positions;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // One more mix: FNV alone leaves neighbours in the alphabet neighbours in the square.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function round(value: number | undefined): number {
  const rounded = Math.round((value ?? 0) * 100) / 100;
  return Number.isFinite(rounded) ? rounded + 0 : 0;
}

/** The compiled worker; when the program runs from its sources there is none, and the layout runs in place. */
const COMPILED_WORKER = new URL('./layout-worker.js', import.meta.url);

async function inWorker(input: LayoutInput): Promise<Float64Array> {
  const worker = new Worker(COMPILED_WORKER, { workerData: input });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (cause) =>
      reject(
        new NewsgraphError({ code: 'KG501', message: `the layout failed: ${cause.message}` }, { cause }),
      ),
    );
    worker.once('exit', (code) => {
      if (code !== 0)
        reject(new NewsgraphError({ code: 'KG501', message: `the layout ended with code ${code}` }));
    });
  });
}

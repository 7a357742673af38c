/**
 * Push speed on a real server: 100,000 nodes and 500,000 edges, into the server as it was started and again when it is warm,
 * then repeated over itself, pulled back and compared; then from an empty database with a push that is killed half-way and
 * run again. The database is emptied first.
 *   scripts/neo4j-server.sh start && eval "$(scripts/neo4j-server.sh env)" && npx tsx scripts/benchmark-neo4j.ts [NODES]
 * NODES (100,000) brings five times as many edges; --no-kill leaves the second part out, --batch=ROWS sets the rows of a
 * transaction, --push only pushes and writes how much is done to stdout.
 */
import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { KnowledgeGraph } from '../src/graph/knowledge-graph.js';
import { graphToJson } from '../src/graph/serialize.js';
import { withConnection } from '../src/neo4j/connect.js';
import { pullGraph } from '../src/neo4j/pull.js';
import { type PushResult, pushGraph } from '../src/neo4j/push.js';
import { neo4jSettings } from '../src/neo4j/settings.js';
import { loadOntology } from '../src/resources/ontology.js';
import { largeGraph } from '../tests/samples/large-graph.js';

const EDGES_PER_NODE = 5;
const args = process.argv.slice(2);
const nodes = Number(args.find((argument) => !argument.startsWith('--')) ?? 100_000);
const batch = Number(args.find((argument) => argument.startsWith('--batch='))?.slice(8) ?? 0);
const options = batch > 0 ? { batchSize: batch } : {};
const elements = nodes * (1 + EDGES_PER_NODE);
const ontology = loadOntology();
const settings = neo4jSettings(process.env);

async function timed<T>(what: string, count: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(count / seconds).toLocaleString('en');
  console.log(`${what}: ${seconds.toFixed(1)} s, ${speed} elements/s, load ${loadavg()[0]?.toFixed(1)}`);
  return result;
}

function changes({ nodesCreated, edgesCreated, propertiesSet, labelsChanged, pruned }: PushResult): string {
  const removed = pruned === null ? '' : `, ${pruned.nodes} nodes and ${pruned.edges} edges removed`;
  return `  ${nodesCreated} nodes and ${edgesCreated} edges created, ${propertiesSet} properties set, ${labelsChanged} labels changed${removed}`;
}

async function empty(): Promise<void> {
  await withConnection(settings, async (connection) => {
    const session = connection.session('WRITE');
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
    await session.close();
  });
}

async function compare(graph: KnowledgeGraph): Promise<void> {
  const back = await timed('pull', elements, () => pullGraph(ontology, settings));
  const equal = graphToJson(back) === graphToJson(graph);
  console.log(equal ? '  pulled graph is equal' : '  PULLED GRAPH DIFFERS');
  if (!equal) process.exitCode = 1;
}

/** Pushes in a process of its own that is killed (SIGKILL) at half of the elements; how many were reported as written. */
function killedPush(): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(import.meta.url), ...args, '--push'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let done = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    done = Number(String(chunk).trim().split('\n').at(-1) ?? 0);
    if (done >= elements / 2) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) =>
      signal === 'SIGKILL'
        ? resolve(done)
        : reject(new Error(`the push ended with ${code} before it was killed`)),
    );
  });
}

async function main(): Promise<void> {
  const graph = largeGraph(ontology, nodes, nodes * EDGES_PER_NODE);
  if (args.includes('--push')) {
    await pushGraph(graph, settings, { ...options, onProgress: (done) => process.stdout.write(`${done}\n`) });
    return;
  }
  // A server that has just been started compiles its own code for half of the time.
  for (const what of ['push to a server just started', 'first push']) {
    await empty();
    console.log(changes(await timed(what, elements, () => pushGraph(graph, settings, options))));
  }
  console.log(
    changes(
      await timed('second push', elements, () => pushGraph(graph, settings, { ...options, prune: true })),
    ),
  );
  await compare(graph);
  if (args.includes('--no-kill')) return;
  await empty();
  const done = await killedPush();
  console.log(`killed after ${done} of ${elements} elements`);
  console.log(
    changes(
      await timed('push run again', elements, () => pushGraph(graph, settings, { ...options, prune: true })),
    ),
  );
  await compare(graph);
}

await main();

/**
 * Push speed on a real server: 100,000 nodes and 500,000 edges, twice, then pulled back and compared.
 *   scripts/neo4j-server.sh start && eval "$(scripts/neo4j-server.sh env)" && npx tsx scripts/benchmark-neo4j.ts [NODES]
 */
import { graphToJson } from '../src/graph/serialize.js';
import { pullGraph } from '../src/neo4j/pull.js';
import { pushGraph } from '../src/neo4j/push.js';
import { neo4jSettings } from '../src/neo4j/settings.js';
import { loadOntology } from '../src/resources/ontology.js';
import { largeGraph } from '../tests/samples/large-graph.js';

const nodes = Number(process.argv[2] ?? 100_000);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round((nodes * 6) / seconds)} elements/s`);
  return result;
}

async function main(): Promise<void> {
  const ontology = loadOntology();
  const settings = neo4jSettings(process.env);
  const graph = largeGraph(ontology, nodes, nodes * 5);
  console.log(await timed('first push', () => pushGraph(graph, settings)));
  console.log(await timed('second push', () => pushGraph(graph, settings, { prune: true })));
  const back = await timed('pull', () => pullGraph(ontology, settings));
  console.log(graphToJson(back) === graphToJson(graph) ? 'pulled graph is equal' : 'PULLED GRAPH DIFFERS');
}

await main();

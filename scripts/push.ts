/**
 * Step 5: writes the graph to the Neo4j that the NEO4J_* variables name.
 *
 *     npm run push -- out/graph.json
 */
import { readFileSync } from 'node:fs';
import { parseGraph } from '../src/graph/parse-graph.js';
import { pushGraph } from '../src/neo4j/push.js';
import { neo4jSettings } from '../src/neo4j/settings.js';
import { loadOntology } from '../src/resources/ontology.js';

const file = process.argv[2] ?? 'out/graph.json';
const graph = parseGraph(readFileSync(file, 'utf8'), loadOntology(), file);
const result = await pushGraph(graph, neo4jSettings(process.env));
console.log(JSON.stringify(result, null, 1));

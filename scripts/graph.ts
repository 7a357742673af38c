/**
 * Step 3: writes what was resolved as a graph.
 *
 *     npm run graph -- out/resolved.json -o out/graph.json
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeFileAtomic } from '../src/cli/write-file.js';
import { formatProblem } from '../src/errors.js';
import { buildKnowledgeGraph } from '../src/graph/build.js';
import { serializeGraph } from '../src/graph/serialize.js';
import type { ResolvedCorpus } from '../src/model/resolved.js';
import { loadOntology } from '../src/resources/ontology.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: 'out/graph.json' } },
});
const { corpus } = JSON.parse(readFileSync(positionals[0] ?? 'out/resolved.json', 'utf8')) as {
  corpus: ResolvedCorpus;
};
const graph = buildKnowledgeGraph(corpus, loadOntology());
for (const problem of graph.problems) console.error(formatProblem(problem));
await writeFileAtomic(values.output, serializeGraph(graph));
console.error(`wrote ${values.output}: ${graph.graph.order} nodes, ${graph.graph.size} edges`);

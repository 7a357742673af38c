/**
 * Step 4: writes the graph in every export format.
 *
 *     npm run export -- out/graph.json -o out
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomic } from '../src/cli/write-file.js';
import { exportFormats } from '../src/export/formats.js';
import { parseGraph } from '../src/graph/parse-graph.js';
import { loadOntology } from '../src/resources/ontology.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: 'out' } },
});
const file = positionals[0] ?? 'out/graph.json';
const graph = parseGraph(readFileSync(file, 'utf8'), loadOntology(), file);
for (const format of exportFormats.filter(({ name }) => name !== 'json')) {
  for (const { name, content } of format.write(graph)) {
    await writeFileAtomic(join(values.output, name), content);
    console.error(`wrote ${join(values.output, name)}`);
  }
}

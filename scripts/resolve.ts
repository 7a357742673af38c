/**
 * Step 2: finds out what is one thing in several articles.
 *
 *     npm run resolve -- out/documents.jsonl -o out/resolved.json
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeFileAtomic } from '../src/cli/write-file.js';
import type { Doc } from '../src/model/layers.js';
import { resolveCorpus } from '../src/resolve/resolve-corpus.js';
import { loadOntology } from '../src/resources/ontology.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', short: 'o', default: 'out/resolved.json' } },
});
const lines = readFileSync(positionals[0] ?? 'out/documents.jsonl', 'utf8')
  .trim()
  .split('\n');
const { corpus, merges } = resolveCorpus(
  lines.map((line) => JSON.parse(line) as Doc),
  loadOntology(),
);
await writeFileAtomic(values.output, `${JSON.stringify({ corpus, merges }, null, 1)}\n`);
console.error(`wrote ${values.output}: ${corpus.entities.length} entities, ${corpus.events.length} events`);

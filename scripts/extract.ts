/**
 * Step 1: reads articles and what each tells, one JSON document a line.
 *
 *     npm run extract -- corpus/*.* -o out/documents.jsonl [--annotator light]
 */
import { parseArgs } from 'node:util';
import { annotateArticles } from '../src/build-knowledge.js';
import { writeFileAtomic } from '../src/cli/write-file.js';
import { formatProblem } from '../src/errors.js';
import { readArticles } from '../src/read/read-articles.js';
import { loadFurniture } from '../src/resources/furniture/load.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o', default: 'out/documents.jsonl' },
    annotator: { type: 'string', default: 'reader' },
  },
});
const { articles, problems } = await readArticles(positionals.length > 0 ? positionals : ['corpus'], {
  furniture: loadFurniture(),
});
for (const problem of problems) console.error(formatProblem(problem));
const { docs, fallback } = await annotateArticles(articles, {
  annotator: values.annotator === 'light' ? 'light' : 'reader',
});
if (fallback !== null) console.error(`The light annotator runs, since ${fallback}.`);
await writeFileAtomic(
  values.output,
  docs.map((doc) => `${JSON.stringify(doc)}\n`),
);
console.error(`wrote ${values.output}: ${docs.length} documents`);

/**
 * Annotates gold documents and writes predictions in the gold form, for the gold scorer:
 *
 *     npx tsx scripts/annotate-eval.ts GOLD.jsonl [GOLD.jsonl ...] -o DIR [--annotator light|reader|compromise] [--score SCORER] [--model FOLDER]
 *
 * Words are counted as in the treebanks (punctuation is a word). With `--score` (path of the scorer's main.mjs) the rows of tokens and names are printed as well.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotateGold } from '../src/annotate/annotate-gold.js';
import { type AnnotatorName, createAnnotators } from '../src/annotate/annotators.js';
import { type GoldDocument, parseGoldLines } from '../src/annotate/gold-form.js';
import { compromiseBaseline } from './annotate-eval/compromise-baseline.js';

/** Documents annotated at a time, so that memory does not grow with the corpus. */
const BATCH = 32;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o' },
    annotator: { type: 'string', default: 'reader' },
    score: { type: 'string' },
    model: { type: 'string' },
  },
});
if (positionals.length === 0 || values.output === undefined) {
  console.error(
    'usage: annotate-eval GOLD.jsonl ... -o DIR [--annotator light|reader|compromise] [--score main.mjs]',
  );
  process.exit(2);
}
mkdirSync(values.output, { recursive: true });
const annotate = await makeAnnotate(values.annotator);
for (const file of positionals) {
  const documents = parseGoldLines(readFileSync(file, 'utf8'), file);
  let words = 0;
  const before = process.cpuUsage();
  const started = performance.now();
  const target = join(values.output, basename(file));
  writeFileSync(target, '');
  for (let at = 0; at < documents.length; at += BATCH) {
    const predictions = await annotate(documents.slice(at, at + BATCH));
    words += predictions.reduce(
      (sum, { text, tokens }) => sum + (tokens?.length ?? text.split(/\s+/).length),
      0,
    );
    appendFileSync(target, predictions.map((document) => `${JSON.stringify(document)}\n`).join(''));
  }
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(before);
  const rss = Math.round(process.memoryUsage().rss / 1e6);
  const cpuSeconds = (cpu.user + cpu.system) / 1e6;
  console.log(
    `${basename(file)}: ${documents.length} documents, ${words} words, ${seconds.toFixed(1)} s, ` +
      `${Math.round(words / seconds)} words/s, ${Math.round(words / cpuSeconds)} words/CPU-s, ${rss} MB`,
  );
  if (values.score !== undefined) {
    const args = [values.score, file, target, '--only', 'tokens,names'];
    console.log(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }));
  }
}

async function makeAnnotate(
  name: string,
): Promise<(documents: readonly GoldDocument[]) => Promise<GoldDocument[]>> {
  if (name === 'compromise') return async (documents) => documents.map(compromiseBaseline);
  const annotators = await createAnnotators({
    annotator: name as AnnotatorName,
    ...(values.model !== undefined && { reader: { folder: values.model } }),
  });
  if (annotators.fallback !== null) console.error(`warning: ${annotators.fallback}`);
  return (documents) => annotateGold(documents, annotators.components);
}

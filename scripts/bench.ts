/**
 * Measures speed and memory, prints a table, and with `--write` puts it into BENCHMARKS.md.
 *
 *     npm run bench [-- --write] [--articles 1000]
 *
 * Every row is a process of its own, so that memory is that of the row alone. One core: the model runs one thread.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeManyArticles } from './benchmarks/many-articles.js';
import { table, today, writeSection } from './benchmarks/section.js';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, articles: { type: 'string', default: '1000' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs the program in a process that tells its own time and its largest resident memory. */
function run(args: readonly string[]): Run {
  const code = `
    const before = performance.now();
    process.argv = [process.argv[0], ${JSON.stringify(main)}, ...${JSON.stringify(args)}];
    const { runCli } = await import(${JSON.stringify(join(root, 'dist/cli/run.js'))});
    await runCli(process.argv.slice(2), { out() {}, err() {}, isTerminal: false, color: false, env: process.env, stdin: process.stdin, signal: new AbortController().signal });
    const usage = process.resourceUsage();
    console.log(JSON.stringify({ seconds: (performance.now() - before) / 1000 + process.uptime() - performance.now() / 1000, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 }));
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Run;
}

function median(runs: readonly Run[]): Run {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] as Run;
}

const rows: string[][] = [];
const row = (what: string, { seconds, cpu, megabytes }: Run, rate: string): void => {
  rows.push([what, seconds.toFixed(2), cpu.toFixed(2), megabytes.toFixed(0), rate]);
};

const seeds = join(root, '../shared/corpus/seeds');
for (const annotator of ['reader', 'light']) {
  if (existsSync(seeds)) {
    const runs = [1, 2, 3].map(() => run(['build', seeds, '-o', 'seeds', '-q', '--annotator', annotator]));
    row(`five seed articles, ${annotator}`, median(runs), '');
  } else console.error('SKIPPED the seed articles: ../shared is not there');
}
const count = Number(values.articles);
const words = writeManyArticles(join(root, 'corpus'), join(folder, 'many'), count);
for (const annotator of ['reader', 'light']) {
  const many = run(['build', 'many', '-o', 'built', '-q', '--annotator', annotator]);
  const rate = `${(count / many.cpu).toFixed(1)} articles/CPU-s, ${Math.round(words / many.cpu)} words/CPU-s`;
  row(`${count} articles, ${words} words, ${annotator}`, many, rate);
}
for (const format of ['gexf', 'graphml', 'csv', 'cypher']) {
  row(
    `export of that graph as ${format}`,
    run(['export', format, '--graph', 'built/graph.json', '-o', 'exported', '-q']),
    '',
  );
}
rmSync(folder, { recursive: true, force: true });

const body = [
  `Measured ${today()} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}; the articles are those of \`corpus/\` with names varied.`,
  '',
  table(['what', 'wall s', 'CPU s', 'peak MB', 'rate'], rows),
].join('\n');
console.log(body);
if (values.write === true) writeSection('bench-build', 'Speed: building and exporting', body);

import { join } from 'node:path';
import type { AnnotatorName } from '../../annotate/annotators.js';
import { buildKnowledge, type KnowledgeResult } from '../../build-knowledge.js';
import { formatProblem } from '../../errors.js';
import { serializeGraph } from '../../graph/serialize.js';
import { summarize } from '../../graph/summary.js';
import { FORMATS, type Format } from '../../read/format.js';
import { type Command, flag, type Invocation, type Terminal, textOption, UsageError } from '../command.js';
import { compileLater } from '../compile-later.js';
import { formatSummary } from '../format-summary.js';
import { progressBar } from '../progress.js';
import { writeFileAtomic } from '../write-file.js';

export const build: Command = {
  name: 'build',
  usage: 'DIR|FILE|GLOB|- ... [-o OUT]',
  options: {
    output: { type: 'string', short: 'o' },
    annotator: { type: 'string' },
    model: { type: 'string' },
    format: { type: 'string' },
    force: { type: 'boolean' },
    'co-occurrence': { type: 'boolean' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  help: {
    output: 'folder for graph.json, report.json and merges.json (default: out)',
    annotator: '`reader` (the trained model, default) or `light`',
    model: 'folder of another model for the reader',
    format: `format of standard input: ${FORMATS.join(', ')}`,
    force: 'read articles that are not in English too',
    'co-occurrence': 'join names that stand in one sentence by CO_OCCURS_WITH too',
    json: 'print the summary as JSON',
    quiet: 'print nothing but problems',
  },
  examples: [
    'newsgraph build articles/ -o out',
    "newsgraph build 'news/**/*.html' more.jsonl.gz -o out",
    'cat articles.jsonl | newsgraph build - --format jsonl --json',
  ],
  async run(invocation) {
    const { positionals, terminal } = invocation;
    if (positionals.length === 0)
      throw new UsageError('name at least one file, folder or glob, or - for standard input');
    compileLater();
    const quiet = flag(invocation, 'quiet');
    const progress = progressBar(terminal, quiet);
    const format = formatOption(invocation);
    const result = await buildKnowledge(positionals, {
      annotator: annotatorOption(invocation),
      model: textOption(invocation, 'model'),
      force: flag(invocation, 'force'),
      coOccurrence: flag(invocation, 'co-occurrence'),
      stdin: terminal.stdin,
      signal: terminal.signal,
      onProgress: progress.update,
      ...(format === undefined ? {} : { format }),
    }).finally(() => progress.finish());
    await writeOutputs(result, textOption(invocation, 'output') ?? 'out', terminal.signal);
    tell(result, invocation, quiet);
    return result.report.problems.length > 0 ? 1 : 0;
  },
};

export function annotatorOption(invocation: Invocation): AnnotatorName {
  const name = textOption(invocation, 'annotator') ?? 'reader';
  if (name !== 'reader' && name !== 'light')
    throw new UsageError(`--annotator is "reader" or "light", not "${name}"`);
  return name;
}

function formatOption(invocation: Invocation): Format | undefined {
  const name = textOption(invocation, 'format');
  if (name === undefined || isFormat(name)) return name;
  throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not "${name}"`);
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

async function writeOutputs(result: KnowledgeResult, folder: string, signal: AbortSignal): Promise<void> {
  const { report, merges } = result;
  await writeFileAtomic(join(folder, 'graph.json'), serializeGraph(result.graph), signal);
  await writeFileAtomic(join(folder, 'merges.json'), `${JSON.stringify(merges, null, 1)}\n`, signal);
  await writeFileAtomic(join(folder, 'report.json'), `${JSON.stringify(report, null, 1)}\n`, signal);
}

function tell({ graph, report }: KnowledgeResult, invocation: Invocation, quiet: boolean): void {
  const { terminal } = invocation;
  for (const problem of report.problems) terminal.err(`${formatProblem(problem)}\n`);
  for (const notice of report.notices) if (!quiet) terminal.err(`${formatProblem(notice)}\n`);
  if (!quiet) tellSkipped(report.skipped, terminal);
  if (report.fallback !== null) terminal.err(`The light annotator runs, since ${report.fallback}.\n`);
  if (quiet) return;
  const summary = summarize(graph);
  terminal.out(
    flag(invocation, 'json')
      ? `${JSON.stringify(summary, null, 1)}\n`
      : formatSummary(summary, terminal.color),
  );
}

/** Files passed over on purpose: a few by name, many by number. */
const FEW = 3;

function tellSkipped(skipped: KnowledgeResult['report']['skipped'], { err }: Terminal): void {
  if (skipped.length > FEW)
    err(`${skipped.length} files are no articles and were skipped; report.json lists them\n`);
  else for (const { source, reason } of skipped) err(`${source}: skipped: ${reason}\n`);
}

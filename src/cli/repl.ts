import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { complete } from '../query/completion.js';
import { query as runQuery, sourceOf } from '../query/embedded.js';
import type { Parameters, RunOptions } from '../query/engine.js';
import { Prompt, type PromptStep } from '../query/prompt.js';
import type { ExitCode, Invocation } from './command.js';
import { noteUnsaved, printResult, queryFailed } from './commands/query-options.js';
import { writeFileAtomic } from './write-file.js';

export interface ReplStart {
  readonly graph: KnowledgeGraph;
  readonly parameters: Parameters;
  readonly options: RunOptions;
  readonly invocation: Invocation;
}

/** Reads queries from the terminal and answers them until the input ends; the history outlives the conversation. */
export async function startRepl(start: ReplStart): Promise<ExitCode> {
  const { terminal } = start.invocation;
  const historyFile = join(homedir(), '.newsgraph_history');
  const prompt = new Prompt(
    existsSync(historyFile) ? readFileSync(historyFile, 'utf8').trim().split('\n') : [],
  );
  const source = sourceOf(start.graph);
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: terminal.isTerminal,
    history: [...prompt.history].reverse(),
    completer: (line: string) => complete(source, line),
  });
  terminal.err('Type :help for help, :quit to leave.\n');
  ask(lines, prompt);
  for await (const line of lines) {
    const step = prompt.feed(line);
    if (step.do === 'quit') break;
    follow(step, start);
    ask(lines, prompt);
  }
  lines.close();
  if (terminal.isTerminal) await writeFileAtomic(historyFile, `${prompt.history.join('\n')}\n`);
  return 0;
}

function ask(lines: { setPrompt(text: string): void; prompt(): void }, { unfinished }: Prompt): void {
  lines.setPrompt(unfinished ? '. ' : '> ');
  lines.prompt();
}

function follow(step: PromptStep, { graph, parameters, options, invocation }: ReplStart): void {
  if (step.do === 'say') invocation.terminal.err(step.text);
  if (step.do !== 'run') return;
  try {
    printResult(runQuery(graph, step.text, { ...parameters, ...step.parameters }, options), invocation);
    noteUnsaved(step.text, invocation);
  } catch (error) {
    queryFailed(error, invocation);
  }
}

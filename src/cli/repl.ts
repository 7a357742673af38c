import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { query as runQuery } from '../query/embedded.js';
import type { Parameter, Parameters, RunOptions } from '../query/engine.js';
import { readyQuestions } from '../query/ready-questions.js';
import type { ExitCode, Invocation } from './command.js';
import { parameterValue, printResult, queryFailed } from './commands/query-options.js';

export interface ReplStart {
  readonly graph: KnowledgeGraph;
  readonly parameters: Parameters;
  readonly options: RunOptions;
  readonly invocation: Invocation;
}

const HELP = `A query ends with ";" and may run over several lines.
:param name value   set a parameter      :params   show them
:ask NAME           a ready question     :quit     leave
`;

const KEYWORDS = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'WITH',
  'UNWIND',
  'ORDER BY',
  'LIMIT',
  'SKIP',
  'DISTINCT',
  'COLLECT',
  'COUNT',
  'EXISTS',
  'shortestPath',
  'allShortestPaths',
  'CALL',
  'UNION',
  'EXPLAIN',
  'PROFILE',
];

const LONGEST_HISTORY = 500;

/** Reads queries from the terminal and answers them until the input ends. */
export async function startRepl(start: ReplStart): Promise<ExitCode> {
  const { graph, invocation } = start;
  const historyFile = join(homedir(), '.newsgraph_history');
  const history = existsSync(historyFile)
    ? readFileSync(historyFile, 'utf8').trim().split('\n').slice(-LONGEST_HISTORY).reverse()
    : [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: invocation.terminal.isTerminal,
    history,
    completer: completerFor(graph),
  });
  const parameters: Record<string, Parameter> = { ...start.parameters };
  invocation.terminal.err('Type :help for help, :quit to leave.\n');
  let pending = '';
  lines.setPrompt('> ');
  lines.prompt();
  for await (const line of lines) {
    if (pending === '' && line.startsWith(':')) {
      if (/^:(q|quit|exit)\b/.test(line)) break;
      pending = command(line, parameters, start) ?? '';
    } else pending += `${line}\n`;
    if (/;\s*$/.test(pending)) {
      answer(pending.trim().replace(/;\s*$/, ''), parameters, start);
      if (invocation.terminal.isTerminal)
        appendFileSync(historyFile, `${pending.trim().replace(/\s+/g, ' ')}\n`);
      pending = '';
    }
    lines.setPrompt(pending === '' ? '> ' : '. ');
    lines.prompt();
  }
  lines.close();
  if (pending.trim() !== '') answer(pending.trim(), parameters, start);
  return 0;
}

function answer(text: string, parameters: Parameters, { graph, options, invocation }: ReplStart): void {
  try {
    printResult(runQuery(graph, text, parameters, options), invocation);
  } catch (error) {
    queryFailed(error, invocation);
  }
}

/** Runs a colon command; a ready question comes back as the text to run. */
function command(
  line: string,
  parameters: Record<string, Parameter>,
  { invocation }: ReplStart,
): string | null {
  const { err } = invocation.terminal;
  const [name, first = '', ...rest] = line.slice(1).trim().split(/\s+/);
  if (name === 'param' && first !== '') parameters[first] = parameterValue(rest.join(' '));
  else if (name === 'params') err(`${JSON.stringify(parameters, null, 1)}\n`);
  else if (name === 'ask') {
    const question = readyQuestions().find((candidate) => candidate.name === first);
    if (question === undefined)
      err(
        `${readyQuestions()
          .map((candidate) => candidate.name)
          .join(' ')}\n`,
      );
    else {
      for (const parameter of question.parameters) parameters[parameter.name] ??= parameter.fallback;
      return `${question.cypher.trim().replace(/;\s*$/, '')};`;
    }
  } else err(HELP);
  return null;
}

/** Completes keywords, labels after ":" and property names after ".". */
function completerFor({ graph, ontology }: KnowledgeGraph): (line: string) => [string[], string] {
  const labels = [
    ...ontology.labels.keys(),
    ...ontology.mainLabelOf.keys(),
    ...ontology.relations.keys(),
  ].sort();
  const properties = new Set<string>();
  graph.forEachNode((_key, attributes) => {
    for (const name of Object.keys(attributes)) properties.add(name);
  });
  return (line) => {
    const [, mark = '', word = ''] = /(?:([:.|])|\b)(\w*)$/.exec(line) ?? [];
    const pool = mark === '.' ? [...properties].sort() : mark === '' ? KEYWORDS : labels;
    return [pool.filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase())), word];
  };
}

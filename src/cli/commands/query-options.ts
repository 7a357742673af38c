import { CypherError } from '../../cypher/index.js';
import type { Parameter, Parameters } from '../../query/engine.js';
import { evidenceOf, evidenceText } from '../../query/evidence.js';
import { formatResult, resultFormat } from '../../query/format.js';
import type { QueryResult } from '../../query/result.js';
import {
  type Command,
  type ExitCode,
  flag,
  type Invocation,
  listOption,
  textOption,
  UsageError,
} from '../command.js';
import { DEFAULT_GRAPH } from '../graph-file.js';

/** Options that `query` and `ask` share. */
export const QUERY_OPTIONS = {
  graph: { type: 'string', short: 'g' },
  param: { type: 'string', short: 'p', multiple: true },
  format: { type: 'string', short: 'f' },
  evidence: { type: 'boolean', short: 'e' },
  timeout: { type: 'string' },
} satisfies Command['options'];

export const QUERY_HELP: Command['help'] = {
  graph: `graph to read (default: ${DEFAULT_GRAPH})`,
  param: 'a parameter, name=value; the value may be JSON (may be repeated)',
  format: 'table (default), json, csv or jsonl',
  evidence: 'print the sentences that relationships in the result stand on',
  timeout: 'seconds after which the query ends (default: 60)',
};

const DEFAULT_SECONDS = 60;

/** Milliseconds a query may take. */
export function timeoutOf(invocation: Invocation): number {
  const seconds = Number(textOption(invocation, 'timeout') ?? DEFAULT_SECONDS);
  if (!(seconds > 0)) throw new UsageError('--timeout takes a number of seconds');
  return seconds * 1000;
}

/** `--param name=value` pairs; a value that is JSON is taken as JSON, else as text. */
export function parametersOf(invocation: Invocation): Parameters {
  return Object.fromEntries(
    listOption(invocation, 'param').map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--param takes name=value, not "${pair}"`);
      return [pair.slice(0, at), parameterValue(pair.slice(at + 1))];
    }),
  );
}

export function parameterValue(text: string): Parameter {
  try {
    return JSON.parse(text) as Parameter;
  } catch {
    return text;
  }
}

/** Prints a result in the wanted format, evidence behind it. */
export function printResult(result: QueryResult, invocation: Invocation): void {
  const { terminal } = invocation;
  const width = terminal.isTerminal ? Number(terminal.env.COLUMNS ?? 0) : 0;
  terminal.out(formatResult(result, resultFormat(textOption(invocation, 'format') ?? 'table'), width));
  if (result.plan !== undefined) terminal.err(`${JSON.stringify(result.plan, null, 1)}\n`);
  if (flag(invocation, 'evidence')) terminal.out(evidenceText(evidenceOf(result)));
}

/** Says what is wrong with a query and gives the exit code; other errors go on. */
export function queryFailed(error: unknown, invocation: Invocation): ExitCode {
  if (!(error instanceof CypherError)) throw error;
  invocation.terminal.err(`${error.code}\n${error.message}\n`);
  return 1;
}

import { CypherError, prepare } from '../../cypher/index.js';
import { type QueryStream, writes } from '../../query/embedded.js';
import type { Parameters } from '../../query/engine.js';
import { evidenceOf, evidenceText } from '../../query/evidence.js';
import { formatResult, headLine, isLineFormat, resultFormat, rowLine } from '../../query/format.js';
import { parseParameters } from '../../query/parameter-text.js';
import { planTable } from '../../query/plan-table.js';
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

/** `--param name=value` pairs. */
export function parametersOf(invocation: Invocation): Parameters {
  return parseParameters(listOption(invocation, 'param'));
}

/** Prints a result in the wanted format, evidence behind it; of EXPLAIN its plan; of PROFILE the plan as talk. */
export function printResult(result: QueryResult, invocation: Invocation): void {
  const { terminal } = invocation;
  const width = terminal.isTerminal ? Number(terminal.env.COLUMNS ?? 0) : 0;
  const format = resultFormat(textOption(invocation, 'format') ?? 'table');
  const { plan } = result;
  if (plan !== undefined && plan.rows === undefined) {
    terminal.out(format === 'table' ? planTable(plan) : `${JSON.stringify(plan)}\n`);
    return;
  }
  terminal.out(formatResult(result, format, width));
  if (plan !== undefined) terminal.err(planTable(plan));
  if (flag(invocation, 'evidence')) terminal.out(evidenceText(evidenceOf(result)));
}

/**
 * Prints the rows of a query as they are found, where the format allows it and nothing of the whole result is asked
 * for; false where it has to be printed as a whole.
 */
export async function printStream(
  invocation: Invocation,
  text: string,
  begin: () => QueryStream,
): Promise<boolean> {
  const format = resultFormat(textOption(invocation, 'format') ?? 'table');
  if (!isLineFormat(format) || flag(invocation, 'evidence') || prepare(text).mode !== 'run') return false;
  const { columns, rows } = begin();
  const { terminal } = invocation;
  terminal.out(headLine(columns, format));
  for await (const row of rows) {
    terminal.out(rowLine(columns, row, format));
    await terminal.drained?.();
  }
  return true;
}

/** Says of a query that writes that what it changed is gone. */
export function noteUnsaved(text: string, invocation: Invocation): void {
  if (writes(text))
    invocation.terminal.err(
      'Nothing is saved: the query changed a copy. "newsgraph query ... --write" saves it.\n',
    );
}

/** Says what is wrong with a query and gives the exit code; other errors go on. */
export function queryFailed(error: unknown, invocation: Invocation): ExitCode {
  if (!(error instanceof CypherError)) throw error;
  invocation.terminal.err(`${error.code}\n${error.message}\n`);
  return 1;
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatProblem, NewsgraphError } from '../errors.js';
import { type CommandEntry, type ExitCode, type Terminal, UsageError } from './command.js';
import { COMMANDS } from './commands/index.js';
import { commandHelp, generalHelp } from './help.js';

/** Runs one command line. Data goes to `terminal.out`, talk to `terminal.err`; returns the exit code. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(generalHelp(COMMANDS, version()));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${version()}\n`);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.err(`newsgraph: there is no command "${name}"; see newsgraph --help\n`);
    return 2;
  }
  try {
    return await runCommand(command, rest, terminal);
  } catch (error) {
    return report(error, command, terminal);
  }
}

async function runCommand(
  entry: CommandEntry,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const command = await entry.load();
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    terminal.out(commandHelp(command, entry.summary));
    return 0;
  }
  return await command.run({ positionals, values, terminal });
}

function report(error: unknown, command: CommandEntry, terminal: Terminal): ExitCode {
  if (error instanceof NewsgraphError) {
    terminal.err(`newsgraph ${command.name}: ${formatProblem(error.toProblem())}\n`);
    return 1;
  }
  if (error instanceof UsageError || isParseArgsError(error)) {
    terminal.err(`newsgraph ${command.name}: ${error.message}; see newsgraph ${command.name} --help\n`);
    return 2;
  }
  if (terminal.signal.aborted) {
    terminal.err(`newsgraph ${command.name}: interrupted\n`);
    return 1;
  }
  throw error;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

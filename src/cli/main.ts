#!/usr/bin/env node
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './command.js';
import { runCli } from './run.js';

/** Colours only on a terminal that wants them: https://no-color.org, FORCE_COLOR overrides. */
function wantsColor(): boolean {
  if ((process.env.NO_COLOR ?? '') !== '') return false;
  return (process.env.FORCE_COLOR ?? '') !== '' || process.stdout.isTTY === true;
}

async function main(): Promise<void> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    // A second interrupt ends the process at once; unfinished files have temporary names.
    process.once('SIGINT', () => process.exit(130));
  });
  // A reader that closes early ("| head") is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    color: wantsColor(),
    env: process.env,
    stdin: process.stdin,
    signal: interrupt.signal,
  };
  process.exitCode = await runCli(process.argv.slice(2), terminal);
}

const entry = process.argv[1];
if (entry !== undefined && realpathSync(entry) === fileURLToPath(import.meta.url)) await main();

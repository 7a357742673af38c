import type { Terminal } from './command.js';

/** Long work shows itself only on a terminal, and only when there is much of it. */
const FEWEST_STEPS = 20;
const WIDTH = 30;

export interface Progress {
  update(done: number, total: number, label: string): void;
  finish(): void;
}

/** A bar on standard error; silent in pipes and with `--quiet`. */
export function progressBar(terminal: Terminal, quiet: boolean): Progress {
  let shown = false;
  return {
    update(done, total, label) {
      if (quiet || !terminal.isTerminal || total < FEWEST_STEPS) return;
      const full = Math.round((WIDTH * done) / total);
      terminal.err(`\r[${'#'.repeat(full)}${' '.repeat(WIDTH - full)}] ${done}/${total} ${label.padEnd(12)}`);
      shown = true;
    },
    finish() {
      if (shown) terminal.err(`${'\r'.padEnd(WIDTH + 40)}\r`);
      shown = false;
    },
  };
}

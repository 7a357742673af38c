import type { Command } from '../command.js';
import { annotate } from './annotate.js';
import { ask } from './ask.js';
import { build } from './build.js';
import { exportCommand } from './export.js';
import { inspect } from './inspect.js';
import { pipeline } from './pipeline.js';
import { pull } from './pull.js';
import { push } from './push.js';
import { query } from './query.js';

/** Every command, in the order of `newsgraph --help`. */
export const COMMANDS: readonly Command[] = [
  build,
  query,
  ask,
  exportCommand,
  push,
  pull,
  inspect,
  annotate,
  pipeline,
];

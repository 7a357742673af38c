import type { Command } from '../command.js';
import { build } from './build.js';
import { exportCommand } from './export.js';
import { pipeline } from './pipeline.js';

/** Every command, in the order of `newsgraph --help`. */
export const COMMANDS: readonly Command[] = [build, exportCommand, pipeline];

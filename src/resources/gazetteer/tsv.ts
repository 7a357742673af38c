import { readFileSync } from 'node:fs';
import { schemaPath } from '../locate.js';

/** Lines of a list under schema/ without its comments. */
export function readLines(...path: readonly string[]): readonly string[] {
  const lines = readFileSync(schemaPath(...path), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Records of a list under schema/: one a line, fields separated by tabs, lines that begin with `#` left out.
 * @throws Error of `node:fs` when the file is missing: the installation is broken.
 */
export function readList(...path: readonly string[]): readonly (readonly string[])[] {
  return readLines(...path).map((line) => line.split('\t'));
}

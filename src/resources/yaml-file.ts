import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { NewsgraphError } from '../errors.js';

/** A parsed YAML file with a way back from a path of keys to the line it stands on. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads one YAML file of the schema.
 * @throws NewsgraphError KG201 with file, line and column where the YAML is malformed.
 */
export function readYamlFile(path: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new NewsgraphError({
      code: 'KG201',
      message: error.message.split('\n')[0] ?? 'malformed YAML',
      where: { file: path, line, column: col },
      hint: 'Correct the YAML; schema/README.md shows the form.',
    });
  }
  return {
    file: path,
    data: document.toJS({ maxAliasCount: 100 }) as unknown,
    lineOf(keys) {
      const node = document.getIn([...keys], true) as { range?: [number, number, number] } | undefined;
      return lineCounter.linePos(node?.range?.[0] ?? 0).line;
    },
  };
}

/** All YAML files of a folder, by name. */
export function readYamlFolder(folder: string): readonly YamlFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((name) => readYamlFile(join(folder, name)));
}

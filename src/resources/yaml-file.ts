import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { LineCounter, parseDocument } from 'yaml';
import { NewsgraphError } from '../errors.js';
import { parsedBefore } from './parsed-schema.js';

const require = createRequire(import.meta.url);

/** A parsed YAML file with a way back from a path of keys to the line it stands on. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads one YAML file of the schema. A parser without positions does it, three times as fast as the one that knows them, which
 * is asked where something is wrong.
 * @throws NewsgraphError KG201 with file, line and column where the YAML is malformed.
 */
export function readYamlFile(path: string): YamlFile {
  const text = readFileSync(path, 'utf8');
  let located: Located | undefined;
  return {
    file: path,
    data: dataOf(path, text),
    lineOf(keys) {
      located ??= locate(path, text);
      const node = located.document.getIn([...keys], true) as
        | { range?: [number, number, number] }
        | undefined;
      return located.lines.linePos(node?.range?.[0] ?? 0).line;
    },
  };
}

function dataOf(path: string, text: string): unknown {
  const known = parsedBefore(text);
  if (known !== undefined) return known.data;
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? null;
  } catch {
    return locate(path, text).document.toJS({ maxAliasCount: 100 });
  }
}

interface Located {
  readonly document: ReturnType<typeof parseDocument>;
  readonly lines: LineCounter;
}

function locate(path: string, text: string): Located {
  // Loaded where something is wrong only: it takes as long as a hundred files of rules to read.
  const yaml = require('yaml') as typeof import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new NewsgraphError({
      code: 'KG201',
      message: error.message.split('\n')[0] ?? 'malformed YAML',
      where: { file: path, line, column: col },
      hint: 'Correct the YAML; schema/README.md shows the form.',
    });
  }
  return { document, lines };
}

/** All YAML files of a folder, by name. */
export function readYamlFolder(folder: string): readonly YamlFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((name) => readYamlFile(join(folder, name)));
}

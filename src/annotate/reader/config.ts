import { readFileSync } from 'node:fs';
import { NewsgraphError } from '../../errors.js';
import type { Upos } from '../../model/token.js';

/** What the graph's scores stand for: `config.json` beside it (models/README.md, "Graph interface"). */
export interface ReaderConfig {
  /** Most word pieces of one run, with `[CLS]` and `[SEP]`. */
  readonly maxPieces: number;
  readonly maxPiecesPerWord: number;
  /** Number of shape classes; a piece's shape id is `gap * shapes + shape`. */
  readonly shapes: number;
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly ner: readonly string[];
  readonly mention: readonly string[];
  readonly deprel: readonly string[];
}

/** The one version of the graph interface that this reader speaks. */
const VERSION = 1;

/** @throws NewsgraphError KG103 when the file is missing, malformed or of another version. */
export function readConfig(file: string): ReaderConfig {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new NewsgraphError(
      { code: 'KG103', message: 'the reader has no readable configuration', where: { file } },
      { cause },
    );
  }
  const config = value as Partial<ReaderConfig> & { readonly version?: number };
  const lists = [config.upos, config.xpos, config.ner, config.mention, config.deprel];
  const sizes = [config.maxPieces, config.maxPiecesPerWord, config.shapes];
  const good =
    config.version === VERSION &&
    lists.every(
      (list) => Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string'),
    ) &&
    sizes.every((size) => Number.isInteger(size) && (size as number) > 0) &&
    (config.deprel as readonly string[]).includes('root') &&
    config.ner?.[0] === 'O';
  if (!good) {
    throw new NewsgraphError({
      code: 'KG103',
      message: `the reader's configuration is not of version ${VERSION} of the graph interface`,
      where: { file },
      hint: 'Install the models folder that came with this version.',
    });
  }
  return config as ReaderConfig;
}

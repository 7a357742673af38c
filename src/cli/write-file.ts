import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NewsgraphError } from '../errors.js';

/**
 * Writes a file whole or not at all: to a temporary name beside it, then renamed.
 * @throws NewsgraphError KG501 where the folder cannot be written.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const chunks = typeof content === 'string' ? [content] : content;
    await pipeline(
      Readable.from(chunks),
      createWriteStream(temporary),
      ...(signal === undefined ? [] : [{ signal }]),
    );
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (signal?.aborted === true) throw error;
    throw new NewsgraphError(
      {
        code: 'KG501',
        message: `cannot be written: ${error instanceof Error ? error.message : String(error)}`,
        where: { file: path },
        hint: 'Choose another place with -o, or make the folder writable.',
      },
      { cause: error },
    );
  }
}

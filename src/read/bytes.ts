import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { NewsgraphError } from '../errors.js';
import { megabytes, type ReadLimits } from './limits.js';

const GZIP = [0x1f, 0x8b] as const;
/** A small file may pack well; its ratio says nothing yet. */
const RATIO_FREE_BYTES = 8 * 1024 * 1024;

export type Bytes = AsyncIterable<Uint8Array>;

/** The bytes of a file, unpacked where they begin with the mark of gzip. */
export function fileBytes(path: string, limits: ReadLimits): Bytes {
  return unpacked(createReadStream(path), path, limits);
}

/**
 * Passes bytes on, unpacked where they begin with the mark of gzip.
 * @throws NewsgraphError KG303 for broken gzip, KG305 for a packed size out of proportion
 */
export async function* unpacked(source: Bytes, file: string, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const whole: Bytes = {
    [Symbol.asyncIterator]: async function* () {
      yield first.value;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    },
  };
  if (first.value[0] === GZIP[0] && first.value[1] === GZIP[1]) yield* gunzip(whole, file, limits);
  else yield* whole;
}

async function* gunzip(source: Bytes, file: string, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let out = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      packed += chunk.length;
      yield chunk;
    }
  };
  // The error of a broken stream comes out of the loop below; the callback only keeps it from being unheard.
  const stream = pipeline(counted, createGunzip(), () => undefined);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      out += chunk.length;
      if (out > RATIO_FREE_BYTES && out > packed * limits.gzipRatio) throw bomb(file, out);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof NewsgraphError) throw error;
    throw new NewsgraphError(
      {
        code: 'KG303',
        message: `the gzip data are broken: ${error instanceof Error ? error.message : String(error)}`,
        where: { file },
        hint: 'Pack the file again.',
      },
      { cause: error },
    );
  }
}

function bomb(file: string, out: number): NewsgraphError {
  return new NewsgraphError({
    code: 'KG305',
    message: `the gzip data unpack to more than ${megabytes(out)}, out of all proportion`,
    where: { file },
    hint: 'Unpack the file and look at it before reading it.',
  });
}

/**
 * All bytes at once.
 * @throws NewsgraphError KG305 past the limit
 */
export async function collectBytes(
  source: Bytes,
  file: string,
  limit: number,
  hint: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) {
      throw new NewsgraphError({
        code: 'KG305',
        message: `the file is larger than ${megabytes(limit)}`,
        where: { file },
        hint,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

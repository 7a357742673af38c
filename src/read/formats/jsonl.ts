import { NewsgraphError } from '../../errors.js';
import { decodeBytes, sniffEncoding } from '../decode.js';
import { type Found, problem } from '../found.js';
import { parseJson } from '../json-position.js';
import { megabytes } from '../limits.js';
import type { StreamInput } from './input.js';
import { readRecord } from './records.js';

const NEWLINE = 10;

/** JSON Lines, read as it comes: a broken line is a problem of its own and the rest is read. */
export async function* readJsonLines(input: StreamInput): AsyncGenerator<Found> {
  let line = 0;
  let records = 0;
  for await (const bytes of linesOf(input)) {
    line += 1;
    if (bytes === null) {
      yield problem({
        code: 'KG305',
        message: `the line is larger than ${megabytes(input.limits.articleBytes)}`,
        where: { file: input.source, line },
        hint: 'A line is one article. Raise the limit if it really is that long.',
      });
      continue;
    }
    try {
      const { text, notice } = decodeBytes(bytes, input.source);
      if (text.trim() === '') continue;
      if (notice !== null)
        yield { type: 'notice', problem: { ...notice, where: { file: input.source, line } } };
      records += 1;
      const value = parseJson(text.trimEnd(), input.source, line, 'The line is left out. Correct it.');
      yield readRecord(value, input, { source: `${input.source}#${records}`, number: records, line }, false);
    } catch (error) {
      if (!(error instanceof NewsgraphError)) throw error;
      yield problem({ ...error.toProblem(), where: { ...error.where, file: input.source, line } });
    }
  }
  if (records === 0) {
    yield problem({
      code: 'KG302',
      message: 'the file is empty',
      where: { file: input.source },
      hint: 'JSON Lines has one article on every line.',
    });
  }
}

/** Lines as bytes, `null` for one past the size limit, whose bytes are not kept. */
async function* linesOf(input: StreamInput): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let first = true;
  for await (const whole of input.chunks) {
    if (first) refuseWide(whole, input);
    let chunk = first && whole[0] === 0xef && whole[1] === 0xbb ? whole.subarray(3) : whole;
    first = false;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE)) {
      size += at;
      yield size > input.limits.articleBytes ? null : Buffer.concat([...parts, chunk.subarray(0, at)]);
      parts = [];
      size = 0;
      chunk = chunk.subarray(at + 1);
    }
    size += chunk.length;
    if (size > input.limits.articleBytes) parts = [];
    else parts.push(chunk);
  }
  if (size > 0) yield size > input.limits.articleBytes ? null : Buffer.concat(parts);
}

/** JSON Lines are UTF-8 (jsonlines.org, requirement 1); a newline of UTF-16 would be cut in two. */
function refuseWide(head: Uint8Array, input: StreamInput): void {
  const encoding = sniffEncoding(head.subarray(0, 4096));
  if (encoding === null || !encoding.startsWith('utf-16')) return;
  throw new NewsgraphError({
    code: 'KG304',
    message: 'JSON Lines must be UTF-8, this file is UTF-16',
    where: { file: input.source, line: 1 },
    hint: 'Convert it to UTF-8, for example with iconv.',
  });
}

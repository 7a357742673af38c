import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { NewsgraphError } from '../../errors.js';
import { fixWindows1252, refuseBinary, sniffEncoding } from '../decode.js';
import { type FieldMap, readFields } from '../fields.js';
import { type Found, problem } from '../found.js';
import type { StreamInput } from './input.js';
import { readRecord } from './records.js';

interface ParsedRow {
  readonly record: FieldMap;
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

/** Rows and tables of articles: the header names the fields. Read as it comes. */
export async function* readTable(input: StreamInput, format: 'csv' | 'tsv'): AsyncGenerator<Found> {
  const decoded = await decodeStream(input);
  if (decoded === null) {
    yield problem({
      code: 'KG302',
      message: 'the file is empty',
      where: { file: input.source },
      hint: 'A table needs a header and rows.',
    });
    return;
  }
  if (decoded.encoding === 'windows-1252') {
    const hint = 'Convert it to UTF-8 if names look wrong.';
    yield {
      type: 'notice',
      problem: {
        code: 'KG304',
        message: 'the file is not valid UTF-8; read as Windows-1252',
        where: { file: input.source },
        hint,
      },
    };
  }
  const parser = parse({
    bom: true,
    columns: (header: string[]) => checkHeader(header, input.source),
    delimiter: format === 'tsv' ? '\t' : delimiterOf(decoded.head),
    info: true,
    max_record_size: input.limits.articleBytes,
    skip_empty_lines: true,
    relax_quotes: true,
    skip_records_with_error: true,
    ...(format === 'tsv' ? { quote: decoded.head.includes('\t"') ? '"' : false } : {}),
  });
  const skipped: Found[] = [];
  parser.on('skip', (error: CsvError) => skipped.push(rowProblem(error, input.source)));
  const source = Readable.from(decoded.chunks);
  source.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<ParsedRow>) {
      yield* skipped.splice(0);
      number += 1;
      yield readRecord(
        record,
        input,
        { source: `${input.source}#${number}`, number, line: info.lines },
        false,
      );
    }
  } catch (error) {
    if (error instanceof NewsgraphError) throw error;
    yield rowProblem(error as CsvError, input.source);
  }
  yield* skipped;
}

function checkHeader(header: readonly string[], file: string): string[] {
  const probe = Object.fromEntries(header.map((name) => [name, 'x']));
  const { text, html } = readFields(probe);
  if (text !== null || html !== null) return header.map((name) => name.trim());
  throw new NewsgraphError({
    code: 'KG303',
    message: `no column of the header holds the text: ${header.slice(0, 12).join(', ')}`,
    where: { file, line: 1 },
    hint: 'Name a column text, body or content; title, date, url, source and author are read too.',
  });
}

function rowProblem(error: CsvError, file: string): Found {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  return problem({
    code: 'KG303',
    message: `malformed row: ${error.message}`,
    where: { file, ...(line === undefined ? {} : { line }) },
    hint: 'The row is left out. Correct it.',
  });
}

function delimiterOf(head: string): string {
  const header = head.slice(0, head.search(/[\r\n]|$/));
  const count = (mark: string): number => header.split(mark).length - 1;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface DecodedStream {
  readonly head: string;
  readonly encoding: string;
  readonly chunks: AsyncIterable<string>;
}

async function decodeStream(input: StreamInput): Promise<DecodedStream | null> {
  const iterator = input.chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true || first.value.length === 0) return null;
  const encoding = sniffEncoding(first.value) ?? 'windows-1252';
  refuseBinary(first.value, input.source, encoding);
  const decoder = new TextDecoder(encoding);
  const decode = (bytes?: Uint8Array): string =>
    fixWindows1252(
      bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }),
      encoding,
    );
  const head = decode(first.value);
  const chunks = (async function* () {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      yield decode(next.value);
    }
    yield decode();
  })();
  return { head, encoding, chunks };
}

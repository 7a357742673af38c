import { decodeBytes } from '../decode.js';
import type { Found } from '../found.js';
import { parseJson } from '../json-position.js';
import type { WholeInput } from './input.js';
import { readRecord, recordsOf } from './records.js';
import { requireText } from './text.js';

/** JSON: one article, a list of articles, or a service's answer that wraps one. */
export function* readJson(input: WholeInput): Generator<Found> {
  const { text, notice } = decodeBytes(input.bytes, input.source);
  if (notice !== null) yield { type: 'notice', problem: notice };
  requireText(text, input.source);
  const value = parseJson(text, input.source, 1, 'Correct the file; one article a line is read as .jsonl.');
  const records = recordsOf(value);
  const alone = !Array.isArray(value) && records.length === 1 && records[0] === value;
  for (const [index, record] of records.entries()) {
    const number = index + 1;
    const source = alone ? input.source : `${input.source}#${number}`;
    yield readRecord(record, input, { source, number }, alone);
  }
}

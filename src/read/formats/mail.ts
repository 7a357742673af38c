import PostalMime from 'postal-mime';
import { NewsgraphError } from '../../errors.js';
import type { Sourced } from '../../model/article.js';
import { readDate } from '../dates.js';
import { refuseBinary } from '../decode.js';
import { article, type Found, NO_METADATA } from '../found.js';
import { htmlToText } from '../html/text.js';
import type { WholeInput } from './input.js';
import { requireText } from './text.js';

const MAX_PARTS_DEPTH = 32;
const MAX_HEADERS = 2 * 1024 * 1024;
/** "Fwd: ", "RE: " before a subject. */
const REPLY_MARKS = /^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i;

/** A mail: its text part, or its HTML as text; subject and date from the header. */
export async function* readMail(input: WholeInput): AsyncGenerator<Found> {
  refuseBinary(input.bytes, input.source, null);
  const mail = await parseMail(input);
  const plain = mail.text?.trim() === '' ? undefined : mail.text;
  const text = plain ?? (mail.html === undefined ? '' : htmlToText(mail.html));
  requireText(text, input.source, 'the mail has no text');
  const title = field(mail.subject?.replace(REPLY_MARKS, '') ?? null, 'Subject');
  // The library gives the day in UTC; the header has the sender's own.
  const header = mail.headers.find(({ key }) => key === 'date')?.value;
  const published = field(header === undefined ? null : readDate(header), 'Date');
  const metadata = { ...NO_METADATA, title, published };
  yield article({ source: input.source, name: input.name, text, metadata, marks: [] });
}

async function parseMail(input: WholeInput) {
  try {
    const limits = { maxNestingDepth: MAX_PARTS_DEPTH, maxHeadersSize: MAX_HEADERS };
    return await PostalMime.parse(input.bytes, limits);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new NewsgraphError(
      {
        code: 'KG303',
        message: `malformed mail: ${message}`,
        where: { file: input.source },
        hint: 'Save the message again as .eml.',
      },
      { cause: error },
    );
  }
}

function field(value: string | null, key: string): Sourced<string> | null {
  return value === null || value.trim() === ''
    ? null
    : { value: value.trim(), source: { from: 'field', key } };
}

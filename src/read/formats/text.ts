import { NewsgraphError } from '../../errors.js';
import { decodeBytes } from '../decode.js';
import { article, type Found } from '../found.js';
import { readHeaderLines } from '../header-lines.js';
import type { WholeInput } from './input.js';

/** Plain text: the file is the article, with what lines at its head say of it. */
export function* readText(input: WholeInput): Generator<Found> {
  const { text, notice } = decodeBytes(input.bytes, input.source);
  if (notice !== null) yield { type: 'notice', problem: notice };
  requireText(text, input.source);
  yield article({ source: input.source, name: input.name, text, ...readHeaderLines(text) });
}

/** @throws NewsgraphError KG302 where nothing but whitespace is left */
export function requireText(text: string, file: string, message = 'the file is empty'): void {
  if (text.trim() !== '') return;
  throw new NewsgraphError({
    code: 'KG302',
    message,
    where: { file },
    hint: 'Give a file with the text of an article.',
  });
}

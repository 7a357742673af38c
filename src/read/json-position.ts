import { parse } from '@humanwhocodes/momoa';
import { NewsgraphError } from '../errors.js';

/**
 * Parses JSON.
 * @param firstLine number of the text's first line in its file
 * @throws NewsgraphError KG303 with line and column of the first mistake
 */
export function parseJson(text: string, file: string, firstLine = 1, hint = 'Correct the JSON.'): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const place = placeOf(text);
    throw new NewsgraphError(
      {
        code: 'KG303',
        message: `malformed JSON: ${place.message}`,
        where: { file, line: firstLine + place.line - 1, column: place.column },
        hint,
      },
      { cause: error },
    );
  }
}

/** `JSON.parse` gives no reliable place, so the text is parsed again by a parser that does. */
function placeOf(text: string): { message: string; line: number; column: number } {
  try {
    parse(text);
  } catch (error) {
    const { message, line, column } = error as { message: string; line?: number; column?: number };
    if (/end of input/i.test(message)) return { message: 'it breaks off', ...endOf(text) };
    if (line !== undefined && column !== undefined) {
      return { message: message.replace(/\s*\(\d+:\d+\)$/, ''), line, column };
    }
  }
  return { message: 'it cannot be parsed', line: 1, column: 1 };
}

function endOf(text: string): { line: number; column: number } {
  const trimmed = text.trimEnd();
  const lines = trimmed.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

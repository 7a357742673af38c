import { argumentError } from '../values/failure.js';
import type { Value } from '../values/value.js';
import { codePointLength, codePoints, slicePoints, trimEnds } from './characters.js';
import { type ScalarFunction, scalar } from './function.js';

/** String functions (Neo4j 5 manual, String functions). Positions and lengths count code points. */
export const STRING_FUNCTIONS: readonly ScalarFunction[] = [
  scalar(
    'String',
    'left(original :: STRING, length :: INTEGER) :: STRING',
    'The given number of characters from the left.',
    ([text, length]) => slicePoints(text as string, 0, count('left', 'length', length as Value, text)),
  ),
  scalar(
    'String',
    'right(original :: STRING, length :: INTEGER) :: STRING',
    'The given number of characters from the right.',
    ([text, length]) => {
      const all = codePointLength(text as string);
      return slicePoints(text as string, Math.max(0, all - count('right', 'length', length as Value)), all);
    },
  ),
  scalar(
    'String',
    'substring(original :: STRING, start :: INTEGER, length? :: INTEGER) :: STRING',
    'The part from a position (0 is the first), up to the end or a length.',
    ([text, start, length]) => {
      const from = count('substring', 'start', start as Value, text);
      const size = length === undefined ? Number.POSITIVE_INFINITY : count('substring', 'length', length);
      return slicePoints(text as string, from, from + size);
    },
  ),
  scalar(
    'String',
    'replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING',
    'Every occurrence of the search text replaced.',
    ([text, search, replacement]) =>
      (text as string).replaceAll(search as string, () => replacement as string),
  ),
  scalar(
    'String',
    'reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>',
    'The characters or items in reverse order.',
    ([input]) =>
      typeof input === 'string'
        ? codePoints(input).reverse().join('')
        : (input as readonly Value[]).toReversed(),
  ),
  scalar(
    'String',
    'split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>',
    'The parts between the delimiters.',
    ([text, delimiters]) =>
      split(text as string, typeof delimiters === 'string' ? [delimiters] : (delimiters as readonly Value[])),
  ),
  scalar('String', 'toLower(input :: STRING) :: STRING', 'The text in lower case.', lower),
  scalar('String', 'lower(input :: STRING) :: STRING', 'The text in lower case; the same as toLower.', lower),
  scalar('String', 'toUpper(input :: STRING) :: STRING', 'The text in upper case.', upper),
  scalar('String', 'upper(input :: STRING) :: STRING', 'The text in upper case; the same as toUpper.', upper),
  scalar(
    'String',
    'trim(input :: STRING, trimCharacterString? :: STRING) :: STRING',
    'The text without white space at both ends.',
    trimmer(true, true),
  ),
  scalar(
    'String',
    'btrim(original :: STRING, trimCharacterString? :: STRING) :: STRING',
    'The text without white space, or the given characters, at both ends.',
    trimmer(true, true),
  ),
  scalar(
    'String',
    'ltrim(input :: STRING, trimCharacterString? :: STRING) :: STRING',
    'The text without white space, or the given characters, at its start.',
    trimmer(true, false),
  ),
  scalar(
    'String',
    'rtrim(input :: STRING, trimCharacterString? :: STRING) :: STRING',
    'The text without white space, or the given characters, at its end.',
    trimmer(false, true),
  ),
  scalar(
    'String',
    'normalize(input :: STRING, normalForm? :: STRING) :: STRING',
    'The text in a Unicode normal form; NFC if none is given.',
    ([text, form]) => (text as string).normalize(normalForm(form)),
  ),
];

function lower([text]: readonly Value[]): Value {
  return (text as string).toLowerCase();
}

function upper([text]: readonly Value[]): Value {
  return (text as string).toUpperCase();
}

function trimmer(atStart: boolean, atEnd: boolean): (args: readonly Value[]) => Value {
  return ([text, characters]) => trimEnds(text as string, atStart, atEnd, characters as string | undefined);
}

/** A length or position that must not be negative, unless the text is empty anyway. */
function count(name: string, parameter: string, value: Value, text: Value = null): number {
  const n = Number(value);
  if (n < 0 && text === '') return 0;
  if (n < 0)
    throw argumentError('NumberOutOfRange', `${name}() takes no negative ${parameter}, but got ${n}.`);
  return n;
}

function normalForm(form: Value | undefined): string {
  const name = form === undefined ? 'NFC' : String(form);
  if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(name)) {
    throw argumentError('InvalidArgumentValue', `Unknown normal form "${name}"; use NFC, NFD, NFKC or NFKD.`);
  }
  return name;
}

/** At each place the first delimiter of the list that fits is taken; an empty one parts every character. */
function split(text: string, delimiters: readonly Value[]): Value {
  const marks = delimiters.map((delimiter) => {
    if (typeof delimiter !== 'string')
      throw argumentError('InvalidArgumentValue', 'split() takes strings as delimiters.');
    return delimiter;
  });
  if (text === '') return [''];
  if (marks.includes('')) return codePoints(text);
  if (marks.length === 1) return text.split(marks[0] as string);
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; ) {
    const mark = marks.find((candidate) => text.startsWith(candidate, i));
    if (mark === undefined) {
      i++;
      continue;
    }
    parts.push(text.slice(from, i));
    i += mark.length;
    from = i;
  }
  parts.push(text.slice(from));
  return parts;
}

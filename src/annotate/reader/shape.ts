const END_MARKS = /^[.!?…]+$/;
const PAUSES = /^[,;:]+$/;
const QUOTES = /^["'“”‘’`«»„‚]+$/;
const DASHES = /^\p{Pd}+$/u;
const BRACKETS = /^[\p{Ps}\p{Pe}]+$/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

const SMALL_LETTERS = /^[a-z]+$/;
const CAPITALISED = /^[A-Z][a-z]+$/;

/** Shape class of a word, 1 to 19: the table in models/README.md. The uncased encoder gets letter case by it. */
export function shapeOf(word: string): number {
  // Most words by far; the rules below would say the same.
  if (SMALL_LETTERS.test(word)) return 16;
  if (CAPITALISED.test(word)) return 17;
  if (END_MARKS.test(word)) return 1;
  if (PAUSES.test(word)) return 2;
  if (QUOTES.test(word)) return 3;
  if (DASHES.test(word)) return 4;
  if (BRACKETS.test(word)) return 5;
  const digits = DIGIT.test(word);
  if (!LETTER.test(word)) return digits ? 7 : 6;
  return digits ? 8 : letterShape(word);
}

interface Cases {
  readonly upper: number;
  readonly lower: number;
  readonly cased: number;
  readonly firstUpper: boolean;
}

/** Counts of letters by case; letters without any are left out. */
function casesOf(word: string): Cases {
  let upper = 0;
  let lower = 0;
  let cased = 0;
  let firstUpper = false;
  for (const char of word) {
    if (!LETTER.test(char)) continue;
    const isUpper = char !== char.toLowerCase();
    const isLower = char !== char.toUpperCase();
    if (!isUpper && !isLower) continue;
    if (cased === 0) firstUpper = isUpper;
    cased++;
    if (isUpper) upper++;
    if (isLower) lower++;
  }
  return { upper, lower, cased, firstUpper };
}

function letterShape(word: string): number {
  const { upper, lower, cased, firstUpper } = casesOf(word);
  if (word.includes('.')) return upper > 0 && lower === 0 ? 9 : firstUpper ? 10 : 11;
  if (cased === 0) return 12;
  if (lower === 0) return cased === 1 ? 13 : cased <= 5 ? 14 : 15;
  if (upper === 0) return 16;
  if (firstUpper) return upper === 1 ? 17 : 18;
  return 19;
}

/** Class of the white space in front of a word: 0 none, 1 space, 2 a line break, 3 a blank line or the start of the text. */
export function gapOf(text: string, end: number | null, start: number): number {
  if (end === null) return 3;
  if (end === start) return 0;
  const first = text.indexOf('\n', end);
  if (first < 0 || first >= start) return 1;
  const second = text.indexOf('\n', first + 1);
  return second < 0 || second >= start ? 2 : 3;
}

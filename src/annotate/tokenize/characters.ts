/** Classes of characters that the scanner tells apart. */
export const Class = { space: 0, letter: 1, digit: 2, other: 3 } as const;
export type Class = (typeof Class)[keyof typeof Class];

const SPACE = /[\s\p{Cc}\p{Cf}\u00ad\u2028\u2029]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

function classify(text: string): Class {
  // Joiners hold emoji and some scripts together; they are no space.
  if (text === '\u200d' || text === '\u200c') return Class.other;
  if (SPACE.test(text)) return Class.space;
  if (LETTER.test(text)) return Class.letter;
  return DIGIT.test(text) ? Class.digit : Class.other;
}

const table = new Uint8Array(0x10000).fill(255);

/** Class of the code point at `at`; lone surrogates are `other`. */
export function classAt(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const known = table[unit] ?? 255;
  if (known !== 255) return known as Class;
  const found = classify(String.fromCharCode(unit));
  table[unit] = found;
  return found;
}

/** Code units of the code point at `at`: 1 or 2. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Is it an apostrophe, straight or curly? */
export function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === '’' || char === 'ʼ';
}

/** Is the code point at `at` a letter or digit? */
export function isWordClass(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === Class.letter || kind === Class.digit;
}

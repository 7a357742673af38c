/** Work with strings by Unicode code point, as Neo4j counts characters. */

const SURROGATE = /[\ud800-\udfff]/;
/** White space beyond ASCII, as Java's Character.isWhitespace has it: no no-break spaces. */
const WIDE_SPACE = /[\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

function isWhiteSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code <= 0x20) return (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  return WIDE_SPACE.test(character);
}

export function codePoints(text: string): string[] {
  return SURROGATE.test(text) ? Array.from(text) : text.split('');
}

export function codePointLength(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length;
}

/** The characters from `start` (inclusive) to `end` (exclusive); places beyond the end are cut. */
export function slicePoints(text: string, start: number, end: number): string {
  if (!SURROGATE.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join('');
}

/** Without the given characters (white space if none are given) at the chosen ends. */
export function trimEnds(text: string, atStart: boolean, atEnd: boolean, characters?: string): string {
  const set = characters === undefined ? undefined : new Set(characters);
  const isTrimmed = (character: string) => (set === undefined ? isWhiteSpace(character) : set.has(character));
  const points = codePoints(text);
  let from = 0;
  let to = points.length;
  while (atStart && from < to && isTrimmed(points[from] as string)) from++;
  while (atEnd && to > from && isTrimmed(points[to - 1] as string)) to--;
  return points.slice(from, to).join('');
}

/** Character classes of the lexer: openCypher 9 follows Unicode's identifier start and part. */

const UNICODE_START = /^[\p{ID_Start}\p{Pc}]/u;
const UNICODE_PART = /^[\p{ID_Continue}\p{Sc}]/u;

/** Whether a name may start with the character at `at` (a UTF-16 unit, or the first of a pair). */
export function isIdentifierStart(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  return UNICODE_START.test(characterAt(text, at, code));
}

/** Whether a name may go on with the character at `at`; the second half of a pair goes with its first. */
export function isIdentifierPart(text: string, at: number, code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57)
    );
  }
  if (code >= 0xdc00 && code <= 0xdfff)
    return at > 0 && isIdentifierPart(text, at - 1, text.charCodeAt(at - 1));
  return UNICODE_PART.test(characterAt(text, at, code));
}

/** Unicode white space, as openCypher lists it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function characterAt(text: string, at: number, code: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? code);
}

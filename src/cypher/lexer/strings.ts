/** String literals: quotes and escapes as in the Neo4j 5 Cypher manual, "Expressions: string literals". */
import { CypherError } from '../errors.js';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the literal whose opening quote stands at `start`. */
export function readString(text: string, start: number): { value: string; end: number } {
  const quote = text.charAt(start);
  let value = '';
  let at = start + 1;
  let copied = at;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === quote) return { value: value + text.slice(copied, at), end: at + 1 };
    if (character !== '\\') {
      at++;
      continue;
    }
    value += text.slice(copied, at);
    const sequence = readEscape(text, at);
    value += sequence.value;
    at = sequence.end;
    copied = at;
  }
  throw error(text, start, 'UnexpectedSyntax', 'The string does not end.');
}

function readEscape(text: string, at: number): { value: string; end: number } {
  const letter = text.charAt(at + 1);
  const simple = Object.hasOwn(SIMPLE_ESCAPES, letter) ? SIMPLE_ESCAPES[letter] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 2 };
  if (letter === 'u' || letter === 'U') {
    const length = letter === 'u' ? 4 : 8;
    const digits = text.slice(at + 2, at + 2 + length);
    const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
    if (code < 0 || code > 0x10ffff) {
      throw error(text, at, 'InvalidUnicodeLiteral', `\\${letter} needs ${length} hexadecimal digits.`);
    }
    return {
      value: length === 4 ? String.fromCharCode(code) : String.fromCodePoint(code),
      end: at + 2 + length,
    };
  }
  throw error(text, at, 'UnexpectedSyntax', `\\${letter} is not an escape; write \\\\ for a backslash.`);
}

function error(text: string, at: number, detail: string, message: string): CypherError {
  return new CypherError({ class: 'SyntaxError', detail, message, phase: 'compile' }, text, at);
}

/**
 * Splits a Cypher text into tokens with UTF-16 offsets. Comments and white space are dropped;
 * strings are unescaped; numbers are read with the sign left to the parser.
 */
import { CypherError } from '../errors.js';
import { isIdentifierPart, isIdentifierStart, isSpace } from './characters.js';
import { readString } from './strings.js';

export type TokenKind =
  /** A name or keyword; `upper` is the text in upper case. */
  | 'word'
  /** A name in backticks; never a keyword. */
  | 'quoted'
  | 'integer'
  | 'float'
  /** Digits with letters glued to them, such as `12ab` or `0x`. */
  | 'bad-number'
  | 'string'
  | 'parameter'
  | 'symbol'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The name without backticks, the string's content, the parameter's name, or the text as written. */
  readonly text: string;
  /** Upper-case text of a word, the text of a symbol, otherwise empty. */
  readonly upper: string;
  /** Index of the matching bracket token of `(`, `[` or `{`, or -1. */
  match: number;
}

/** Longest query text accepted, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 4_000_000;

const TWO_CHARACTER_SYMBOLS = new Set(['<=', '>=', '<>', '=~', '..', '+=', '||', '::']);
const ONE_CHARACTER_SYMBOLS = new Set('()[]{}.,:;|=<>+-*/%^$&!');
const NUMBER =
  /0[xX][0-9a-fA-F_]*|0[oO][0-7_]*|(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?|\d[\d_]*[eE][+-]?\d+|\d[\d_]*/y;

/** @throws CypherError with class SyntaxError when a string, comment or number does not end or a character is foreign. */
export function tokenize(text: string): Token[] {
  if (text.length > MAX_QUERY_LENGTH) {
    throw new CypherError({
      class: 'LimitExceeded',
      detail: 'QueryTooLong',
      message: `The query has ${text.length} characters, more than ${MAX_QUERY_LENGTH}.`,
      phase: 'compile',
    });
  }
  const tokens: Token[] = [];
  let at = 0;
  while (true) {
    at = skipBlank(text, at);
    if (at >= text.length) break;
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length, text: '', upper: '', match: -1 });
  matchBrackets(tokens);
  return tokens;
}

function readToken(text: string, at: number): Token {
  const code = text.charCodeAt(at);
  if (isIdentifierStart(text, at, code)) return readWord(text, at);
  const next = text.charCodeAt(at + 1);
  if (isDigit(code) || (code === 46 && isDigit(next))) return readNumber(text, at);
  if (code === 39 || code === 34) {
    const { value, end } = readString(text, at);
    return { kind: 'string', start: at, end, text: value, upper: '', match: -1 };
  }
  if (code === 96) return readQuoted(text, at, at, 'quoted');
  if (code === 36) {
    const parameter = readParameter(text, at);
    if (parameter !== undefined) return parameter;
  }
  const two = text.slice(at, at + 2);
  const symbol = TWO_CHARACTER_SYMBOLS.has(two) ? two : text.charAt(at);
  if (symbol.length === 1 && !ONE_CHARACTER_SYMBOLS.has(symbol)) throw foreignCharacter(text, at, code);
  return { kind: 'symbol', start: at, end: at + symbol.length, text: symbol, upper: symbol, match: -1 };
}

function readWord(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && isIdentifierPart(text, end, text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  return { kind: 'word', start, end, text: word, upper: word.toUpperCase(), match: -1 };
}

function readNumber(text: string, start: number): Token {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0] ?? text.charAt(start);
  let end = start + number.length;
  let kind: TokenKind = /^0[xXoO]/.test(number) || !/[.eE]/.test(number) ? 'integer' : 'float';
  if (/^0[xXoO]$/.test(number) || number.endsWith('_')) kind = 'bad-number';
  while (end < text.length && isIdentifierPart(text, end, text.charCodeAt(end))) {
    kind = 'bad-number';
    end++;
  }
  return { kind, start, end, text: text.slice(start, end), upper: '', match: -1 };
}

function readQuoted(text: string, start: number, tick: number, kind: TokenKind): Token {
  let name = '';
  let at = tick + 1;
  while (true) {
    const close = text.indexOf('`', at);
    if (close < 0) throw syntaxError(text, start, 'UnexpectedSyntax', 'The name in backticks does not end.');
    name += text.slice(at, close);
    at = close + 1;
    if (text.charCodeAt(at) !== 96) break;
    name += '`';
    at++;
  }
  return { kind, start, end: at, text: name, upper: '', match: -1 };
}

function readParameter(text: string, start: number): Token | undefined {
  const first = text.charCodeAt(start + 1);
  if (first === 96) return readQuoted(text, start, start + 1, 'parameter');
  let end = start + 1;
  while (end < text.length && isIdentifierPart(text, end, text.charCodeAt(end))) end++;
  if (end === start + 1) return undefined;
  return { kind: 'parameter', start, end, text: text.slice(start + 1, end), upper: '', match: -1 };
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (code === 47 && text.charCodeAt(at + 1) === 47) at = endOfLine(text, at);
    else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0) throw syntaxError(text, at, 'UnexpectedSyntax', 'The comment does not end.');
      at = close + 2;
    } else break;
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** Notes for each opening bracket where it closes; unbalanced brackets are left to the parser. */
function matchBrackets(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'symbol') continue;
    if (token.text === '(' || token.text === '[' || token.text === '{') open.push(index);
    else if (token.text === ')' || token.text === ']' || token.text === '}') {
      const opener = tokens[open.pop() ?? -1];
      if (opener !== undefined) opener.match = index;
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function foreignCharacter(text: string, at: number, code: number): CypherError {
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  const detail = code > 127 ? 'InvalidUnicodeCharacter' : 'UnexpectedSyntax';
  return syntaxError(text, at, detail, `The character '${character}' has no meaning here.`);
}

function syntaxError(text: string, at: number, detail: string, message: string): CypherError {
  return new CypherError({ class: 'SyntaxError', detail, message, phase: 'compile' }, text, at);
}

/** Reads a regular expression in java.util.regex syntax into a tree. */
import { CypherError } from '../errors.js';
import { notSupported } from '../values/failure.js';

export type RegexNode =
  | { readonly kind: 'character'; readonly test: (text: string, at: number, code: number) => boolean }
  | { readonly kind: 'assertion'; readonly test: (text: string, at: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly part: RegexNode;
      readonly min: number;
      readonly max: number | undefined;
    };

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

const MAX_DEPTH = 100;
const MAX_REPEAT = 1000;

class Reader {
  readonly source: string;
  at = 0;
  depth = 0;
  flags: Flags = { ignoreCase: false, dotAll: false, multiline: false };

  constructor(source: string) {
    this.source = source;
  }

  take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  fail(why: string): CypherError {
    return new CypherError({
      class: 'ArgumentError',
      detail: 'InvalidRegularExpression',
      message: `Invalid regular expression: ${why} at position ${this.at}.`,
    });
  }
}

/** @throws CypherError InvalidRegularExpression or NotSupported */
export function parseRegex(source: string): RegexNode {
  const reader = new Reader(source);
  const node = parseChoice(reader);
  if (reader.at < source.length) throw reader.fail("unmatched ')'");
  return node;
}

function parseChoice(r: Reader): RegexNode {
  if (++r.depth > MAX_DEPTH) throw r.fail('groups nested too deeply');
  const parts = [parseSequence(r)];
  while (r.take('|')) parts.push(parseSequence(r));
  r.depth--;
  return parts.length === 1 ? (parts[0] as RegexNode) : { kind: 'choice', parts };
}

function parseSequence(r: Reader): RegexNode {
  const parts: RegexNode[] = [];
  while (r.at < r.source.length && r.source[r.at] !== '|' && r.source[r.at] !== ')') {
    const atom = parseAtom(r);
    if (atom !== undefined) parts.push(parseRepeat(r, atom));
  }
  return parts.length === 1 ? (parts[0] as RegexNode) : { kind: 'sequence', parts };
}

function parseRepeat(r: Reader, atom: RegexNode): RegexNode {
  let node = atom;
  while (true) {
    const bounds = parseBounds(r);
    if (bounds === undefined) return node;
    // Greedy, lazy and possessive agree on whether the whole text matches, but possessive may refuse more.
    if (r.take('+')) throw notSupported('possessive quantifiers in regular expressions');
    r.take('?');
    node = { kind: 'repeat', part: node, ...bounds };
  }
}

function parseBounds(r: Reader): { min: number; max: number | undefined } | undefined {
  if (r.take('*')) return { min: 0, max: undefined };
  if (r.take('+')) return { min: 1, max: undefined };
  if (r.take('?')) return { min: 0, max: 1 };
  const match = /^\{(\d+)(,(\d*))?\}/.exec(r.source.slice(r.at, r.at + 24));
  if (match === null) return undefined;
  r.at += match[0].length;
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : match[3] === '' ? undefined : Number(match[3]);
  if (min > MAX_REPEAT || (max ?? 0) > MAX_REPEAT || (max !== undefined && max < min))
    throw r.fail('a bad repetition');
  return { min, max };
}

/** Undefined for what matches nothing by itself, such as `(?i)`. */
function parseAtom(r: Reader): RegexNode | undefined {
  const { multiline, dotAll } = r.flags;
  if (r.take('(')) return parseGroup(r);
  if (r.take('[')) return parseClass(r);
  if (r.take('\\')) return parseEscape(r);
  if (r.take('.')) return { kind: 'character', test: (_text, _at, code) => dotAll || !isLineEnd(code) };
  if (r.take('^'))
    return {
      kind: 'assertion',
      test: (text, at) => at === 0 || (multiline && isLineEnd(text.charCodeAt(at - 1))),
    };
  if (r.take('$'))
    return {
      kind: 'assertion',
      test: (text, at) => at === text.length || (multiline && isLineEnd(text.charCodeAt(at))),
    };
  if (/[*+?{]/.test(r.source[r.at] ?? '')) throw r.fail('nothing to repeat');
  const code = r.source.codePointAt(r.at) ?? 0;
  r.at += code > 0xffff ? 2 : 1;
  return literal(r, code);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function literal(r: Reader, code: number): RegexNode {
  if (!r.flags.ignoreCase) return { kind: 'character', test: (_text, _at, found) => found === code };
  const lower = String.fromCodePoint(code).toLowerCase();
  return {
    kind: 'character',
    test: (_text, _at, found) => String.fromCodePoint(found).toLowerCase() === lower,
  };
}

function parseGroup(r: Reader): RegexNode | undefined {
  const outer = r.flags;
  if (r.take('?')) {
    if (/^(=|!|<=|<!|>)/.test(r.source.slice(r.at, r.at + 2)))
      throw notSupported('look-around and atomic groups in regular expressions');
    const named = /^<[A-Za-z][A-Za-z0-9]*>/.exec(r.source.slice(r.at, r.at + 64));
    if (named !== null) r.at += named[0].length;
    else {
      const flags = /^([imsux]*)(?:-([imsux]+))?([:)])/.exec(r.source.slice(r.at, r.at + 16));
      if (flags === null) throw r.fail('an unknown group');
      r.at += flags[0].length;
      const [, on = '', off = '', end = ''] = flags;
      if (on.includes('x')) throw notSupported('the flag x in regular expressions');
      r.flags = withFlags(r.flags, on, off);
      if (end === ')') return undefined;
    }
  }
  const node = parseChoice(r);
  if (!r.take(')')) throw r.fail("a missing ')'");
  r.flags = outer;
  return node;
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = (letter: string, now: boolean): boolean =>
    (on.includes(letter) || now) && !off.includes(letter);
  return {
    ignoreCase: set('i', flags.ignoreCase),
    dotAll: set('s', flags.dotAll),
    multiline: set('m', flags.multiline),
  };
}

const CLASS_ESCAPES = 'dDwWsShv';

function parseEscape(r: Reader): RegexNode {
  const letter = r.source[r.at] ?? '';
  if (letter === '') throw r.fail('a backslash at the end');
  if (letter === 'Q') {
    const end = r.source.indexOf('\\E', r.at);
    const text = r.source.slice(r.at + 1, end < 0 ? undefined : end);
    r.at = end < 0 ? r.source.length : end + 2;
    return {
      kind: 'sequence',
      parts: Array.from(text, (character) => literal(r, character.codePointAt(0) ?? 0)),
    };
  }
  if (/[1-9k]/.test(letter)) throw notSupported('back-references in regular expressions');
  if (letter === 'b' || letter === 'B') {
    r.at++;
    return { kind: 'assertion', test: (text, at) => isWordBoundary(text, at) === (letter === 'b') };
  }
  if (letter === 'A' || letter === 'z' || letter === 'Z') {
    r.at++;
    return { kind: 'assertion', test: (text, at) => at === (letter === 'A' ? 0 : text.length) };
  }
  const from = r.at - 1;
  skipEscape(r);
  return oneOf(r, r.source.slice(from, r.at));
}

/** Moves behind an escape whose backslash was taken. */
function skipEscape(r: Reader): void {
  const rest = r.source.slice(r.at, r.at + 64);
  const long =
    /^(?:[pP]\{[^}]*\}|[pP][A-Z]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x\{[0-9a-fA-F]+\}|0[0-7]{1,3})/.exec(rest);
  if (long !== null) r.at += long[0].length;
  else {
    const letter = rest[0] ?? '';
    if (/[A-Za-z]/.test(letter) && !`${CLASS_ESCAPES}tnrfae`.includes(letter))
      throw r.fail(`an unknown escape \\${letter}`);
    r.at += 1;
  }
}

function isWordBoundary(text: string, at: number): boolean {
  const isWord = (index: number): boolean => /\w/.test(text[index] ?? '');
  return isWord(at - 1) !== isWord(at);
}

/** `[...]`, nested classes and intersections included. */
function parseClass(r: Reader): RegexNode {
  const from = r.at - 1;
  let open = 1;
  if (r.source[r.at] === '^') r.at++;
  if (r.source[r.at] === ']') throw r.fail('an empty character class');
  while (open > 0) {
    const character = r.source[r.at];
    if (character === undefined) throw r.fail("a missing ']'");
    r.at++;
    if (character === '\\') skipEscape(r);
    else if (character === '[') open++;
    else if (character === ']') open--;
  }
  return oneOf(r, r.source.slice(from, r.at));
}

const POSIX: Readonly<Record<string, string>> = {
  Alpha: '[A-Za-z]',
  Digit: '[0-9]',
  Alnum: '[A-Za-z0-9]',
  Upper: '[A-Z]',
  Lower: '[a-z]',
  Punct: '[!-\\/:-@\\[-`\\{-~]',
  Space: '[ \\t\\n\\x0B\\f\\r]',
  XDigit: '[0-9a-fA-F]',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsPunctuation: '\\p{P}',
};

/** One character of a class, judged by JavaScript's own engine on that character alone. */
function oneOf(r: Reader, written: string): RegexNode {
  const translated = written
    .replace(/\\p\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(POSIX, name) ? (POSIX[name] ?? all) : all,
    )
    .replaceAll('\\h', '[ \\t\\u00A0]')
    .replaceAll('\\a', '\\x07')
    .replaceAll('\\e', '\\x1B')
    .replace(/\\x\{([0-9a-fA-F]+)\}/g, '\\u{$1}')
    .replace(/\\0([0-7]{1,3})/g, (_all, digits: string) => `\\u{${Number.parseInt(digits, 8).toString(16)}}`)
    .replace(/\\([^A-Za-z0-9^$\\.*+?()[\]{}|/\-&!#%,:;<=>@`~])/g, '$1');
  let regex: RegExp;
  try {
    regex = new RegExp(`^(?:${translated})$`, r.flags.ignoreCase ? 'vi' : 'v');
  } catch {
    throw r.fail(`the class ${written} cannot be read`);
  }
  return { kind: 'character', test: (_text, _at, code) => regex.test(String.fromCodePoint(code)) };
}

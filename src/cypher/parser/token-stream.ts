/** The parser's view of the tokens: lookahead, expectations, nesting limit and error making. */
import type { Expression, MapLiteral, Name, Query, Variable } from '../ast/ast.js';
import { CypherError, nearestName } from '../errors.js';
import { type Token, tokenize } from '../lexer/lexer.js';

/** Deepest nesting of brackets and prefixes accepted; keeps hostile queries off the stack's end. */
export const MAX_NESTING = 200;

/**
 * The rules that recur: an expression holds patterns, patterns hold expressions, a subquery holds both.
 * Files reach them through the stream, so that no file imports in a circle.
 */
export interface Rules {
  expression(s: TokenStream): Expression;
  /** An expression without operators, such as `n.key` and `n[key]`. */
  operand(s: TokenStream): Expression;
  map(s: TokenStream): MapLiteral;
  query(s: TokenStream): Query;
  subqueryBody(s: TokenStream, patternAllowed: boolean): Query;
}

export function parseExpression(s: TokenStream): Expression {
  return s.rules.expression(s);
}

export class TokenStream {
  readonly rules: Rules;
  readonly text: string;
  readonly tokens: readonly Token[];
  index = 0;
  /** Inside a comprehension's WHERE, where `|` ends the condition. */
  barEnds = false;
  /** Token indexes where reading a pattern has failed already. */
  readonly notPatterns = new Set<number>();
  #depth = 0;

  constructor(text: string, rules: Rules) {
    this.rules = rules;
    this.text = text;
    this.tokens = tokenize(text);
  }

  get token(): Token {
    return this.tokens[this.index] as Token;
  }

  /** The token `ahead` places further; the last token is the end. */
  peek(ahead: number): Token {
    return this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)] as Token;
  }

  /** End of the token read last. */
  get previousEnd(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }

  next(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.index++;
    return token;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.upper === word;
  }

  isWords(...words: string[]): boolean {
    return words.every((word, ahead) => this.isWord(word, ahead));
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.index++;
    return true;
  }

  /** Takes the words in turn when all of them stand here. */
  takeWords(...words: string[]): boolean {
    if (!this.isWords(...words)) return false;
    this.index += words.length;
    return true;
  }

  expectSymbol(symbol: string, context?: string): Token {
    if (!this.isSymbol(symbol))
      throw this.unexpected(`'${symbol}'${context === undefined ? '' : ` ${context}`}`);
    return this.next();
  }

  expectWord(word: string): Token {
    if (!this.isWord(word)) throw this.unexpected(word);
    return this.next();
  }

  isName(ahead = 0): boolean {
    const kind = this.peek(ahead).kind;
    return kind === 'word' || kind === 'quoted';
  }

  expectName(what: string): Name {
    if (!this.isName()) throw this.unexpected(what);
    const token = this.next();
    return { kind: 'Name', name: token.text, start: token.start, end: token.end };
  }

  expectVariable(what = 'a variable name'): Variable {
    const { name, start, end } = this.expectName(what);
    return { kind: 'Variable', name, start, end };
  }

  /** Runs `read` one level deeper. @throws CypherError when nested deeper than `MAX_NESTING`. */
  nested<T>(read: () => T): T {
    if (++this.#depth > MAX_NESTING) {
      throw this.error(
        this.token.start,
        'NestingTooDeep',
        `Nested deeper than ${MAX_NESTING} levels.`,
        'LimitExceeded',
      );
    }
    const barEnds = this.barEnds;
    try {
      return read();
    } finally {
      this.#depth--;
      this.barEnds = barEnds;
    }
  }

  /** Tries `read`; on a syntax error goes back to where it started and gives undefined. */
  attempt<T>(read: () => T): T | undefined {
    const index = this.index;
    const depth = this.#depth;
    const barEnds = this.barEnds;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CypherError) || error.class !== 'SyntaxError') throw error;
      this.index = index;
      this.#depth = depth;
      this.barEnds = barEnds;
      return undefined;
    }
  }

  error(
    at: number,
    detail: string,
    message: string,
    errorClass: CypherError['class'] = 'SyntaxError',
  ): CypherError {
    return new CypherError({ class: errorClass, detail, message, phase: 'compile' }, this.text, at);
  }

  /** A form of Cypher that is known and refused. */
  unsupported(at: number, form: string): CypherError {
    return this.error(at, 'NotSupported', `Not supported by the embedded engine: ${form}.`, 'NotSupported');
  }

  unexpected(expected: string, detail = 'UnexpectedSyntax'): CypherError {
    const token = this.token;
    const found =
      token.kind === 'end' ? 'the end of the query' : `'${this.text.slice(token.start, token.end)}'`;
    const near =
      token.kind === 'word' ? nearestName(token.text, expected.match(/[A-Z]{2,}/g) ?? []) : undefined;
    const hint = near === undefined || near === token.upper ? '' : ` Did you mean ${near}?`;
    return this.error(token.start, detail, `Invalid input ${found}: expected ${expected}.${hint}`);
  }
}

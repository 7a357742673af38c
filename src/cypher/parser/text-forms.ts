/** Functions with words among their arguments: `trim(BOTH 'x' FROM s)` and `normalize(s, NFD)`. */
import type { Expression } from '../ast/ast.js';
import { parseExpression, type TokenStream } from './token-stream.js';

/** What the sides of `trim` are as functions of the text and the characters. */
const SIDES: Readonly<Record<string, string>> = { BOTH: 'btrim', LEADING: 'ltrim', TRAILING: 'rtrim' };
const NORMAL_FORMS = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

/** `trim(s)`, `trim('x' FROM s)`, `trim(LEADING FROM s)`, `trim(BOTH 'x' FROM s)`. */
export function parseTrim(s: TokenStream): Expression {
  const { start, text } = s.next();
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const side = takeSide(s);
    if (side !== undefined && s.takeWords('FROM')) return finish(s, side, start, [parseExpression(s)]);
    const first = parseExpression(s);
    if (!s.takeWords('FROM')) {
      const args = [first];
      while (s.takeSymbol(',')) args.push(parseExpression(s));
      return finish(s, text, start, args);
    }
    return finish(s, side ?? 'btrim', start, [parseExpression(s), first]);
  });
}

/** A side is one only when something to trim follows: `trim(both)` is a variable. */
function takeSide(s: TokenStream): string | undefined {
  for (const [word, name] of Object.entries(SIDES)) {
    if (!s.isWord(word)) continue;
    const { kind } = s.peek(1);
    const isSide = kind === 'word' || kind === 'string' || kind === 'parameter' || s.isSymbol('(', 1);
    return isSide && s.takeWords(word) ? name : undefined;
  }
  return undefined;
}

/** `normalize(s)` and `normalize(s, NFD)`. */
export function parseNormalize(s: TokenStream): Expression {
  const { start, text } = s.next();
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const args: Expression[] = [parseExpression(s)];
    while (s.takeSymbol(',')) {
      const { token } = s;
      if (token.kind === 'word' && NORMAL_FORMS.has(token.upper) && s.isSymbol(')', 1)) {
        s.next();
        args.push({
          kind: 'Literal',
          type: 'string',
          value: token.upper,
          start: token.start,
          end: token.end,
        });
      } else args.push(parseExpression(s));
    }
    return finish(s, text, start, args);
  });
}

function finish(s: TokenStream, name: string, start: number, args: readonly Expression[]): Expression {
  const { end } = s.expectSymbol(')', "or ','");
  return { kind: 'FunctionCall', name, distinct: false, args, start, end };
}

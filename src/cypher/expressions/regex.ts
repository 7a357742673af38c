/** `=~`: the whole string must match. */
import type { Binary } from '../ast/ast.js';
import type { Compiler, Evaluate } from './compiler.js';
import { compilePattern, type Pattern } from './regex-pattern.js';

export function compileRegex(x: Compiler, e: Binary): Evaluate {
  const left = x.compile(e.left);
  const right = x.compile(e.right);
  let source: string | undefined;
  let pattern: Pattern | undefined;
  return () => {
    const text = left();
    const written = right();
    if (typeof text !== 'string' || typeof written !== 'string') return null;
    try {
      if (pattern === undefined || source !== written) {
        pattern = compilePattern(written);
        source = written;
      }
      return pattern.matches(text, () => x.execution.check());
    } catch (error) {
      throw x.located(error, e.right);
    }
  };
}

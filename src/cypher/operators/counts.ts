/** The numbers of SKIP and LIMIT. */
import type { Expression } from '../ast/ast.js';
import { CypherError } from '../errors.js';
import { isInteger } from '../values/number.js';
import type { Builder } from './builder.js';

/** @throws CypherError InvalidArgumentType or NegativeIntegerArgument when the value is no INTEGER of 0 or more */
export function rowCount(b: Builder, expression: Expression, word: string): () => number {
  const compute = b.compiler.compile(expression);
  const { text } = b.execution.binding;
  return () => {
    const value = compute();
    if (!isInteger(value)) {
      const message = `${word} takes an INTEGER of 0 or more.`;
      throw new CypherError(
        { class: 'SyntaxError', detail: 'InvalidArgumentType', message },
        text,
        expression.start,
      );
    }
    if (value < 0) {
      const message = `${word} takes an INTEGER of 0 or more, not ${value}.`;
      throw new CypherError(
        { class: 'SyntaxError', detail: 'NegativeIntegerArgument', message },
        text,
        expression.start,
      );
    }
    return Number(value);
  };
}

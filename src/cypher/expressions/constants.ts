/** Expressions that have one value for the whole run: literals, parameters, and lists and maps of them. */
import type { Expression } from '../ast/ast.js';

export function isConstant(e: Expression): boolean {
  switch (e.kind) {
    case 'Literal':
    case 'Parameter':
      return true;
    case 'List':
      return e.items.every(isConstant);
    case 'Map':
      return e.entries.every(({ value }) => isConstant(value));
    case 'Unary':
      return e.operator !== 'NOT' && isConstant(e.operand);
    default:
      return false;
  }
}

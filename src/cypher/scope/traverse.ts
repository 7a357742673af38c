/** Walks over syntax trees that do not depend on the kind of node. */
import type { Expression, Variable } from '../ast/ast.js';
import type { Binding } from './binding.js';
import type { VariableSymbol } from './symbols.js';

interface TreeNode {
  readonly kind: string;
}

/** Direct children of a tree node that are tree nodes. */
export function childrenOf(node: object): TreeNode[] {
  const children: TreeNode[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isTreeNode(item)) children.push(item);
    } else if (isTreeNode(value)) children.push(value);
  }
  return children;
}

function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'
  );
}

/** Symbols of all variables in an expression, also inside its subqueries and patterns. */
export function symbolsIn(
  b: Pick<Binding, 'symbolOf' | 'computed'>,
  expression: object,
): Set<VariableSymbol> {
  const symbols = new Set<VariableSymbol>();
  const visit = (node: object): void => {
    const computed = b.computed.get(node as Expression);
    const symbol = computed ?? b.symbolOf.get(node as Variable);
    if (symbol !== undefined) symbols.add(symbol);
    if (computed === undefined) for (const child of childrenOf(node)) visit(child);
  };
  visit(expression);
  return symbols;
}

/** The operands of nested ANDs. */
export function conjuncts(expression: Expression): Expression[] {
  if (expression.kind !== 'Binary' || expression.operator !== 'AND') return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

/** Name resolution of a whole statement. */
import type { Statement } from '../ast/ast.js';
import type { Procedure } from '../procedures/index.js';
import { Binding } from './binding.js';
import type { BoundQuery } from './bound.js';
import { bindPatternInExpression, bindQuery } from './queries.js';
import { Scope } from './symbols.js';

export interface BoundStatement {
  readonly query: BoundQuery;
  readonly binding: Binding;
}

/** Where procedures are looked up. */
export interface ProcedureTable {
  find(name: string): Procedure | undefined;
  names(): readonly string[];
}

/**
 * Resolves names and finds the errors that can be found without running.
 * @throws CypherError with the place in `text`
 */
export function bindStatement(
  text: string,
  statement: Statement,
  procedures: ProcedureTable,
): BoundStatement {
  const binding = new Binding(text, { query: bindQuery, pattern: bindPatternInExpression }, procedures);
  const query = bindQuery(binding, statement.query, new Scope(), { expression: undefined, outer: undefined });
  return { query, binding };
}

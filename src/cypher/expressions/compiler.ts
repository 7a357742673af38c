/** What the compilers of expression families share. */
import type { Expression, Spanned } from '../ast/ast.js';
import { CypherError } from '../errors.js';
import type { Execution } from '../execution.js';
import type { BoundPattern, BoundQuery } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Value } from '../values/value.js';

/** Computes an expression on the execution's current row. */
export type Evaluate = () => Value;

/** Runs a nested query or pattern on the current row; `onRow` returning false ends it early. */
export type RunNested = (onRow: () => boolean) => void;

export interface NestedRules {
  query(query: BoundQuery, compiler: Compiler): RunNested;
  pattern(pattern: BoundPattern, compiler: Compiler): RunNested;
}

export class Compiler {
  readonly execution: Execution;
  readonly rules: NestedRules;
  readonly #compile: (compiler: Compiler, expression: Expression) => Evaluate;

  constructor(
    execution: Execution,
    compile: (compiler: Compiler, expression: Expression) => Evaluate,
    rules: NestedRules,
  ) {
    this.execution = execution;
    this.#compile = compile;
    this.rules = rules;
  }

  compile(expression: Expression): Evaluate {
    return this.#compile(this, expression);
  }

  /** The symbol whose slot holds the expression's value, if it is a variable or was computed before. */
  symbolOf(expression: Expression): VariableSymbol | undefined {
    const { binding } = this.execution;
    const computed = binding.computed.get(expression);
    if (computed !== undefined) return computed;
    return expression.kind === 'Variable' ? binding.symbolOf.get(expression) : undefined;
  }

  /** Adds the place in the query to an error that has none. */
  located(error: unknown, at: Spanned): unknown {
    return error instanceof CypherError ? error.located(this.execution.binding.text, at.start) : error;
  }

  error(at: Spanned, errorClass: CypherError['class'], detail: string, message: string): CypherError {
    return new CypherError({ class: errorClass, detail, message }, this.execution.binding.text, at.start);
  }
}

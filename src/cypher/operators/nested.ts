/** Queries and patterns inside expressions: planned and built when the expression is compiled. */
import type { Compiler, NestedRules, RunNested } from '../expressions/compiler.js';
import { optimize } from '../optimizer/optimize.js';
import type { Plan } from '../plan/logical.js';
import { ARGUMENT } from '../plan/pattern-state.js';
import { planPattern } from '../plan/patterns.js';
import { planQuery } from '../plan/planner.js';
import { Planning } from '../plan/planning.js';
import { buildOperator } from './build.js';
import { Builder } from './builder.js';

/** Runs nested plans on the row of the outer query. */
export const NESTED_RULES: NestedRules = {
  query: (query, compiler) =>
    nested(compiler, optimize(planQuery(planningOf(compiler), query), compiler.execution.binding)),
  pattern: (pattern, compiler) =>
    nested(
      compiler,
      optimize(planPattern(planningOf(compiler), pattern, ARGUMENT), compiler.execution.binding),
    ),
};

function planningOf(compiler: Compiler): Planning {
  return new Planning(compiler.execution.binding, compiler.execution.source);
}

function nested(compiler: Compiler, plan: Plan): RunNested {
  let onRow: () => boolean = () => true;
  // Under PROFILE what it reads counts for the operator whose expression it is part of.
  const builder = new Builder(compiler.execution, compiler, buildOperator);
  const run = builder.build(plan, () => onRow());
  return (handle) => {
    const outer = onRow;
    onRow = handle;
    run();
    onRow = outer;
  };
}

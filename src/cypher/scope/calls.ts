/** CALL procedure, CALL subquery and SHOW. */
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Expression,
  ShowClause,
  YieldItem,
} from '../ast/ast.js';
import { nearestName } from '../errors.js';
import { type Procedure, type ShowSubject, showColumns } from '../procedures/index.js';
import { type Binding, PLAIN } from './binding.js';
import type { BoundProcedureCall, BoundShow, BoundSubqueryCall } from './bound.js';
import { bindExpression, bindPredicate } from './expressions.js';
import { ANY, describeType, mayBe, type StaticType, typeOfText } from './static-types.js';
import { Scope, type VariableSymbol } from './symbols.js';

/** @param standalone the call is the whole query: arguments may come from parameters, all outputs are returned */
export function bindProcedureCall(
  b: Binding,
  clause: CallProcedureClause,
  scope: Scope,
  standalone: boolean,
): Omit<BoundProcedureCall, 'live'> {
  const procedure = findProcedure(b, clause);
  const args = bindArguments(b, clause, procedure, scope, standalone);
  const columns = procedure.outputs.map(({ name, type }) => ({
    name,
    type: typeOfText(type.replaceAll('?', '')),
  }));
  const all = clause.yieldAll || (clause.yields === undefined && standalone);
  if (clause.yieldAll && !standalone)
    throw b.error(clause, 'UnexpectedSyntax', 'YIELD * is for a CALL that stands alone; name the fields.');
  const outputs = bindOutputs(b, clause, columns, all, scope);
  if (clause.where !== undefined) bindPredicate(b, clause.where, scope);
  return {
    kind: 'call',
    name: clause.name,
    procedure,
    args,
    optional: clause.optional,
    outputs,
    where: clause.where,
  };
}

function findProcedure(b: Binding, clause: CallProcedureClause): Procedure {
  const procedure = b.findProcedure(clause.name.name);
  if (procedure !== undefined) return procedure;
  const near = nearestName(clause.name.name, b.procedureNames());
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw b.error(
    clause.name,
    'ProcedureNotFound',
    `There is no procedure with the name \`${clause.name.name}\`.${hint}`,
    'ProcedureError',
  );
}

function bindArguments(
  b: Binding,
  clause: CallProcedureClause,
  procedure: Procedure,
  scope: Scope,
  standalone: boolean,
): readonly Expression[] {
  const inputs = procedure.parameters;
  if (clause.args === undefined) {
    if (!standalone && inputs.length > 0) {
      throw b.error(
        clause.name,
        'InvalidArgumentPassingMode',
        'A procedure called inside a query needs its arguments in parentheses.',
      );
    }
    const { start, end } = clause.name;
    return inputs
      .filter(({ optional }) => !optional)
      .map(({ name }) => ({ kind: 'Parameter', name, start, end }) as const);
  }
  const required = inputs.filter((input) => !input.optional).length;
  if (clause.args.length < required || clause.args.length > inputs.length) {
    throw b.error(
      clause.name,
      'InvalidNumberOfArguments',
      `${procedure.name} takes ${inputs.length} argument${inputs.length === 1 ? '' : 's'}, not ${clause.args.length}.`,
    );
  }
  clause.args.forEach((arg, i) => {
    const given = bindExpression(b, arg, scope, PLAIN);
    const parameter = inputs[i];
    if (parameter?.kinds === undefined || mayBe(given, ...parameter.kinds)) return;
    throw b.error(
      arg,
      'InvalidArgumentType',
      `Type mismatch: ${procedure.name} expects ${parameter.type} but was given ${describeType(given)}.`,
    );
  });
  return clause.args;
}

interface Column {
  readonly name: string;
  readonly type: StaticType;
}

function bindOutputs(
  b: Binding,
  clause: { readonly yields: readonly YieldItem[] | undefined },
  columns: readonly Column[],
  all: boolean,
  scope: Scope,
): { column: number; symbol: VariableSymbol }[] {
  const declare = (
    name: string,
    column: number,
    at: YieldItem | undefined,
  ): { column: number; symbol: VariableSymbol } => {
    if (at !== undefined && scope.find(name) !== undefined) {
      throw b.error(at.variable, 'VariableAlreadyBound', `Variable \`${name}\` already declared.`);
    }
    const symbol = b.symbol(name, 'value', columns[column]?.type ?? ANY);
    if (at !== undefined) b.symbolOf.set(at.variable, symbol);
    scope.add(symbol);
    return { column, symbol };
  };
  if (all) return columns.map(({ name }, column) => declare(name, column, undefined));
  return (clause.yields ?? []).map((item) => {
    const column = columns.findIndex(({ name }) => name === item.field.name);
    if (column < 0) {
      const near = nearestName(
        item.field.name,
        columns.map(({ name }) => name),
      );
      const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
      throw b.error(item.field, 'UndefinedVariable', `Unknown output \`${item.field.name}\`.${hint}`);
    }
    return declare(item.variable.name, column, item);
  });
}

export function bindShow(b: Binding, clause: ShowClause, scope: Scope): BoundShow {
  const subject = clause.what.toUpperCase() as ShowSubject;
  const { columns, defaultColumns } = showColumns(subject);
  const shown = clause.yields === undefined ? columns.slice(0, defaultColumns) : columns;
  const typed = shown.map((name) => ({ name, type: ANY }));
  const all = clause.yieldAll || clause.yields === undefined;
  const { kinds, names } = clause;
  return { kind: 'show', subject, kinds, names, outputs: bindOutputs(b, clause, typed, all, scope) };
}

export function bindSubqueryCall(
  b: Binding,
  clause: CallSubqueryClause,
  scope: Scope,
): Omit<BoundSubqueryCall, 'live'> {
  const wrote = b.writes;
  b.writes = false;
  const query = b.rules.query(b, clause.query, importScope(b, clause, scope), {
    expression: undefined,
    outer: scope,
    call: clause,
  });
  const { writes } = b;
  const batch = clause.transactions?.rows;
  if (batch !== undefined) bindExpression(b, batch, scope, PLAIN);
  // In transactions of its own a call is no reading query, whatever it does.
  b.writes = wrote || writes || clause.transactions !== undefined;
  for (const symbol of query.outputs) {
    if (scope.find(symbol.name) !== undefined) {
      throw b.error(
        clause,
        'VariableAlreadyBound',
        `Variable \`${symbol.name}\` already declared in the outer query.`,
      );
    }
    scope.add(symbol);
  }
  return { kind: 'subquery', optional: clause.optional, query, writes, batch };
}

/** `CALL (x) { }`: x is seen everywhere inside; `CALL { WITH x ... }` takes its names from the first WITH. */
function importScope(b: Binding, clause: CallSubqueryClause, scope: Scope): Scope {
  if (clause.imports === undefined) return new Scope(scope.parent);
  if (clause.imports === 'all') return new Scope(scope);
  const imported = new Scope(scope.parent);
  for (const variable of clause.imports) imported.add(b.resolve(variable, scope));
  return new Scope(imported);
}

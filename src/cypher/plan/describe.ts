/** Plans as text and data, for EXPLAIN and PROFILE. */
import { inputsOf } from '../optimizer/map-inputs.js';
import { printLabels } from '../print-patterns.js';
import { printExpression } from '../printer.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan } from './logical.js';

/** One operator of a described plan. */
export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  /** PROFILE only: rows the operator gave. */
  readonly rows: number | undefined;
  readonly children: readonly PlanDescription[];
}

export function describePlan(
  plan: Plan,
  profile: ReadonlyMap<object, { rows: number }> | undefined,
): PlanDescription {
  return {
    operator: plan.kind,
    details: detailsOf(plan),
    estimatedRows: Math.round(plan.estimate),
    rows: profile?.get(plan)?.rows,
    children: inputsOf(plan).map((input) => describePlan(input, profile)),
  };
}

function detailsOf(plan: Plan): string {
  switch (plan.kind) {
    case 'NodeScan':
      return `(${name(plan.symbol)}${plan.label === undefined ? '' : `:${plan.label}`})`;
    case 'NodeIndexSeek':
      return `(${name(plan.symbol)}:${plan.label}) ${plan.key} ${plan.many ? 'IN' : '='} ${printExpression(plan.value)}`;
    case 'NodeByIdSeek':
      return `${plan.by}(${name(plan.symbol)}) = ${printExpression(plan.value)}`;
    case 'RelationshipScan':
      return arrow(plan.left, plan.symbol, plan.right, plan.direction, plan.types);
    case 'Expand':
    case 'VariableExpand': {
      const search = plan.kind === 'VariableExpand' && plan.reachable ? ', reachable nodes' : '';
      return (
        arrow(plan.from, plan.symbol, plan.to, plan.direction, plan.types) +
        (plan.into ? ' into' : '') +
        search
      );
    }
    case 'LabelFilter':
      return `${name(plan.symbol)}:${printLabels(plan.labels)}`;
    case 'Filter':
      return printExpression(plan.predicate);
    case 'Project':
      return plan.items
        .map(({ expression, symbol }) => `${printExpression(expression)} AS ${name(symbol)}`)
        .join(', ');
    case 'Aggregate':
      return [...plan.keys, ...plan.aggregates]
        .map(({ expression, symbol }) => `${printExpression(expression)} AS ${name(symbol)}`)
        .join(', ');
    case 'CountStore':
      return `${plan.of}${plan.names.length === 0 ? '' : ` ${plan.names.join('|')}`}`;
    case 'Sort': {
      const keys = plan.keys.map(
        ({ expression, descending }) => printExpression(expression) + (descending ? ' DESC' : ''),
      );
      return keys.join(', ') + (plan.limit === undefined ? '' : ` LIMIT ${printExpression(plan.limit)}`);
    }
    case 'Skip':
    case 'Limit':
      return printExpression(plan.count);
    case 'Unwind':
      return `${printExpression(plan.list)} AS ${name(plan.symbol)}`;
    case 'Distinct':
      return plan.symbols.map(name).join(', ');
    case 'ProcedureCall':
      return plan.call.name.name;
    case 'Write':
      return plan.action.kind;
    default:
      return '';
  }
}

function name(symbol: VariableSymbol): string {
  return symbol.name === '' ? `_${symbol.slot}` : symbol.name;
}

function arrow(
  left: VariableSymbol,
  symbol: VariableSymbol,
  right: VariableSymbol,
  direction: 'out' | 'in' | 'both',
  types: readonly string[] | undefined,
): string {
  const inside = `[${name(symbol)}${types === undefined || types.length === 0 ? '' : `:${types.join('|')}`}]`;
  return `(${name(left)})${direction === 'in' ? '<' : ''}-${inside}-${direction === 'out' ? '>' : ''}(${name(right)})`;
}

/** The plan as indented text, the last operator first. */
export function planText(plan: PlanDescription, depth = 0): string {
  const rows = plan.rows === undefined ? `~${plan.estimatedRows}` : `${plan.rows} rows`;
  const line = `${'  '.repeat(depth)}${plan.operator} ${plan.details} (${rows})`.replace('  (', ' (');
  return [line, ...plan.children.map((child) => planText(child, depth + 1))].join('\n');
}

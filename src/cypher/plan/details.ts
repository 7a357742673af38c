/** What an operator works on, in one line, for EXPLAIN and PROFILE. */
import type { LabelDynamic } from '../ast/ast.js';
import { printLabels, printSetItem } from '../print/patterns.js';
import { printExpression } from '../print/printer.js';
import type { CreateParts } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan, WriteAction } from './logical.js';

export function detailsOf(plan: Plan): string {
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
        (plan.kind === 'VariableExpand' ? ` ${bounds(plan.min, plan.max)}` : '') +
        (plan.into ? ' into' : '') +
        search
      );
    }
    case 'LabelFilter':
      return `${name(plan.symbol)}:${printLabels(plan.labels, printExpression)}`;
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
    case 'Repeat':
      return `${name(plan.from)} to ${name(plan.to)} ${bounds(plan.min, plan.max)}`;
    case 'ShortestPath':
    case 'SelectPaths':
      return `${plan.path.selector?.which ?? 'shortestPath'} ${name(plan.path.start)} to ${name(plan.path.end)}`;
    case 'PathBuild':
      return plan.path.symbol === undefined ? '' : name(plan.path.symbol);
    case 'Optional':
      return plan.symbols.map(name).join(', ');
    case 'Given':
      return plan.variables.map(({ from }) => name(from)).join(', ');
    case 'Union':
      return plan.outputs.map(name).join(', ');
    case 'Merge':
      return created(plan.create);
    case 'Foreach':
      return `${name(plan.symbol)} IN ${printExpression(plan.list)}`;
    case 'Show':
      return plan.show.subject;
    case 'Write':
      return writeDetails(plan.action);
    case 'SubqueryCall':
    case 'Apply':
    case 'Empty':
    case 'Argument':
      return '';
  }
}

function writeDetails(action: WriteAction): string {
  switch (action.kind) {
    case 'create':
      return `CREATE ${created(action.parts)}`;
    case 'set':
      return `SET ${action.items.map((item) => printSetItem(item, printExpression)).join(', ')}`;
    case 'remove':
      return 'REMOVE';
    case 'delete':
      return `${action.detach ? 'DETACH ' : ''}DELETE ${action.expressions.map(printExpression).join(', ')}`;
  }
}

function created({ nodes, relationships }: CreateParts): string {
  return [
    ...nodes.map(({ symbol, labels }) => `(${[name(symbol), ...labels.map(given)].join(':')})`),
    ...relationships.map(({ symbol, start, end, type }) => arrow(start, symbol, end, 'out', [given(type)])),
  ].join(', ');
}

function given(label: string | LabelDynamic): string {
  return typeof label === 'string' ? label : printLabels(label, printExpression);
}

function bounds(min: number, max: number): string {
  return `{${min}, ${Number.isFinite(max) ? max : ''}}`;
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

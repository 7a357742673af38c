/** Labels and types that are computed: `$(expression)`. */
import type {
  Expression,
  GivenLabel,
  LabelDynamic,
  LabelExpression,
  RelationshipPattern,
} from '../ast/ast.js';
import { type Binding, PLAIN } from './binding.js';
import { bindExpression } from './expressions.js';
import { describeType, mayBe } from './static-types.js';
import type { Scope, VariableSymbol } from './symbols.js';

/** Whether a label expression has a computed part. */
export function isDynamic(labels: LabelExpression | undefined): boolean {
  switch (labels?.kind) {
    case 'LabelDynamic':
      return true;
    case 'LabelNot':
      return isDynamic(labels.operand);
    case 'LabelAnd':
    case 'LabelOr':
      return isDynamic(labels.left) || isDynamic(labels.right);
    default:
      return false;
  }
}

/** The conjuncts of a label expression that stand in the query, and those that have to be computed. */
export function splitDynamic(labels: LabelExpression | undefined): {
  plain: LabelExpression | undefined;
  computed: readonly LabelExpression[];
} {
  if (labels === undefined || !isDynamic(labels)) return { plain: labels, computed: [] };
  if (labels.kind !== 'LabelAnd') return { plain: undefined, computed: [labels] };
  const left = splitDynamic(labels.left);
  const right = splitDynamic(labels.right);
  const plain =
    left.plain === undefined || right.plain === undefined
      ? (left.plain ?? right.plain)
      : { ...labels, left: left.plain, right: right.plain };
  return { plain, computed: [...left.computed, ...right.computed] };
}

/** Computed labels of a pattern's node or types of its relationship, as conditions. */
export function addLabelTests(
  build: { readonly b: Binding; readonly scope: Scope; readonly predicates: Expression[] },
  symbol: VariableSymbol,
  computed: readonly LabelExpression[],
): void {
  for (const labels of computed) {
    bindLabels(build.b, labels, build.scope);
    const { start, end } = labels;
    const operand = build.b.variable(symbol, labels);
    build.predicates.push({ kind: 'LabelTest', operand, labels, start, end });
  }
}

function bindLabels(b: Binding, labels: LabelExpression, scope: Scope): void {
  switch (labels.kind) {
    case 'LabelDynamic':
      bindLabel(b, labels, scope);
      break;
    case 'LabelNot':
      bindLabels(b, labels.operand, scope);
      break;
    case 'LabelAnd':
    case 'LabelOr':
      bindLabels(b, labels.left, scope);
      bindLabels(b, labels.right, scope);
      break;
    case 'LabelName':
    case 'LabelWildcard':
      break;
  }
}

/** A label to be given or taken away. */
export function bindLabel(b: Binding, label: GivenLabel, scope: Scope): void {
  if (label.kind === 'Name') return;
  const { expression } = label;
  const type = bindExpression(b, expression, scope, PLAIN);
  if (mayBe(type, 'STRING', 'LIST')) return;
  throw b.error(
    expression,
    'InvalidArgumentType',
    `Type mismatch: expected STRING or LIST<STRING> but was ${describeType(type)}.`,
  );
}

/** Names to be given, in CREATE and MERGE. */
export function givenLabels(b: Binding, labels: LabelExpression | undefined): (string | LabelDynamic)[] {
  if (labels === undefined) return [];
  if (labels.kind === 'LabelName') return [labels.name];
  if (labels.kind === 'LabelDynamic') return [refuseAny(b, labels)];
  if (labels.kind === 'LabelAnd') return [...givenLabels(b, labels.left), ...givenLabels(b, labels.right)];
  throw b.error(labels, 'UnexpectedSyntax', 'Only plain labels, joined by : or &, can be given to a node.');
}

/** The one type of a relationship to be made. */
export function givenType(b: Binding, pattern: RelationshipPattern): string | LabelDynamic {
  const { types } = pattern;
  if (types?.kind === 'LabelName') return types.name;
  if (types?.kind === 'LabelDynamic') return refuseAny(b, types);
  throw b.error(
    pattern,
    'NoSingleRelationshipType',
    'A relationship to be created must have exactly one type.',
  );
}

function refuseAny(b: Binding, label: LabelDynamic): LabelDynamic {
  if (label.which === 'all') return label;
  throw b.error(
    label,
    'UnexpectedSyntax',
    '$any() does not say what to make: it is not allowed in CREATE or MERGE.',
  );
}

/** Planner hints. The plan is chosen without them; one that could not apply is an error, as in Neo4j 5. */
import type {
  EntityHint,
  Expression,
  Hint,
  LabelExpression,
  MatchClause,
  PatternElement,
  Variable,
} from '../ast/ast.js';
import type { Binding } from './binding.js';
import { describeType, mayBe } from './static-types.js';
import type { Scope } from './symbols.js';

/** @throws CypherError InvalidHint for a label or property that the clause does not ask for */
export function checkHints(b: Binding, clause: MatchClause, scope: Scope): void {
  for (const hint of clause.hints) checkHint(b, clause, hint, scope);
}

function checkHint(b: Binding, clause: MatchClause, hint: Hint, scope: Scope): void {
  if (hint.kind === 'JoinHint') {
    for (const variable of hint.variables) requireType(b, variable, scope, 'NODE');
    return;
  }
  requireType(b, hint.variable, scope, 'NODE', 'RELATIONSHIP');
  const elements = clause.patterns.flatMap((pattern) => named(pattern.elements, hint.variable.name));
  // A text index does not serve one side of an OR.
  const operators = hint.form.startsWith('TEXT') ? ['AND'] : ['AND', 'OR'];
  const conditions = [clause.where, ...elements.map(({ where }) => where)].flatMap((where) =>
    operandsOf(where, operators),
  );
  const { name } = hint.variable;
  const labels = [
    ...elements.flatMap((element) => names(element.kind === 'NodePattern' ? element.labels : element.types)),
    ...conditions.flatMap((e) =>
      e.kind === 'LabelTest' && isVariable(e.operand, name) ? names(e.labels) : [],
    ),
  ];
  if (!labels.includes(hint.label.name)) {
    const found =
      labels.length === 0
        ? 'none is there'
        : `only ${labels.map((label) => `\`${label}\``).join(', ')} is there`;
    throw refuse(
      b,
      hint,
      `the label or type \`${hint.label.name}\` must be asked for in this clause, and ${found}`,
    );
  }
  for (const property of hint.properties) {
    const inPattern = elements.some(
      ({ properties }) =>
        properties?.kind === 'Map' && properties.entries.some(({ key }) => key.name === property.name),
    );
    if (inPattern || conditions.some((e) => canSeek(e, name, property.name))) continue;
    throw refuse(
      b,
      hint,
      `the property \`${property.name}\` must be compared in this clause (equality, a range, STARTS WITH, IN or IS NOT NULL)`,
    );
  }
}

function refuse(b: Binding, hint: EntityHint, reason: string): Error {
  const { form, variable, label, properties } = hint;
  const keys = properties.length === 0 ? '' : `(${properties.map(({ name }) => name).join(', ')})`;
  const text = `USING ${form} ${variable.name}:${label.name}${keys}`;
  return b.error(hint, 'InvalidHint', `Cannot use the hint \`${text}\` here: ${reason}.`);
}

function requireType(b: Binding, variable: Variable, scope: Scope, ...kinds: string[]): void {
  const { type } = b.resolve(variable, scope);
  if (mayBe(type, ...kinds)) return;
  const message = `Type mismatch: expected ${kinds.join(' or ')} but was ${describeType(type)}.`;
  throw b.error(variable, 'InvalidArgumentType', message);
}

type Named = Exclude<PatternElement, { kind: 'GroupPattern' }>;

function named(elements: readonly PatternElement[], name: string): Named[] {
  return elements.flatMap((element) => {
    if (element.kind === 'GroupPattern')
      return element.quantifier === undefined ? named(element.elements, name) : [];
    return element.variable?.name === name ? [element] : [];
  });
}

/** Names that a label expression asks for. */
function names(labels: LabelExpression | undefined): string[] {
  switch (labels?.kind) {
    case 'LabelName':
      return [labels.name];
    case 'LabelAnd':
    case 'LabelOr':
      return [...names(labels.left), ...names(labels.right)];
    default:
      return [];
  }
}

/** The operands of these operators at the top of a condition. */
function operandsOf(where: Expression | undefined, operators: readonly string[]): Expression[] {
  if (where === undefined) return [];
  if (where.kind !== 'Binary' || !operators.includes(where.operator)) return [where];
  return [...operandsOf(where.left, operators), ...operandsOf(where.right, operators)];
}

const SEEKABLE = ['=', '<', '<=', '>', '>='];

function canSeek(e: Expression, variable: string, key: string): boolean {
  const isProperty = (one: Expression | undefined): boolean =>
    one?.kind === 'Property' && one.key.name === key && isVariable(one.subject, variable);
  if (e.kind === 'FunctionCall' && e.name.toLowerCase() === 'point.withinbbox') return isProperty(e.args[0]);
  const isDistance = (one: Expression): boolean =>
    one.kind === 'FunctionCall' && one.name.toLowerCase() === 'point.distance' && one.args.some(isProperty);
  if (e.kind === 'Comparison' && e.operands.some(isDistance)) return true;
  if (e.kind === 'Comparison') {
    return e.operators.some((operator, i) => {
      const sides = [e.operands[i], e.operands[i + 1]];
      return (
        SEEKABLE.includes(operator) &&
        sides.some(isProperty) &&
        // Two properties cannot be compared by an index.
        sides.some((side) => side?.kind !== 'Property')
      );
    });
  }
  if (e.kind === 'NullTest') return e.negated && isProperty(e.operand);
  if (e.kind !== 'Binary') return false;
  return ['IN', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'].includes(e.operator) && isProperty(e.left);
}

function isVariable(e: Expression, name: string): boolean {
  return e.kind === 'Variable' && e.name === name;
}

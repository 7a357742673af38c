/** Where the match of a pattern may start, and what that costs. */
import type { Expression } from '../ast/ast.js';
import type { BoundNode, BoundRelationship } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan } from './logical.js';
import { EQUALITY_SHARE, type Planning, plainTypes } from './planning.js';

export interface Start {
  readonly cost: number;
  /** Rows out of it. */
  readonly rows: number;
  readonly plan: (input: Plan) => Plan;
  readonly solves: readonly VariableSymbol[];
}

/** The cheapest way to find a node's candidates. */
export function nodeStart(
  p: Planning,
  node: BoundNode,
  predicates: readonly Expression[],
  isKnown: (expression: Expression) => boolean,
): Start {
  const { symbol } = node;
  const solves = [symbol];
  const make = (cost: number, plan: (input: Plan) => Plan): Start => ({ cost, rows: cost, plan, solves });
  const label = p.rarestLabel(node.labels);
  let best: Start | undefined;
  for (const predicate of predicates) {
    const equality = equalityOn(p, predicate, symbol, isKnown);
    if (equality === undefined) continue;
    const { key, value, many, by } = equality;
    if (by !== undefined)
      return make(1, (input) => ({
        kind: 'NodeByIdSeek',
        input,
        symbol,
        by,
        value,
        estimate: input.estimate,
      }));
    if (label === undefined) continue;
    const cost = Math.min(
      label.count,
      Math.max(1, label.count * EQUALITY_SHARE * EQUALITY_SHARE) * (many ? 3 : 1),
    );
    if (best !== undefined && best.cost <= cost) continue;
    best = make(cost, (input) => ({
      kind: 'NodeIndexSeek',
      input,
      symbol,
      label: label.name,
      key,
      value,
      many,
      estimate: input.estimate * cost,
    }));
  }
  if (best !== undefined) return best;
  const cost = label?.count ?? p.source.nodeCount;
  return make(cost, (input) => ({
    kind: 'NodeScan',
    input,
    symbol,
    label: label?.name,
    estimate: input.estimate * cost,
  }));
}

/** All relationships of a type, when there are few of them. */
export function relationshipStart(
  p: Planning,
  relationship: BoundRelationship,
  unique: readonly VariableSymbol[],
): Start | undefined {
  const types = plainTypes(relationship.types);
  const { symbol, left, right, direction } = relationship;
  if (
    relationship.length !== undefined ||
    relationship.group !== undefined ||
    relationship.given ||
    types === undefined
  ) {
    return undefined;
  }
  if (left === right) return undefined;
  const cost = p.relationshipCount(types) * (direction === 'both' ? 2 : 1);
  const plan = (input: Plan): Plan => ({
    kind: 'RelationshipScan',
    input,
    symbol,
    left,
    right,
    direction,
    types,
    unique,
    given: false,
    estimate: input.estimate * cost,
  });
  return { cost: cost * 1.2, rows: cost, plan, solves: [symbol, left, right] };
}

/** From a relationship that an earlier clause found. */
export function givenRelationshipStart(relationship: BoundRelationship): Start {
  const { symbol, left, right, direction } = relationship;
  const plan = (input: Plan): Plan => ({
    kind: 'RelationshipScan',
    input,
    symbol,
    left,
    right,
    direction,
    types: plainTypes(relationship.types) ?? [],
    unique: [],
    given: true,
    estimate: input.estimate,
  });
  return { cost: 1, rows: 1, plan, solves: [left, right] };
}

interface Equality {
  readonly key: string;
  readonly value: Expression;
  readonly many: boolean;
  readonly by: 'elementId' | 'id' | undefined;
}

/** `n.key = value`, `n.key IN list`, `elementId(n) = value` with a value that is known already. */
function equalityOn(
  p: Planning,
  predicate: Expression,
  symbol: VariableSymbol,
  isKnown: (expression: Expression) => boolean,
): Equality | undefined {
  const subject = (e: Expression | undefined): Equality | undefined => {
    if (e?.kind === 'Property' && isSymbol(p, e.subject, symbol)) {
      return { key: e.key.name, value: e, many: false, by: undefined };
    }
    const argument = e?.kind === 'FunctionCall' && e.args.length === 1 ? e.args[0] : undefined;
    if (e?.kind !== 'FunctionCall' || argument === undefined || !isSymbol(p, argument, symbol))
      return undefined;
    const name = e.name.toLowerCase();
    if (name !== 'elementid' && name !== 'id') return undefined;
    return { key: '', value: e, many: false, by: name === 'id' ? 'id' : 'elementId' };
  };
  if (predicate.kind === 'Comparison' && predicate.operators.length === 1 && predicate.operators[0] === '=') {
    const [left, right] = predicate.operands;
    const direct = subject(left);
    if (direct !== undefined && right !== undefined && isKnown(right)) return { ...direct, value: right };
    const turned = subject(right);
    if (turned !== undefined && left !== undefined && isKnown(left)) return { ...turned, value: left };
  }
  if (predicate.kind === 'Binary' && predicate.operator === 'IN' && isKnown(predicate.right)) {
    const direct = subject(predicate.left);
    if (direct !== undefined && direct.by === undefined)
      return { ...direct, value: predicate.right, many: true };
  }
  return undefined;
}

function isSymbol(p: Planning, e: Expression, symbol: VariableSymbol): boolean {
  return e.kind === 'Variable' && p.binding.symbolOf.get(e) === symbol;
}

/** What planning shares: the binding, the store's counts, and estimates made from them. */
import type { Expression, LabelExpression } from '../ast/ast.js';
import type { Binding } from '../scope/binding.js';
import type { BoundNode, BoundPath, BoundRelationship } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import { symbolsIn } from '../scope/traverse.js';
import { type GraphSource, UNKNOWN } from '../source.js';

/** Share of rows that a condition of unknown selectivity is thought to let through. */
export const FILTER_SHARE = 0.3;
export const EQUALITY_SHARE = 0.1;

export class Planning {
  readonly binding: Binding;
  readonly source: GraphSource;

  constructor(binding: Binding, source: GraphSource) {
    this.binding = binding;
    this.source = source;
  }

  symbolsIn(expression: Expression): Set<VariableSymbol> {
    return symbolsIn(this.binding, expression);
  }

  /** The label with the fewest nodes among those that a node must have. */
  rarestLabel(labels: LabelExpression | undefined): { name: string; count: number } | undefined {
    if (labels === undefined) return undefined;
    if (labels.kind === 'LabelName') return { name: labels.name, count: this.labelCount(labels.name) };
    if (labels.kind !== 'LabelAnd') return undefined;
    const left = this.rarestLabel(labels.left);
    const right = this.rarestLabel(labels.right);
    if (left === undefined || right === undefined) return left ?? right;
    return right.count < left.count ? right : left;
  }

  labelCount(name: string): number {
    const label = this.source.labelToken(name);
    return label === UNKNOWN ? 0 : this.source.countNodesWithLabel(label);
  }

  /** Share of all nodes that a label expression lets through. */
  labelShare(labels: LabelExpression | undefined): number {
    if (labels === undefined) return 1;
    const all = Math.max(1, this.source.nodeCount);
    switch (labels.kind) {
      case 'LabelName':
        return this.labelCount(labels.name) / all;
      case 'LabelAnd':
        return Math.min(this.labelShare(labels.left), this.labelShare(labels.right));
      case 'LabelOr':
        return Math.min(1, this.labelShare(labels.left) + this.labelShare(labels.right));
      case 'LabelNot':
        return 1 - this.labelShare(labels.operand);
      case 'LabelWildcard':
      case 'LabelDynamic':
        return 1;
    }
  }

  relationshipCount(types: readonly string[] | undefined): number {
    if (types === undefined) return this.source.relationshipCount;
    let count = 0;
    for (const name of types) {
      const type = this.source.typeToken(name);
      if (type !== UNKNOWN) count += this.source.countRelationshipsOfType(type);
    }
    return count;
  }

  /** Rows that following a relationship from one node is thought to give. */
  fanOut(relationship: BoundRelationship, target: BoundNode | undefined): number {
    const degree =
      this.relationshipCount(plainTypes(relationship.types)) / Math.max(1, this.source.nodeCount);
    const both = relationship.direction === 'both' ? 2 : 1;
    const single = degree * both * this.labelShare(target?.labels);
    if (relationship.length === undefined) return single;
    const steps = Math.min(relationship.length.max, 4);
    return Math.max(1, (degree * both) ** steps) * this.labelShare(target?.labels) * 10;
  }
}

/** The names of `:A|B`; undefined when there is no type, or an expression of another form. */
export function plainTypes(types: LabelExpression | undefined): readonly string[] | undefined {
  if (types === undefined) return undefined;
  if (types.kind === 'LabelName') return [types.name];
  if (types.kind !== 'LabelOr') return undefined;
  const left = plainTypes(types.left);
  const right = plainTypes(types.right);
  return left === undefined || right === undefined ? undefined : [...new Set([...left, ...right])];
}

/** Types of an operator: names when they are plain, else a test. */
export function typeSelection(types: LabelExpression | undefined): {
  types: readonly string[] | undefined;
  typeTest: LabelExpression | undefined;
} {
  const plain = plainTypes(types);
  return { types: plain, typeTest: plain === undefined ? types : undefined };
}

/** A path with a selector over one relationship pattern, and conditions on its ends only, has a search of its own. */
export function isSingle(p: Planning, path: BoundPath): boolean {
  const relationship = path.relationships[0];
  if (path.relationships.length !== 1 || relationship === undefined || relationship.group !== undefined)
    return false;
  return path.inner.every((predicate) => {
    const symbols = p.symbolsIn(predicate);
    return !symbols.has(relationship.symbol) && (path.symbol === undefined || !symbols.has(path.symbol));
  });
}

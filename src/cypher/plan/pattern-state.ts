/** The state of planning one pattern: what is found, which conditions wait for what. */
import type { Expression } from '../ast/ast.js';
import type { BoundNode, BoundPattern, BoundRelationship } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan } from './logical.js';
import { FILTER_SHARE, isSingle, type Planning, plainTypes } from './planning.js';

export const ARGUMENT: Plan = { kind: 'Argument', estimate: 1 };

/** The state of planning one pattern. */
export class PatternPlan {
  readonly p: Planning;
  readonly pattern: BoundPattern;
  plan: Plan;
  /** Symbols of the pattern that are found already. */
  readonly solved = new Set<VariableSymbol>();
  /** Symbols the pattern finds. */
  readonly finds = new Set<VariableSymbol>();
  readonly nodes = new Map<VariableSymbol, BoundNode>();
  pending: { readonly predicate: Expression; readonly needs: readonly VariableSymbol[] }[];
  readonly solvedRelationships: BoundRelationship[] = [];
  waiting: BoundRelationship[];

  constructor(p: Planning, pattern: BoundPattern, input: Plan, known: readonly VariableSymbol[]) {
    this.p = p;
    this.pattern = pattern;
    this.plan = input;
    this.waiting = pattern.relationships.filter((relationship) => !relationship.selected);
    for (const node of pattern.nodes) {
      this.nodes.set(node.symbol, node);
      if (!node.given) this.finds.add(node.symbol);
    }
    for (const relationship of pattern.relationships) {
      if (!relationship.given) this.finds.add(relationship.symbol);
      for (const { outer } of relationship.group?.variables ?? []) this.finds.add(outer);
    }
    for (const { symbol } of pattern.paths) if (symbol !== undefined) this.finds.add(symbol);
    for (const symbol of known) this.solved.add(symbol);
    const inner = pattern.paths
      .filter((path) => path.selector !== undefined && isSingle(p, path))
      .flatMap((path) => path.inner);
    this.pending = [...pattern.predicates, ...inner].map((predicate) => ({
      predicate,
      needs: [...p.symbolsIn(predicate)].filter((symbol) => this.finds.has(symbol)),
    }));
    this.pending.sort((a, b) => Number(isCostly(a.predicate)) - Number(isCostly(b.predicate)));
  }

  isKnown(expression: Expression): boolean {
    return [...this.p.symbolsIn(expression)].every(
      (symbol) => !this.finds.has(symbol) || this.solved.has(symbol),
    );
  }

  /** Notes symbols as found and adds the label tests and conditions that can be judged now. */
  solve(symbols: readonly VariableSymbol[], scannedLabel?: string): void {
    for (const symbol of symbols) {
      if (this.solved.has(symbol)) continue;
      this.solved.add(symbol);
      const labels = this.nodes.get(symbol)?.labels;
      if (labels === undefined || (labels.kind === 'LabelName' && labels.name === scannedLabel)) continue;
      const share = Math.max(0.01, this.p.labelShare(labels));
      this.plan = {
        kind: 'LabelFilter',
        input: this.plan,
        symbol,
        labels,
        estimate: this.plan.estimate * share,
      };
    }
    this.filter();
  }

  filter(): void {
    const rest: typeof this.pending = [];
    for (const entry of this.pending) {
      if (entry.needs.every((symbol) => this.solved.has(symbol))) this.addFilter(entry.predicate);
      else rest.push(entry);
    }
    this.pending = rest;
  }

  addFilter(predicate: Expression): void {
    this.plan = { kind: 'Filter', input: this.plan, predicate, estimate: this.plan.estimate * FILTER_SHARE };
  }

  /** Relationships found before that this one must differ from. */
  uniqueAgainst(relationship: BoundRelationship): VariableSymbol[] {
    const types = plainTypes(relationship.types);
    return this.solvedRelationships
      .filter((other) => {
        const others = plainTypes(other.types);
        if (
          types === undefined ||
          others === undefined ||
          relationship.group !== undefined ||
          other.group !== undefined
        )
          return true;
        return types.some((type) => others.includes(type));
      })
      .map(({ symbol }) => symbol);
  }
}

function isCostly(predicate: object): boolean {
  const { kind } = predicate as Expression;
  if (kind === 'Subquery' || kind === 'PatternExpression' || kind === 'PatternComprehension') return true;
  return Object.values(predicate).some(
    (value) => typeof value === 'object' && value !== null && isCostly(value),
  );
}

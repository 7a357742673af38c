/** What operators are built with. */

import type { Execution } from '../execution.js';
import type { Compiler } from '../expressions/compiler.js';
import type { Plan } from '../plan/logical.js';
import type { VariableSymbol } from '../scope/symbols.js';

/** Takes the current row; false when no more rows are wanted. */
export type Step = () => boolean;

/** Runs a plan on the current row and hands each row to the step it was built with; false when stopped. */
export type Run = () => boolean;

export class Builder {
  readonly execution: Execution;
  readonly compiler: Compiler;
  readonly #build: (builder: Builder, plan: Plan, next: Step) => Run;

  constructor(
    execution: Execution,
    compiler: Compiler,
    build: (builder: Builder, plan: Plan, next: Step) => Run,
  ) {
    this.execution = execution;
    this.compiler = compiler;
    this.#build = build;
  }

  /** Builds the operators of a plan so that each row it gives is followed by `next`. */
  build(plan: Plan, next: Step): Run {
    return this.#build(this, plan, next);
  }
}

/** An operator that takes all rows before it gives the first: sorting, grouping. */
export interface Gathering {
  /** Forgets what was taken before. */
  start(): void;
  /** Takes the current row. */
  readonly take: Step;
  /** Puts one row after the other into the slots; `false` is no row, but a place where others may have a turn. */
  results(): Generator<boolean, void, undefined>;
}

/** Runs a gathering operator on the rows of its input. */
export function buildGathering(b: Builder, input: Plan, gathering: Gathering, next: Step): Run {
  const run = b.build(input, gathering.take);
  return () => {
    gathering.start();
    run();
    for (const isRow of gathering.results()) if (isRow && !next()) return false;
    return true;
  };
}

/** Saved slots of rows that an operator holds back. */
export class RowStore {
  readonly #row: unknown[];
  readonly #slots: readonly number[];

  constructor(execution: Execution, symbols: readonly VariableSymbol[]) {
    this.#row = execution.row;
    this.#slots = [...new Set(symbols.map(({ slot }) => slot))];
  }

  /** How many slots are saved of a row. */
  get size(): number {
    return this.#slots.length;
  }

  save(): unknown[] {
    const row = this.#row;
    const saved: unknown[] = [];
    for (const slot of this.#slots) saved.push(row[slot]);
    return saved;
  }

  restore(saved: readonly unknown[]): void {
    const row = this.#row;
    const slots = this.#slots;
    for (let i = 0; i < slots.length; i++) row[slots[i] as number] = saved[i];
  }
}

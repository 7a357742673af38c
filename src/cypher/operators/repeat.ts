/** Quantified paths: repetitions of a pattern, depth first, each relationship walked once. */

import { readSymbol } from '../expressions/variables.js';
import type { Repeat } from '../plan/logical.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Value } from '../values/value.js';
import type { Builder, Run, Step } from './builder.js';
import { uniqueTest } from './unique.js';

/** One repetition found. */
interface Round {
  readonly node: number;
  readonly relationships: readonly number[];
  readonly values: readonly Value[];
}

export function buildRepeat(b: Builder, plan: Repeat, next: Step): Run {
  const walk = repetitions(b, plan);
  return b.build(plan.input, () => {
    for (const isRow of walk()) if (isRow && !next()) return false;
    return true;
  });
}

/** Walks from the node in the current row; `true` when a row stands in the slots, `false` between rounds. */
export function repetitions(b: Builder, plan: Repeat): () => Generator<boolean, void, undefined> {
  const { execution } = b;
  const { row } = execution;
  const { min, max, into, reversed, group } = plan;
  const findRounds = roundFinder(b, plan);
  const isUnique = uniqueTest(execution, plan.unique);
  const outer = group.variables.map((variable) => variable.outer.slot);

  /** Whether the trail is a row. */
  const place = (trail: readonly Round[], node: number, target: unknown): boolean => {
    if (into && node !== target) return false;
    const rounds = reversed ? trail.slice().reverse() : trail;
    row[plan.symbol.slot] = rounds.flatMap(({ relationships }) => relationships);
    outer.forEach((slot, i) => {
      row[slot] = rounds.map(({ values }) => values[i] ?? null);
    });
    row[plan.to.slot] = node;
    return true;
  };

  return function* () {
    const start = row[plan.from.slot] as number;
    const target = row[plan.to.slot];
    const trail = new RoundTrail(isUnique);
    const { rounds } = trail;
    if (min === 0 && place(rounds, start, target)) yield true;
    const open: Round[][] = [max > 0 ? findRounds(start) : []];
    while (open.length > 0) {
      execution.tick();
      const round = (open.at(-1) as Round[]).shift();
      if (round === undefined) {
        open.pop();
        trail.leave();
        continue;
      }
      if (!trail.enter(round)) continue;
      yield rounds.length >= min && place(rounds, round.node, target);
      open.push(rounds.length < max ? findRounds(round.node) : []);
    }
  };
}

/** The repetitions walked so far, no relationship twice. */
class RoundTrail {
  readonly rounds: Round[] = [];
  readonly #walked = new Set<number>();
  readonly #isUnique: ((relationship: number) => boolean) | undefined;

  constructor(isUnique: ((relationship: number) => boolean) | undefined) {
    this.#isUnique = isUnique;
  }

  /** Goes on by a repetition; false where one of its relationships was walked before. */
  enter(round: Round): boolean {
    const { relationships } = round;
    if (relationships.some((id) => this.#walked.has(id) || this.#isUnique?.(id) === false)) return false;
    this.rounds.push(round);
    for (const id of relationships) this.#walked.add(id);
    return true;
  }

  /** Takes back the last repetition. */
  leave(): void {
    for (const id of this.rounds.pop()?.relationships ?? []) this.#walked.delete(id);
  }
}

/** All repetitions that start at a node. */
function roundFinder(b: Builder, plan: Repeat): (node: number) => Round[] {
  const { execution } = b;
  const { row } = execution;
  const { group, reversed } = plan;
  const entry = reversed ? group.exit : group.entry;
  const exit = reversed ? group.entry : group.exit;
  const readers = group.variables.map(({ inner }) => readSymbol(execution, inner));
  let rounds: Round[] = [];
  const run = b.build(plan.inner, () => {
    execution.tick();
    const relationships = group.steps.map((symbol: VariableSymbol) => row[symbol.slot] as number);
    rounds.push({ node: row[exit.slot] as number, relationships, values: readers.map((read) => read()) });
    return true;
  });
  return (node) => {
    rounds = [];
    row[entry.slot] = node;
    run();
    return rounds;
  };
}

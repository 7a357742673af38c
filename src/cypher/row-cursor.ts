/** Rows of a query one at a time, made when they are asked for. */
import { type Execution, guarded, limitExceeded } from './execution.js';
import type { Builder } from './operators/builder.js';
import { pullPlan } from './operators/pull.js';
import { Puller, type Rows } from './operators/puller.js';
import type { Plan } from './plan/logical.js';
import { othersTurn, TURN } from './turns.js';
import type { Value } from './values/value.js';

export class RowCursor {
  readonly #execution: Execution;
  readonly #rows: Rows;
  readonly #readers: readonly (() => Value)[];
  #given = 0;
  #turnEnds = 0;
  #left: number;

  /** @param readers the columns; none where the query returns nothing */
  constructor(builder: Builder, plan: Plan, readers: readonly (() => Value)[] | undefined) {
    this.#execution = builder.execution;
    this.#readers = readers ?? [];
    this.#left = performance.now();
    const rows = new Puller(builder, () => this.isDue, pullPlan).open(plan);
    this.#rows = readers === undefined ? withoutRows(rows()) : rows();
  }

  /** The next row; `null` where the turn is over and nothing is found yet; undefined at the end. @throws CypherError */
  next(): readonly Value[] | null | undefined {
    const now = performance.now();
    this.#execution.extend(now - this.#left);
    try {
      this.#execution.check();
      const { done, value } = guarded(() => this.#rows.next());
      if (done === true) return undefined;
      if (!value) return null;
      if (++this.#given > this.#execution.limits.maxRows)
        throw limitExceeded(
          'TooManyRows',
          `The query returns more than ${this.#execution.limits.maxRows} rows; use LIMIT.`,
        );
      return this.#readers.map((read) => read());
    } finally {
      this.#left = performance.now();
    }
  }

  /** Whether the turn is over; what a row's taker does with it is part of the turn. */
  get isDue(): boolean {
    return performance.now() > this.#turnEnds;
  }

  /** Begins a turn: others have had theirs. */
  renew(): void {
    this.#turnEnds = performance.now() + TURN;
  }

  /** Ends the work. */
  close(): void {
    this.#rows.return();
  }
}

function* withoutRows(rows: Rows): Rows {
  for (const isRow of rows) if (!isRow) yield false;
}

/** The rows of a cursor; lets the event loop go round whenever a turn is over. */
export async function* rowsOf(cursor: RowCursor): AsyncGenerator<readonly Value[], void, undefined> {
  try {
    cursor.renew();
    for (let row = cursor.next(); row !== undefined; row = cursor.next()) {
      if (row !== null) {
        yield row;
        if (!cursor.isDue) continue;
      }
      await othersTurn();
      cursor.renew();
    }
  } finally {
    cursor.close();
  }
}

import type { Plan } from '../plan/logical.js';
import type { Builder } from './builder.js';

/** Rows one at a time: `true` when the next stands in the slots, `false` when others may have a turn. */
export type Rows = Generator<boolean, void, undefined>;

/** Begins the rows of a plan for the current row. */
export type Open = () => Rows;

/** What iterators are made with. */
export class Puller {
  readonly builder: Builder;
  /** Whether this turn has lasted long enough. */
  readonly isDue: () => boolean;
  readonly #pull: (puller: Puller, plan: Plan) => Open;

  constructor(builder: Builder, isDue: () => boolean, pull: (puller: Puller, plan: Plan) => Open) {
    this.builder = builder;
    this.isDue = isDue;
    this.#pull = pull;
  }

  open(plan: Plan): Open {
    return this.#pull(this, plan);
  }
}

/** ORDER BY; with LIMIT only the rows that can still be among the first are held. */
import type { Sort } from '../plan/logical.js';
import { compareForOrder } from '../values/order.js';
import type { Value } from '../values/value.js';
import { type Builder, type Gathering, RowStore } from './builder.js';
import { rowCount } from './counts.js';
import { sortInSlices } from './sort-in-slices.js';

interface Entry {
  readonly keys: readonly Value[];
  /** Place in the input: equal rows keep their order. */
  readonly place: number;
  readonly saved: unknown[];
}

export function sorting(b: Builder, plan: Sort): Gathering {
  const { execution } = b;
  const keys = plan.keys.map(({ expression }) => b.compiler.compile(expression));
  const signs = plan.keys.map(({ descending }) => (descending ? -1 : 1));
  const skip = plan.skip === undefined ? () => 0 : rowCount(b, plan.skip, 'SKIP');
  const limit = plan.limit === undefined ? () => Number.POSITIVE_INFINITY : rowCount(b, plan.limit, 'LIMIT');
  const store = new RowStore(execution, plan.live);
  const compare = (x: Entry, y: Entry): number => {
    for (let i = 0; i < signs.length; i++) {
      const order = compareForOrder(x.keys[i] as Value, y.keys[i] as Value);
      if (order !== 0) return order * (signs[i] as number);
    }
    return x.place - y.place;
  };
  let buffer: TopRows<Entry> = new TopRows(compare, Number.POSITIVE_INFINITY);
  let place = 0;
  let from = 0;
  return {
    start: () => {
      from = skip();
      buffer = new TopRows(compare, from + limit());
      place = 0;
    },
    take: () => {
      const values = keys.map((key) => key());
      place++;
      if (buffer.takes({ keys: values, place, saved: NOTHING })) {
        execution.hold(buffer.add({ keys: values, place, saved: store.save() }));
      }
      return true;
    },
    *results() {
      const { entries } = buffer;
      execution.hold(-entries.length);
      const sorted = yield* sortInSlices(entries, compare);
      for (let i = from; i < sorted.length; i++) {
        store.restore((sorted[i] as Entry).saved);
        yield true;
      }
    },
  };
}

const NOTHING: unknown[] = [];

/** The smallest `size` entries, in a heap with the largest on top. */
class TopRows<T> {
  readonly #compare: (x: T, y: T) => number;
  readonly #size: number;
  readonly #heap: T[] = [];

  constructor(compare: (x: T, y: T) => number, size: number) {
    this.#compare = compare;
    this.#size = size;
  }

  /** Whether an entry would be kept. */
  takes(entry: T): boolean {
    if (this.#heap.length < this.#size) return true;
    const top = this.#heap[0];
    return top !== undefined && this.#compare(entry, top) < 0;
  }

  /** Adds an entry that `takes` let in; gives by how many the number held grew. */
  add(entry: T): number {
    const heap = this.#heap;
    if (this.#size === Number.POSITIVE_INFINITY) {
      heap.push(entry);
      return 1;
    }
    if (heap.length < this.#size) {
      heap.push(entry);
      this.#up(heap.length - 1);
      return 1;
    }
    heap[0] = entry;
    this.#down();
    return 0;
  }

  /** In no order. */
  get entries(): T[] {
    return this.#heap;
  }

  #up(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(heap[at] as T, heap[parent] as T) <= 0) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  #down(): void {
    const heap = this.#heap;
    let at = 0;
    while (true) {
      const left = 2 * at + 1;
      let largest = at;
      for (const child of [left, left + 1]) {
        if (child < heap.length && this.#compare(heap[child] as T, heap[largest] as T) > 0) largest = child;
      }
      if (largest === at) return;
      swap(heap, at, largest);
      at = largest;
    }
  }
}

function swap<T>(items: T[], i: number, j: number): void {
  const item = items[i] as T;
  items[i] = items[j] as T;
  items[j] = item;
}

/** What PROFILE measures: rows and looks into the store, by operator. */
import type { AdjacencyCursor, GraphSource } from './source.js';

/** What an operator did. */
export interface Measured {
  rows: number;
  /** Entries read from or written to the store: records, properties, relationships walked. */
  hits: number;
}

export class Profile {
  /** By operator of the plan. */
  readonly operators = new Map<object, Measured>();
  /** What making the rows of the result took. */
  readonly results: Measured = { rows: 0, hits: 0 };
  /** The operator that works now. */
  current: Measured = this.results;
  /** The operator that is being built. */
  building: Measured = this.results;

  operator(plan: object): Measured {
    const measured = { rows: 0, hits: 0 };
    this.operators.set(plan, measured);
    return measured;
  }

  /** The store, counting what is asked of it for the operator that works now. Slower than the store itself. */
  counting<T extends GraphSource>(source: T): T {
    const methods = new Map<PropertyKey, unknown>();
    return new Proxy(source, {
      get: (target, name) => {
        const known = methods.get(name);
        if (known !== undefined) return known;
        // Getters and private fields belong to the store itself.
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        const counted = this.#counted(value as Method, target, COUNTS.get(name));
        methods.set(name, counted);
        return counted;
      },
    });
  }

  #counted(method: Method, target: object, count: Count | undefined): Method {
    if (count === undefined) return method.bind(target) as Method;
    return (...args) => {
      const result = method.apply(target, args);
      this.current.hits += count(result, args);
      return result;
    };
  }
}

type Method = (...args: unknown[]) => unknown;
type Count = (result: unknown, args: readonly unknown[]) => number;

const one: Count = () => 1;
/** A list from an index: the look at the index and its entries. */
const entries: Count = (result) => 1 + ((result as ArrayLike<number> | undefined)?.length ?? 0);
const walked: Count = (_, [cursor]) => {
  const { from, to } = cursor as AdjacencyCursor;
  return 1 + to - from;
};

/** Methods that touch records. Names and tokens are held apart from them and cost nothing. */
const COUNTS = new Map<PropertyKey, Count>([
  ...[
    'hasNode',
    'hasRelationship',
    'hasLabel',
    'labelsOf',
    'typeOf',
    'startOf',
    'endOf',
    'degree',
    'nodeProperty',
    'relationshipProperty',
    'nodeKeys',
    'relationshipKeys',
    'nodeByElementId',
    'relationshipByElementId',
    'countNodesWithLabel',
    'countRelationshipsOfType',
    'createNode',
    'createRelationship',
    'deleteNode',
    'deleteRelationship',
    'addLabel',
    'removeLabel',
    'setNodeProperty',
    'setRelationshipProperty',
  ].map((name): [string, Count] => [name, one]),
  ['nodesWithLabel', entries],
  ['relationshipsOfType', entries],
  ['lookup', entries],
  ['seek', walked],
]);

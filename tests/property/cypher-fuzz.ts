import { execute } from '../../src/cypher/engine.js';
import { CypherError } from '../../src/cypher/errors.js';
import { mapOf } from '../../src/cypher/values/index.js';
import { smallGraph } from '../unit/cypher/graph.js';
import { fuzzQuery, randomNumbers } from './cypher-queries.js';

/** Milliseconds a query may take, and how far over it may be found out. */
const LIMIT_MS = 250;
const SLACK_MS = 5000;

export interface FuzzReport {
  readonly answered: number;
  /** Queries ended by an error of the engine, by its class. */
  readonly errors: ReadonlyMap<string, number>;
  /** Queries that threw anything else or ran past the limit, with what happened. */
  readonly failures: readonly string[];
}

/** Runs `count` fuzzed queries on a small graph, a new one every hundred. */
export function fuzz(seed: number, count: number): FuzzReport {
  const random = randomNumbers(seed);
  const errors = new Map<string, number>();
  const failures: string[] = [];
  const parameters = mapOf([['p', 1]]);
  let answered = 0;
  let source = smallGraph();
  for (let i = 0; i < count; i++) {
    if (i % 100 === 0) source = smallGraph();
    const text = fuzzQuery(random);
    const started = performance.now();
    try {
      execute(source, text, parameters, {
        limits: { timeoutMs: LIMIT_MS, maxRows: 2000, maxHeldRows: 20_000, maxListLength: 20_000 },
        random,
      });
      answered++;
    } catch (error) {
      if (error instanceof CypherError) errors.set(error.class, (errors.get(error.class) ?? 0) + 1);
      else failures.push(`${text}\n  ${error instanceof Error ? error.stack : String(error)}`);
    }
    const elapsed = performance.now() - started;
    if (elapsed > LIMIT_MS + SLACK_MS) failures.push(`${text}\n  took ${Math.round(elapsed)} ms`);
  }
  return { answered, errors, failures };
}

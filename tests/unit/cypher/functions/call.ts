import type { FunctionContext } from '../../../../src/cypher/functions/index.js';
import { findFunction } from '../../../../src/cypher/functions/index.js';
import type { GraphSource } from '../../../../src/cypher/source.js';
import { mapOf, type Value } from '../../../../src/cypher/values/index.js';

/** A statement at 2023-11-14T22:13:20.000000005Z over no graph. */
export const CONTEXT: FunctionContext = {
  source: {} as GraphSource,
  now: { seconds: 1_700_000_000, nanos: 5 },
  realtime: () => ({ seconds: 1_700_000_001, nanos: 0 }),
  random: () => 0.5,
  maxListLength: 1000,
};

/** Calls a scalar function by name. */
export function call(name: string, ...args: Value[]): Value {
  const definition = findFunction(name);
  if (definition?.kind !== 'scalar') throw new Error(`no scalar function ${name}`);
  return definition.evaluate(args, CONTEXT);
}

/** Feeds the values, one per row, to an aggregate function. */
export function aggregate(name: string, rows: readonly (readonly Value[])[]): Value {
  const definition = findFunction(name);
  if (definition?.kind !== 'aggregate') throw new Error(`no aggregate function ${name}`);
  const accumulator = definition.create(CONTEXT);
  for (const row of rows) accumulator.add(row);
  return accumulator.result();
}

/** A map value of a plain object. */
export function map(entries: Record<string, Value>): Value {
  return mapOf(Object.entries(entries));
}

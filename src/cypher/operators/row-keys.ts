/** Keys of rows for DISTINCT and grouping: equal exactly when the values are equivalent. */
import type { Execution } from '../execution.js';
import { readSymbol } from '../expressions/variables.js';
import type { VariableSymbol } from '../scope/symbols.js';
import { groupKey, groupKeyOf } from '../values/group-key.js';

export function keyReader(execution: Execution, symbols: readonly VariableSymbol[]): () => unknown {
  const { row } = execution;
  const [first, second] = symbols;
  if (symbols.length === 1 && first !== undefined) {
    const { slot } = first;
    if (isId(first)) return () => row[slot];
    const read = readSymbol(execution, first);
    return () => groupKey(read());
  }
  if (symbols.length === 2 && first !== undefined && second !== undefined && isId(first) && isId(second)) {
    const bound = 2 ** 26;
    const [a, b] = [first.slot, second.slot];
    if (execution.source.nodeIdBound < bound && execution.source.relationshipIdBound < bound) {
      return () => {
        const x = row[a];
        const y = row[b];
        return x === null || y === null ? `${String(x)} ${String(y)}` : (x as number) * bound + (y as number);
      };
    }
  }
  const readers = symbols.map((symbol) => readSymbol(execution, symbol));
  if (readers.length === 0) return () => 0;
  return () => groupKeyOf(readers.map((read) => read()));
}

function isId(symbol: VariableSymbol): boolean {
  return symbol.storage === 'node' || symbol.storage === 'relationship';
}

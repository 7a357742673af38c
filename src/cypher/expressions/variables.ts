/** Reading variables: ids in the row become values only here. */
import type { Execution } from '../execution.js';
import type { VariableSymbol } from '../scope/symbols.js';
import { NodeValue, RelationshipValue } from '../values/entity.js';
import type { Value } from '../values/value.js';
import type { Evaluate } from './compiler.js';

/** Reads a symbol's slot as a value. */
export function readSymbol(execution: Execution, symbol: VariableSymbol): Evaluate {
  const { row, source } = execution;
  const { slot } = symbol;
  switch (symbol.storage) {
    case 'node':
      return () => {
        const id = row[slot];
        return id === null ? null : new NodeValue(source, id as number);
      };
    case 'relationship':
      return () => {
        const id = row[slot];
        return id === null ? null : new RelationshipValue(source, id as number);
      };
    case 'relationships':
      return () => {
        const ids = row[slot] as readonly number[] | null;
        return ids === null ? null : ids.map((id) => new RelationshipValue(source, id));
      };
    case 'value':
      return () => row[slot] as Value;
  }
}

/** Relationship uniqueness: within one MATCH no relationship is walked twice. */
import type { Execution } from '../execution.js';
import type { VariableSymbol } from '../scope/symbols.js';

/** Whether a relationship differs from all those that the symbols hold; undefined when there are none. */
export function uniqueTest(
  { row }: Execution,
  symbols: readonly VariableSymbol[],
): ((relationship: number) => boolean) | undefined {
  const singles = symbols.filter(({ storage }) => storage === 'relationship').map(({ slot }) => slot);
  const lists = symbols.filter(({ storage }) => storage === 'relationships').map(({ slot }) => slot);
  const [first, second] = singles;
  if (lists.length === 0) {
    if (first === undefined) return undefined;
    if (second === undefined) return (id) => row[first] !== id;
    if (singles.length === 2) return (id) => row[first] !== id && row[second] !== id;
  }
  return (id) => {
    for (const slot of singles) if (row[slot] === id) return false;
    for (const slot of lists)
      if ((row[slot] as readonly number[] | null)?.includes(id) === true) return false;
    return true;
  };
}

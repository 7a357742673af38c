/** The looks an expansion takes at a node: one per direction and type. */
import type { LabelExpression } from '../ast/ast.js';
import type { Execution } from '../execution.js';
import { compileLabelTest, type IdTest } from '../expressions/labels.js';
import { type AdjacencyCursor, ANY_TYPE, type Direction, UNKNOWN } from '../source.js';

export interface Probe {
  readonly direction: Direction;
  readonly type: number;
  /** Second look in an undirected expansion: loops were seen in the first. */
  readonly skipLoops: boolean;
}

export function newCursor(): AdjacencyCursor {
  return { relationships: [], neighbours: [], from: 0, to: 0 };
}

/** Tokens are looked up when the plan is run, since a query that writes may make new ones. */
export function probesOf(
  { source }: Execution,
  direction: 'out' | 'in' | 'both',
  types: readonly string[] | undefined,
): () => readonly Probe[] {
  const directions: Direction[] = direction === 'both' ? ['out', 'in'] : [direction];
  const make = (): Probe[] => {
    const tokens =
      types === undefined
        ? [ANY_TYPE]
        : types.map((name) => source.typeToken(name)).filter((type) => type !== UNKNOWN);
    return directions.flatMap((each, i) =>
      tokens.map((type) => ({ direction: each, type, skipLoops: i === 1 })),
    );
  };
  let made: readonly Probe[] | undefined;
  let version = -1;
  return () => {
    if (made === undefined || version !== source.version) {
      made = make();
      version = source.version;
    }
    return made;
  };
}

export function typeTestOf(execution: Execution, labels: LabelExpression | undefined): IdTest | undefined {
  return labels === undefined ? undefined : compileLabelTest(execution, labels, 'relationship');
}

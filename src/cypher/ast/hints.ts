/** Planner hints: `USING INDEX`, `USING SCAN`, `USING JOIN`. */
import type { Name, Spanned, Variable } from './leaves.js';

export type Hint = EntityHint | JoinHint;

/** `USING INDEX n:Label(key)` or, without properties, `USING SCAN n:Label`. */
export interface EntityHint extends Spanned {
  readonly kind: 'EntityHint';
  /** As written: `INDEX`, `INDEX SEEK`, `TEXT INDEX`, `SCAN`, ... */
  readonly form: string;
  readonly variable: Variable;
  readonly label: Name;
  readonly properties: readonly Name[];
}

export interface JoinHint extends Spanned {
  readonly kind: 'JoinHint';
  readonly variables: readonly Variable[];
}

/** Label expressions of nodes, type expressions of relationships. */
import type { Expression } from './ast.js';
import type { Name, Spanned } from './leaves.js';

export type LabelExpression = LabelName | LabelDynamic | LabelWildcard | LabelNot | LabelBinary;

/** A label to give or take away. */
export type GivenLabel = Name | LabelDynamic;

export interface LabelName extends Spanned {
  readonly kind: 'LabelName';
  readonly name: string;
}

/** `$(expression)` and `$all(expression)`, or `$any(expression)`: names that are computed. */
export interface LabelDynamic extends Spanned {
  readonly kind: 'LabelDynamic';
  readonly which: 'all' | 'any';
  /** A STRING or a LIST of them. */
  readonly expression: Expression;
}

/** `%`: any label. */
export interface LabelWildcard extends Spanned {
  readonly kind: 'LabelWildcard';
}

export interface LabelNot extends Spanned {
  readonly kind: 'LabelNot';
  readonly operand: LabelExpression;
}

export interface LabelBinary extends Spanned {
  readonly kind: 'LabelAnd' | 'LabelOr';
  /** True for the old `:A:B` form of a conjunction. */
  readonly colon: boolean;
  readonly left: LabelExpression;
  readonly right: LabelExpression;
}

/**
 * Parts of the syntax tree that hold no expressions, patterns or clauses.
 * Every node has `start` and `end`, UTF-16 offsets into the query text (end exclusive).
 */

export interface Spanned {
  readonly start: number;
  readonly end: number;
}

export interface YieldItem extends Spanned {
  readonly kind: 'YieldItem';
  readonly field: Name;
  readonly variable: Variable;
}

export interface PathSelector extends Spanned {
  readonly kind: 'PathSelector';
  /** `shortestPath(...)`, `allShortestPaths(...)`, SHORTEST k, ALL SHORTEST, SHORTEST k GROUPS, ANY k. */
  readonly which: 'shortestPath' | 'allShortestPaths' | 'shortest' | 'allShortest' | 'groups' | 'any';
  readonly count: number;
}

export interface Quantifier extends Spanned {
  readonly kind: 'Quantifier';
  readonly min: number;
  readonly max: number | undefined;
}

export interface Name extends Spanned {
  readonly kind: 'Name';
  readonly name: string;
}

/** `value`: a number or bigint for an integer, a number for a float. */
export interface Literal extends Spanned {
  readonly kind: 'Literal';
  readonly type: 'null' | 'boolean' | 'string' | 'integer' | 'float';
  readonly value: null | boolean | string | number | bigint;
}

export interface Parameter extends Spanned {
  readonly kind: 'Parameter';
  readonly name: string;
}

export interface Variable extends Spanned {
  readonly kind: 'Variable';
  readonly name: string;
}

export interface TypeName extends Spanned {
  readonly kind: 'TypeName';
  /** Canonical upper-case name: BOOLEAN, STRING, INTEGER, FLOAT, DATE, ..., LIST, ANY, NULL, NOTHING. */
  readonly name: string;
  readonly notNull: boolean;
  /** LIST<inner>. */
  readonly inner: TypeName | undefined;
  /** Closed dynamic union `A | B`: the further alternatives. */
  readonly others: readonly TypeName[];
}

export interface CountStar extends Spanned {
  readonly kind: 'CountStar';
}

/** The subject's value inside an extended simple CASE (`CASE x WHEN > 5 THEN`). */
export interface CaseSubject extends Spanned {
  readonly kind: 'CaseSubject';
}

export interface FinishClause extends Spanned {
  readonly kind: 'Finish';
}

export type UnaryOperator = 'NOT' | '+' | '-';

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

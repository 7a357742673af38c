/**
 * The syntax tree of a Cypher statement. Every node has `start` and `end`,
 * UTF-16 offsets into the query text (end exclusive).
 * Source of the forms: openCypher 9 grammar and the Neo4j 5 Cypher manual.
 */
import type { Hint } from './hints.js';
import type { GivenLabel, LabelExpression } from './labels.js';
import type {
  BinaryOperator,
  CaseSubject,
  ComparisonOperator,
  CountStar,
  FinishClause,
  Literal,
  Name,
  Parameter,
  PathSelector,
  Quantifier,
  Spanned,
  TypeName,
  UnaryOperator,
  Variable,
  YieldItem,
} from './leaves.js';

export type * from './hints.js';
export type * from './labels.js';
export type * from './leaves.js';

// ---------------------------------------------------------------- statements

export interface Statement extends Spanned {
  readonly kind: 'Statement';
  readonly mode: 'run' | 'explain' | 'profile';
  readonly query: Query;
}

/** Single queries joined by UNION; `all[i]` says whether UNION ALL stands between part i and i + 1. */
export interface Query extends Spanned {
  readonly kind: 'Query';
  readonly parts: readonly SingleQuery[];
  readonly all: readonly boolean[];
}

export interface SingleQuery extends Spanned {
  readonly kind: 'SingleQuery';
  readonly clauses: readonly Clause[];
}

// ------------------------------------------------------------------- clauses

export type Clause =
  | MatchClause
  | UnwindClause
  | ProjectionClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause
  | CallProcedureClause
  | CallSubqueryClause
  | ShowClause
  | FinishClause;

export interface MatchClause extends Spanned {
  readonly kind: 'Match';
  readonly optional: boolean;
  readonly patterns: readonly PathPattern[];
  readonly hints: readonly Hint[];
  readonly where: Expression | undefined;
}

export interface UnwindClause extends Spanned {
  readonly kind: 'Unwind';
  readonly list: Expression;
  readonly variable: Variable;
}

/** WITH and RETURN. */
export interface ProjectionClause extends Spanned {
  readonly kind: 'With' | 'Return';
  readonly distinct: boolean;
  /** `*` stands first. */
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  /** WITH only. */
  readonly where: Expression | undefined;
}

export interface ProjectionItem extends Spanned {
  readonly kind: 'ProjectionItem';
  readonly expression: Expression;
  readonly alias: Variable | undefined;
  /** The column name: the alias, or the expression as it was written. */
  readonly name: string;
}

export interface SortItem extends Spanned {
  readonly kind: 'SortItem';
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface CreateClause extends Spanned {
  readonly kind: 'Create';
  readonly patterns: readonly PathPattern[];
}

export interface MergeClause extends Spanned {
  readonly kind: 'Merge';
  readonly pattern: PathPattern;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
}

export interface SetClause extends Spanned {
  readonly kind: 'Set';
  readonly items: readonly SetItem[];
}

export type SetItem = SetProperty | SetDynamicProperty | SetAll | SetLabels;

export interface SetProperty extends Spanned {
  readonly kind: 'SetProperty';
  readonly target: PropertyAccess;
  readonly value: Expression;
}

/** `SET n[key] = value`. */
export interface SetDynamicProperty extends Spanned {
  readonly kind: 'SetDynamicProperty';
  readonly target: Subscript;
  readonly value: Expression;
}

/** `SET n = map` (replace) and `SET n += map` (merge). */
export interface SetAll extends Spanned {
  readonly kind: 'SetAll';
  readonly variable: Variable;
  readonly merge: boolean;
  readonly value: Expression;
}

export interface SetLabels extends Spanned {
  readonly kind: 'SetLabels';
  readonly variable: Variable;
  readonly labels: readonly GivenLabel[];
}

export interface RemoveClause extends Spanned {
  readonly kind: 'Remove';
  readonly items: readonly RemoveItem[];
}

export type RemoveItem = RemoveProperty | RemoveLabels;

export interface RemoveProperty extends Spanned {
  readonly kind: 'RemoveProperty';
  readonly target: PropertyAccess | Subscript;
}

export interface RemoveLabels extends Spanned {
  readonly kind: 'RemoveLabels';
  readonly variable: Variable;
  readonly labels: readonly GivenLabel[];
}

export interface DeleteClause extends Spanned {
  readonly kind: 'Delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface ForeachClause extends Spanned {
  readonly kind: 'Foreach';
  readonly variable: Variable;
  readonly list: Expression;
  readonly clauses: readonly Clause[];
}

export interface CallProcedureClause extends Spanned {
  readonly kind: 'CallProcedure';
  readonly optional: boolean;
  /** Dotted name as written. */
  readonly name: Name;
  /** Undefined when no parentheses were written: arguments come from the parameters. */
  readonly args: readonly Expression[] | undefined;
  readonly yieldAll: boolean;
  /** Undefined when there is no YIELD. */
  readonly yields: readonly YieldItem[] | undefined;
  readonly where: Expression | undefined;
}

export interface CallSubqueryClause extends Spanned {
  readonly kind: 'CallSubquery';
  readonly optional: boolean;
  readonly query: Query;
  /** `CALL (x, y) {}`: the names; `CALL (*) {}`: 'all'; `CALL {}`: undefined (importing WITH). */
  readonly imports: readonly Variable[] | 'all' | undefined;
  readonly transactions: Transactions | undefined;
}

/** `IN TRANSACTIONS OF 1000 ROWS`. */
export interface Transactions extends Spanned {
  readonly kind: 'Transactions';
  readonly rows: Expression | undefined;
}

/** SHOW FUNCTIONS / PROCEDURES / DATABASES / INDEXES / CONSTRAINTS / SETTINGS / CURRENT USER, with YIELD, WHERE and RETURN. */
export interface ShowClause extends Spanned {
  readonly kind: 'Show';
  readonly what:
    | 'functions'
    | 'procedures'
    | 'databases'
    | 'home database'
    | 'indexes'
    | 'constraints'
    | 'settings'
    | 'current user';
  /** Which of them: the kinds of `SHOW RANGE INDEXES`, `SHOW NODE KEY CONSTRAINTS`; undefined for all. */
  readonly kinds: readonly string[] | undefined;
  /** The names of `SHOW DATABASE name` and `SHOW SETTINGS 'name'`; undefined for all. */
  readonly names: readonly string[] | undefined;
  readonly yieldAll: boolean;
  readonly yields: readonly YieldItem[] | undefined;
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
}

// ------------------------------------------------------------------ patterns

export interface PathPattern extends Spanned {
  readonly kind: 'PathPattern';
  readonly variable: Variable | undefined;
  readonly selector: PathSelector | undefined;
  /** Nodes and relationships in turn; a quantified or parenthesised part may stand between nodes. */
  readonly elements: readonly PatternElement[];
}

export type PatternElement = NodePattern | RelationshipPattern | GroupPattern;

export interface NodePattern extends Spanned {
  readonly kind: 'NodePattern';
  readonly variable: Variable | undefined;
  readonly labels: LabelExpression | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}

export interface RelationshipPattern extends Spanned {
  readonly kind: 'RelationshipPattern';
  readonly direction: 'out' | 'in' | 'both';
  readonly variable: Variable | undefined;
  readonly types: LabelExpression | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
  /** `*1..3`: `max` undefined is unbounded. The variable is then a list. */
  readonly length: Quantifier | undefined;
  /** `-[]->+`, `-[]->{1,3}`: quantified relationship. */
  readonly quantifier: Quantifier | undefined;
}

/** `((a)-[r]->(b) WHERE ...){1,3}`; without a quantifier a plain parenthesised path. */
export interface GroupPattern extends Spanned {
  readonly kind: 'GroupPattern';
  readonly elements: readonly PatternElement[];
  readonly where: Expression | undefined;
  readonly quantifier: Quantifier | undefined;
}

// --------------------------------------------------------------- expressions

export type Expression =
  | Literal
  | Parameter
  | Variable
  | PropertyAccess
  | Subscript
  | Slice
  | ListLiteral
  | MapLiteral
  | Unary
  | Binary
  | Comparison
  | NullTest
  | TypeTest
  | NormalizedTest
  | LabelTest
  | FunctionCall
  | CountStar
  | CaseExpression
  | CaseSubject
  | ListComprehension
  | PatternComprehension
  | QuantifierExpression
  | Reduce
  | MapProjection
  | SubqueryExpression
  | PatternExpression;

export interface PropertyAccess extends Spanned {
  readonly kind: 'Property';
  readonly subject: Expression;
  readonly key: Name;
}

export interface Subscript extends Spanned {
  readonly kind: 'Subscript';
  readonly subject: Expression;
  readonly index: Expression;
}

export interface Slice extends Spanned {
  readonly kind: 'Slice';
  readonly subject: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
}

export interface ListLiteral extends Spanned {
  readonly kind: 'List';
  readonly items: readonly Expression[];
}

export interface MapEntry extends Spanned {
  readonly kind: 'MapEntry';
  readonly key: Name;
  readonly value: Expression;
}

export interface MapLiteral extends Spanned {
  readonly kind: 'Map';
  readonly entries: readonly MapEntry[];
}

export interface Unary extends Spanned {
  readonly kind: 'Unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface Binary extends Spanned {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a < b <= c`: operands one more than operators. */
export interface Comparison extends Spanned {
  readonly kind: 'Comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}

export interface NullTest extends Spanned {
  readonly kind: 'NullTest';
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `x IS :: INTEGER`; the type as normalised text, such as `LIST<INTEGER NOT NULL> | NULL`. */
export interface TypeTest extends Spanned {
  readonly kind: 'TypeTest';
  readonly operand: Expression;
  readonly type: TypeName;
  readonly negated: boolean;
}

export interface NormalizedTest extends Spanned {
  readonly kind: 'NormalizedTest';
  readonly operand: Expression;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly negated: boolean;
}

/** `n:Person`, `r:KNOWS|LIKES`. */
export interface LabelTest extends Spanned {
  readonly kind: 'LabelTest';
  readonly operand: Expression;
  readonly labels: LabelExpression;
}

export interface FunctionCall extends Spanned {
  readonly kind: 'FunctionCall';
  /** Dotted name as written. */
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}

export interface CaseExpression extends Spanned {
  readonly kind: 'Case';
  readonly subject: Expression | undefined;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | undefined;
}

export interface CaseBranch extends Spanned {
  readonly kind: 'CaseBranch';
  /** With a subject: values to compare with, or predicates over `CaseSubject`. */
  readonly when: readonly Expression[];
  readonly then: Expression;
}

export interface ListComprehension extends Spanned {
  readonly kind: 'ListComprehension';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly map: Expression | undefined;
}

export interface PatternComprehension extends Spanned {
  readonly kind: 'PatternComprehension';
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly map: Expression;
}

export interface QuantifierExpression extends Spanned {
  readonly kind: 'QuantifierExpression';
  readonly which: 'all' | 'any' | 'none' | 'single';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression;
}

export interface Reduce extends Spanned {
  readonly kind: 'Reduce';
  readonly accumulator: Variable;
  readonly initial: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
}

export interface MapProjection extends Spanned {
  readonly kind: 'MapProjection';
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
}

/** `.*`, `.key`, `variable`, `key: value`. */
export type MapProjectionItem =
  | (Spanned & { readonly kind: 'AllProperties' })
  | (Spanned & { readonly kind: 'PropertySelector'; readonly key: Name })
  | (Spanned & { readonly kind: 'VariableSelector'; readonly variable: Variable })
  | MapEntry;

/** EXISTS { }, COUNT { }, COLLECT { }; a bare pattern is a query of one MATCH. */
export interface SubqueryExpression extends Spanned {
  readonly kind: 'Subquery';
  readonly which: 'exists' | 'count' | 'collect';
  readonly query: Query;
}

/** A pattern used as a predicate, or `shortestPath(...)` used as a value. */
export interface PatternExpression extends Spanned {
  readonly kind: 'PatternExpression';
  readonly pattern: PathPattern;
}

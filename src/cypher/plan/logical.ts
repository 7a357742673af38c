/**
 * The plan of a query: a tree of operators. Each operator works on the current row, and hands rows on by
 * calling what follows it; the leaf `Argument` stands for the current row as it is.
 */
import type { Expression, LabelExpression, MapLiteral, RemoveItem, SetItem } from '../ast/ast.js';
import type {
  BoundGroup,
  BoundPath,
  BoundProcedureCall,
  BoundQuery,
  BoundShow,
  CreateParts,
  GivenVariable,
} from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';

export type Plan =
  | Leaf
  | NodeScan
  | NodeIndexSeek
  | NodeByIdSeek
  | RelationshipScan
  | Given
  | LabelFilter
  | Filter
  | Expand
  | VariableExpand
  | Repeat
  | ShortestPath
  | SelectPaths
  | PathBuild
  | Optional
  | Apply
  | Unwind
  | Project
  | Aggregate
  | CountStore
  | Distinct
  | Sort
  | Skip
  | Limit
  | Union
  | Write
  | Merge
  | Foreach
  | SubqueryCall
  | ProcedureCall
  | Show
  | Empty;

interface Operator {
  /** Estimated rows, for EXPLAIN. */
  readonly estimate: number;
}

interface Unary extends Operator {
  readonly input: Plan;
}

/** The row as it stands when the plan is run. */
export interface Leaf extends Operator {
  readonly kind: 'Argument';
}

/** All nodes, or those of one label. */
export interface NodeScan extends Unary {
  readonly kind: 'NodeScan';
  readonly symbol: VariableSymbol;
  readonly label: string | undefined;
}

export interface NodeIndexSeek extends Unary {
  readonly kind: 'NodeIndexSeek';
  readonly symbol: VariableSymbol;
  readonly label: string;
  readonly key: string;
  /** Equality with one value, or with any item of a list. */
  readonly value: Expression;
  readonly many: boolean;
}

export interface NodeByIdSeek extends Unary {
  readonly kind: 'NodeByIdSeek';
  readonly symbol: VariableSymbol;
  /** `elementId(n) = value` or `id(n) = value`. */
  readonly by: 'elementId' | 'id';
  readonly value: Expression;
}

/** All relationships of the types, with both ends. */
export interface RelationshipScan extends Unary {
  readonly kind: 'RelationshipScan';
  readonly symbol: VariableSymbol;
  readonly left: VariableSymbol;
  readonly right: VariableSymbol;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: readonly string[];
  readonly unique: readonly VariableSymbol[];
  /** The relationship is known; only its ends are read. */
  readonly given: boolean;
}

/** Lets rows through whose given variables are not null, unwrapping values to ids. */
export interface Given extends Unary {
  readonly kind: 'Given';
  readonly variables: readonly (GivenVariable & {
    readonly what: 'node' | 'relationship' | 'relationships';
  })[];
}

export interface LabelFilter extends Unary {
  readonly kind: 'LabelFilter';
  readonly symbol: VariableSymbol;
  readonly labels: LabelExpression;
}

export interface Filter extends Unary {
  readonly kind: 'Filter';
  readonly predicate: Expression;
}

/** One relationship from a known node. */
export interface Expand extends Unary {
  readonly kind: 'Expand';
  readonly from: VariableSymbol;
  readonly to: VariableSymbol;
  readonly symbol: VariableSymbol;
  /** As seen from `from`. */
  readonly direction: 'out' | 'in' | 'both';
  readonly types: readonly string[] | undefined;
  /** A type expression that is no plain list of names. */
  readonly typeTest: LabelExpression | undefined;
  /** `to` is known: only relationships between the two. */
  readonly into: boolean;
  /** The relationship itself is known. */
  readonly given: boolean;
  /** Relationships of the same MATCH that it must differ from. */
  readonly unique: readonly VariableSymbol[];
}

export interface VariableExpand extends Unary {
  readonly kind: 'VariableExpand';
  readonly from: VariableSymbol;
  readonly to: VariableSymbol;
  readonly symbol: VariableSymbol;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: readonly string[] | undefined;
  readonly typeTest: LabelExpression | undefined;
  readonly into: boolean;
  readonly given: boolean;
  readonly min: number;
  readonly max: number;
  /** Walked from the pattern's right end: the list is turned round. */
  readonly reversed: boolean;
  readonly properties: MapLiteral | undefined;
  readonly unique: readonly VariableSymbol[];
  /** Only the reached nodes matter, each once (`DISTINCT`). */
  readonly reachable: boolean;
}

/** A quantified path. `inner` finds one repetition from `group.entry`. */
export interface Repeat extends Unary {
  readonly kind: 'Repeat';
  readonly from: VariableSymbol;
  readonly to: VariableSymbol;
  readonly symbol: VariableSymbol;
  readonly group: BoundGroup;
  readonly inner: Plan;
  readonly into: boolean;
  readonly min: number;
  readonly max: number;
  readonly unique: readonly VariableSymbol[];
  /** Walked from the right end: `inner` starts at `group.exit`. */
  readonly reversed: boolean;
}

/** shortestPath, allShortestPaths, SHORTEST k over one relationship pattern, both ends known. */
export interface ShortestPath extends Unary {
  readonly kind: 'ShortestPath';
  readonly path: BoundPath;
  readonly types: readonly string[] | undefined;
  readonly typeTest: LabelExpression | undefined;
  /** Conditions on the path that the search itself obeys. */
  readonly predicates: readonly Expression[];
}

/** Keeps the k shortest paths between each pair of ends. `input` finds all paths. */
export interface SelectPaths extends Unary {
  readonly kind: 'SelectPaths';
  readonly path: BoundPath;
  readonly live: readonly VariableSymbol[];
}

export interface PathBuild extends Unary {
  readonly kind: 'PathBuild';
  readonly path: BoundPath;
}

/** Runs `inner` for each row; when it finds nothing the symbols are null. */
export interface Optional extends Unary {
  readonly kind: 'Optional';
  readonly inner: Plan;
  readonly symbols: readonly VariableSymbol[];
}

/** Runs `inner` for each row. */
export interface Apply extends Unary {
  readonly kind: 'Apply';
  readonly inner: Plan;
}

export interface Unwind extends Unary {
  readonly kind: 'Unwind';
  readonly list: Expression;
  readonly symbol: VariableSymbol;
}

export interface Item {
  readonly expression: Expression;
  readonly symbol: VariableSymbol;
}

export interface Project extends Unary {
  readonly kind: 'Project';
  readonly items: readonly Item[];
}

export interface Aggregate extends Unary {
  readonly kind: 'Aggregate';
  readonly keys: readonly Item[];
  readonly aggregates: readonly Item[];
  readonly live: readonly VariableSymbol[];
}

/** A count that the store keeps: nodes (of a label), relationships (of types). */
export interface CountStore extends Operator {
  readonly kind: 'CountStore';
  readonly symbol: VariableSymbol;
  readonly of: 'nodes' | 'relationships';
  /** Empty: all. */
  readonly names: readonly string[];
}

export interface Distinct extends Unary {
  readonly kind: 'Distinct';
  readonly symbols: readonly VariableSymbol[];
}

export interface SortKey {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** With `skip` and `limit`, only the first rows are kept while sorting. */
export interface Sort extends Unary {
  readonly kind: 'Sort';
  readonly keys: readonly SortKey[];
  readonly live: readonly VariableSymbol[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

export interface Skip extends Unary {
  readonly kind: 'Skip';
  readonly count: Expression;
}

export interface Limit extends Unary {
  readonly kind: 'Limit';
  readonly count: Expression;
}

export interface Union extends Operator {
  readonly kind: 'Union';
  readonly parts: readonly { readonly plan: Plan; readonly outputs: readonly VariableSymbol[] }[];
  readonly outputs: readonly VariableSymbol[];
}

/** CREATE, SET, REMOVE, DELETE: all input rows are read before the first write. */
export interface Write extends Unary {
  readonly kind: 'Write';
  readonly action: WriteAction;
  readonly live: readonly VariableSymbol[];
}

export type WriteAction =
  | { readonly kind: 'create'; readonly parts: CreateParts }
  | { readonly kind: 'set'; readonly items: readonly SetItem[] }
  | { readonly kind: 'remove'; readonly items: readonly RemoveItem[] }
  | { readonly kind: 'delete'; readonly detach: boolean; readonly expressions: readonly Expression[] };

export interface Merge extends Unary {
  readonly kind: 'Merge';
  readonly match: Plan;
  readonly create: CreateParts;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
  readonly live: readonly VariableSymbol[];
}

export interface Foreach extends Unary {
  readonly kind: 'Foreach';
  readonly symbol: VariableSymbol;
  readonly list: Expression;
  readonly inner: Plan;
  readonly live: readonly VariableSymbol[];
}

/** CALL { }: `unit` when it returns nothing and each row goes on once. */
export interface SubqueryCall extends Unary {
  readonly kind: 'SubqueryCall';
  readonly query: BoundQuery;
  readonly inner: Plan;
  readonly unit: boolean;
  readonly optional: boolean;
  readonly writes: boolean;
  readonly batch: Expression | undefined;
  readonly live: readonly VariableSymbol[];
}

export interface ProcedureCall extends Unary {
  readonly kind: 'ProcedureCall';
  readonly call: BoundProcedureCall;
}

export interface Show extends Unary {
  readonly kind: 'Show';
  readonly show: BoundShow;
}

/** No row at all. */
export interface Empty extends Unary {
  readonly kind: 'Empty';
}

/**
 * A query whose names are resolved: what the planner works on. Expressions stay syntax trees;
 * `Binding.symbolOf` says which symbol each of their variables is.
 */
import type {
  Expression,
  LabelDynamic,
  LabelExpression,
  MapLiteral,
  Name,
  PathSelector,
  RemoveItem,
  SetItem,
} from '../ast/ast.js';
import type { Procedure, ShowSubject } from '../procedures/index.js';
import type { VariableSymbol } from './symbols.js';

export interface BoundQuery {
  readonly parts: readonly BoundPart[];
  readonly all: readonly boolean[];
  /** Column names; empty when the query returns nothing. */
  readonly columns: readonly string[];
  /** Where the rows' values stand, in column order; of a UNION: symbols of its own. */
  readonly outputs: readonly VariableSymbol[];
  readonly returns: boolean;
}

export interface BoundPart {
  readonly clauses: readonly BoundClause[];
  /** In the column order of the whole query. */
  readonly outputs: readonly VariableSymbol[];
}

export type BoundClause =
  | BoundMatch
  | { readonly kind: 'unwind'; readonly list: Expression; readonly symbol: VariableSymbol }
  | BoundProjection
  | BoundCreate
  | BoundMerge
  | { readonly kind: 'set'; readonly items: readonly SetItem[]; readonly live: readonly VariableSymbol[] }
  | {
      readonly kind: 'remove';
      readonly items: readonly RemoveItem[];
      readonly live: readonly VariableSymbol[];
    }
  | BoundDelete
  | BoundForeach
  | BoundProcedureCall
  | BoundSubqueryCall
  | BoundShow
  | { readonly kind: 'finish' };

export interface BoundMatch {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly pattern: BoundPattern;
  /** Symbols the clause binds, set to null by an OPTIONAL MATCH that finds nothing. */
  readonly introduced: readonly VariableSymbol[];
}

export interface BoundPattern {
  readonly nodes: readonly BoundNode[];
  readonly relationships: readonly BoundRelationship[];
  readonly paths: readonly BoundPath[];
  /** Conjuncts of WHERE and of the property maps. */
  readonly predicates: readonly Expression[];
  /** Variables of earlier clauses: each must not be null; a value is unwrapped to the id the match works on. */
  readonly given: readonly GivenVariable[];
}

export interface GivenVariable {
  readonly from: VariableSymbol;
  /** The same symbol when it holds an id already. */
  readonly to: VariableSymbol;
}

export interface BoundNode {
  readonly symbol: VariableSymbol;
  readonly labels: LabelExpression | undefined;
  /** Bound by an earlier clause. */
  readonly given: boolean;
}

export interface BoundRelationship {
  readonly symbol: VariableSymbol;
  readonly left: VariableSymbol;
  readonly right: VariableSymbol;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: LabelExpression | undefined;
  readonly given: boolean;
  /** Of a variable-length relationship: bounds and what each step must hold. */
  readonly length: { readonly min: number; readonly max: number } | undefined;
  readonly stepProperties: MapLiteral | undefined;
  /** Of a quantified path. */
  readonly group: BoundGroup | undefined;
  /** Belongs to a path with a selector, found by that path's search and not by the ordinary match. */
  readonly selected: boolean;
}

/** The repeated part of a quantified path. `symbol` of its relationship holds all ids, in path order. */
export interface BoundGroup {
  readonly pattern: BoundPattern;
  readonly entry: VariableSymbol;
  readonly exit: VariableSymbol;
  /** Single relationships and variable-length ones of one repetition, in path order. */
  readonly steps: readonly VariableSymbol[];
  /** `inner` of each repetition is collected to the list `outer`. */
  readonly variables: readonly { readonly inner: VariableSymbol; readonly outer: VariableSymbol }[];
}

export interface BoundPath {
  readonly symbol: VariableSymbol | undefined;
  readonly selector: PathSelector | undefined;
  readonly start: VariableSymbol;
  readonly end: VariableSymbol;
  readonly relationships: readonly BoundRelationship[];
  /** Conditions inside the parentheses of a selected path: they hold before the selection. */
  readonly inner: readonly Expression[];
}

export interface BoundItem {
  readonly expression: Expression;
  readonly symbol: VariableSymbol;
}

/** WITH and RETURN. */
export interface BoundProjection {
  readonly kind: 'projection';
  readonly distinct: boolean;
  /** In column order. An item that only passes a variable on has that variable's symbol. */
  readonly items: readonly BoundItem[];
  readonly aggregation:
    | { readonly keys: readonly BoundItem[]; readonly aggregates: readonly BoundItem[] }
    | undefined;
  /** Items to compute after the aggregation, or all items that compute something. */
  readonly computed: readonly BoundItem[];
  readonly orderBy: readonly { readonly expression: Expression; readonly descending: boolean }[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
  /** Symbols that sorting must carry. */
  readonly live: readonly VariableSymbol[];
}

export interface BoundCreate {
  readonly kind: 'create';
  readonly parts: CreateParts;
  readonly live: readonly VariableSymbol[];
}

export interface CreateParts {
  readonly nodes: readonly CreateNode[];
  readonly relationships: readonly CreateRelationship[];
  readonly paths: readonly BoundPath[];
}

export interface CreateNode {
  readonly symbol: VariableSymbol;
  readonly labels: readonly (string | LabelDynamic)[];
  readonly properties: Expression | undefined;
}

export interface CreateRelationship {
  readonly symbol: VariableSymbol;
  readonly start: VariableSymbol;
  readonly end: VariableSymbol;
  readonly type: string | LabelDynamic;
  readonly properties: Expression | undefined;
}

export interface BoundMerge {
  readonly kind: 'merge';
  readonly pattern: BoundPattern;
  readonly create: CreateParts;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
  readonly live: readonly VariableSymbol[];
}

export interface BoundDelete {
  readonly kind: 'delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
  readonly live: readonly VariableSymbol[];
}

export interface BoundForeach {
  readonly kind: 'foreach';
  readonly symbol: VariableSymbol;
  readonly list: Expression;
  readonly clauses: readonly BoundClause[];
  readonly live: readonly VariableSymbol[];
}

export interface BoundProcedureCall {
  readonly kind: 'call';
  readonly name: Name;
  readonly procedure: Procedure;
  readonly args: readonly Expression[];
  readonly optional: boolean;
  /** Which output column goes to which symbol. */
  readonly outputs: readonly { readonly column: number; readonly symbol: VariableSymbol }[];
  readonly where: Expression | undefined;
  readonly live: readonly VariableSymbol[];
}

export interface BoundSubqueryCall {
  readonly kind: 'subquery';
  readonly optional: boolean;
  readonly query: BoundQuery;
  readonly writes: boolean;
  /** The number of `OF n ROWS`. */
  readonly batch: Expression | undefined;
  readonly live: readonly VariableSymbol[];
}

export interface BoundShow {
  readonly kind: 'show';
  readonly subject: ShowSubject;
  readonly kinds: readonly string[] | undefined;
  readonly names: readonly string[] | undefined;
  readonly outputs: readonly { readonly column: number; readonly symbol: VariableSymbol }[];
}

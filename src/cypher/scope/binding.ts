/** What name resolution shares: the query text, the tables it fills, slot numbers and error making. */
import type { CallSubqueryClause, Expression, Query, Spanned, Variable } from '../ast/ast.js';
import { CypherError, type ErrorClass, nearestName } from '../errors.js';
import type { Procedure } from '../procedures/index.js';
import type { BoundPattern, BoundQuery } from './bound.js';
import type { StaticType } from './static-types.js';
import { type Scope, type Storage, VariableSymbol } from './symbols.js';

/** What may stand in an expression. */
export interface Allowed {
  /** Aggregating functions: only in WITH, RETURN and their ORDER BY. */
  readonly aggregates: boolean;
  /** A pattern as a predicate: where a boolean is expected. */
  readonly patterns: boolean;
  /** Inside the arguments of an aggregating function. */
  readonly inAggregate: boolean;
}

export const PLAIN: Allowed = { aggregates: false, patterns: false, inAggregate: false };
export const PREDICATE: Allowed = { aggregates: false, patterns: true, inAggregate: false };
export const PROJECTED: Allowed = { aggregates: true, patterns: false, inAggregate: false };

/** How a subquery stands in its surroundings. */
export interface QueryPlace {
  /** EXISTS, COUNT, COLLECT: must not write; RETURN may be missing but in COLLECT. */
  readonly expression: 'exists' | 'count' | 'collect' | undefined;
  /** CALL { }: names that must not be returned again. */
  readonly outer: Scope | undefined;
  /** The CALL clause the query stands in. */
  readonly call?: CallSubqueryClause;
}

/** The nested binders, reached through the binding so that no file imports in a circle. */
export interface BindRules {
  query(b: Binding, query: Query, scope: Scope, place: QueryPlace): BoundQuery;
  pattern(b: Binding, pattern: PatternInExpression, scope: Scope): { bound: BoundPattern; inner: Scope };
}

export type PatternInExpression = Extract<Expression, { kind: 'PatternExpression' | 'PatternComprehension' }>;

export class Binding {
  readonly text: string;
  readonly rules: BindRules;
  readonly findProcedure: (name: string) => Procedure | undefined;
  readonly procedureNames: () => readonly string[];
  /** Which symbol a variable of the tree is. */
  readonly symbolOf = new Map<Variable, VariableSymbol>();
  /** Expressions whose value already stands in a slot: aggregates and grouping keys. */
  readonly computed = new Map<Expression, VariableSymbol>();
  readonly queries = new Map<Expression, BoundQuery>();
  readonly patterns = new Map<Expression, BoundPattern>();
  /** Whether any clause writes. */
  writes = false;
  slots = 0;

  constructor(
    text: string,
    rules: BindRules,
    procedures: {
      find: (name: string) => Procedure | undefined;
      names: () => readonly string[];
    },
  ) {
    this.text = text;
    this.rules = rules;
    this.findProcedure = procedures.find;
    this.procedureNames = procedures.names;
  }

  symbol(name: string, storage: Storage, type: StaticType): VariableSymbol {
    return new VariableSymbol(name, this.slots++, storage, type);
  }

  /** A tree node that reads `symbol`, for expressions made by the engine. */
  variable(symbol: VariableSymbol, at: Spanned): Variable {
    const variable: Variable = { kind: 'Variable', name: symbol.name, start: at.start, end: at.end };
    this.symbolOf.set(variable, symbol);
    return variable;
  }

  /** Resolves a name. @throws CypherError UndefinedVariable with the nearest name in scope. */
  resolve(variable: Variable, scope: Scope): VariableSymbol {
    const symbol = scope.find(variable.name);
    if (symbol === undefined) throw this.undefinedVariable(variable, scope);
    this.symbolOf.set(variable, symbol);
    return symbol;
  }

  undefinedVariable(variable: Variable, scope: Scope): CypherError {
    const near = nearestName(variable.name, scope.names());
    const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
    return this.error(variable, 'UndefinedVariable', `Variable \`${variable.name}\` not defined.${hint}`);
  }

  error(at: Spanned, detail: string, message: string, errorClass: ErrorClass = 'SyntaxError'): CypherError {
    return new CypherError({ class: errorClass, detail, message, phase: 'compile' }, this.text, at.start);
  }

  unsupported(at: Spanned, form: string): CypherError {
    return this.error(at, 'NotSupported', `Not supported by the embedded engine: ${form}.`, 'NotSupported');
  }
}

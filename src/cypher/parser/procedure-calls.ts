/** CALL procedure and CALL subquery. */
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  Expression,
  Name,
  Variable,
  YieldItem,
} from '../ast/ast.js';
import { parseExpression, type TokenStream } from './token-stream.js';
import { parseTransactions } from './transactions.js';

export function parseCall(s: TokenStream): Clause {
  const { start } = s.token;
  const optional = s.takeWords('OPTIONAL');
  s.expectWord('CALL');
  if (s.isSymbol('{') || s.isSymbol('(')) return parseSubqueryCall(s, start, optional);
  return parseProcedureCall(s, start, optional);
}

function parseSubqueryCall(s: TokenStream, start: number, optional: boolean): CallSubqueryClause {
  const imports = s.isSymbol('(') ? parseImports(s) : undefined;
  s.expectSymbol('{');
  const query = s.nested(() => {
    s.barEnds = false;
    return s.rules.query(s);
  });
  s.expectSymbol('}');
  const transactions = parseTransactions(s);
  return { kind: 'CallSubquery', optional, query, imports, transactions, start, end: s.previousEnd };
}

function parseImports(s: TokenStream): Variable[] | 'all' {
  s.next();
  if (s.takeSymbol('*')) {
    s.expectSymbol(')');
    return 'all';
  }
  const variables: Variable[] = [];
  if (!s.isSymbol(')')) {
    do variables.push(s.expectVariable());
    while (s.takeSymbol(','));
  }
  s.expectSymbol(')');
  return variables;
}

function parseProcedureCall(s: TokenStream, start: number, optional: boolean): CallProcedureClause {
  const name = parseDottedName(s);
  const args = s.isSymbol('(') ? parseArguments(s) : undefined;
  const { yieldAll, yields } = parseYield(s);
  const where = yields !== undefined && s.takeWords('WHERE') ? parseExpression(s) : undefined;
  return { kind: 'CallProcedure', optional, name, args, yieldAll, yields, where, start, end: s.previousEnd };
}

function parseDottedName(s: TokenStream): Name {
  const first = s.expectName('a procedure name');
  let { name } = first;
  while (s.takeSymbol('.')) name += `.${s.expectName('a procedure name').name}`;
  return { kind: 'Name', name, start: first.start, end: s.previousEnd };
}

function parseArguments(s: TokenStream): Expression[] {
  s.next();
  const args: Expression[] = [];
  if (!s.isSymbol(')')) {
    do args.push(parseExpression(s));
    while (s.takeSymbol(','));
  }
  s.expectSymbol(')');
  return args;
}

export function parseYield(s: TokenStream): { yieldAll: boolean; yields: YieldItem[] | undefined } {
  if (!s.takeWords('YIELD')) return { yieldAll: false, yields: undefined };
  if (s.takeSymbol('*')) return { yieldAll: true, yields: [] };
  if (s.takeSymbol('-')) return { yieldAll: false, yields: [] };
  const yields: YieldItem[] = [];
  do {
    const field = s.expectName('a result field');
    const variable = s.takeWords('AS')
      ? s.expectVariable()
      : ({ kind: 'Variable', name: field.name, start: field.start, end: field.end } as const);
    yields.push({ kind: 'YieldItem', field, variable, start: field.start, end: variable.end });
  } while (s.takeSymbol(','));
  return { yieldAll: false, yields };
}

/** CALL procedure, CALL subquery and SHOW. */
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  Expression,
  Name,
  ShowClause,
  Variable,
  YieldItem,
} from '../ast.js';
import { parseTail } from './projections.js';
import { parseExpression, type TokenStream } from './token-stream.js';

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
  if (s.isWord('IN')) throw s.unsupported(s.token.start, 'CALL { ... } IN TRANSACTIONS');
  return { kind: 'CallSubquery', optional, query, imports, start, end: s.previousEnd };
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

function parseYield(s: TokenStream): { yieldAll: boolean; yields: YieldItem[] | undefined } {
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

const SHOWN: Readonly<Record<string, ShowClause['what']>> = {
  FUNCTION: 'functions',
  FUNCTIONS: 'functions',
  PROCEDURE: 'procedures',
  PROCEDURES: 'procedures',
  DATABASE: 'databases',
  DATABASES: 'databases',
  INDEX: 'indexes',
  INDEXES: 'indexes',
  CONSTRAINT: 'constraints',
  CONSTRAINTS: 'constraints',
  SETTING: 'settings',
  SETTINGS: 'settings',
};

export function parseShow(s: TokenStream): ShowClause {
  const { start } = s.next();
  const what = s.takeWords('CURRENT', 'USER') ? 'current user' : parseShown(s, start);
  if (s.takeWords('EXECUTABLE')) s.takeWords('BY', 'CURRENT', 'USER');
  if (!s.isWord('YIELD') && !s.isWord('WHERE') && (s.token.kind === 'string' || isNamed(s, what)))
    throw s.unsupported(s.token.start, `SHOW ${what.toUpperCase()} of some names; use WHERE`);
  const { yieldAll, yields } = parseYield(s);
  const tail = parseTail(s);
  const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
  return { kind: 'Show', what, yieldAll, yields, ...tail, where, start, end: s.previousEnd };
}

function parseShown(s: TokenStream, start: number): ShowClause['what'] {
  s.takeWords('ALL') || s.takeWords('BUILT', 'IN') || s.takeWords('DEFAULT') || s.takeWords('HOME');
  const what = Object.hasOwn(SHOWN, s.token.upper) ? SHOWN[s.token.upper] : undefined;
  if (what !== undefined) {
    s.next();
    return what;
  }
  if (s.isName()) throw s.unsupported(start, `SHOW ${s.token.upper}`);
  throw s.unexpected('FUNCTIONS, PROCEDURES, DATABASES, INDEXES, CONSTRAINTS, SETTINGS or CURRENT USER');
}

/** `SHOW DATABASE neo4j`. */
function isNamed(s: TokenStream, what: ShowClause['what']): boolean {
  return (
    what === 'databases' &&
    s.isName() &&
    !s.isWord('ORDER') &&
    !s.isWord('SKIP') &&
    !s.isWord('LIMIT') &&
    !s.isWord('RETURN')
  );
}

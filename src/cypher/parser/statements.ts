/** Statements, UNION and the sequence of clauses. */
import type { Clause, MatchClause, Query, SingleQuery, Statement, UnwindClause } from '../ast/ast.js';
import { parseMap } from './collections.js';
import { parseExpression, parseOperand } from './expressions.js';
import { parseHints } from './hints.js';
import { parsePatterns } from './patterns.js';
import { parseMode } from './preamble.js';
import { parseCall } from './procedure-calls.js';
import { parseProjection } from './projections.js';
import { parseShow } from './show.js';
import { type Rules, TokenStream } from './token-stream.js';
import { parseCreate, parseDelete, parseForeach, parseMerge, parseRemove, parseSet } from './updates.js';

const CLAUSE_WORDS =
  'MATCH, OPTIONAL MATCH, WITH, RETURN, UNWIND, CREATE, MERGE, SET, REMOVE, DELETE, FOREACH, CALL or SHOW';
const REFUSED: Readonly<Record<string, string>> = {
  LOAD: 'LOAD CSV',
  USE: 'USE',
  ALTER: 'ALTER',
  DROP: 'DROP',
  GRANT: 'GRANT',
  DENY: 'DENY',
  REVOKE: 'REVOKE',
  START: 'START',
  TERMINATE: 'TERMINATE',
  LET: 'LET',
  FILTER: 'FILTER',
  INSERT: 'INSERT',
};

const RULES: Rules = {
  expression: parseExpression,
  operand: parseOperand,
  map: parseMap,
  query: parseQuery,
  subqueryBody: parseSubqueryBody,
};

/**
 * Reads one statement.
 * @throws CypherError of class SyntaxError with the place and what was expected, or NotSupported for a known form that is refused.
 */
export function parseStatement(text: string): Statement {
  const s = new TokenStream(text, RULES);
  const { start } = s.token;
  const mode = parseMode(s);
  const query = parseQuery(s);
  s.takeSymbol(';');
  if (s.token.kind !== 'end') throw s.unexpected(`${CLAUSE_WORDS}, UNION or the end of the query`);
  return { kind: 'Statement', mode, query, start, end: s.previousEnd };
}

export function parseQuery(s: TokenStream): Query {
  const { start } = s.token;
  const parts = [parseSingleQuery(s)];
  const all: boolean[] = [];
  while (s.takeWords('UNION')) {
    const isAll = s.takeWords('ALL');
    if (!isAll) s.takeWords('DISTINCT');
    all.push(isAll);
    parts.push(parseSingleQuery(s));
  }
  return { kind: 'Query', parts, all, start, end: s.previousEnd };
}

/** The inside of EXISTS { }, COUNT { }, COLLECT { }: a query, or patterns with an optional WHERE. */
export function parseSubqueryBody(s: TokenStream, patternAllowed: boolean): Query {
  const { start } = s.token;
  const isPath = s.isName() && s.isSymbol('=', 1);
  if (!patternAllowed || !(s.isSymbol('(') || isPath)) return parseQuery(s);
  const clause = parseMatchBody(s, start, false);
  const { end } = clause;
  const part: SingleQuery = { kind: 'SingleQuery', clauses: [clause], start, end };
  return { kind: 'Query', parts: [part], all: [], start, end };
}

function parseSingleQuery(s: TokenStream): SingleQuery {
  const { start } = s.token;
  const clauses: Clause[] = [];
  while (true) {
    const clause = parseClause(s);
    if (clause === undefined) break;
    clauses.push(clause);
  }
  if (clauses.length === 0) throw s.unexpected(CLAUSE_WORDS);
  return { kind: 'SingleQuery', clauses, start, end: s.previousEnd };
}

/** Undefined when no clause starts here. */
function parseClause(s: TokenStream): Clause | undefined {
  const { start, kind, upper } = s.token;
  if (kind !== 'word') return undefined;
  switch (upper) {
    case 'MATCH':
      s.next();
      return parseMatchBody(s, start, false);
    case 'OPTIONAL':
      if (s.isWord('CALL', 1)) return parseCall(s);
      s.next();
      s.expectWord('MATCH');
      return parseMatchBody(s, start, true);
    case 'WITH':
      return parseProjection(s, 'With');
    case 'RETURN':
      return parseProjection(s, 'Return');
    case 'UNWIND':
      return parseUnwind(s);
    case 'CREATE':
      if (
        [
          'INDEX',
          'CONSTRAINT',
          'DATABASE',
          'USER',
          'ROLE',
          'RANGE',
          'TEXT',
          'POINT',
          'FULLTEXT',
          'VECTOR',
          'LOOKUP',
          'OR',
        ].includes(s.peek(1).upper)
      ) {
        throw s.unsupported(start, `CREATE ${s.peek(1).upper}`);
      }
      return parseCreate(s);
    case 'MERGE':
      return parseMerge(s);
    case 'SET':
      return parseSet(s);
    case 'REMOVE':
      return parseRemove(s);
    case 'DETACH':
    case 'NODETACH':
    case 'DELETE':
      return parseDelete(s);
    case 'FOREACH':
      return parseForeach(s, parseClause);
    case 'CALL':
      return parseCall(s);
    case 'SHOW':
      return parseShow(s);
    case 'FINISH':
      s.next();
      return { kind: 'Finish', start, end: s.previousEnd };
    default:
      if (Object.hasOwn(REFUSED, upper)) throw s.unsupported(start, REFUSED[upper] ?? upper);
      return undefined;
  }
}

function parseMatchBody(s: TokenStream, start: number, optional: boolean): MatchClause {
  if (s.isWords('REPEATABLE', 'ELEMENTS') || s.isWords('REPEATABLE', 'ELEMENT')) {
    throw s.unsupported(s.token.start, 'REPEATABLE ELEMENTS');
  }
  if (s.isWord('DIFFERENT')) {
    s.next();
    if (s.takeWords('RELATIONSHIP') || s.expectWord('RELATIONSHIPS')) s.takeWords('BINDINGS');
  }
  const patterns = parsePatterns(s);
  const hints = parseHints(s);
  const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
  return { kind: 'Match', optional, patterns, hints, where, start, end: s.previousEnd };
}

function parseUnwind(s: TokenStream): UnwindClause {
  const { start } = s.next();
  const list = parseExpression(s);
  s.expectWord('AS');
  const variable = s.expectVariable();
  return { kind: 'Unwind', list, variable, start, end: s.previousEnd };
}

/**
 * Syntax tree to text. The text is in one canonical layout (single blanks, upper-case keywords, every
 * nested operator in parentheses) and parses back to the same tree.
 */
import type {
  CallSubqueryClause,
  Clause,
  Expression,
  MergeClause,
  PathPattern,
  Query,
  ShowClause,
  Statement,
} from '../ast/ast.js';
import { printExpressionWith } from './expressions.js';
import { printProjection, printSort, printYield, quoteName, quoteString } from './parts.js';
import { printGivenLabels, printHint, printPattern, printSetItem } from './patterns.js';

export function printStatement(statement: Statement): string {
  const prefix = statement.mode === 'run' ? '' : `${statement.mode.toUpperCase()} `;
  return prefix + printQuery(statement.query);
}

export function printExpression(expression: Expression): string {
  return printExpressionWith(expression, printQuery);
}

export function printQuery(query: Query): string {
  return query.parts
    .map((part, i) => {
      const clauses = part.clauses.map(printClause).join(' ');
      if (i === 0) return clauses;
      return `${query.all[i - 1] === true ? 'UNION ALL' : 'UNION'} ${clauses}`;
    })
    .join(' ');
}

function printClause(clause: Clause): string {
  switch (clause.kind) {
    case 'Match': {
      const where = clause.where === undefined ? '' : ` WHERE ${printExpression(clause.where)}`;
      return `${clause.optional ? 'OPTIONAL ' : ''}MATCH ${printPatterns(clause.patterns)}${clause.hints.map(printHint).join('')}${where}`;
    }
    case 'Unwind':
      return `UNWIND ${printExpression(clause.list)} AS ${quoteName(clause.variable.name)}`;
    case 'With':
    case 'Return':
      return printProjection(clause, printExpression);
    case 'Create':
      return `CREATE ${printPatterns(clause.patterns)}`;
    case 'Merge':
      return printMerge(clause);
    case 'Set':
      return `SET ${clause.items.map((item) => printSetItem(item, printExpression)).join(', ')}`;
    case 'Remove':
      return `REMOVE ${clause.items
        .map((item) =>
          item.kind === 'RemoveProperty'
            ? printExpression(item.target)
            : printGivenLabels(item, printExpression),
        )
        .join(', ')}`;
    case 'Delete':
      return `${clause.detach ? 'DETACH ' : ''}DELETE ${clause.expressions.map(printExpression).join(', ')}`;
    case 'Foreach': {
      const list = printExpression(clause.list);
      const body = clause.clauses.map(printClause).join(' ');
      return `FOREACH (${quoteName(clause.variable.name)} IN ${list} | ${body})`;
    }
    case 'CallProcedure': {
      const name = clause.name.name.split('.').map(quoteName).join('.');
      const args = clause.args === undefined ? '' : `(${clause.args.map(printExpression).join(', ')})`;
      const where = clause.where === undefined ? '' : ` WHERE ${printExpression(clause.where)}`;
      return `${clause.optional ? 'OPTIONAL ' : ''}CALL ${name}${args}${printYield(clause.yieldAll, clause.yields)}${where}`;
    }
    case 'CallSubquery':
      return printSubqueryCall(clause);
    case 'Show':
      return `SHOW ${printShown(clause)}${printYield(clause.yieldAll, clause.yields)}${printSort(clause, printExpression)}`;
    case 'Finish':
      return 'FINISH';
  }
}

function printPatterns(patterns: readonly PathPattern[]): string {
  return patterns.map((pattern) => printPattern(pattern, printExpression)).join(', ');
}

function printMerge(clause: MergeClause): string {
  const set = (items: MergeClause['onCreate'], on: string): string =>
    items.length === 0
      ? ''
      : ` ON ${on} SET ${items.map((item) => printSetItem(item, printExpression)).join(', ')}`;
  const pattern = printPattern(clause.pattern, printExpression);
  return `MERGE ${pattern}${set(clause.onCreate, 'CREATE')}${set(clause.onMatch, 'MATCH')}`;
}

function printSubqueryCall(clause: CallSubqueryClause): string {
  const { imports } = clause;
  const names =
    imports === 'all'
      ? '(*) '
      : imports === undefined
        ? ''
        : `(${imports.map(({ name }) => quoteName(name)).join(', ')}) `;
  const { transactions } = clause;
  const rows = transactions?.rows === undefined ? '' : ` OF ${printExpression(transactions.rows)} ROWS`;
  const inTransactions = transactions === undefined ? '' : ` IN TRANSACTIONS${rows}`;
  return `${clause.optional ? 'OPTIONAL ' : ''}CALL ${names}{ ${printQuery(clause.query)} }${inTransactions}`;
}

/** What is shown: the type or kind before it, names after it. */
function printShown({ what, kinds, names }: ShowClause): string {
  const subject = what.toUpperCase();
  if (names !== undefined) {
    const print = what === 'databases' ? quoteName : quoteString;
    return `${subject} ${names.map(print).join(', ')}`;
  }
  if (kinds === undefined) return subject;
  if (what === 'functions') return `USER DEFINED ${subject}`;
  if (what === 'indexes') return `${kinds.join(' ')} ${subject}`;
  const [first = ''] = kinds;
  const kind =
    kinds.length > 1 ? first.replace(/^NODE_/, '') : first === 'UNIQUENESS' ? `NODE_${first}` : first;
  return `${kind.replaceAll('_', ' ')} ${subject}`;
}

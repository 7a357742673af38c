/** Small parts of the printer: names, sort items, projections, YIELD. */
import type { Expression, ProjectionClause, SortItem, YieldItem } from '../ast/ast.js';

type Print = (expression: Expression) => string;

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RESERVED = new Set(
  'ALL,AND,ANY,AS,ASC,ASCENDING,CALL,CASE,CONTAINS,CREATE,DELETE,DESC,DESCENDING,DETACH,DISTINCT,ELSE,END,ENDS,EXISTS,FALSE,FINISH,FOREACH,IN,INF,INFINITY,IS,LIMIT,MATCH,MERGE,NAN,NODETACH,NONE,NOT,NULL,OFFSET,ON,OPTIONAL,OR,ORDER,REMOVE,RETURN,SET,SHORTEST,SHOW,SINGLE,SKIP,STARTS,THEN,TRUE,UNION,UNWIND,WHEN,WHERE,WITH,XOR,YIELD'.split(
    ',',
  ),
);

/** A name as it can stand in a query: in backticks when it has to be. */
export function quoteName(name: string): string {
  if (PLAIN_NAME.test(name) && !RESERVED.has(name.toUpperCase())) return name;
  return `\`${name.replaceAll('`', '``')}\``;
}

export function quoteString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}

export function printSort(
  tail: Pick<ProjectionClause, 'orderBy' | 'skip' | 'limit' | 'where'>,
  print: Print,
): string {
  let text = '';
  if (tail.orderBy.length > 0)
    text += ` ORDER BY ${tail.orderBy.map((item) => printSortItem(item, print)).join(', ')}`;
  if (tail.skip !== undefined) text += ` SKIP ${print(tail.skip)}`;
  if (tail.limit !== undefined) text += ` LIMIT ${print(tail.limit)}`;
  if (tail.where !== undefined) text += ` WHERE ${print(tail.where)}`;
  return text;
}

function printSortItem(item: SortItem, print: Print): string {
  return print(item.expression) + (item.descending ? ' DESC' : '');
}

export function printProjection(clause: ProjectionClause, print: Print): string {
  const items = clause.items.map((item) =>
    item.alias === undefined
      ? print(item.expression)
      : `${print(item.expression)} AS ${quoteName(item.alias.name)}`,
  );
  if (clause.star) items.unshift('*');
  const head = `${clause.kind.toUpperCase()}${clause.distinct ? ' DISTINCT' : ''} ${items.join(', ')}`;
  return head + printSort(clause, print);
}

export function printYield(all: boolean, yields: readonly YieldItem[] | undefined): string {
  if (all) return ' YIELD *';
  if (yields === undefined) return '';
  if (yields.length === 0) return ' YIELD -';
  const items = yields.map(({ field, variable }) =>
    field.name === variable.name
      ? quoteName(field.name)
      : `${quoteName(field.name)} AS ${quoteName(variable.name)}`,
  );
  return ` YIELD ${items.join(', ')}`;
}

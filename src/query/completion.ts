import { functionNames } from '../cypher/functions/index.js';
import type { GraphSource } from '../cypher/source.js';

const KEYWORDS = [
  'ALL',
  'AND',
  'AS',
  'ASC',
  'BY',
  'CALL',
  'CASE',
  'COLLECT',
  'CONTAINS',
  'COUNT',
  'CREATE',
  'DELETE',
  'DESC',
  'DETACH',
  'DISTINCT',
  'ELSE',
  'END',
  'ENDS WITH',
  'EXISTS',
  'EXPLAIN',
  'IN',
  'IS NOT NULL',
  'IS NULL',
  'LIMIT',
  'MATCH',
  'MERGE',
  'NOT',
  'OPTIONAL MATCH',
  'OR',
  'ORDER BY',
  'PROFILE',
  'REMOVE',
  'RETURN',
  'SET',
  'SHOW',
  'SKIP',
  'STARTS WITH',
  'THEN',
  'UNION',
  'UNWIND',
  'WHEN',
  'WHERE',
  'WITH',
  'YIELD',
];

const COMMANDS = [':clear', ':help', ':param', ':params', ':quit'];
const MOST = 60;

/**
 * Completions for the end of a line, as `readline` takes them: labels after `(:`, types after `[:`, properties after
 * a dot, else keywords and functions.
 */
export function complete(source: GraphSource, line: string): [completions: string[], completed: string] {
  if (/^\s*:\w*$/.test(line)) return matching(COMMANDS, line.trim());
  const relationship = /\[\w*:(?:\w+\|)*(\w*)$/.exec(line);
  if (relationship !== null) return matching(source.types(), relationship[1] ?? '');
  const label = /(?:\(\w*|\b\w+|\||&|!):?(?::|\||&|!)(\w*)$/.exec(line);
  if (label !== null && /:\S*$/.test(line)) return matching(source.labels(), label[1] ?? '');
  const property = /\w\.(\w*)$/.exec(line);
  if (property !== null) return matching(source.keys(), property[1] ?? '');
  const word = /\w+$/.exec(line)?.[0] ?? '';
  if (word === '') return [[], ''];
  return matching([...KEYWORDS, ...functionNames().map((name) => `${name}(`)], word);
}

/** Names that begin so in any case, the given case first. */
function matching(names: readonly string[], start: string): [string[], string] {
  const lower = start.toLowerCase();
  const found = names.filter((name) => name.toLowerCase().startsWith(lower));
  const exact = found.filter((name) => name.startsWith(start));
  return [[...new Set([...exact, ...found])].slice(0, MOST), start];
}

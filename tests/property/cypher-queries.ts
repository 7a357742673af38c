/** Makes queries for fuzzing: seeds of every clause, random expressions and patterns, and mutations of all of these. */

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

const SEEDS: readonly string[] = [
  'MATCH (n) RETURN n',
  "CYPHER 5 runtime=slotted MATCH (n:$any(['Person', 'Organization'])&!$($text)) USING SCAN n:Person RETURN n",
  "MATCH (a:Person)-[r:$('OWNS')|WORKS_FOR]->(b) USING INDEX a:Person(name) WHERE a.name = 'Ada' RETURN labels(b), point({x: 1, y: 2.5}).crs",
  'WITH point({longitude: 12, latitude: 50}) AS p, point({x: 1, y: 2, z: 3}) AS q RETURN point.distance(p, p), p < q, toString(q), point.withinBBox(p, p, p), [p, q]',
  'UNWIND [1, 2] AS x CALL (x) { CREATE (n:$(toString(x)) {at: point({x: x, y: 0})}) RETURN n } IN TRANSACTIONS OF 1 ROW RETURN n',
  "MATCH (p:Person {name: 'Ada'})-[r:WORKS_FOR]->(o) RETURN p.name, type(r), o ORDER BY o.name DESC SKIP 1 LIMIT 2",
  'MATCH (a)-[:OWNS|WORKS_FOR*1..3]-(b) WHERE a <> b RETURN a, count(DISTINCT b) AS n',
  'MATCH p = shortestPath((a:Person)-[*..4]-(b:Organization)) RETURN p, length(p)',
  'MATCH p = ALL SHORTEST (a)-[]->+(b) RETURN nodes(p)',
  'MATCH (a) ((x)-[r:OWNS]->(y)){1,3} (b) RETURN [n IN x | n.name]',
  'OPTIONAL MATCH (n:Nobody) WITH n, 1 AS one WHERE n IS NULL RETURN one, labels(n)',
  "UNWIND [1, 2.5, 'a', null, [1], {k: 1}] AS x RETURN x, valueType(x) ORDER BY x",
  'WITH [1, 2, 3] AS list RETURN [x IN list WHERE x > 1 | x * 2], reduce(s = 0, x IN list | s + x), list[-1], list[0..2]',
  'RETURN all(x IN [1] WHERE x > 0) AND none(x IN [] WHERE x) XOR any(x IN [null] WHERE x), single(x IN [1, 2] WHERE x = 1)',
  "RETURN CASE 1 WHEN 2 THEN 'a' ELSE 'b' END, CASE WHEN true THEN 1 END, $p, {a: 1, `b c`: [null]}.a",
  'MATCH (n) RETURN n {.name, .*, x: 1}, [(n)-->(m) | m.name], EXISTS { (n)-->() }, COUNT { MATCH (n)--(m) RETURN m }',
  'MATCH (n:Person|Organization&!Company) RETURN count(*), collect(n.name), avg(n.born), percentileCont(n.born, 0.5)',
  'CREATE (a:T {x: 1})-[:R {y: 2}]->(b:T) SET a += {z: 3}, b:U REMOVE a.x RETURN a, b',
  'MERGE (a:T {x: 1}) ON CREATE SET a.c = 1 ON MATCH SET a.c = a.c + 1 RETURN a',
  'MATCH (n:T) DETACH DELETE n',
  'MATCH (n) FOREACH (x IN [1, 2] | SET n.v = x)',
  'CALL { MATCH (n) RETURN count(n) AS c UNION ALL RETURN 1 AS c } RETURN sum(c)',
  'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m LIMIT 1 } RETURN n, m',
  'CALL db.labels() YIELD label RETURN label UNION CALL db.relationshipTypes() YIELD relationshipType AS label RETURN label',
  'SHOW FUNCTIONS YIELD name, category WHERE name STARTS WITH "a" RETURN count(*)',
  "RETURN date('2024-02-29') + duration('P1Y'), datetime({year: 2024, timezone: 'Europe/Paris'}).offset, duration.between(date('2024-01-01'), localtime('12:00'))",
  "RETURN 'a' =~ '(a|b)*c', 'abc' STARTS WITH 'a', 0x1F, 1e3, .5, -9223372036854775808, '\\u00e9', \"q\"",
  'EXPLAIN MATCH (n) RETURN n',
  'PROFILE MATCH (n)-->(m) RETURN count(m)',
];

const FUNCTIONS = [
  'abs',
  'toString',
  'toInteger',
  'size',
  'keys',
  'labels',
  'type',
  'head',
  'tail',
  'range',
  'coalesce',
  'substring',
  'split',
  'round',
  'sqrt',
  'date',
  'datetime',
  'duration',
  'localtime',
  'duration.between',
  'date.truncate',
  'count',
  'collect',
  'max',
  'sum',
  'stDev',
  'elementId',
  'properties',
  'nodes',
  'reverse',
  'replace',
  'exists',
  'toFloatList',
];
const ATOMS = [
  'null',
  'true',
  'false',
  '0',
  '1',
  '-1',
  '2.5',
  '9223372036854775807',
  "'a'",
  "''",
  "'2024-02-29'",
  '[]',
  '{}',
  'n',
  'm',
  'r',
  'n.name',
  'x',
  '$p',
  '$missing',
  '[1, null]',
  '{a: 1}',
  "date('2024-01-31')",
  "duration('P1M')",
  'n.born',
];
const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'AND',
  'OR',
  'XOR',
  'IN',
  'CONTAINS',
  'STARTS WITH',
  '=~',
  '||',
];
const NOISE = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '.',
  '..',
  ':',
  '|',
  '-',
  '->',
  '<-',
  '*',
  '`',
  "'",
  '"',
  '//',
  '/*',
  '$',
  '\u0000',
  '\u{1f600}',
  '\\',
];

/** A random expression, no deeper than `depth`. */
export function randomExpression(random: Random, depth: number): string {
  if (depth <= 0 || random() < 0.2) return pick(random, ATOMS);
  const inner = () => randomExpression(random, depth - 1);
  switch (Math.floor(random() * 9)) {
    case 0:
    case 1:
      return `(${inner()} ${pick(random, OPERATORS)} ${inner()})`;
    case 2:
      return `${pick(random, FUNCTIONS)}(${Array.from({ length: Math.floor(random() * 3) }, inner).join(', ')})`;
    case 3:
      return `[x IN ${inner()} WHERE ${inner()} | ${inner()}]`;
    case 4:
      return `${inner()}[${inner()}]`;
    case 5:
      return `CASE WHEN ${inner()} THEN ${inner()} ELSE ${inner()} END`;
    case 6:
      return `[${inner()}, ${inner()}]`;
    case 7:
      return `{a: ${inner()}, b: ${inner()}}.${pick(random, ['a', 'b', 'c', 'year'])}`;
    default:
      return pick(random, [
        `NOT ${inner()}`,
        `-${inner()}`,
        `${inner()} IS NULL`,
        `all(x IN ${inner()} WHERE ${inner()})`,
      ]);
  }
}

function randomPattern(random: Random): string {
  let text = `(n${pick(random, ['', ':Person', ':Organization', ' {name: "Ada"}'])})`;
  for (let i = Math.floor(random() * 3); i > 0; i--) {
    const type = pick(random, ['', ':OWNS', ':WORKS_FOR|OWNS', '*', '*0..2', 'r']);
    const [left, right] = pick(random, [
      ['-', '->'],
      ['<-', '-'],
      ['-', '-'],
    ] as const);
    text += `${left}[${type}]${right}(${pick(random, ['m', '', ':Person', 'n'])})`;
  }
  return text;
}

function randomQuery(random: Random): string {
  const expression = () => randomExpression(random, 3);
  // mostly every variable of the atoms is bound, so that the query gets past name resolution
  const bound = 'OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m, 1 AS x ';
  const head = pick(random, [
    bound,
    bound,
    bound,
    `MATCH ${randomPattern(random)} `,
    `UNWIND ${expression()} AS x `,
  ]);
  const where = head.startsWith('UNWIND') || random() < 0.6 ? '' : `WHERE ${expression()} `;
  const middle = random() < 0.3 ? `WITH *, ${expression()} AS y ` : '';
  const tail = random() < 0.3 ? ` ORDER BY ${expression()} LIMIT 3` : '';
  return `${head}${where}${middle}RETURN ${random() < 0.2 ? 'DISTINCT ' : ''}${expression()} AS z${tail}`;
}

function tokensOf(text: string): string[] {
  return text.match(/\w+|\s+|[^\w\s]/gu) ?? [];
}

function mutate(random: Random, text: string): string {
  const tokens = tokensOf(text);
  const at = Math.floor(random() * tokens.length);
  switch (Math.floor(random() * 6)) {
    case 0:
      tokens.splice(at, 1);
      break;
    case 1:
      tokens.splice(at, 0, tokens[at] ?? '');
      break;
    case 2:
      tokens.splice(at, 1, pick(random, tokensOf(pick(random, SEEDS))));
      break;
    case 3:
      tokens.splice(at, 0, pick(random, NOISE));
      break;
    case 4:
      tokens.splice(at, 1, randomExpression(random, 2));
      break;
    default:
      tokens.splice(at, tokens.length, ...tokensOf(pick(random, SEEDS)).slice(Math.floor(random() * 8)));
  }
  return tokens.join('');
}

/** A query: a random one, or a seed with up to four mutations. */
export function fuzzQuery(random: Random): string {
  if (random() < 0.4) return randomQuery(random);
  let text = pick(random, SEEDS);
  for (let i = Math.floor(random() * 5); i > 0; i--) text = mutate(random, text);
  return text;
}

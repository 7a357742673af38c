import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../../src/cypher/parser/statements.js';
import { printStatement } from '../../../src/cypher/print/printer.js';

/** The tree without offsets and without column names that follow the written text. */
function shape(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'start' || key === 'end') return undefined;
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as { kind?: string; alias?: unknown };
    return node.kind === 'ProjectionItem' && node.alias === undefined ? { ...node, name: '' } : value;
  });
}

const names = fc.constantFrom('a', 'n', 'p', 'order', 'match', 'x y', 'x`y', 'é');
const name = names.map((text) => (/^\w+$/.test(text) ? text : `\`${text.replaceAll('`', '``')}\``));
const literal = fc.oneof(
  fc.integer({ min: 0 }).map(String),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: 0 })
    .map((x) => (Number.isInteger(x) ? `${x.toFixed(1)}` : String(x))),
  fc.constantFrom('null', 'true', "'it\\'s'", '"\\n"', '$p', '0x1F', '9223372036854775807'),
);

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression');
  const pair = fc.tuple(inner, inner);
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literal,
      name,
      fc
        .tuple(
          inner,
          fc.constantFrom(
            '+',
            '-',
            '*',
            '/',
            '%',
            '^',
            '=',
            '<>',
            '<',
            '>=',
            'AND',
            'OR',
            'XOR',
            'IN',
            'CONTAINS',
            'STARTS WITH',
            '=~',
          ),
          inner,
        )
        .map(([l, op, r]) => `${l} ${op} ${r}`),
      inner.map((e) => `NOT ${e}`),
      inner.map((e) => `-(${e})`),
      inner.map((e) => `(${e})`),
      inner.map((e) => `(${e}) IS NOT NULL`),
      fc.tuple(inner, name).map(([e, key]) => `(${e}).${key}`),
      pair.map(([e, i]) => `(${e})[${i}]`),
      pair.map(([e, i]) => `(${e})[${i}..]`),
      fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      pair.map(([k, v]) => `{k: ${k}, \`k 2\`: ${v}}`),
      pair.map(([l, w]) => `[x IN (${l}) WHERE (${w}) | x]`),
      pair.map(([l, w]) => `any(x IN ${l} WHERE ${w})`),
      pair.map(([c, v]) => `CASE WHEN ${c} THEN ${v} ELSE 1 END`),
      pair.map(([c, v]) => `CASE ${c} WHEN > 2, ${v} THEN 1 END`),
      pair.map(([i, l]) => `reduce(s = ${i}, x IN (${l}) | s + x)`),
      inner.map((e) => `coalesce(DISTINCT ${e}, 1)`),
      inner.map((e) => `n {.*, .a, k: ${e}, n}`),
      inner.map((e) => `EXISTS { (n)-[:R|S*1..2]->(:A&!B {k: ${e}}) }`),
      inner.map((e) => `COUNT { MATCH (n) WHERE ${e} RETURN n }`),
      inner.map((e) => `[(n)<-[r]-(m) WHERE (${e}) | m.x]`),
      inner.map((e) => `(${e}) IS :: LIST<INTEGER NOT NULL>`),
    ),
  };
});

const clauses = expression.chain((e) =>
  fc.constantFrom(
    `MATCH (n:A|B {k: ${e}})-[r:R*..3]-(m), p = shortestPath((n)-[*]->(m)) WHERE ${e} RETURN n`,
    `OPTIONAL MATCH (a) ((x)-[q:R]->(y WHERE ${e})){1,3} (b) RETURN *`,
    `MATCH p = SHORTEST 2 GROUPS (a)-[:R]->+(b) RETURN p ORDER BY ${e} DESC SKIP 1 LIMIT 2`,
    `UNWIND ${e} AS x WITH DISTINCT x, ${e} AS y ORDER BY y WHERE ${e} RETURN x UNION ALL RETURN 1 AS x`,
    `CREATE (a:A {k: ${e}})-[:R]->(b) SET a.x = ${e}, b += {k: 1}, a:L:M REMOVE a.x, b:L`,
    `MERGE (a:A) ON CREATE SET a.x = ${e} ON MATCH SET a = {k: 2}`,
    `MATCH (n) DETACH DELETE n`,
    `FOREACH (x IN ${e} | CREATE (:A {k: x}))`,
    `CALL db.labels() YIELD label AS l WHERE ${e} RETURN l`,
    `MATCH (n) CALL (n) { WITH n RETURN ${e} AS z } RETURN z`,
    `MATCH (n) CALL (n) { CREATE (:A) } IN TRANSACTIONS OF 5 ROWS`,
    `PROFILE RETURN ${e} AS e`,
    `MATCH (n:A&!$any(${e}))-[r:$(${e})|R]->(m) USING SCAN n:A USING TEXT INDEX n:A(k, j) USING JOIN ON n, m RETURN n`,
    `CREATE (a:A:$(${e})) SET a:B:$(${e}) REMOVE a:$(${e})`,
    `SHOW NODE UNIQUENESS CONSTRAINTS YIELD name WHERE ${e} RETURN name`,
    'SHOW RANGE INDEXES YIELD name RETURN name',
    'SHOW DATABASE `neo 4` YIELD name RETURN name',
    'SHOW PROPERTY EXISTENCE CONSTRAINTS YIELD *',
    "SHOW SETTINGS 'a', 'b' YIELD *",
    'SHOW USER DEFINED FUNCTIONS YIELD *',
  ),
);

describe('printStatement', () => {
  it('gives a text that parses back to the same tree', () => {
    fc.assert(
      fc.property(clauses, (text) => {
        const tree = parseStatement(text);
        const printed = printStatement(tree);
        expect(shape(parseStatement(printed))).toBe(shape(tree));
        expect(printStatement(parseStatement(printed))).toBe(printed);
      }),
      { numRuns: 1000, seed: 20_260_102 },
    );
  });
});

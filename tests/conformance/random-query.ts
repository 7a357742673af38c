import fc from 'fast-check';

const label = fc.constantFrom(
  '',
  ':Person',
  ':Place',
  ':Event',
  ':Article',
  ':Entity',
  ':Country',
  ':Organization',
  ':Statement',
  ':!Entity',
  ':Person|Place',
);
const type = fc.constantFrom(
  '',
  ':MENTIONS',
  ':REPORTS',
  ':LEADS',
  ':ACTOR_IN',
  ':LEADS|FAMILY_OF',
  ':SAID',
  ':ABOUT',
  ':OCCURRED_AT',
);
const text = fc.constantFrom("'Reyk'", "'a'", "'The'", "''", "'N'");
const number = fc.constantFrom('0', '1', '2', '-3.5', '0.8', '1.0');

const nodeTest = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('CONTAINS', 'STARTS WITH', 'ENDS WITH', '=', '<>', '<', '>='), text)
      .map(([op, value]) => `${name}.name ${op} ${value}`),
    fc
      .tuple(
        fc.constantFrom('mentions', 'score', 'confidence', 'missing', 'lat'),
        fc.constantFrom('<', '<=', '=', '<>', '>', '>='),
        number,
      )
      .map(([key, op, value]) => `${name}.${key} ${op} ${value}`),
    fc
      .constantFrom('start', 'firstSeen', 'state', 'aliases', 'name')
      .map((key) => `${name}.${key} IS NOT NULL`),
    fc.constantFrom('start', 'firstSeen').map((key) => `${name}.${key} >= date('2021-03-10')`),
    fc.constantFrom('origins', 'articles', 'aliases').map((key) => `size(${name}.${key}) > 1`),
    fc.constantFrom('LEADS', 'REPORTS', 'MENTIONS').map((one) => `EXISTS { (${name})-[:${one}]-() }`),
    fc.constant(`${name}:Person`),
    fc
      .constantFrom("'actual'", "'threatened'", 'null')
      .map((value) => `${name}.modality IN [${value}, 'denied']`),
  );

const condition = (names: readonly string[]): fc.Arbitrary<string> => {
  const one = fc.constantFrom(...names).chain(nodeTest);
  return fc.oneof(
    { weight: 3, arbitrary: one },
    fc.tuple(one, fc.constantFrom('AND', 'OR', 'XOR'), one).map(([a, op, b]) => `(${a} ${op} ${b})`),
    one.map((a) => `NOT (${a})`),
    fc.tuple(one, one, one).map(([a, b, c]) => `((${a} OR ${b}) AND ${c})`),
  );
};

const pattern = fc.oneof(
  label.map((a) => ({ text: `(a${a})`, names: ['a'] })),
  fc.tuple(label, type, fc.constantFrom('->', '-', '<-'), label).map(([a, t, arrow, b]) => ({
    text: `(a${a})${arrow === '<-' ? '<-' : '-'}[r${t}]${arrow === '->' ? '->' : '-'}(b${b})`,
    names: ['a', 'b'],
  })),
  fc
    .tuple(label, type, type, label)
    .map(([a, s, t, c]) => ({ text: `(a${a})-[r${s}]->(b)<-[q${t}]-(c${c})`, names: ['a', 'b', 'c'] })),
  fc
    .tuple(
      fc.constantFrom('Person', 'Article', 'Event'),
      fc.constantFrom(':LEADS|FAMILY_OF|ACTOR_IN', ':REPORTS|OCCURRED_AT', ':TARGET_OF|SAID'),
      fc.constantFrom('*1..2', '*0..1', '*2'),
    )
    .map(([a, t, hops]) => ({ text: `(a:${a})-[${t}${hops}]-(b)`, names: ['a', 'b'] })),
);

const projection = (names: readonly string[]): fc.Arbitrary<string> => {
  const name = fc.constantFrom(...names);
  const value = fc.oneof(
    fc
      .tuple(
        name,
        fc.constantFrom('id', 'name', 'mentions', 'score', 'start', 'confidence', 'missing', 'aliases'),
      )
      .map(([n, key]) => `${n}.${key}`),
    name.map((n) => `size(coalesce(${n}.articles, []))`),
    name.map((n) => `CASE WHEN ${n}.score < 0 THEN 'low' WHEN ${n}.score >= 0 THEN 'high' END`),
    name.map((n) => `COUNT { (${n})-->() }`),
    name.map((n) => `toUpper(left(${n}.name, 3))`),
    name.map((n) => `${n}.mentions * 2 + 1`),
    name.map((n) => `'Reyk' IN split(${n}.name, ' ')`),
  );
  const grouped = fc.tuple(
    value,
    fc.constantFrom(
      'count(*)',
      `count(DISTINCT ${names[0]}.name)`,
      `sum(${names[0]}.mentions)`,
      `min(${names[0]}.name)`,
      `max(${names[0]}.start)`,
      `avg(${names[0]}.score)`,
    ),
  );
  return fc.oneof(
    fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((list) => list.map((item, at) => `${item} AS x${at}`).join(', ')),
    grouped.map(([key, total]) => `${key} AS x0, ${total} AS x1`),
  );
};

/** Read queries over our ontology whose rows are determined up to their order. */
export const randomQuery: fc.Arbitrary<string> = pattern.chain(({ text: match, names }) =>
  fc
    .record({
      where: fc.option(condition(names), { nil: undefined }),
      optional: fc.option(fc.tuple(type, fc.constantFrom('->', '-')), { nil: undefined }),
      narrowed: fc.boolean(),
      distinct: fc.boolean(),
      returned: projection(names),
    })
    .map(({ where, optional, narrowed, distinct, returned }) =>
      [
        `MATCH ${match}`,
        where === undefined ? '' : `WHERE ${where}`,
        narrowed ? `WITH DISTINCT ${names.join(', ')}` : '',
        optional === undefined ? '' : `OPTIONAL MATCH (a)-[z${optional[0]}]${optional[1]}(y)`,
        `RETURN ${distinct ? 'DISTINCT ' : ''}${returned}`,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    ),
);

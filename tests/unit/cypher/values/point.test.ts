import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../../src/cypher/stores/memory-source.js';
import { formatValue, type Value } from '../../../../src/cypher/values/index.js';

const source = new MemoryGraphSource();
/** The only row of `RETURN expressions`, as texts. */
function values(text: string): string[] {
  return (execute(source, `RETURN ${text}`).rows[0] ?? []).map((value) => formatValue(value as Value));
}

describe('points', () => {
  it.each([
    ['point({x: 1, y: 2})', "point({x: 1.0, y: 2.0, crs: 'cartesian'})"],
    ['point({x: 1, y: 2.5, z: 3})', "point({x: 1.0, y: 2.5, z: 3.0, crs: 'cartesian-3d'})"],
    ['point({longitude: 1, latitude: 2})', "point({x: 1.0, y: 2.0, crs: 'wgs-84'})"],
    ['point({latitude: 2, longitude: 1, height: 3})', "point({x: 1.0, y: 2.0, z: 3.0, crs: 'wgs-84-3d'})"],
    ['point({latitude: 2, longitude: 1, z: 3}).height', '3.0'],
    ["point({x: 1, y: 2, crs: 'WGS-84'}).longitude", '1.0'],
    ['point({x: 1, y: 2, srid: 4326}).CRS', '"wgs-84"'],
    ['point({x: 1, y: 2, height: 3, more: 4}).srid', '7203'],
    ['point({longitude: 200, latitude: 2}).x', '-160.0'],
    ['point({longitude: -181, latitude: 2}).x', '179.0'],
    ['point({longitude: 540, latitude: 2}).x', '180.0'],
    ['point(null)', 'NULL'],
    ['point({x: null, y: 1})', 'NULL'],
    ['toString(point({x: 1, y: 2}))', '"point({x: 1.0, y: 2.0, crs: \'cartesian\'})"'],
    ['valueType(point({x: 1, y: 2}))', '"POINT NOT NULL"'],
    ['point({x: 1, y: 2}) IS :: POINT', 'true'],
    ['point({x: 1, y: 2}) IS :: PROPERTY VALUE', 'true'],
    ['point({x: 1, y: 2}) = point({x: 1.0, y: 2})', 'true'],
    ['point({x: 1, y: 2}) = point({longitude: 1, latitude: 2})', 'false'],
    ['point({x: 1, y: 2}) = point({x: 1, y: 2, z: 0})', 'false'],
    ['point({x: 1, y: 2}) = 1', 'false'],
    ['point({x: 1, y: 2}) < point({x: 2, y: 3})', 'NULL'],
    ['point({x: 1, y: 2}) >= point({x: 1, y: 2})', 'true'],
    ['point({x: 1, y: 1}) IN [point({x: 1, y: 1})]', 'true'],
  ])('%s gives %s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ['point({x: 1})', "must contain either 'x' and 'y' or 'latitude' and 'longitude'"],
    ['point({longitude: 1, y: 2})', "must contain either 'x' and 'y'"],
    ['point({longitude: 20, latitude: 92})', 'Valid range for Y coordinate is [-90, 90]'],
    ["point({x: 'a', y: 2})", 'must be an INTEGER or FLOAT'],
    ["point({x: 1, y: 2, crs: 'nonsense'})", 'Unknown coordinate reference system: nonsense'],
    ['point({x: 1, y: 2, srid: 1})', 'Unknown coordinate reference system: code=1'],
    ["point({x: 1, y: 2, crs: 'cartesian', srid: 7203})", 'Cannot specify both CRS and SRID'],
    ["point({x: 1, y: 2, crs: 'cartesian-3D'})", '3D coordinate reference system and 2 coordinates'],
    ["point({x: 1, y: 2, z: 3, crs: 'cartesian'})", '2D coordinate reference system and 3 coordinates'],
    ["point({longitude: 1, latitude: 2, crs: 'cartesian'})", 'does not support coordinate reference system'],
    ['point({x: 1 / 0.0, y: 0})', 'non-finite coordinate values: [Infinity, 0.0]'],
    ['point({x: 1, y: 2}).z', 'Field: z is not available on point'],
    ['point({x: 1, y: 2}).longitude', 'not available on cartesian point'],
    ['point({x: 1, y: 2}).constructor', 'No such field: constructor'],
    ['point(1)', 'point'],
    ["'a' + point({x: 1, y: 2})", 'but was POINT'],
    ['keys(point({x: 1, y: 2}))', 'POINT'],
  ])('%s is refused', (text, message) => {
    expect(() => values(text)).toThrow(message);
  });

  it('are stored, told apart and ordered by system and coordinates', () => {
    const graph = new MemoryGraphSource();
    execute(graph, 'CREATE (:P {at: point({x: 1, y: 2}), all: [point({x: 1, y: 2})]})');
    expect(
      execute(graph, 'MATCH (n:P {at: point({x: 1, y: 2})}) RETURN n.at.y, n.all[0] = n.at').rows[0]?.[1],
    ).toBe(true);
    const ordered = execute(
      graph,
      `UNWIND [1, 'a', [1], date('2020-01-01'), point({x: 2, y: 1}), point({x: 1, y: 5}), point({longitude: 9, latitude: 9}), point({x: 1.0, y: 5})] AS v
       WITH DISTINCT v RETURN v ORDER BY v`,
    ).rows.map(([value]) => formatValue(value as Value));
    expect(ordered).toEqual([
      '[1]',
      "point({x: 9.0, y: 9.0, crs: 'wgs-84'})",
      "point({x: 1.0, y: 5.0, crs: 'cartesian'})",
      "point({x: 2.0, y: 1.0, crs: 'cartesian'})",
      '2020-01-01',
      '"a"',
      '1',
    ]);
  });
});

describe('distances', () => {
  it.each([
    ['point({x: 0, y: 0}), point({x: 3, y: 4})', 5],
    ['point({x: 0, y: 0, z: 0}), point({x: 1, y: 2, z: 2})', 3],
    // As Neo4j 5.26 gives them.
    [
      'point({longitude: 12.564590, latitude: 55.672874}), point({longitude: 12.994341, latitude: 55.611784})',
      27841.920012893668,
    ],
    [
      'point({longitude: 12.564590, latitude: 55.672874, height: 100}), point({longitude: 12.994341, latitude: 55.611784, height: 500})',
      27846.102657546522,
    ],
    ['point({longitude: 0, latitude: 90}), point({longitude: 0, latitude: -90})', 20037517.767567202],
  ])('point.distance(%s)', (points, expected) => {
    const [[value] = []] = execute(source, `RETURN toString(point.distance(${points}))`).rows;
    expect(Number(value)).toBeCloseTo(expected, 6);
  });

  it.each([
    'point({x: 0, y: 0}), point({x: 0, y: 0, z: 0})',
    'point({x: 0, y: 0}), point({longitude: 0, latitude: 0})',
    "point({x: 0, y: 0}), 'a'",
    'null, point({x: 0, y: 0})',
  ])('point.distance(%s) is null', (points) => {
    expect(values(`point.distance(${points})`)).toEqual(['NULL']);
  });

  it.each([
    ['point({x: 2, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})', 'true'],
    ['point({x: 3, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})', 'false'],
    ['point({x: 1, y: 1}), point({x: 2, y: 2}), point({x: 0, y: 0})', 'false'],
    ['point({x: 1, y: 1, z: 1}), point({x: 0, y: 0, z: 0}), point({x: 2, y: 2, z: 0.5})', 'false'],
    [
      'point({longitude: 179, latitude: 0}), point({longitude: 170, latitude: -1}), point({longitude: -170, latitude: 1})',
      'true',
    ],
    [
      'point({longitude: 0, latitude: 0}), point({longitude: 170, latitude: -1}), point({longitude: -170, latitude: 1})',
      'false',
    ],
    ['point({x: 1, y: 1}), point({x: 0, y: 0, z: 0}), point({x: 2, y: 2, z: 1})', 'NULL'],
    ['null, point({x: 0, y: 0}), point({x: 2, y: 2})', 'NULL'],
  ])('point.withinBBox(%s) is %s', (points, expected) => {
    expect(values(`point.withinBBox(${points})`)).toEqual([expected]);
  });
});

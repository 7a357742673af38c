RETURN point({x: 1, y: 2}) AS a, point({x: 1, y: 2, z: 3}) AS b, point({longitude: 1, latitude: 2}) AS c, point({longitude: 1, latitude: 2, height: 3}) AS d

RETURN point({x: 1, y: 2, crs: 'WGS-84'}) AS a, point({x: 1, y: 2, srid: 4326}).crs AS b, point({x: 1, y: 2, height: 3}).srid AS c, point({longitude: 200, latitude: 2}).x AS d, point({x: 1, y: 2}).CRS AS e

RETURN toString(point({longitude: 1.5, latitude: 2, height: 3})) AS s, valueType(point({x: 1, y: 2})) AS t, point({x: 1, y: 2}) IS :: POINT AS u, valueType([point({x: 1, y: 2}), 1, date('2020-01-01'), {a: 1}]) AS v

RETURN point({x: 1, y: 2}) = point({x: 1.0, y: 2}) AS a, point({x: 1, y: 2}) = point({x: 1, y: 2, z: 3}) AS b, point({x: 1, y: 2}) < point({x: 2, y: 3}) AS c, point({x: 1, y: 2}) <= point({x: 1, y: 2}) AS d, point({x: 1, y: 2}) = 1 AS e, point({x: 1, y: 1}) IN [point({x: 1, y: 1})] AS f

RETURN point(null) AS a, point({x: null, y: 1}) AS b, point.distance(null, point({x: 1, y: 1})) AS c, point.distance(point({x: 0, y: 0}), point({longitude: 0, latitude: 0})) AS d, point.distance(point({x: 0, y: 0}), 'a') AS e

RETURN point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS a, point.distance(point({x: 0, y: 0, z: 0}), point({x: 1, y: 2, z: 2})) AS b

UNWIND [[12.5, 55.6, 13.1, 55.7], [-179, 10, 179, -10], [0, 90, 0, -90]] AS c RETURN point.distance(point({longitude: c[0], latitude: c[1]}), point({longitude: c[2], latitude: c[3]})) AS flat, point.distance(point({longitude: c[0], latitude: c[1], height: 100}), point({longitude: c[2], latitude: c[3], height: 9000})) AS high

UNWIND [0, 1, 179, -175, 180] AS x RETURN x, point.withinBBox(point({longitude: x, latitude: 0}), point({longitude: 170, latitude: -1}), point({longitude: -170, latitude: 1})) AS across, point.withinBBox(point({x: x, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS flat, point.withinBBox(point({x: x, y: 1}), point({x: 2, y: 2}), point({x: 0, y: 0})) AS turned

// ordered
UNWIND [point({x: 2, y: 1}), point({x: 1, y: 5}), point({x: 1, y: 2, z: 1}), point({longitude: 1, latitude: 2}), date('2020-01-01'), 1, 'a', [1], {a: 1}, null, true, duration('P1D')] AS v RETURN v ORDER BY v

UNWIND [point({x: 1, y: 2}), point({x: 1.0, y: 2.0}), point({longitude: 1, latitude: 2})] AS p RETURN DISTINCT p, p.x AS x

MATCH (n:Person) WITH n, point({x: n.mentions, y: size(n.name)}) AS p RETURN n.name, p, point.distance(p, point({x: 0, y: 0})) < 11 AS near

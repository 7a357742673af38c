MATCH (n RETURN n

MATCH (n) RETURN m

RETURN 1 +

MATCH (n:Person) RETURN n.name ORDER BY

MATCH (n) WHERE count(n) > 1 RETURN n

RETURN nosuchfunction(1)

RETURN 'unfinished

MATCH (n) RETURN n.name AS a, n.id AS a

MATCH (n) WITH n.name RETURN n

RETURN $missing

UNWIND [1] AS x RETURN x LIMIT -1

RETURN 1 / 0

RETURN date('2021-13-01')

MATCH (n)-[r*]->(m) RETURN r.name

CALL nosuch.procedure()

MATCH p = (a)-[r]->(b) RETURN p.name

RETURN toUpper(1)

RETURN [1, 2]['a']

FOREACH (x IN [1] | RETURN x)

MATCH (n) SET RETURN n

RETURN true + 1

RETURN 1 + true

RETURN ([1] + null)[0] || 'b'

RETURN date.truncate('month', null)

RETURN date.truncate(null, date())

RETURN date({year: 2020, foo: 3})

RETURN date({year: 2020, day: 3})

RETURN datetime({year: 2020, timezone: null})

MATCH (n:$(null)) RETURN n

MATCH (n:$(1)) RETURN n

MATCH (n) WHERE n:$('Person') RETURN n

CYPHER 25 RETURN 1

CYPHER runtime=nonsense RETURN 1

MATCH (n:Person) USING SCAN n:Dog RETURN n

MATCH (n:Person) USING INDEX n:Person(name) RETURN n

MATCH (n:Person) USING SCAN m:Person RETURN n

SHOW BTREE INDEXES

SHOW ALL DATABASES

RETURN point({x: 1})

RETURN point({longitude: 20, latitude: 92})

RETURN point({x: 1, y: 2}).z

RETURN point({x: 1, y: 2, crs: 'nonsense'})

RETURN keys(point({x: 1, y: 2}))

RETURN point(1)

RETURN 'a' + point({x: 1, y: 2})

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

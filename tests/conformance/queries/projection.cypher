// ordered
MATCH (n:Person) RETURN n.name ORDER BY n.name

// ordered
MATCH (n:Person) RETURN n.name ORDER BY n.name DESC SKIP 1 LIMIT 2

// ordered
MATCH (e:Event) RETURN e.start, e.name ORDER BY e.start, e.name

// ordered
MATCH (e:Event) RETURN e.start AS s, e.name ORDER BY s DESC, e.name

// ordered
MATCH (e:Event) RETURN e.name ORDER BY size(e.articles) DESC, e.score

// ordered
MATCH (p:Person) WITH p ORDER BY p.name LIMIT 2 RETURN p.name

MATCH (n:Person) RETURN n.name AS name, n.missing AS missing, n.gender

MATCH (n:Person) RETURN n {.name, .gender, degree: COUNT { (n)--() }} AS person

MATCH (n:Place) RETURN n {.*, graph: null, mentionRefs: null, reasons: null} AS place

MATCH (n:Person) RETURN [n.name, n.mentions] AS pair

MATCH (n:Person) RETURN {name: n.name, many: n.mentions > 2} AS map

MATCH (n:Person) RETURN n.name, CASE WHEN n.mentions > 2 THEN 'often' WHEN n.mentions > 1 THEN 'twice' ELSE 'once' END AS how

MATCH (n:Person) RETURN n.name, CASE n.gender WHEN 'female' THEN 'f' WHEN 'male' THEN 'm' END AS g

MATCH (n:Person) RETURN coalesce(n.gender, 'unknown') AS g, n.name

MATCH (e:Event) RETURN e.name, e.start.year AS y, e.start.month AS m, e.start.week AS w, e.start.dayOfWeek AS d

MATCH (e:Event) WHERE e.end IS NOT NULL RETURN e.name, duration.between(e.start, e.end).days AS days

MATCH (e:Event) RETURN e.name, toString(e.start) AS text, e.start + duration({days: 1}) AS next

MATCH (e:Event) WHERE e.start IS NOT NULL RETURN e.name, date.truncate('month', e.start) AS month

MATCH (n:Person) RETURN split(n.name, ' ') AS parts, toUpper(left(n.name, 1)) AS initial, reverse(n.name) AS back

MATCH (n:Person) RETURN substring(n.name, 1, 3) AS s, replace(n.name, 'e', 'E') AS r, trim('  x ') AS t, size(n.name) AS n

MATCH (n:Article) RETURN n.id, [x IN split(n.id, ':') WHERE x <> 'article' | toUpper(x)] AS names

MATCH (n:Entity) WHERE n.aliases IS NOT NULL RETURN n.name, head(n.aliases) AS h, last(n.aliases) AS l, n.aliases + ['x'] AS more

MATCH (n:Entity) WHERE n.articles IS NOT NULL RETURN n.name, n.articles[0] AS first, n.articles[-1] AS last, n.articles[0..1] AS some

MATCH (e:Event) RETURN e.name, reduce(t = 0, a IN e.articles | t + size(a)) AS length

MATCH (a:Person)-[r:LEADS]->(b) RETURN a.name + ' leads ' + b.name AS text, r.weight * 2 AS w, r.confidence + 1 AS c

MATCH (e:Event) RETURN e.name, abs(e.score) AS a, round(e.score) AS r, floor(e.score) AS f, ceil(e.score) AS c, sign(e.score) AS s

MATCH (e:Event) RETURN e.name, toInteger(e.score) AS i, toFloat(e.mentions) AS f, toString(e.score) AS t

MATCH (n:Place) WHERE n.lat IS NOT NULL RETURN n.lat / 2 AS half, n.mentions / 2 AS whole, n.mentions % 2 AS rest, n.lat ^ 2 AS square

MATCH (n:Person) RETURN n.name, exists((n)-[:LEADS]->()) AS leads

MATCH (n:Person) RETURN n.name, [(n)-[:LEADS]->(o) | o.name] AS leads

MATCH (n:Person) RETURN n.name, size([(n)-[:ACTOR_IN]->(e) WHERE e.score < 0 | e]) AS conflicts

MATCH ()-[r:LEADS]->() RETURN r.role, r.former, r.sentences, r.evidence, r.validFrom, r.validity

MATCH ()-[r:LEADS]->() RETURN keys(r) = [] AS none, r.id, properties(r).role AS role

MATCH (n:Person {id: 'person:lena-orth'}) UNWIND keys(n) AS key WITH key ORDER BY key RETURN collect(key) AS keys

MATCH (n:Person {id: 'person:lena-orth'}) RETURN properties(n) AS map

MATCH (n:Event) UNWIND labels(n) AS label RETURN label, count(*) AS n

MATCH p = (:Person)-[:LEADS]->(:Country) RETURN nodes(p) AS n, relationships(p) AS r, length(p) AS l

WITH 1 AS one, 'x' AS text RETURN one, text, one = 1.0 AS same, null AS nothing

RETURN 7 / 2 AS i, 7 / 2.0 AS f, 7 % 3 AS m, 2 ^ 3 AS p, -7 / 2 AS n

RETURN 1 < 2 AS a, 'a' < 'b' AS b, null < 1 AS c, [1, 2] = [1, 2.0] AS d, {a: 1} = {a: 1} AS e, 1 = '1' AS f

RETURN null AND false AS a, null OR true AS b, NOT null AS c, null XOR true AS d, null = null AS e

RETURN range(1, 5) AS a, range(5, 1, -2) AS b, [x IN range(1, 4) WHERE x % 2 = 0 | x * x] AS c

RETURN [1, [2, 3]][1][0] AS a, {a: {b: 2}}.a.b AS b, {a: 1}['a'] AS c, [1, 2, 3][5] AS d

RETURN toInteger('12') AS a, toInteger('x') AS b, toFloat('1.5') AS c, toBoolean('true') AS d, toString(1.0) AS e

RETURN date('2021-03-09') AS d, date({year: 2021, week: 11}) AS w, date('2021-W11-2') AS x, duration('P1M2DT3H') AS u

RETURN datetime('2021-03-09T10:00:00Z') AS z, localdatetime('2021-03-09T10:00:05') AS l, time('10:30+01:00') AS t, localtime('10:30:01.5') AS lt

RETURN date('2021-03-31') + duration('P1M') AS a, date('2021-03-09') - duration('P1D') AS b, duration.inDays(date('2021-03-01'), date('2021-04-01')).days AS c

MATCH (n:Person {id: 'person:lena-orth'}) RETURN n {.name}

MATCH (n:Person {id: 'person:lena-orth'}) WITH n {.name, .id} RETURN n.name, n

RETURN date({year: 2020, month: null}) AS a, date({YEAR: 2020, Month: 2}) AS b, time.truncate('hour', time('12:31:14Z'), null) AS c

RETURN true + null AS a, true + [1] AS b

CALL dbms.listConfig('no such setting at all') YIELD name RETURN name

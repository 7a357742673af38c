MATCH (n) RETURN [label IN labels(n) WHERE label IN ['Person', 'Organization', 'Place', 'Event', 'Article', 'Statement']][0] AS label, count(*) AS n

MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n, sum(r.weight) AS weight

MATCH (e:Event) RETURN avg(e.score) AS mean, min(e.score) AS lowest, max(e.score) AS highest, sum(e.score) AS total

MATCH (e:Event) RETURN min(e.start) AS first, max(e.start) AS last

MATCH (e:Event) RETURN e.quad AS quad, count(*) AS n, avg(e.score) AS score

MATCH (e:Event) RETURN count(e.state) AS states, count(DISTINCT e.modality) AS modalities

MATCH (n:Person) WITH n ORDER BY n.name RETURN collect(n.name) AS names

MATCH (n:Person) WITH n ORDER BY n.name RETURN collect(n.gender) AS genders

MATCH (n:Nothing) RETURN count(n) AS n, collect(n) AS list, sum(n.x) AS sum, avg(n.x) AS avg, min(n.x) AS min

MATCH (n:Nothing) RETURN n.name, count(*) AS c

MATCH (a:Article)-[m:MENTIONS]->(x) RETURN a.id, sum(m.count) AS mentions, count(x) AS things

MATCH (a:Article)-[m:MENTIONS]->(x) WITH x, sum(m.count) AS n WHERE n > 2 RETURN x.name, n

MATCH (x:Entity)<-[m:MENTIONS]-(a) RETURN x.name, count(DISTINCT a) AS articles, max(m.count) AS most ORDER BY articles DESC, x.name LIMIT 5

MATCH (e:Event)<-[:REPORTS]-(a) WITH e, a ORDER BY a.id WITH e, collect(a.outlet) AS outlets RETURN e.name, outlets, size(outlets) AS n

MATCH (e:Event) RETURN percentileDisc(e.score, 0.5) AS disc, percentileCont(e.score, 0.25) AS cont

MATCH (e:Event) RETURN stDev(e.score) AS s, stDevP(e.score) AS p

MATCH (n:Entity) RETURN count(n.mentions) AS n, sum(n.mentions) AS total, avg(n.mentions) AS mean

MATCH (n:Entity) RETURN n:Person AS person, count(*) AS n

MATCH (n:Person)-[r]-() RETURN n.name, count(r) AS degree ORDER BY degree DESC, n.name

MATCH (n:Person) RETURN COUNT { (n)--() } AS degree, n.name

MATCH (n:Person) RETURN n.name, COLLECT { MATCH (n)-[:LEADS]->(o) RETURN o.name } AS leads

MATCH (n) RETURN count(*) > 10 AS many, count(n.lat) + 1 AS withLat

MATCH (e:Event) WITH e.modality AS m, count(*) AS n ORDER BY m RETURN collect({m: m, n: n}) AS list ORDER BY size(list)

MATCH (e:Event) RETURN DISTINCT e.modality

MATCH (e:Event) RETURN DISTINCT e.modality AS m, e.granularity AS g

MATCH (a:Article)-[:REPORTS]->(e) RETURN a.outlet, count(DISTINCT e.modality) AS n ORDER BY a.outlet

MATCH (a:Article) RETURN size(a.text) AS length, a.id

UNWIND [1, 2, 2, null, 3] AS x RETURN count(x) AS n, count(DISTINCT x) AS d, sum(x) AS s, avg(x) AS a, collect(x) AS l

UNWIND [1, 2.0, 3] AS x RETURN sum(x) AS s, avg(x) AS a, max(x) AS m

UNWIND ['b', 'a', null] AS x RETURN min(x) AS low, max(x) AS high

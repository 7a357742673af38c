MATCH (n:Person) WITH n.name AS name WHERE name STARTS WITH 'V' RETURN name

MATCH (n:Person) WITH n, n.mentions AS m ORDER BY m DESC, n.name LIMIT 1 MATCH (n)-[r]->(o) RETURN n.name, type(r), o.name

MATCH (n:Person) WITH collect(n.id) AS ids UNWIND ids AS id MATCH (m {id: id}) RETURN m.name

MATCH (n:Person) WITH * WHERE n.gender = 'female' RETURN n.name

MATCH (e:Event) WITH e.modality AS m, count(*) AS n WHERE n > 1 RETURN m, n

UNWIND [] AS x RETURN x

UNWIND null AS x RETURN x

UNWIND [[1, 2], [3]] AS xs UNWIND xs AS x RETURN x

UNWIND ['person:vera-reyk', 'nobody'] AS id OPTIONAL MATCH (n:Entity {id: id}) RETURN id, n.name

MATCH (n:Person) RETURN n.name AS name UNION MATCH (n:Person) RETURN n.name AS name

MATCH (n:City) RETURN n.name AS name UNION ALL MATCH (n:Country) RETURN n.name AS name UNION ALL MATCH (n:City) RETURN n.name AS name

MATCH (n:City) RETURN n.name AS name UNION MATCH (n:Country) RETURN n.name AS name

MATCH (p:Person) CALL { WITH p MATCH (p)-[:ACTOR_IN]->(e) RETURN count(e) AS events } RETURN p.name, events

MATCH (p:Person) CALL (p) { MATCH (p)-[:LEADS]->(o) RETURN o.name AS leads UNION MATCH (p)-[:MEMBER_OF]->(o) RETURN o.name AS leads } RETURN p.name, leads

CALL { MATCH (n:Person) RETURN n.name AS name UNION MATCH (n:City) RETURN n.name AS name } RETURN name

MATCH (e:Event) CALL (e) { MATCH (a)-[:REPORTS]->(e) RETURN a.outlet AS outlet ORDER BY outlet LIMIT 1 } RETURN e.name, outlet

MATCH (n:Person) WITH DISTINCT n.gender AS g RETURN g

MATCH (a:Person)-[:ACTOR_IN]->(e) WITH a, e MATCH (e)<-[:TARGET_OF]-(b) WITH a, b, count(*) AS n RETURN a.name, b.name, n

MATCH (a:Article) WITH a ORDER BY a.id WITH collect(a) AS all RETURN [x IN all | x.outlet] AS outlets

MATCH (a:Article) WITH a ORDER BY a.published, a.id RETURN a.published, collect(a.id) AS ids

MATCH (n:Event) WITH max(n.start) AS last MATCH (n:Event {start: last}) RETURN n.name, last

MATCH (x:Entity {id: $id}) RETURN x.name

MATCH (x:Entity) WHERE x.id IN $ids RETURN x.name

RETURN $text AS text, $number + 1 AS number, $list[1] AS item, $map.key AS value

MATCH (e:Event) WHERE e.name CONTAINS $text RETURN e.name

MATCH (n:Person) RETURN n.name SKIP $skip LIMIT $limit

MATCH (n:Person) RETURN count { MATCH (n)-[:LEADS]->(o) WHERE o:Country } AS c, n.name

MATCH (a:Article)-[r:REPORTS]->(e:Event) WHERE r.modality <> e.modality RETURN a.id, e.id

MATCH (a:Article)-[r:REPORTS]->(e:Event) RETURN e.name, r.verb, r.sentence, a.outlet

MATCH (a)-[r:REPORTS]->(e)<-[q:REPORTS]-(b) WHERE a.id < b.id AND r.verb <> q.verb RETURN e.name, r.verb, q.verb

MATCH (who)-[:SAID]->(s:Statement)-[:ABOUT]->(what) RETURN who.name, s.text, what.name

MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:ABOUT]->() } RETURN s.text

MATCH (o:Outlet)<-[:PUBLISHED_BY]-(a)-[:CITES]->(c) RETURN o.name, c.name

MATCH (e:Event) WHERE NOT EXISTS { (e)<-[:TARGET_OF]-() } RETURN e.name

MATCH (e)-[:IN_RESPONSE_TO]->(f) RETURN e.name, f.name, e.start >= f.start AS later

MATCH (c:Country) OPTIONAL MATCH (c)<-[:CAPITAL_OF]-(capital) OPTIONAL MATCH (c)<-[:LEADS]-(head) RETURN c.name, capital.name, head.name, c.metonyms

MATCH (e:Event) WITH e, size(e.origins) AS o, size(e.articles) AS a WHERE o < a RETURN e.name, o, a, e.origins

MATCH (e:Event) UNWIND e.origins AS origin MATCH (x {id: origin}) RETURN e.name, x.name

MATCH (a:Article) UNWIND a.metadata AS line RETURN a.id, line

MATCH (x:Entity) UNWIND x.mentionRefs AS ref WITH x, split(ref, '#') AS parts RETURN parts[0] AS article, count(*) AS n

MATCH (n) WHERE n.firstSeen IS NOT NULL RETURN n.firstSeen AS day, count(*) AS n

MATCH ()-[r]->() WHERE r.firstSeen < r.lastSeen RETURN r.id, r.firstSeen, r.lastSeen

MATCH (n:Person)-[:LEADS]->(o)<-[:LEADS]-(m) RETURN n, m

MATCH (a:Person)-[:LEADS]->(b), (c:Person)-[:FAMILY_OF]->(a) RETURN a.name, b.name, c.name

MATCH (a:Person) WHERE a.name = 'Vera Reyk' WITH a MATCH p = (a)-[:FAMILY_OF|LEADS*1..3]->(x) RETURN [n IN nodes(p) | n.name] AS way

MATCH (n:Entity) WITH n ORDER BY n.mentions DESC, n.name LIMIT 3 RETURN collect(n.name) AS top

MATCH (n:Event) RETURN n.outlets[0] AS first, n.name, isEmpty(n.outlets) AS none

MATCH (n:Person) RETURN n.name, id(n) = id(n) AS same, elementId(n) = elementId(n) AS also

MATCH (n:Person) RETURN valueType(n.mentions) AS m, valueType(n.confidence) AS c, valueType(n.firstSeen) AS f, valueType(n.articles) AS a

MATCH (e:Event) WHERE e.score IS :: FLOAT RETURN count(*) AS n

MATCH (n:Person)-[r]->(m) RETURN n.name, collect(DISTINCT type(r))[0] IS NOT NULL AS some

MATCH (n:Person) OPTIONAL MATCH (n)-[r:LEADS]->(o) RETURN n.name, o.name, r.role

MATCH (n:Person) OPTIONAL MATCH (n)-[:LEADS]->(o:Country) WHERE o.name STARTS WITH 'N' RETURN n.name, o.name

OPTIONAL MATCH (n:Nothing) RETURN n, n.name

MATCH (e:Event) OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p) OPTIONAL MATCH (p)-[:CAPITAL_OF]->(c) RETURN e.name, p.name, c.name

MATCH (n:Event) WHERE n.score < 0 RETURN n.name, n.score

MATCH (n:Event) WHERE n.score > 0 AND n.modality = 'actual' RETURN n.name

MATCH (n:Event) WHERE n.score < -5 OR n.eventType = 'Agreement' RETURN n.name

MATCH (n:Event) WHERE NOT n.modality = 'actual' RETURN n.name

MATCH (n:Event) WHERE n.start IS NULL RETURN n.name

MATCH (n:Event) WHERE n.state IS NOT NULL RETURN n.name, n.state

MATCH (n:Event) WHERE n.state <> 'completed' RETURN n.name

MATCH (n:Event) WHERE n.start >= date('2021-03-01') RETURN n.name, n.start

MATCH (n:Event) WHERE date('2018-01-01') <= n.start < date('2021-03-10') RETURN n.name

MATCH (n) WHERE n.name =~ '.*[Rr]eyk' RETURN n.name

MATCH (n:Entity) WHERE n.name CONTAINS 'rw' OR n.name ENDS WITH 'e' RETURN n.name

MATCH (n:Entity) WHERE toLower(n.name) STARTS WITH 'the ' RETURN n.name

MATCH (n:Entity) WHERE n.name IN ['Marrow', 'Sudland', null] RETURN n.name

MATCH (n:Entity) WHERE NOT n.name IN ['Marrow', null] RETURN n.name

MATCH (n:Entity) WHERE 'NPA' IN n.aliases RETURN n.name

MATCH (n:Entity) WHERE n.aliases IS NULL RETURN count(*) AS n

MATCH (n:Entity) WHERE size(n.articles) > 1 RETURN n.name, size(n.articles) AS articles

MATCH (n:Entity) WHERE any(a IN n.articles WHERE a ENDS WITH 'beacon') RETURN n.name

MATCH (n:Entity) WHERE all(a IN n.articles WHERE a ENDS WITH 'beacon') RETURN n.name

MATCH (n:Entity) WHERE none(a IN n.articles WHERE a ENDS WITH 'beacon') RETURN n.name

MATCH (n:Entity) WHERE single(a IN n.articles WHERE a ENDS WITH 'beacon') RETURN n.name

MATCH (n:Person) WHERE (n)-[:LEADS]->() RETURN n.name

MATCH (n:Person) WHERE NOT (n)-[:LEADS]->() RETURN n.name

MATCH (n:Person) WHERE EXISTS { (n)-[:LEADS]->(:Country) } RETURN n.name

MATCH (n:Person) WHERE EXISTS { MATCH (n)-[:ACTOR_IN]->(e) WHERE e.score < -3 } RETURN n.name

MATCH (n:Person) WHERE COUNT { (n)--() } > 4 RETURN n.name

MATCH (n:Event) WHERE COUNT { (:Article)-[:REPORTS]->(n) } >= 2 RETURN n.name

MATCH (n:Person) WHERE n.gender = 'female' XOR n.name STARTS WITH 'V' RETURN n.name

MATCH (n:Person) WHERE n.gender IS NULL OR n.gender <> 'male' RETURN n.name

MATCH (a)-[r]->(b) WHERE r.weight > 1 RETURN a.name, type(r), b.name, r.weight

MATCH (a)-[r]->(b) WHERE size(r.origins) = 1 AND type(r) <> 'REPORTS' RETURN r.id

MATCH (a)-[r:LEADS|MEMBER_OF]->(b) WHERE b:Organization RETURN a.name, [label IN labels(b) WHERE label IN ['Person', 'Organization', 'Place', 'Event', 'Article', 'Statement']][0] AS main

MATCH (a)-[r]->(b) WHERE startNode(r) = a AND endNode(r):Outlet RETURN r.id

MATCH (n:Place) WHERE n.lat > 60 AND n.lon < 13.0 RETURN n.name, n.lat, n.lon

MATCH (n:Event) WHERE n.confidence = 0.8 RETURN count(*) AS n

MATCH (n:Entity) WHERE n.confidence = 1 RETURN count(*) AS n

MATCH (n) WHERE n.missing = n.missing RETURN n

MATCH (n:Person) WHERE null RETURN n

MATCH (n) RETURN count(n) AS n

MATCH ()-[r]->() RETURN count(r) AS n

MATCH (n:Person) RETURN n.name

MATCH (n:Organization:NewsAgency) RETURN n.name, n.aliases

MATCH (n:Person|Place) RETURN n.name

MATCH (n:Entity&!Place) RETURN n.name

MATCH (n:!Entity) RETURN n.id

MATCH (n:(City|Country)&Entity) RETURN n.name

MATCH (n:Person {name: 'Vera Reyk'}) RETURN n

MATCH (n {id: 'place:country:norvania'}) RETURN n.name, n.lat, n.lon, n.iso2

MATCH (a:Person)-[r:LEADS]->(b) RETURN a, r, b

MATCH (a)<-[r:LEADS]-(b) RETURN a.name, b.name, r.role

MATCH (a:Person)-[r]-(b:Person) RETURN a.name, type(r), b.name

MATCH (a:Person)-[:LEADS|FAMILY_OF]->(b) RETURN a.name, b.name

MATCH (a)-[r:!MENTIONS]->(b:Place) RETURN a.name, type(r), b.name

MATCH (a:Article)-[:REPORTS]->(e:Event)<-[:ACTOR_IN]-(x) RETURN a.id, e.id, x.name

MATCH (a)-->(b)-->(c:Place) RETURN count(*) AS ways

MATCH (a:Place)--(b:Event)--(c:Place) RETURN a.name, b.name, c.name

MATCH (a:Event), (b:Place:City) RETURN a.name, b.name

MATCH (a:Person), (b:Person) WHERE a.name < b.name RETURN a.name, b.name

MATCH (a)-[r]->(a) RETURN count(*) AS loops

MATCH (a:Article)-[m:MENTIONS]->(x), (a)-[:REPORTS]->(e)<-[:ACTOR_IN]-(x) RETURN a.id, x.name, e.name, m.count

MATCH (a:Person)-[r:LEADS {former: false}]->(b) RETURN a.name, b.name

MATCH p = (a:Person)-[:FAMILY_OF]->(b)-[:LEADS]->(c) RETURN p

MATCH p = (a:Person {name: 'Vera Reyk'})-[*1..2]->(b:Place) RETURN length(p), [n IN nodes(p) | n.name]

MATCH (a:Person {name: 'Vera Reyk'})-[rs*2]->(b) RETURN [r IN rs | type(r)], b.id

MATCH (a {id: 'person:vera-reyk'})-[*0..1]-(b) RETURN DISTINCT b.id

MATCH (a {id: 'person:vera-reyk'})-[:FAMILY_OF|LEADS*]->(b) RETURN b.name

MATCH (a {id: 'person:vera-reyk'})-[:ACTOR_IN*0..]->(b) RETURN b.id

MATCH p = shortestPath((a {id: 'person:vera-reyk'})-[:FAMILY_OF|LEADS|CAPITAL_OF*]-(b {id: 'place:city:marrow'})) RETURN [n IN nodes(p) | n.id], length(p)

MATCH p = allShortestPaths((a {id: 'article:ledger'})-[:REPORTS|ACTOR_IN*]-(b {id: 'article:courier'})) RETURN [r IN relationships(p) | r.id]

MATCH p = shortestPath((a {id: 'person:lena-orth'})-[:LEADS*]-(b {id: 'place:city:marrow'})) RETURN p

MATCH (a:Person {name: 'Vera Reyk'})((x)-[:FAMILY_OF|LEADS]->(y)){1,3}(b) RETURN [n IN x | n.name] AS xs, b.name

MATCH (a:Person) ((x)-[:ACTOR_IN]->(e)<-[:TARGET_OF]-(y)){1,2} (b:Place) RETURN a.name, b.name, size(e) AS n

MATCH (s:Statement)-[:STATED_IN]->(:Article)-[:PUBLISHED_BY]->(o:Outlet) RETURN s.text, o.name

MATCH (n:Nothing) RETURN n

MATCH (a)-[:NOTHING]->(b) RETURN a

MATCH (n:Event:Demolition) RETURN n.eventType, n.trigger, [label IN labels(n) WHERE label IN ['Person', 'Organization', 'Place', 'Event', 'Article', 'Statement']][0] AS main

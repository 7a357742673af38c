WITH 'Person' AS l MATCH (n:$(l)) RETURN n.name

UNWIND [['Place', 'City'], ['Entity', 'Person'], ['Event', 'Person']] AS all MATCH (n:$(all)) RETURN all, n.name

MATCH (n:$any(['Person', 'City'])) RETURN n.name

MATCH (n:$any([])) RETURN count(n)

MATCH (n:$([])) RETURN count(n) > 0 AS some

MATCH (n:Entity&!$('Person')) RETURN n.name

MATCH (p:Person)-[r:$any(['LEADS', 'FAMILY_OF'])]->(o:$any($list)|Entity) RETURN p.name, type(r), o.name

MATCH (p:Person)-[r:$(['LEADS', 'FAMILY_OF'])]->(o) RETURN p.name, type(r), o.name

MATCH (m:Person)-[r]-(n:$(labels(m))) RETURN m.name, type(r), n.name

MATCH (p:Person) RETURN p.name, EXISTS { (p)-[:$('LEADS')]->() } AS leads, [(p)-[:$('ACTOR_IN')]->(e:$('Event')) | e.name] AS events

MATCH (n:Person) WHERE (n)-[:$('LEADS')]->(:$('Organization')) RETURN n.name

MATCH q = (:Person)-[:$any(['LEADS', 'BASED_IN'])]->+(:Entity) RETURN [n IN nodes(q) | n.name] AS names

OPTIONAL MATCH (n:$('Nobody')) RETURN n

CYPHER 5 MATCH (n:Person) RETURN count(n)

CYPHER runtime=slotted planner=cost MATCH (n:Person) RETURN count(n)

MATCH (n:Person) USING SCAN n:Person RETURN count(n)

MATCH (n:Entity) USING INDEX n:Entity(id) WHERE n.id = $id RETURN n.name

MATCH (n:Person) USING TEXT INDEX n:Person(name) WHERE n.name STARTS WITH 'V' RETURN n.name

MATCH (p:Person)-[r:LEADS]->(o)<-[:MEMBER_OF]-(q) USING JOIN ON o RETURN p.name, q.name

MATCH (p:Person)-[r:LEADS]->(o) USING SCAN r:LEADS RETURN p.name, o.name

SHOW DATABASE neo4j YIELD name

SHOW HOME DATABASE YIELD name, type, access

SHOW VECTOR INDEXES YIELD name

SHOW NODE KEY CONSTRAINTS YIELD name

SHOW USER DEFINED FUNCTIONS YIELD name

// Evidence of an edge
//
// Every sentence that an edge stands on.
// :param id => ''  id of the edge, e.g. LEADS(person:a,organization:b;role=chair) (required)
MATCH (a)-[r {id: $id}]->(b)
UNWIND range(0, size(r.sentences) - 1) AS i
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.sentences[i] AS sentence, r.evidence[i] AS place, r.rules[i] AS rule
ORDER BY place

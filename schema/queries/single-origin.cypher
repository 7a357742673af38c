// Facts with one origin only
//
// Relations that all articles have from one source, however many print them.
MATCH (a)-[r]->(b)
WHERE size(r.origins) = 1 AND type(r) IN ['LEADS', 'HOLDS_ROLE', 'MEMBER_OF', 'PART_OF', 'BASED_IN', 'LOCATED_IN', 'CAPITAL_OF',
  'BORDERS', 'CITIZEN_OF', 'FAMILY_OF', 'ALLIED_WITH', 'OWNS', 'FOUNDED']
OPTIONAL MATCH (o {id: r.origins[0]})
RETURN a.name AS from, type(r) AS relation, coalesce(r.role, r.kin) AS detail, b.name AS to,
       coalesce(o.name, r.origins[0]) AS origin, r.weight AS articles
ORDER BY articles DESC, from, relation, to, r.id

// Everything about somebody or something
//
// Its relations in both directions, with how well each is supported.
// :param name => ''  name or alias (required)
MATCH (x:Entity)
WHERE toLower(x.name) = toLower($name) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($name))
MATCH (x)-[r]-(y)
WHERE NOT type(r) IN ['MENTIONS', 'ABOUT']
RETURN CASE WHEN startNode(r) = x THEN 'out' ELSE 'in' END AS direction, type(r) AS relation, coalesce(r.role, r.kin) AS detail,
       y.name AS other, [label IN labels(y) WHERE label IN ['Person', 'Organization', 'Place', 'Event', 'Article', 'Statement']][0] AS sort, r.weight AS articles, size(coalesce(r.origins, [])) AS origins
ORDER BY relation, direction, other, r.id

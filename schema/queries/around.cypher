// Picture of everything around somebody or something
//
// Its relations, roles and events as nodes and relationships, which Neo4j Browser draws.
// :param name => ''  name or alias (required)
MATCH (x:Entity)
WHERE toLower(x.name) = toLower($name) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($name))
MATCH (x)-[r]-(y)
WHERE NOT type(r) IN ['MENTIONS', 'ABOUT', 'SAID', 'PUBLISHED_BY']
RETURN x, r, y
ORDER BY r.id

// What is said about somebody or something
//
// Statements that mention it, with who said them.
// :param name => ''  name or alias (required)
MATCH (s:Statement)-[:ABOUT]->(x)
WHERE toLower(x.name) = toLower($name) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($name))
OPTIONAL MATCH (who)-[:SAID]->(s)
RETURN coalesce(who.name, s.speaker) AS who, s.verb AS verb, s.text AS statement, s.article AS article
ORDER BY who, statement, s.id

// Statements of somebody
//
// What a person or body is reported to have said, and where.
// :param name => ''  name or alias (required)
MATCH (x:Entity)-[r:SAID]->(s:Statement)-[:STATED_IN]->(a:Article)
WHERE toLower(x.name) = toLower($name) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($name))
RETURN s.text AS statement, s.kind AS form, s.verb AS verb, coalesce(a.outlet, a.name) AS printedBy, a.published AS published
ORDER BY published, printedBy, s.id

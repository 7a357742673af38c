// How two are connected
//
// All shortest ways between two entities over relations, roles in events and statements; being named in the
// same article is no connection.
// :param from => ''  name or alias (required)
// :param to => ''  name or alias (required)
MATCH (a:Entity), (b:Entity)
WHERE (toLower(a.name) = toLower($from) OR any(alias IN coalesce(a.aliases, []) WHERE toLower(alias) = toLower($from)))
  AND (toLower(b.name) = toLower($to) OR any(alias IN coalesce(b.aliases, []) WHERE toLower(alias) = toLower($to)))
  AND a <> b
MATCH p = allShortestPaths((a)-[:LEADS|HOLDS_ROLE|MEMBER_OF|PART_OF|BASED_IN|LOCATED_IN|CAPITAL_OF|BORDERS|CITIZEN_OF|FAMILY_OF|ALLIED_WITH|OWNS|FOUNDED|ACTOR_IN|TARGET_OF|PARTICIPANT_IN|OCCURRED_AT|IN_RESPONSE_TO|CAUSED_BY|REVERSES|SAID|ABOUT*..6]-(b))
RETURN [n IN nodes(p) | n.name] AS way, [r IN relationships(p) | type(r)] AS over, length(p) AS steps,
       [r IN relationships(p) | r.sentences[0]] AS sentences
ORDER BY steps, way, over

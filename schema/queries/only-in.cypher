// What one outlet alone reports
//
// Events that no other outlet has.
// :param outlet => ''  name of an outlet (required)
MATCH (a:Article)-[r:REPORTS]->(e:Event)
WHERE toLower(a.outlet) = toLower($outlet)
  AND NOT EXISTS { MATCH (other:Article)-[:REPORTS]->(e) WHERE other.outlet <> a.outlet }
RETURN e.name AS event, e.eventType AS type, e.when AS when, r.sentence AS sentence
ORDER BY event, e.id, r.id

// Who holds which role
//
// Offices and jobs, with the sentence that says so. A role that is over is marked as former.
// :param name => ''  part of a person's or body's name; nothing for all
MATCH (p:Person)-[r:LEADS|HOLDS_ROLE]->(o)
WHERE toLower(p.name) CONTAINS toLower($name) OR toLower(o.name) CONTAINS toLower($name)
RETURN p.name AS person, coalesce(r.role, toLower(type(r))) AS role, coalesce(r.former, false) AS former,
       o.name AS of, r.weight AS articles, r.sentences[0] AS sentence
ORDER BY person, of, role, r.id

// What answers what
//
// Events that answer, follow from, reverse or are part of others.
MATCH (e:Event)-[r:IN_RESPONSE_TO|CAUSED_BY|REVERSES|SUBEVENT_OF|PRECEDES]->(f:Event)
RETURN e.name AS event, type(r) AS link, f.name AS other, r.sentences[0] AS sentence
ORDER BY event, link, other, r.id

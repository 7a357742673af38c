// How outlets word an event
//
// The verbs and sentences of each report of events with a given word in their title.
// :param word => ''  word of the title; nothing for all events
MATCH (a:Article)-[r:REPORTS]->(e:Event)
WHERE toLower(e.name) CONTAINS toLower($word)
RETURN e.name AS event, coalesce(a.outlet, a.name) AS outlet, r.verb AS verb, r.modality AS modality, r.sentence AS sentence
ORDER BY event, e.id, outlet, r.id

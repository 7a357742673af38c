// Denials
//
// Events that somebody denies, and statements that somebody is said not to have made.
MATCH (a:Article)-[r:REPORTS]->(e:Event)
WHERE e.modality = 'denied' OR r.modality = 'denied'
RETURN e.name AS event, e.modality AS modality, coalesce(a.outlet, a.name) AS outlet, r.sentence AS sentence
ORDER BY event, outlet, r.id

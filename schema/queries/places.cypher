// Where things happen
//
// Events by place, with the country or region it lies in where a text says so.
MATCH (e:Event)-[:OCCURRED_AT]->(p:Place)
OPTIONAL MATCH (p)-[:LOCATED_IN|CAPITAL_OF]->(w:Place)
WITH p, w, e
ORDER BY w.name
WITH p, e, collect(DISTINCT w.name) AS within
RETURN p.name AS place, within, count(DISTINCT e) AS events
ORDER BY events DESC, place

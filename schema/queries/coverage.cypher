// Coverage by outlet
//
// How many articles, events and statements each outlet has.
MATCH (a:Article)
OPTIONAL MATCH (a)-[:REPORTS]->(e:Event)
OPTIONAL MATCH (s:Statement)-[:STATED_IN]->(a)
RETURN coalesce(a.outlet, 'unknown') AS outlet, count(DISTINCT a) AS articles, count(DISTINCT e) AS events, count(DISTINCT s) AS statements
ORDER BY articles DESC, outlet

// Conflict and cooperation between two sides
//
// How often one acts towards another, by quadrant of the PLOVER scheme, with the mean score.
MATCH (a:Entity)-[:ACTOR_IN]->(e:Event)<-[:TARGET_OF]-(b:Entity)
WHERE e.quad IS NOT NULL
RETURN a.name AS actor, b.name AS target, e.quad AS quadrant, count(DISTINCT e) AS events, avg(e.score) AS meanScore
ORDER BY events DESC, actor, target, quadrant

// Threats that never happened
//
// What was threatened or planned and is not told as having happened: no later event of that type by the same
// actor.
MATCH (e:Event)
WHERE e.modality IN ['threatened', 'planned'] OR e:Threat
OPTIONAL MATCH (actor:Entity)-[:ACTOR_IN]->(e)
WITH e, collect(actor) AS actors
WHERE NOT EXISTS {
  MATCH (other:Entity)-[:ACTOR_IN]->(done:Event)
  WHERE other IN actors AND done <> e AND done.modality = 'actual' AND NOT done:Threat
    AND done.eventType = e.eventType AND (e.start IS NULL OR done.start >= e.start)
}
UNWIND CASE WHEN size(actors) = 0 THEN [null] ELSE actors END AS who
RETURN e.name AS event, e.eventType AS type, e.modality AS modality, e.when AS when, who.name AS by, size(e.origins) AS origins
ORDER BY e.start, event, e.id, by

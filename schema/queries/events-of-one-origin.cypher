// Events with one origin only
//
// Events that all articles have from one source, those printed most first.
MATCH (e:Event)
WHERE size(e.origins) = 1
OPTIONAL MATCH (o {id: e.origins[0]})
RETURN e.name AS event, e.eventType AS type, coalesce(o.name, e.origins[0]) AS origin, size(e.articles) AS articles
ORDER BY articles DESC, event, e.id

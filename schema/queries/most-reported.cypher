// Most reported events
//
// By outlets, then by independent origins.
// :param limit => 10  how many
MATCH (e:Event)<-[:REPORTS]-(a:Article)
WITH e, count(DISTINCT a) AS articles
RETURN e.name AS event, e.eventType AS type, e.when AS when, e.modality AS modality, articles, size(e.origins) AS origins
ORDER BY articles DESC, origins DESC, event, e.id
LIMIT toInteger($limit)

// Who cites whom
//
// Outlets and the agencies or people whose word they relay.
MATCH (o:Organization)<-[:PUBLISHED_BY]-(a:Article)-[:CITES]->(source)
RETURN o.name AS outlet, source.name AS source, count(DISTINCT a) AS articles
ORDER BY articles DESC, outlet, source

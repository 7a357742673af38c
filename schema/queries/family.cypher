// Families
//
// Kinship between people; it reads from left to right.
MATCH (a:Person)-[r:FAMILY_OF]->(b:Person)
RETURN a.name AS person, r.kin AS isThe, b.name AS of, r.sentences[0] AS sentence
ORDER BY person, of, isThe

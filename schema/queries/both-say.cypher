// What two outlets both say
//
// Events that both outlets report, with the sentence of each.
// :param a => ''  name of an outlet (required)
// :param b => ''  name of another (required)
MATCH (x:Article)-[m:REPORTS]->(e:Event)<-[n:REPORTS]-(y:Article)
WHERE toLower(x.outlet) = toLower($a) AND toLower(y.outlet) = toLower($b)
RETURN e.name AS event, e.when AS when, m.sentence AS a, n.sentence AS b, m.verb AS verbOfA, n.verb AS verbOfB
ORDER BY event, e.id, m.id, n.id

/** The queries that both engines run; `name` is how the report calls them. */
export const QUERIES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: '2-hop count, all',
    text: 'MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person) RETURN count(*) AS n',
  },
  {
    name: '2-hop from one node',
    text: 'MATCH (a:Person {id: 4242})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(DISTINCT c) AS n',
  },
  {
    name: 'filter nodes',
    text: "MATCH (p:Person) WHERE p.age > 40 AND p.name STARTS WITH 'P1' RETURN count(*) AS n",
  },
  {
    name: 'filter on relationship',
    text: 'MATCH (a:Person)-[k:KNOWS]->(b:Person) WHERE k.since >= 2015 RETURN count(*) AS n',
  },
  {
    name: 'shortest path',
    text: 'MATCH p = shortestPath((a:Person {id: 1})-[:KNOWS*..10]-(b:Person {id: 60000})) RETURN length(p) AS n',
  },
  {
    name: 'aggregate',
    text: 'MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN a.city AS city, count(*) AS n, max(b.age) AS oldest ORDER BY city LIMIT 5',
  },
  {
    name: 'top degree',
    text: 'MATCH (p:Person)-[k:KNOWS]->() RETURN p.id AS id, count(k) AS degree ORDER BY degree DESC, id LIMIT 10',
  },
];

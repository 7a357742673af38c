/** Queries that the embedded engine and Neo4j 5 answer differently, and why. A line goes when the two agree. */
export const KNOWN_DIFFERENCES: readonly { readonly cypher: string; readonly reason: string }[] = [
  {
    cypher: "MATCH (n:Person {id: 'person:lena-orth'}) RETURN n {.name}",
    reason:
      'Neo4j calls the column of a map projection without a name of its own "n"; here it is the text of the projection.',
  },
  {
    cypher: "RETURN date.truncate('month', null) AS month",
    reason:
      'Neo4j refuses null as the value to cut; here the result is null, as of every other function of a null.',
  },
];

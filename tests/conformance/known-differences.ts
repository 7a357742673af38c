/** Queries that the embedded engine and Neo4j 5 answer differently, and why. A line goes when the two agree. */
export const KNOWN_DIFFERENCES: readonly { readonly cypher: string; readonly reason: string }[] = [];

import type { Session } from 'neo4j-driver';
import { quoteName } from '../export/cypher-literal.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { mergeLabel } from '../graph/store-schema.js';
import type { Ontology } from '../resources/ontology-types.js';

export interface Pruned {
  readonly nodes: number;
  readonly edges: number;
  /** Nodes that the graph no longer has but that others have tied relationships to; they stay. */
  readonly kept: number;
}

const ROWS = 10_000;

/**
 * Removes what an earlier push wrote and the graph no longer has. A node is ours when its property `graph` names this
 * graph, a relationship when it joins two such nodes, is of a type of the ontology and carries an id.
 */
export async function prune(knowledge: KnowledgeGraph, session: Session): Promise<Pruned> {
  const { graph, ontology } = knowledge;
  const name = graph.getAttribute('name');
  let edges = 0;
  for (const type of [...ontology.relations.keys()].sort()) {
    const pattern = `(a)-[r:${quoteName(type)}]->(b)`;
    const stale = (
      await idsOf(
        session,
        `MATCH ${pattern} WHERE a.graph = $name AND b.graph = $name AND r.id IS NOT NULL RETURN r.id AS id`,
        name,
      )
    ).filter((id) => !(graph.hasEdge(id) && graph.getEdgeAttribute(id, 'type') === type));
    edges += await remove(
      session,
      `MATCH ()-[r:${quoteName(type)} {id: id}]->() DELETE r RETURN count(*) AS n`,
      stale,
    );
  }
  let nodes = 0;
  let gone = 0;
  for (const label of mergeLabels(ontology)) {
    const ids = await ownNodes(session, label, name);
    const stale = ids.filter(
      (id) => !(graph.hasNode(id) && graph.getNodeAttribute(id, 'labels').includes(label)),
    );
    gone += stale.length;
    nodes += await remove(
      session,
      `MATCH (n:${quoteName(label)} {id: id}) WHERE NOT (n)--() DELETE n RETURN count(*) AS n`,
      stale,
    );
  }
  return { nodes, edges, kept: gone - nodes };
}

/** Ids of the nodes that carry this label and belong to the graph of this name. */
export function ownNodes(session: Session, label: string, name: string): Promise<readonly string[]> {
  return idsOf(session, `MATCH (n:${quoteName(label)}) WHERE n.graph = $name RETURN n.id AS id`, name);
}

/** The labels on which ids are unique. */
export function mergeLabels(ontology: Ontology): readonly string[] {
  return [...new Set([...ontology.labels.keys()].map((label) => mergeLabel(ontology, [label])))].sort();
}

async function idsOf(session: Session, cypher: string, name: string): Promise<readonly string[]> {
  const result = await session.executeRead((transaction) => transaction.run(cypher, { name }));
  return result.records.map((record) => String(record.get('id')));
}

async function remove(session: Session, cypher: string, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (let at = 0; at < ids.length; at += ROWS) {
    const rows = ids.slice(at, at + ROWS);
    const result = await session.executeWrite((transaction) =>
      transaction.run(`UNWIND $rows AS id ${cypher}`, { rows }),
    );
    removed += Number(result.records[0]?.get('n') ?? 0);
  }
  return removed;
}

import type { Session } from 'neo4j-driver';
import { quoteName } from '../export/cypher-literal.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { mergeLabel } from '../graph/store-schema.js';
import { mergeLabels, ownNodes } from './prune.js';

/**
 * Nodes of ours that an earlier push wrote as another kind (an organization that is an event now) get the label by which
 * they will be looked for, so that they are corrected and do not stand there twice.
 * @param present labels of which the database holds something
 */
export async function relabel(
  { graph, ontology }: KnowledgeGraph,
  session: Session,
  present: ReadonlySet<string>,
): Promise<void> {
  const name = graph.getAttribute('name');
  for (const label of mergeLabels(ontology).filter((one) => present.has(one))) {
    const byNew = new Map<string, string[]>();
    for (const id of await ownNodes(session, label, name)) {
      if (!graph.hasNode(id)) continue;
      const labels = graph.getNodeAttribute(id, 'labels');
      if (labels.includes(label)) continue;
      const wanted = mergeLabel(ontology, labels);
      const ids = byNew.get(wanted);
      if (ids === undefined) byNew.set(wanted, [id]);
      else ids.push(id);
    }
    for (const [wanted, ids] of byNew) {
      const cypher = [
        'UNWIND $ids AS id',
        `MATCH (n:${quoteName(label)} {id: id})`,
        `WHERE n.graph = $name AND NOT EXISTS { MATCH (:${quoteName(wanted)} {id: id}) }`,
        `SET n:${quoteName(wanted)} REMOVE n:${quoteName(label)}`,
      ].join('\n');
      await session.executeWrite((transaction) => transaction.run(cypher, { ids, name }));
    }
  }
}

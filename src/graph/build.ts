import type { ResolvedCorpus } from '../model/resolved.js';
import type { Ontology } from '../resources/ontology-types.js';
import {
  articleEdges,
  contradictionEdges,
  eventEdges,
  mentionEdges,
  relationEdges,
  statementEdges,
} from './build-edges.js';
import {
  articleFacts,
  articleNode,
  entityNode,
  eventNode,
  mergeNodes,
  type NodeDraft,
  statementNode,
} from './build-nodes.js';
import { coOccurrenceEdges, type SentencesByArticle } from './co-occurrence.js';
import { EdgeDrafts } from './edge-drafts.js';
import { KnowledgeGraph } from './knowledge-graph.js';
import { Origins } from './origins.js';

export interface GraphOptions {
  /** With the sentences, names that stand in one sentence are joined by `CO_OCCURS_WITH`; without, they are not. */
  readonly coOccurrence?: SentencesByArticle;
}

/**
 * Writes everything that was resolved into a graph: the same corpus gives the same graph, whatever the order of its
 * lists. What the ontology does not allow is left out and listed in `problems`.
 */
export function buildKnowledgeGraph(
  corpus: ResolvedCorpus,
  ontology: Ontology,
  { coOccurrence }: GraphOptions = {},
): KnowledgeGraph {
  const facts = articleFacts(corpus);
  const origins = new Origins(corpus);
  const knowledge = new KnowledgeGraph(ontology);

  for (const [id, attributes] of byId(corpus.articles.map(articleNode))) knowledge.addNode(id, attributes);
  const nodes = new Map<string, NodeDraft>();
  for (const entity of corpus.entities) nodes.set(entity.id, entityNode(entity, facts));
  for (const event of corpus.events) {
    const draft = eventNode(event, ontology, origins, facts);
    const named = nodes.get(event.id);
    nodes.set(event.id, named === undefined ? draft : mergeNodes(named, draft, facts));
  }
  const statements = corpus.statements.map((statement) => statementNode(statement, facts));
  for (const [id, attributes] of byId([...nodes.values(), ...statements])) knowledge.addNode(id, attributes);

  const drafts = new EdgeDrafts(ontology, facts.publishedOn);
  relationEdges(corpus, origins, drafts);
  eventEdges(corpus, origins, drafts);
  mentionEdges(corpus, drafts);
  for (const article of corpus.articles) articleEdges(article, drafts);
  for (const statement of corpus.statements) statementEdges(statement, origins, drafts);
  contradictionEdges(corpus, origins, drafts);
  if (coOccurrence !== undefined) coOccurrenceEdges(corpus, coOccurrence, drafts);
  for (const { key, from, to, attributes } of drafts.finish()) knowledge.addEdge(key, from, to, attributes);
  return knowledge;
}

function byId(drafts: readonly NodeDraft[]): readonly NodeDraft[] {
  return [...drafts].sort(([a], [b]) => (a < b ? -1 : 1));
}

import { MultiDirectedGraph } from 'graphology';
import type { Problem } from '../errors.js';
import type { Ontology } from '../resources/ontology-types.js';
import {
  type EdgeAttributes,
  GRAPH_FORMAT,
  type GraphAttributes,
  type NodeAttributes,
  type Quote,
} from './attributes.js';
import { checkEdge, checkLabels, checkMentions, outside } from './check.js';

export type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/**
 * The graph and the only way to write to it. Whatever the ontology does not allow is left out and listed in
 * `problems`: it is never written and never dropped in silence. Articles are added before what quotes them,
 * nodes before their edges.
 */
export class KnowledgeGraph {
  readonly graph: Graph;
  readonly ontology: Ontology;
  private readonly found: Problem[] = [];
  /** By id, for the checks of what comes after: quicker than asking the graph. */
  private readonly nodes = new Map<string, NodeAttributes>();
  /** Checked labels by main label and all labels: most nodes share theirs. */
  private readonly checkedLabels = new Map<string, readonly string[]>();

  constructor(ontology: Ontology) {
    this.ontology = ontology;
    this.graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
    this.graph.replaceAttributes({ name: 'newsgraph', format: GRAPH_FORMAT });
  }

  get problems(): readonly Problem[] {
    return this.found;
  }

  /** Adds a node; false when it was refused (unknown label, id taken). */
  addNode(id: string, attributes: NodeAttributes): boolean {
    if (this.graph.hasNode(id)) {
      this.found.push(outside(`two nodes have the id ${id}; the second is left out`));
      return false;
    }
    const labels = this.checked(id, attributes);
    if (labels === null) return false;
    checkMentions(
      id,
      attributes,
      (article) => (article === id ? String(attributes.text ?? '') : this.textOf(article)),
      this.found,
    );
    const node = { ...attributes, labels };
    this.graph.addNode(id, node);
    this.nodes.set(id, node);
    return true;
  }

  private checked(id: string, attributes: NodeAttributes): readonly string[] | null {
    // A node without second labels comes without the list.
    const kind = [attributes.label, ...new Set(attributes.labels)].join('\n');
    const known = this.checkedLabels.get(kind);
    if (known !== undefined) return known;
    const problems = this.found.length;
    const labels = checkLabels(this.ontology, id, attributes, this.found);
    // What is wrong is said of every node.
    if (labels !== null && this.found.length === problems) this.checkedLabels.set(kind, labels);
    return labels;
  }

  /** Adds an edge under a key of its own; false when it was refused. */
  addEdge(key: string, from: string, to: string, attributes: EdgeAttributes): boolean {
    const wrong = this.graph.hasEdge(key)
      ? 'there is already an edge of this key'
      : checkEdge(this.ontology, { from, to }, attributes, this.labelsOf, this.textOf);
    if (wrong !== null) {
      this.found.push(outside(`edge ${key} is left out: ${wrong}`));
      return false;
    }
    this.graph.addDirectedEdgeWithKey(key, from, to, attributes);
    return true;
  }

  /** The words that a quote stands for. */
  quote(quote: Quote): string {
    return this.textOf(quote.article)?.slice(quote.start, quote.end) ?? '';
  }

  /** Text of an article, null where there is no such article. */
  readonly textOf = (article: string): string | null => {
    const attributes = this.nodes.get(article);
    return attributes?.label === 'Article' && typeof attributes.text === 'string' ? attributes.text : null;
  };

  private readonly labelsOf = (id: string): readonly string[] | null => this.nodes.get(id)?.labels ?? null;
}

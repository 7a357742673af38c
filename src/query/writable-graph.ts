import type { SchemaEntry } from '../cypher/source.js';
import { MemoryGraphSource } from '../cypher/stores/memory-source.js';
import type { Value } from '../cypher/values/index.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties } from '../graph/properties.js';
import { storeSchema } from '../graph/store-schema.js';
import { toCypherValue } from './columns.js';

/**
 * A copy of a knowledge graph that takes writes; the graph itself stays as it is. Element ids of what was copied are
 * the keys of the graph. `changedGraph` makes a knowledge graph of it again.
 */
export class WritableGraph extends MemoryGraphSource {
  readonly original: KnowledgeGraph;
  private readonly nodeKeyList: readonly string[];
  private readonly edgeKeyList: readonly string[];
  private readonly nodeOf: ReadonlyMap<string, number>;
  private edgeOf: ReadonlyMap<string, number> | undefined;
  private readonly touchedNodes = new Set<number>();
  private readonly touchedEdges = new Set<number>();

  constructor(original: KnowledgeGraph) {
    super();
    const { graph } = original;
    this.original = original;
    this.nodeKeyList = graph.nodes();
    this.edgeKeyList = graph.edges();
    this.nodeOf = new Map(this.nodeKeyList.map((key, node) => [key, node]));
    for (const key of this.nodeKeyList) {
      const node = this.createNode();
      for (const label of graph.getNodeAttribute(key, 'labels')) this.addLabel(node, this.internLabel(label));
      for (const property of nodeProperties(original, key))
        this.setNodeProperty(node, this.internKey(property.name), toCypherValue(property));
    }
    for (const key of this.edgeKeyList) {
      const [from, to] = graph.extremities(key).map((end) => this.nodeOf.get(end) ?? 0);
      const type = this.internType(graph.getEdgeAttribute(key, 'type'));
      const relationship = this.createRelationship(from ?? 0, to ?? 0, type);
      for (const property of edgeProperties(original, key))
        this.setRelationshipProperty(relationship, this.internKey(property.name), toCypherValue(property));
    }
    this.touchedNodes.clear();
    this.touchedEdges.clear();
  }

  /** The key a node was copied from; undefined where the query made it. */
  keyOfNode(node: number): string | undefined {
    return this.nodeKeyList[node];
  }

  keyOfRelationship(relationship: number): string | undefined {
    return this.edgeKeyList[relationship];
  }

  /** Whether a node was made, or its labels or properties were written to. */
  isTouched(node: number): boolean {
    return node >= this.nodeKeyList.length || this.touchedNodes.has(node);
  }

  isRelationshipTouched(relationship: number): boolean {
    return relationship >= this.edgeKeyList.length || this.touchedEdges.has(relationship);
  }

  override nodeElementId(node: number): string {
    return this.nodeKeyList[node] ?? super.nodeElementId(node);
  }

  override relationshipElementId(relationship: number): string {
    return this.edgeKeyList[relationship] ?? super.relationshipElementId(relationship);
  }

  override nodeByElementId(id: string): number | undefined {
    const node = this.nodeOf.get(id) ?? super.nodeByElementId(id);
    return node !== undefined && this.hasNode(node) ? node : undefined;
  }

  override relationshipByElementId(id: string): number | undefined {
    this.edgeOf ??= new Map(this.edgeKeyList.map((key, edge) => [key, edge]));
    const relationship = this.edgeOf.get(id) ?? super.relationshipByElementId(id);
    return relationship !== undefined && this.hasRelationship(relationship) ? relationship : undefined;
  }

  override schema(): readonly SchemaEntry[] {
    return storeSchema(this.original);
  }

  override addLabel(node: number, label: number): boolean {
    this.touchedNodes.add(node);
    return super.addLabel(node, label);
  }

  override removeLabel(node: number, label: number): boolean {
    this.touchedNodes.add(node);
    return super.removeLabel(node, label);
  }

  override setNodeProperty(node: number, key: number, value: Value): void {
    this.touchedNodes.add(node);
    super.setNodeProperty(node, key, value);
  }

  override setRelationshipProperty(relationship: number, key: number, value: Value): void {
    this.touchedEdges.add(relationship);
    super.setRelationshipProperty(relationship, key, value);
  }
}

import type { AdjacencyCursor, Direction, GraphSource, SchemaEntry } from '../cypher/source.js';
import { equals, type GroupKey, groupKey, type Value } from '../cypher/values/index.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, edgeProperty, nodeProperties, nodeProperty } from '../graph/properties.js';
import { storeSchema } from '../graph/store-schema.js';
import type { Adjacency } from './adjacency.js';
import { Columns } from './columns.js';
import { type GraphStructure, wholeStructure } from './graph-structure.js';
import { type Names, OpenNames } from './names.js';

const NONE = new Uint32Array(0);

/**
 * A knowledge graph as the Cypher engine reads it. Structure is copied once into typed arrays, properties are read
 * from the graph when a query asks for them; the graph must not change meanwhile (its writer is done by then).
 * Element ids are the keys of the graph.
 */
export class KnowledgeGraphSource implements GraphSource {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly nodeIdBound: number;
  readonly relationshipIdBound: number;
  readonly version = 0;

  private readonly knowledge: KnowledgeGraph;
  private readonly nodeIds: readonly string[];
  private readonly edgeIds: readonly string[];
  private readonly nodeOf: ReadonlyMap<string, number>;
  private edgeOf: ReadonlyMap<string, number> | undefined;
  private readonly labelNames: Names;
  private readonly typeNames: Names;
  private readonly keyNames = new OpenNames();
  private usedKeys: readonly string[] | undefined;
  private readonly labelsByNode: readonly Uint16Array[];
  private readonly nodesByLabel: readonly Uint32Array[];
  private readonly start: Uint32Array;
  private readonly end: Uint32Array;
  private readonly typeOfEdge: Uint16Array;
  private readonly byType: readonly Uint32Array[];
  private readonly out: Adjacency;
  private readonly in: Adjacency;
  private readonly nodeColumns: Columns;
  private readonly edgeColumns: Columns;
  private readonly indexes = new Map<string, Map<GroupKey, number[]>>();

  /** @param structure made beforehand, where it was made in turns */
  constructor(knowledge: KnowledgeGraph, structure: GraphStructure = wholeStructure(knowledge)) {
    this.knowledge = knowledge;
    this.nodeIds = structure.nodeIds;
    this.edgeIds = structure.edgeIds;
    this.nodeCount = this.nodeIds.length;
    this.relationshipCount = this.edgeIds.length;
    this.nodeIdBound = this.nodeCount;
    this.relationshipIdBound = this.relationshipCount;
    this.nodeOf = structure.nodeOf;
    this.labelNames = structure.labelNames;
    this.typeNames = structure.typeNames;
    this.labelsByNode = structure.labelsByNode;
    this.nodesByLabel = structure.nodesByLabel;
    this.start = structure.start;
    this.end = structure.end;
    this.typeOfEdge = structure.typeOfEdge;
    this.byType = structure.byType;
    this.out = structure.out;
    this.in = structure.in;
    this.nodeColumns = new Columns(this.nodeCount, (node, key) =>
      nodeProperty(knowledge, this.nodeElementId(node), this.keyName(key)),
    );
    this.edgeColumns = new Columns(this.relationshipCount, (id, key) =>
      edgeProperty(knowledge, this.relationshipElementId(id), this.keyName(key)),
    );
  }

  labelToken(name: string): number {
    return this.labelNames.token(name);
  }

  typeToken(name: string): number {
    return this.typeNames.token(name);
  }

  keyToken(name: string): number {
    return this.keyNames.token(name);
  }

  labelName(label: number): string {
    return this.labelNames.name(label);
  }

  typeName(type: number): string {
    return this.typeNames.name(type);
  }

  keyName(key: number): string {
    return this.keyNames.name(key);
  }

  labels(): readonly string[] {
    return this.labelNames.list;
  }

  types(): readonly string[] {
    return this.typeNames.list;
  }

  keys(): readonly string[] {
    // Found on first use, since it takes a look at everything.
    this.usedKeys ??= [...propertyNames(this.knowledge)].sort();
    return this.usedKeys;
  }

  hasNode(node: number): boolean {
    return node >= 0 && node < this.nodeCount;
  }

  hasRelationship(relationship: number): boolean {
    return relationship >= 0 && relationship < this.relationshipCount;
  }

  nodesWithLabel(label: number): ArrayLike<number> {
    return this.nodesByLabel[label] ?? NONE;
  }

  countNodesWithLabel(label: number): number {
    return this.nodesByLabel[label]?.length ?? 0;
  }

  hasLabel(node: number, label: number): boolean {
    return this.labelsByNode[node]?.includes(label) ?? false;
  }

  labelsOf(node: number): ArrayLike<number> {
    return this.labelsByNode[node] ?? NONE;
  }

  relationshipsOfType(type: number): ArrayLike<number> {
    return this.byType[type] ?? NONE;
  }

  countRelationshipsOfType(type: number): number {
    return this.byType[type]?.length ?? 0;
  }

  typeOf(relationship: number): number {
    return this.typeOfEdge[relationship] ?? 0;
  }

  startOf(relationship: number): number {
    return this.start[relationship] ?? 0;
  }

  endOf(relationship: number): number {
    return this.end[relationship] ?? 0;
  }

  seek(cursor: AdjacencyCursor, node: number, direction: Direction, type: number): void {
    (direction === 'out' ? this.out : this.in).seek(cursor, node, type);
  }

  degree(node: number, direction: Direction, type: number): number {
    return (direction === 'out' ? this.out : this.in).degree(node, type);
  }

  nodeProperty(node: number, key: number): Value {
    return this.nodeColumns.value(node, key);
  }

  relationshipProperty(relationship: number, key: number): Value {
    return this.edgeColumns.value(relationship, key);
  }

  nodeKeys(node: number): ArrayLike<number> {
    return nodeProperties(this.knowledge, this.nodeElementId(node)).map(({ name }) => this.keyToken(name));
  }

  relationshipKeys(relationship: number): ArrayLike<number> {
    const id = this.relationshipElementId(relationship);
    return edgeProperties(this.knowledge, id).map(({ name }) => this.keyToken(name));
  }

  nodeElementId(node: number): string {
    return this.nodeIds[node] ?? '';
  }

  relationshipElementId(relationship: number): string {
    return this.edgeIds[relationship] ?? '';
  }

  lookup(label: number, key: number, value: Value): ArrayLike<number> {
    if (label < 0 || key < 0) return NONE;
    const found = this.index(label, key).get(groupKey(value)) ?? [];
    return found.filter((node) => equals(this.nodeProperty(node, key), value) === true);
  }

  nodeByElementId(id: string): number | undefined {
    return this.nodeOf.get(id);
  }

  relationshipByElementId(id: string): number | undefined {
    this.edgeOf ??= new Map(this.edgeIds.map((key, edge) => [key, edge]));
    return this.edgeOf.get(id);
  }

  schema(): readonly SchemaEntry[] {
    return storeSchema(this.knowledge);
  }

  private index(label: number, key: number): ReadonlyMap<GroupKey, number[]> {
    const name = `${label} ${key}`;
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index = new Map<GroupKey, number[]>();
    for (const node of this.nodesByLabel[label] ?? NONE) {
      const value = this.nodeProperty(node, key);
      if (value === null) continue;
      const group = groupKey(value);
      const nodes = index.get(group);
      if (nodes === undefined) index.set(group, [node]);
      else nodes.push(node);
    }
    this.indexes.set(name, index);
    return index;
  }
}

/** Attributes whose values decide which properties they become (a date that is none, evidence without rules). */
const BY_VALUE = ['start', 'end', 'published', 'validFrom', 'validTo', 'evidence'];

function propertyNames(knowledge: KnowledgeGraph): ReadonlySet<string> {
  const { graph } = knowledge;
  const found = new Set<string>(['id']);
  const shapes = new Set<string>();
  const look = (attributes: object, properties: () => readonly { readonly name: string }[]): void => {
    const names = Object.keys(attributes);
    const shape = names.join('\n');
    const known = shapes.has(shape) && !names.some((name) => BY_VALUE.includes(name));
    shapes.add(shape);
    if (!known) for (const { name } of properties()) found.add(name);
  };
  graph.forEachNode((key, attributes) => look(attributes, () => nodeProperties(knowledge, key)));
  graph.forEachEdge((key, attributes) => {
    // Sentences are not cut out of their articles to learn what they are called.
    const rules = attributes.evidence?.some((quote) => quote.rule !== undefined) === true;
    for (const name of attributes.evidence === undefined ? [] : ['evidence', 'sentences']) found.add(name);
    if (rules) found.add('rules');
    const { evidence: _evidence, ...rest } = attributes;
    look(rest, () => edgeProperties(knowledge, key));
  });
  return found;
}

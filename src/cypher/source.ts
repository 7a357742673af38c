/**
 * The one interface through which the engine reads a store.
 *
 * Nodes and relationships are integer ids (from 0, holes allowed); labels,
 * relationship types and property keys are integer tokens. Neighbours are read
 * through a cursor over arrays the source owns, so that a walk allocates nothing.
 */
import type { Value } from './values/value.js';

/** Token of a name the store does not know. */
export const UNKNOWN = -1;

/** Stands for "every relationship type" in `seek` and `degree`. */
export const ANY_TYPE = -2;

export type Direction = 'out' | 'in';

/**
 * A view of one node's relationships: entries `from` (inclusive) to `to`
 * (exclusive) of two parallel arrays. Owned by the caller, filled by `seek`,
 * valid until the store is written to.
 */
export interface AdjacencyCursor {
  relationships: ArrayLike<number>;
  neighbours: ArrayLike<number>;
  from: number;
  to: number;
}

/** An index or constraint of the store, for SHOW INDEXES / SHOW CONSTRAINTS. */
export interface SchemaEntry {
  readonly name: string;
  readonly kind: 'index' | 'constraint';
  /** `RANGE`, `LOOKUP`, `UNIQUENESS`, ... */
  readonly type: string;
  readonly entity: 'NODE' | 'RELATIONSHIP';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
}

/** A readable store. All methods are total for live ids; reading a removed id is the caller's error. */
export interface GraphSource {
  /** Live nodes. */
  readonly nodeCount: number;
  /** Live relationships. */
  readonly relationshipCount: number;
  /** Every node id is below this. */
  readonly nodeIdBound: number;
  /** Every relationship id is below this. */
  readonly relationshipIdBound: number;
  /** Grows with every write; plans and indexes made for another version are stale. */
  readonly version: number;

  /** Token of a name, or `UNKNOWN`; a key that nothing has may have a token too. */
  labelToken(name: string): number;
  typeToken(name: string): number;
  keyToken(name: string): number;
  /** Name of a token that the source gave out. */
  labelName(label: number): string;
  typeName(type: number): string;
  keyName(key: number): string;
  /** Names by token: `labels()[token]`. */
  labels(): readonly string[];
  types(): readonly string[];
  /** Names of properties, in any order. */
  keys(): readonly string[];

  /** Whether the id is a live node / relationship. */
  hasNode(node: number): boolean;
  hasRelationship(relationship: number): boolean;

  /** Nodes with a label, ascending; a snapshot that later writes do not change. */
  nodesWithLabel(label: number): ArrayLike<number>;
  countNodesWithLabel(label: number): number;
  hasLabel(node: number, label: number): boolean;
  /** Label tokens of a node, in the order they were given. */
  labelsOf(node: number): ArrayLike<number>;

  /** Relationships of a type, ascending; a snapshot. */
  relationshipsOfType(type: number): ArrayLike<number>;
  countRelationshipsOfType(type: number): number;
  typeOf(relationship: number): number;
  startOf(relationship: number): number;
  endOf(relationship: number): number;

  /**
   * Points the cursor at the relationships of a node in one direction, of one type or `ANY_TYPE`.
   * A loop stands in both directions. An `UNKNOWN` type gives an empty range.
   */
  seek(cursor: AdjacencyCursor, node: number, direction: Direction, type: number): void;
  /** The length of the range `seek` would give. */
  degree(node: number, direction: Direction, type: number): number;

  /** A property, or null. */
  nodeProperty(node: number, key: number): Value;
  relationshipProperty(relationship: number, key: number): Value;
  /** Key tokens an entity has a value for, in the order they were first set. */
  nodeKeys(node: number): ArrayLike<number>;
  relationshipKeys(relationship: number): ArrayLike<number>;

  /** Stable text ids: `elementId(n)`. */
  nodeElementId(node: number): string;
  relationshipElementId(relationship: number): string;

  /**
   * Nodes of a label whose property equals a value (Cypher `=`), ascending,
   * from an index built on first use; undefined when the source has none for it.
   * Never asked for null, lists or maps.
   */
  lookup(label: number, key: number, value: Value): ArrayLike<number> | undefined;
  /** Nodes by element id: `WHERE elementId(n) = $id`. */
  nodeByElementId(id: string): number | undefined;
  relationshipByElementId(id: string): number | undefined;

  /** Indexes and constraints, for SHOW. */
  schema(): readonly SchemaEntry[];
}

/** A store that can be written to. */
export interface MutableGraphSource extends GraphSource {
  /** Tokens, made when the name is new. */
  internLabel(name: string): number;
  internType(name: string): number;
  internKey(name: string): number;

  createNode(): number;
  createRelationship(start: number, end: number, type: number): number;
  /** Its relationships stay until they are deleted too, at the latest before the query ends. */
  deleteNode(node: number): void;
  deleteRelationship(relationship: number): void;
  /** True when the label was not there before. */
  addLabel(node: number, label: number): boolean;
  /** True when the label was there. */
  removeLabel(node: number, label: number): boolean;
  /** Null removes the property. */
  setNodeProperty(node: number, key: number, value: Value): void;
  setRelationshipProperty(relationship: number, key: number, value: Value): void;

  /** Starts recording, so that `rollback` undoes every write since; `commit` forgets the record. */
  begin(): void;
  commit(): void;
  rollback(): void;
}

/** Whether a source takes writes. */
export function isMutable(source: GraphSource): source is MutableGraphSource {
  return 'createNode' in source && typeof source.createNode === 'function';
}

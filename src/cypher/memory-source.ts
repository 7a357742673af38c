/** A store in memory that takes writes: for CREATE and its like on a copy, for tests and for small graphs. */
import { Adjacency } from './memory-adjacency.js';
import { PropertyIndexes } from './memory-index.js';
import { PropertyColumns } from './memory-properties.js';
import {
  type AdjacencyCursor,
  type Direction,
  type MutableGraphSource,
  type SchemaEntry,
  UNKNOWN,
} from './source.js';
import { TokenTable } from './token-table.js';
import { equals } from './values/equality.js';
import type { Value } from './values/value.js';

interface NodeRecord {
  live: boolean;
  readonly labels: number[];
  readonly out: Adjacency;
  readonly in: Adjacency;
}

interface RelationshipRecord {
  live: boolean;
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Ids are given in the order of creation and never used twice. Element ids are `n` or `r` and the id. */
export class MemoryGraphSource implements MutableGraphSource {
  readonly #labels = new TokenTable();
  readonly #types = new TokenTable();
  readonly #keys = new TokenTable();
  readonly #nodes: NodeRecord[] = [];
  readonly #relationships: RelationshipRecord[] = [];
  readonly #nodeProperties = new PropertyColumns();
  readonly #relationshipProperties = new PropertyColumns();
  readonly #byLabel = new Map<number, Set<number>>();
  readonly #byType = new Map<number, Set<number>>();
  readonly #indexes = new PropertyIndexes();
  #liveNodes = 0;
  #liveRelationships = 0;
  #version = 0;
  #undo: (() => void)[] | undefined;

  get nodeCount(): number {
    return this.#liveNodes;
  }

  get relationshipCount(): number {
    return this.#liveRelationships;
  }

  get nodeIdBound(): number {
    return this.#nodes.length;
  }

  get relationshipIdBound(): number {
    return this.#relationships.length;
  }

  get version(): number {
    return this.#version;
  }

  labelToken(name: string): number {
    return this.#labels.find(name) ?? UNKNOWN;
  }

  typeToken(name: string): number {
    return this.#types.find(name) ?? UNKNOWN;
  }

  keyToken(name: string): number {
    return this.#keys.find(name) ?? UNKNOWN;
  }

  labelName(label: number): string {
    return this.#labels.name(label);
  }

  typeName(type: number): string {
    return this.#types.name(type);
  }

  keyName(key: number): string {
    return this.#keys.name(key);
  }

  labels(): readonly string[] {
    return this.#labels.names;
  }

  types(): readonly string[] {
    return this.#types.names;
  }

  keys(): readonly string[] {
    return this.#keys.names;
  }

  hasNode(node: number): boolean {
    return this.#nodes[node]?.live === true;
  }

  hasRelationship(relationship: number): boolean {
    return this.#relationships[relationship]?.live === true;
  }

  nodesWithLabel(label: number): ArrayLike<number> {
    return sorted(this.#byLabel.get(label));
  }

  countNodesWithLabel(label: number): number {
    return this.#byLabel.get(label)?.size ?? 0;
  }

  hasLabel(node: number, label: number): boolean {
    return this.#node(node).labels.includes(label);
  }

  labelsOf(node: number): ArrayLike<number> {
    return this.#node(node).labels;
  }

  relationshipsOfType(type: number): ArrayLike<number> {
    return sorted(this.#byType.get(type));
  }

  countRelationshipsOfType(type: number): number {
    return this.#byType.get(type)?.size ?? 0;
  }

  typeOf(relationship: number): number {
    return this.#relationship(relationship).type;
  }

  startOf(relationship: number): number {
    return this.#relationship(relationship).start;
  }

  endOf(relationship: number): number {
    return this.#relationship(relationship).end;
  }

  seek(cursor: AdjacencyCursor, node: number, direction: Direction, type: number): void {
    const list = this.#node(node)[direction].ofType(type);
    cursor.relationships = list.relationships;
    cursor.neighbours = list.neighbours;
    cursor.from = 0;
    cursor.to = list.relationships.length;
  }

  degree(node: number, direction: Direction, type: number): number {
    return this.#node(node)[direction].ofType(type).relationships.length;
  }

  nodeProperty(node: number, key: number): Value {
    return this.#nodeProperties.get(node, key);
  }

  relationshipProperty(relationship: number, key: number): Value {
    return this.#relationshipProperties.get(relationship, key);
  }

  nodeKeys(node: number): ArrayLike<number> {
    return this.#nodeProperties.keysOf(node);
  }

  relationshipKeys(relationship: number): ArrayLike<number> {
    return this.#relationshipProperties.keysOf(relationship);
  }

  nodeElementId(node: number): string {
    return `n${node}`;
  }

  relationshipElementId(relationship: number): string {
    return `r${relationship}`;
  }

  nodeByElementId(id: string): number | undefined {
    const node = numberOfElementId('n', id);
    return node !== undefined && this.hasNode(node) ? node : undefined;
  }

  relationshipByElementId(id: string): number | undefined {
    const relationship = numberOfElementId('r', id);
    return relationship !== undefined && this.hasRelationship(relationship) ? relationship : undefined;
  }

  lookup(label: number, key: number, value: Value): ArrayLike<number> | undefined {
    const found = this.#indexes.find(key, value, () => this.#nodeProperties.entries(key));
    return [...found].filter((node) => this.#isFound(node, label, key, value)).sort((a, b) => a - b);
  }

  schema(): readonly SchemaEntry[] {
    return [];
  }

  internLabel(name: string): number {
    return this.#labels.intern(name);
  }

  internType(name: string): number {
    return this.#types.intern(name);
  }

  internKey(name: string): number {
    return this.#keys.intern(name);
  }

  createNode(): number {
    const node = this.#nodes.length;
    this.#nodes.push({
      live: true,
      labels: [],
      out: new Adjacency(),
      in: new Adjacency(),
    });
    this.#liveNodes++;
    this.#changed(() => {
      this.#nodes.length = node;
      this.#liveNodes--;
    });
    return node;
  }

  createRelationship(start: number, end: number, type: number): number {
    const id = this.#relationships.length;
    this.#relationships.push({ live: true, start, end, type });
    this.#link(id);
    this.#changed(() => {
      this.#unlink(id);
      this.#relationships.length = id;
    });
    return id;
  }

  deleteNode(node: number): void {
    const record = this.#node(node);
    record.live = false;
    this.#liveNodes--;
    for (const label of record.labels) this.#byLabel.get(label)?.delete(node);
    this.#changed(() => {
      record.live = true;
      this.#liveNodes++;
      for (const label of record.labels) memberSet(this.#byLabel, label).add(node);
    });
  }

  deleteRelationship(relationship: number): void {
    this.#unlink(relationship);
    this.#changed(() => this.#link(relationship));
  }

  addLabel(node: number, label: number): boolean {
    const { labels } = this.#node(node);
    if (labels.includes(label)) return false;
    labels.push(label);
    memberSet(this.#byLabel, label).add(node);
    this.#changed(() => {
      labels.splice(labels.indexOf(label), 1);
      this.#byLabel.get(label)?.delete(node);
    });
    return true;
  }

  removeLabel(node: number, label: number): boolean {
    const { labels } = this.#node(node);
    const at = labels.indexOf(label);
    if (at < 0) return false;
    labels.splice(at, 1);
    this.#byLabel.get(label)?.delete(node);
    this.#changed(() => {
      labels.splice(at, 0, label);
      memberSet(this.#byLabel, label).add(node);
    });
    return true;
  }

  setNodeProperty(node: number, key: number, value: Value): void {
    this.#indexes.move(node, key, this.nodeProperty(node, key), value);
    this.#setProperty(this.#nodeProperties, node, key, value);
  }

  setRelationshipProperty(relationship: number, key: number, value: Value): void {
    this.#setProperty(this.#relationshipProperties, relationship, key, value);
  }

  begin(): void {
    this.#undo = [];
  }

  commit(): void {
    this.#undo = undefined;
  }

  rollback(): void {
    const undo = this.#undo ?? [];
    this.#undo = undefined;
    for (const step of undo.reverse()) step();
    this.#indexes.clear();
    this.#version++;
  }

  #node(node: number): NodeRecord {
    const record = this.#nodes[node];
    if (record === undefined) throw new RangeError(`no node ${node}`);
    return record;
  }

  #relationship(relationship: number): RelationshipRecord {
    const record = this.#relationships[relationship];
    if (record === undefined) throw new RangeError(`no relationship ${relationship}`);
    return record;
  }

  /** The index keeps removed nodes and knows no labels, and NaN has an entry but equals nothing. */
  #isFound(node: number, label: number, key: number, value: Value): boolean {
    return (
      this.hasNode(node) && this.hasLabel(node, label) && equals(this.nodeProperty(node, key), value) === true
    );
  }

  #changed(undo: () => void): void {
    this.#version++;
    this.#undo?.push(undo);
  }

  #link(id: number): void {
    const record = this.#relationship(id);
    record.live = true;
    this.#liveRelationships++;
    this.#node(record.start).out.add(id, record.end, record.type);
    this.#node(record.end).in.add(id, record.start, record.type);
    memberSet(this.#byType, record.type).add(id);
  }

  #unlink(id: number): void {
    const record = this.#relationship(id);
    record.live = false;
    this.#liveRelationships--;
    this.#node(record.start).out.remove(id, record.type);
    this.#node(record.end).in.remove(id, record.type);
    this.#byType.get(record.type)?.delete(id);
  }

  #setProperty(columns: PropertyColumns, entity: number, key: number, value: Value): void {
    const before = columns.get(entity, key);
    columns.set(entity, key, value);
    this.#changed(() => columns.set(entity, key, before));
  }
}

function sorted(ids: ReadonlySet<number> | undefined): number[] {
  return ids === undefined ? [] : [...ids].sort((a, b) => a - b);
}

function memberSet(sets: Map<number, Set<number>>, token: number): Set<number> {
  let set = sets.get(token);
  if (set === undefined) {
    set = new Set();
    sets.set(token, set);
  }
  return set;
}

function numberOfElementId(mark: string, id: string): number | undefined {
  return id.startsWith(mark) && /^\d{1,15}$/.test(id.slice(1)) ? Number(id.slice(1)) : undefined;
}

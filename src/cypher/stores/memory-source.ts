/** A store in memory that takes writes: for CREATE and its like on a copy, for tests and for small graphs. */

import {
  type AdjacencyCursor,
  type Direction,
  type MutableGraphSource,
  type SchemaEntry,
  UNKNOWN,
} from '../source.js';
import { equals } from '../values/equality.js';
import type { Value } from '../values/value.js';
import { AdjacencyTable } from './memory-adjacency.js';
import { TokenFlags } from './memory-flags.js';
import { PropertyIndexes } from './memory-index.js';
import { PropertyColumns } from './memory-properties.js';
import { TokenTable } from './token-table.js';

/** Ids are given in the order of creation and never used twice. Element ids are `n` or `r` and the id. */
export class MemoryGraphSource implements MutableGraphSource {
  readonly #labels = new TokenTable();
  readonly #types = new TokenTable();
  readonly #keys = new TokenTable();
  /** By node: whether it is there, and its labels in the order they were given. */
  readonly #isNode: boolean[] = [];
  readonly #labelLists: number[][] = [];
  readonly #labelFlags = new TokenFlags();
  /** By relationship; a removed one keeps its ends and type, but has no flag. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #typesOf: number[] = [];
  readonly #typeFlags = new TokenFlags();
  readonly #adjacency = { out: new AdjacencyTable(), in: new AdjacencyTable() };
  readonly #nodeProperties = new PropertyColumns();
  readonly #relationshipProperties = new PropertyColumns();
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
    return this.#isNode.length;
  }

  get relationshipIdBound(): number {
    return this.#starts.length;
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
    return this.#isNode[node] === true;
  }

  hasRelationship(relationship: number): boolean {
    return this.#typeFlags.has(relationship, this.#typesOf[relationship] ?? UNKNOWN);
  }

  nodesWithLabel(label: number): ArrayLike<number> {
    return this.#labelFlags.entities(label);
  }

  countNodesWithLabel(label: number): number {
    return this.#labelFlags.count(label);
  }

  hasLabel(node: number, label: number): boolean {
    return this.#labelFlags.has(node, label);
  }

  labelsOf(node: number): ArrayLike<number> {
    return this.#labelList(node);
  }

  relationshipsOfType(type: number): ArrayLike<number> {
    return this.#typeFlags.entities(type);
  }

  countRelationshipsOfType(type: number): number {
    return this.#typeFlags.count(type);
  }

  typeOf(relationship: number): number {
    return existing(this.#typesOf[relationship], relationship);
  }

  startOf(relationship: number): number {
    return existing(this.#starts[relationship], relationship);
  }

  endOf(relationship: number): number {
    return existing(this.#ends[relationship], relationship);
  }

  seek(cursor: AdjacencyCursor, node: number, direction: Direction, type: number): void {
    this.#adjacency[direction].seek(cursor, node, type, this.nodeIdBound);
  }

  degree(node: number, direction: Direction, type: number): number {
    const cursor: AdjacencyCursor = { relationships: [], neighbours: [], from: 0, to: 0 };
    this.seek(cursor, node, direction, type);
    return cursor.to - cursor.from;
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
    const node = this.#isNode.length;
    this.#isNode.push(true);
    this.#labelLists.push([]);
    this.#liveNodes++;
    this.#changed(() => {
      this.#isNode.length = node;
      this.#labelLists.length = node;
      this.#liveNodes--;
    });
    return node;
  }

  createRelationship(start: number, end: number, type: number): number {
    const id = this.#starts.length;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#typesOf.push(type);
    this.#link(id);
    this.#changed(() => {
      this.#unlink(id);
      for (const column of [this.#starts, this.#ends, this.#typesOf]) column.length = id;
    });
    return id;
  }

  deleteNode(node: number): void {
    this.#setLive(node, false);
    this.#changed(() => this.#setLive(node, true));
  }

  deleteRelationship(relationship: number): void {
    this.#unlink(relationship);
    this.#changed(() => this.#link(relationship));
  }

  addLabel(node: number, label: number): boolean {
    const labels = this.#labelList(node);
    if (labels.includes(label)) return false;
    labels.push(label);
    this.#labelFlags.set(node, label, true);
    this.#changed(() => {
      labels.splice(labels.indexOf(label), 1);
      this.#labelFlags.set(node, label, false);
    });
    return true;
  }

  removeLabel(node: number, label: number): boolean {
    const labels = this.#labelList(node);
    const at = labels.indexOf(label);
    if (at < 0) return false;
    labels.splice(at, 1);
    this.#labelFlags.set(node, label, false);
    this.#changed(() => {
      labels.splice(at, 0, label);
      this.#labelFlags.set(node, label, true);
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

  #labelList(node: number): number[] {
    const labels = this.#labelLists[node];
    if (labels === undefined) throw new RangeError(`no node ${node}`);
    return labels;
  }

  #setLive(node: number, isLive: boolean): void {
    this.#isNode[node] = isLive;
    this.#liveNodes += isLive ? 1 : -1;
    for (const label of this.#labelList(node)) this.#labelFlags.set(node, label, isLive);
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
    const [start, end, type] = this.#endsOf(id);
    this.#typeFlags.set(id, type, true);
    this.#liveRelationships++;
    this.#adjacency.out.add(start, id, end, type);
    this.#adjacency.in.add(end, id, start, type);
  }

  #unlink(id: number): void {
    const [start, end, type] = this.#endsOf(id);
    this.#typeFlags.set(id, type, false);
    this.#liveRelationships--;
    this.#adjacency.out.remove(start, id, type);
    this.#adjacency.in.remove(end, id, type);
  }

  #endsOf(id: number): readonly [number, number, number] {
    return [this.startOf(id), this.endOf(id), this.typeOf(id)];
  }

  #setProperty(columns: PropertyColumns, entity: number, key: number, value: Value): void {
    const before = columns.get(entity, key);
    columns.set(entity, key, value);
    this.#changed(() => columns.set(entity, key, before));
  }
}

function existing(value: number | undefined, relationship: number): number {
  if (value === undefined) throw new RangeError(`no relationship ${relationship}`);
  return value;
}

function numberOfElementId(mark: string, id: string): number | undefined {
  return id.startsWith(mark) && /^\d{1,15}$/.test(id.slice(1)) ? Number(id.slice(1)) : undefined;
}

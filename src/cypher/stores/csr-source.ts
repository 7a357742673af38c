/** A store for reading only, in typed arrays: small and fast. Built once from nodes and relationships. */

import {
  type AdjacencyCursor,
  type Direction,
  type GraphSource,
  type SchemaEntry,
  UNKNOWN,
} from '../source.js';
import { groupKey } from '../values/group-key.js';
import type { MapValue, Value } from '../values/value.js';
import { CsrAdjacency } from './csr-adjacency.js';
import { PropertyColumn } from './csr-columns.js';
import { TokenTable } from './token-table.js';

const NONE = new Int32Array(0);

/** Gathers a graph; `build` gives the store. Ids are numbers from 0 in the order of adding. */
export class CsrGraphBuilder {
  readonly labels = new TokenTable();
  readonly types = new TokenTable();
  readonly keys = new TokenTable();
  readonly nodeIds: string[] = [];
  readonly relationshipIds: string[] = [];
  /** Sets of labels that occur, and which of them each node has. */
  readonly labelSets: number[][] = [];
  readonly nodeLabelSets: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly relationshipTypes: number[] = [];
  readonly nodeColumns = new Map<number, PropertyColumn>();
  readonly relationshipColumns = new Map<number, PropertyColumn>();
  readonly #setByKey = new Map<string, number>();

  /** @param elementId the text id that `elementId(n)` gives; @param properties nulls are left out */
  addNode(elementId: string, labels: readonly string[], properties: MapValue): number {
    const id = this.nodeIds.push(elementId) - 1;
    this.nodeLabelSets.push(this.#labelSet(labels));
    this.#addProperties(this.nodeColumns, id, properties);
    return id;
  }

  addRelationship(elementId: string, start: number, end: number, type: string, properties: MapValue): number {
    const id = this.relationshipIds.push(elementId) - 1;
    this.starts.push(start);
    this.ends.push(end);
    this.relationshipTypes.push(this.types.intern(type));
    this.#addProperties(this.relationshipColumns, id, properties);
    return id;
  }

  build(schema: readonly SchemaEntry[] = []): CsrGraphSource {
    for (const column of this.nodeColumns.values()) column.settle(this.nodeIds.length);
    for (const column of this.relationshipColumns.values()) column.settle(this.relationshipIds.length);
    return new CsrGraphSource(this, schema);
  }

  #labelSet(names: readonly string[]): number {
    const tokens = names.map((name) => this.labels.intern(name));
    const key = tokens.join();
    let set = this.#setByKey.get(key);
    if (set === undefined) {
      set = this.labelSets.push(tokens) - 1;
      this.#setByKey.set(key, set);
    }
    return set;
  }

  #addProperties(columns: Map<number, PropertyColumn>, id: number, properties: MapValue): void {
    for (const name of Object.keys(properties)) {
      const value = properties[name] ?? null;
      if (value === null) continue;
      const key = this.keys.intern(name);
      let column = columns.get(key);
      if (column === undefined) {
        column = new PropertyColumn();
        columns.set(key, column);
      }
      column.set(id, value);
    }
  }
}

export class CsrGraphSource implements GraphSource {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly nodeIdBound: number;
  readonly relationshipIdBound: number;
  readonly version = 0;
  readonly #built: CsrGraphBuilder;
  readonly #schema: readonly SchemaEntry[];
  readonly #labelSetOf: Int32Array;
  /** `labelSet * labelCount + label`: 1 when the set has the label. */
  readonly #setHasLabel: Uint8Array;
  readonly #labelCount: number;
  readonly #byLabel: readonly Int32Array[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #types: Int32Array;
  readonly #byType: readonly Int32Array[];
  readonly #out: CsrAdjacency;
  readonly #in: CsrAdjacency;
  readonly #nodeColumns: readonly (PropertyColumn | undefined)[];
  readonly #relationshipColumns: readonly (PropertyColumn | undefined)[];
  readonly #indexes = new Map<string, Map<unknown, Int32Array | number[]>>();
  #nodeByElementId: Map<string, number> | undefined;
  #relationshipByElementId: Map<string, number> | undefined;

  constructor(built: CsrGraphBuilder, schema: readonly SchemaEntry[]) {
    this.#built = built;
    this.#schema = schema;
    this.nodeCount = built.nodeIds.length;
    this.nodeIdBound = this.nodeCount;
    this.relationshipCount = built.relationshipIds.length;
    this.relationshipIdBound = this.relationshipCount;
    this.#labelSetOf = Int32Array.from(built.nodeLabelSets);
    this.#labelCount = built.labels.names.length;
    this.#setHasLabel = new Uint8Array(built.labelSets.length * this.#labelCount);
    built.labelSets.forEach((set, i) => {
      for (const label of set) this.#setHasLabel[i * this.#labelCount + label] = 1;
    });
    this.#byLabel = built.labels.names.map((_, label) => this.#nodesOf(label));
    this.#starts = Int32Array.from(built.starts);
    this.#ends = Int32Array.from(built.ends);
    this.#types = Int32Array.from(built.relationshipTypes);
    const typeCount = built.types.names.length;
    this.#byType = built.types.names.map((_, type) => positions(this.#types, type));
    this.#out = new CsrAdjacency(this.nodeCount, this.#starts, this.#ends, this.#types, typeCount);
    this.#in = new CsrAdjacency(this.nodeCount, this.#ends, this.#starts, this.#types, typeCount);
    this.#nodeColumns = built.keys.names.map((_, key) => built.nodeColumns.get(key));
    this.#relationshipColumns = built.keys.names.map((_, key) => built.relationshipColumns.get(key));
  }

  #nodesOf(label: number): Int32Array {
    const ids: number[] = [];
    for (let node = 0; node < this.nodeCount; node++) if (this.hasLabel(node, label)) ids.push(node);
    return Int32Array.from(ids);
  }

  labelToken(name: string): number {
    return this.#built.labels.find(name) ?? UNKNOWN;
  }

  typeToken(name: string): number {
    return this.#built.types.find(name) ?? UNKNOWN;
  }

  keyToken(name: string): number {
    return this.#built.keys.find(name) ?? UNKNOWN;
  }

  labelName(label: number): string {
    return this.labels()[label] ?? '';
  }

  typeName(type: number): string {
    return this.types()[type] ?? '';
  }

  keyName(key: number): string {
    return this.keys()[key] ?? '';
  }

  labels(): readonly string[] {
    return this.#built.labels.names;
  }

  types(): readonly string[] {
    return this.#built.types.names;
  }

  keys(): readonly string[] {
    return this.#built.keys.names;
  }

  hasNode(node: number): boolean {
    return node >= 0 && node < this.nodeCount;
  }

  hasRelationship(relationship: number): boolean {
    return relationship >= 0 && relationship < this.relationshipCount;
  }

  nodesWithLabel(label: number): ArrayLike<number> {
    return this.#byLabel[label] ?? NONE;
  }

  countNodesWithLabel(label: number): number {
    return this.#byLabel[label]?.length ?? 0;
  }

  hasLabel(node: number, label: number): boolean {
    return this.#setHasLabel[(this.#labelSetOf[node] as number) * this.#labelCount + label] === 1;
  }

  labelsOf(node: number): ArrayLike<number> {
    return this.#built.labelSets[this.#labelSetOf[node] as number] ?? NONE;
  }

  relationshipsOfType(type: number): ArrayLike<number> {
    return this.#byType[type] ?? NONE;
  }

  countRelationshipsOfType(type: number): number {
    return this.#byType[type]?.length ?? 0;
  }

  typeOf(relationship: number): number {
    return this.#types[relationship] as number;
  }

  startOf(relationship: number): number {
    return this.#starts[relationship] as number;
  }

  endOf(relationship: number): number {
    return this.#ends[relationship] as number;
  }

  seek(cursor: AdjacencyCursor, node: number, direction: Direction, type: number): void {
    if (type === UNKNOWN) {
      cursor.from = 0;
      cursor.to = 0;
    } else (direction === 'out' ? this.#out : this.#in).seek(cursor, node, type);
  }

  degree(node: number, direction: Direction, type: number): number {
    if (type === UNKNOWN) return 0;
    return (direction === 'out' ? this.#out : this.#in).degree(node, type);
  }

  nodeProperty(node: number, key: number): Value {
    return this.#nodeColumns[key]?.get(node) ?? null;
  }

  relationshipProperty(relationship: number, key: number): Value {
    return this.#relationshipColumns[key]?.get(relationship) ?? null;
  }

  nodeKeys(node: number): ArrayLike<number> {
    return keysWith(this.#nodeColumns, node);
  }

  relationshipKeys(relationship: number): ArrayLike<number> {
    return keysWith(this.#relationshipColumns, relationship);
  }

  nodeElementId(node: number): string {
    return this.#built.nodeIds[node] ?? '';
  }

  relationshipElementId(relationship: number): string {
    return this.#built.relationshipIds[relationship] ?? '';
  }

  nodeByElementId(id: string): number | undefined {
    this.#nodeByElementId ??= new Map(this.#built.nodeIds.map((each, node) => [each, node]));
    return this.#nodeByElementId.get(id);
  }

  relationshipByElementId(id: string): number | undefined {
    this.#relationshipByElementId ??= new Map(this.#built.relationshipIds.map((each, i) => [each, i]));
    return this.#relationshipByElementId.get(id);
  }

  lookup(label: number, key: number, value: Value): ArrayLike<number> | undefined {
    const column = this.#nodeColumns[key];
    if (column === undefined) return NONE;
    const name = `${label} ${key}`;
    let index = this.#indexes.get(name);
    if (index === undefined) {
      index = new Map();
      const ids = this.#byLabel[label] ?? NONE;
      for (const node of ids) {
        const held = column.get(node);
        if (held === null) continue;
        const group = groupKey(held);
        const known = index.get(group) as number[] | undefined;
        if (known === undefined) index.set(group, [node]);
        else known.push(node);
      }
      this.#indexes.set(name, index);
    }
    return index.get(groupKey(value)) ?? NONE;
  }

  schema(): readonly SchemaEntry[] {
    return this.#schema;
  }
}

/** Places of a value in an array, ascending. */
function positions(values: Int32Array, wanted: number): Int32Array {
  let count = 0;
  for (const value of values) if (value === wanted) count++;
  const found = new Int32Array(count);
  let at = 0;
  values.forEach((value, i) => {
    if (value === wanted) found[at++] = i;
  });
  return found;
}

function keysWith(columns: readonly (PropertyColumn | undefined)[], id: number): number[] {
  const keys: number[] = [];
  columns.forEach((column, key) => {
    if (column !== undefined && column.get(id) !== null) keys.push(key);
  });
  return keys;
}

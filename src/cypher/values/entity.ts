import { CypherError } from '../errors.js';
import { type GraphSource, UNKNOWN } from '../source.js';
import { KIND } from './kind.js';
import { emptyMap } from './map.js';
import type { MapValue, Value } from './value.js';

/**
 * A node of `source`; labels and properties are read when asked for, and
 * asking a deleted node is an EntityNotFound error. Equal by id.
 */
export class NodeValue {
  readonly source: GraphSource;
  readonly id: number;

  constructor(source: GraphSource, id: number) {
    this.source = source;
    this.id = id;
  }

  get [KIND](): 'NODE' {
    return 'NODE';
  }

  get labels(): readonly string[] {
    this.assertLive();
    return Array.from(this.source.labelsOf(this.id), (label) => this.source.labelName(label));
  }

  get properties(): MapValue {
    this.assertLive();
    const map = emptyMap();
    for (const key of Array.from(this.source.nodeKeys(this.id))) {
      map[this.source.keyName(key)] = this.source.nodeProperty(this.id, key);
    }
    return map;
  }

  get elementId(): string {
    return this.source.nodeElementId(this.id);
  }

  /** The property `key`, or null. */
  property(key: string): Value {
    this.assertLive();
    const token = this.source.keyToken(key);
    return token === UNKNOWN ? null : this.source.nodeProperty(this.id, token);
  }

  /** @throws EntityNotFound when it was deleted */
  assertLive(): void {
    if (!this.source.hasNode(this.id)) throw deleted('Node', this.id);
  }
}

/** A relationship of `source`. Equal by id. */
export class RelationshipValue {
  readonly source: GraphSource;
  readonly id: number;

  constructor(source: GraphSource, id: number) {
    this.source = source;
    this.id = id;
  }

  get [KIND](): 'RELATIONSHIP' {
    return 'RELATIONSHIP';
  }

  get type(): string {
    return this.source.typeName(this.source.typeOf(this.id));
  }

  get properties(): MapValue {
    this.assertLive();
    const map = emptyMap();
    for (const key of Array.from(this.source.relationshipKeys(this.id))) {
      map[this.source.keyName(key)] = this.source.relationshipProperty(this.id, key);
    }
    return map;
  }

  get elementId(): string {
    return this.source.relationshipElementId(this.id);
  }

  get start(): NodeValue {
    return new NodeValue(this.source, this.source.startOf(this.id));
  }

  get end(): NodeValue {
    return new NodeValue(this.source, this.source.endOf(this.id));
  }

  property(key: string): Value {
    this.assertLive();
    const token = this.source.keyToken(key);
    return token === UNKNOWN ? null : this.source.relationshipProperty(this.id, token);
  }

  /** @throws EntityNotFound when it was deleted */
  assertLive(): void {
    if (!this.source.hasRelationship(this.id)) throw deleted('Relationship', this.id);
  }
}

/**
 * A path: `nodes.length === relationships.length + 1`, in the order walked.
 * A relationship may be walked against its direction.
 */
export class PathValue {
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];

  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }

  get [KIND](): 'PATH' {
    return 'PATH';
  }

  /** The number of relationships. */
  get length(): number {
    return this.relationships.length;
  }

  /** Nodes and relationships in turn, as `UNWIND` and comparison see a path. */
  elements(): (NodeValue | RelationshipValue)[] {
    const all: (NodeValue | RelationshipValue)[] = [];
    this.nodes.forEach((node, i) => {
      all.push(node);
      const relationship = this.relationships[i];
      if (relationship !== undefined) all.push(relationship);
    });
    return all;
  }
}

function deleted(what: string, id: number): CypherError {
  return new CypherError({
    class: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
    message: `${what} with id ${id} has been deleted in this query.`,
  });
}

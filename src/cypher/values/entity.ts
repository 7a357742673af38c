import { KIND } from './kind.js';
import type { MapValue, Value } from './value.js';

/**
 * What graph values need to know about their graph. Node and relationship ids are the integers of the source.
 * A deleted node or relationship: every method throws EntityNotFound, except the element ids and relationship types.
 */
export interface EntityReader {
  nodeLabels(node: number): readonly string[];
  nodeProperties(node: number): MapValue;
  nodeProperty(node: number, key: string): Value;
  /** A stable text id, the key of the store. */
  nodeElementId(node: number): string;
  relationshipType(relationship: number): string;
  relationshipProperties(relationship: number): MapValue;
  relationshipProperty(relationship: number, key: string): Value;
  relationshipElementId(relationship: number): string;
  startNode(relationship: number): number;
  endNode(relationship: number): number;
}

/** A node of `source`; labels and properties are read when asked for. Equal by id. */
export class NodeValue {
  readonly source: EntityReader;
  readonly id: number;

  constructor(source: EntityReader, id: number) {
    this.source = source;
    this.id = id;
  }

  get [KIND](): 'NODE' {
    return 'NODE';
  }

  get labels(): readonly string[] {
    return this.source.nodeLabels(this.id);
  }

  get properties(): MapValue {
    return this.source.nodeProperties(this.id);
  }

  get elementId(): string {
    return this.source.nodeElementId(this.id);
  }

  /** The property `key`, or null. */
  property(key: string): Value {
    return this.source.nodeProperty(this.id, key);
  }
}

/** A relationship of `source`. Equal by id. */
export class RelationshipValue {
  readonly source: EntityReader;
  readonly id: number;

  constructor(source: EntityReader, id: number) {
    this.source = source;
    this.id = id;
  }

  get [KIND](): 'RELATIONSHIP' {
    return 'RELATIONSHIP';
  }

  get type(): string {
    return this.source.relationshipType(this.id);
  }

  get properties(): MapValue {
    return this.source.relationshipProperties(this.id);
  }

  get elementId(): string {
    return this.source.relationshipElementId(this.id);
  }

  get start(): NodeValue {
    return new NodeValue(this.source, this.source.startNode(this.id));
  }

  get end(): NodeValue {
    return new NodeValue(this.source, this.source.endNode(this.id));
  }

  property(key: string): Value {
    return this.source.relationshipProperty(this.id, key);
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

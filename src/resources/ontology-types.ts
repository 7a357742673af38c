/** What the graph may say: labels, relation types, event types and properties, as `schema/ontology/` states them. */

export interface LabelType {
  readonly label: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Whether nodes of it carry the super-label `Entity`. */
  readonly entity: boolean;
  /** Second labels with what they mean. */
  readonly second: ReadonlyMap<string, string>;
}

/**
 * `relation`: between entities, as a text says it. `role`: between an entity and an event. `link`: between events.
 * `source`: who says so. `co-occurrence`: no claim at all.
 */
export type RelationKind = 'relation' | 'role' | 'link' | 'source' | 'co-occurrence';

export interface RelationType {
  readonly type: string;
  readonly kind: RelationKind;
  /** Labels (main, second or `Entity`) that the start and end node may carry; one of them suffices. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly qualifiers: readonly string[];
  /** Has no direction; stored once, from the smaller id. */
  readonly undirected: boolean;
  /** The type that this one is a kind of. */
  readonly kindOf: string | null;
  readonly wikidata: readonly string[];
  readonly evidence: 'required' | 'optional';
  /** Made only on request. */
  readonly optIn: boolean;
}

export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

export interface EventType {
  readonly type: string;
  /** Null where PLOVER has no category for it. */
  readonly plover: { readonly category: string; readonly score: number; readonly quad: Quad } | null;
  readonly ace: string | null;
  readonly roles: readonly ('actor' | 'target' | 'participant' | 'place')[];
  /** Without a side that does it to the other, both sides are participants. */
  readonly symmetric: boolean;
}

export type PropertyType = 'string' | 'strings' | 'integer' | 'float' | 'boolean' | 'date';

export interface PropertyDefinition {
  readonly name: string;
  readonly type: PropertyType;
  readonly title: string;
  /** Left out of exports that are looked at: always, or on nodes of these labels. */
  readonly technical: boolean | readonly string[];
}

export interface Ontology {
  readonly labels: ReadonlyMap<string, LabelType>;
  /** Main label by second label; an event type's is `Event`. */
  readonly mainLabelOf: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly events: ReadonlyMap<string, EventType>;
  readonly nodeProperties: ReadonlyMap<string, PropertyDefinition>;
  readonly edgeProperties: ReadonlyMap<string, PropertyDefinition>;
}

/** The label that entities carry besides their own. */
export const ENTITY = 'Entity';

/** Every label a node may carry, sorted: the closed list that may stand in generated Cypher. */
export function allLabels(ontology: Ontology): readonly string[] {
  return [...new Set([ENTITY, ...ontology.labels.keys(), ...ontology.mainLabelOf.keys()])].sort();
}

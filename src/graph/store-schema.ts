import { ENTITY, type Ontology } from '../resources/ontology-types.js';
import type { KnowledgeGraph } from './knowledge-graph.js';

/** A constraint or index of a store that holds a graph. */
export interface StoreSchemaEntry {
  readonly name: string;
  readonly kind: 'index' | 'constraint';
  readonly type: 'UNIQUENESS' | 'RELATIONSHIP_UNIQUENESS' | 'RANGE' | 'FULLTEXT';
  readonly entity: 'NODE' | 'RELATIONSHIP';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
}

/**
 * The label whose `id` is unique and on which a node is merged: `Entity` for people, organizations and places, so that
 * one constraint serves them all, else the main label itself.
 */
export function mergeLabel(ontology: Ontology, labels: readonly string[]): string {
  const main = labels[0] ?? '';
  return ontology.labels.get(main)?.entity === true ? ENTITY : main;
}

/**
 * Constraints and indexes for a graph. Uniqueness of node and relationship ids is all that is required, which Neo4j's
 * Community Edition has. Relationship types that the graph does not use get none.
 */
export function storeSchema({ graph, ontology }: KnowledgeGraph): readonly StoreSchemaEntry[] {
  const labels = new Set([...ontology.labels.keys()].map((label) => mergeLabel(ontology, [label])));
  const types = new Set(graph.mapEdges((_key, { type }) => type));
  const unique = (entity: StoreSchemaEntry['entity'], what: string): StoreSchemaEntry => ({
    name: `newsgraph_${what.toLowerCase()}_id`,
    kind: 'constraint',
    type: entity === 'NODE' ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS',
    entity,
    labelsOrTypes: [what],
    properties: ['id'],
  });
  const range = (name: string, label: string, property: string): StoreSchemaEntry => ({
    name,
    kind: 'index',
    type: 'RANGE',
    entity: 'NODE',
    labelsOrTypes: [label],
    properties: [property],
  });
  return [
    ...[...labels].sort().map((label) => unique('NODE', label)),
    ...[...types].sort().map((type) => unique('RELATIONSHIP', type)),
    range('newsgraph_entity_name', ENTITY, 'name'),
    range('newsgraph_event_type', 'Event', 'eventType'),
    range('newsgraph_event_start', 'Event', 'start'),
    {
      name: 'newsgraph_names',
      kind: 'index',
      type: 'FULLTEXT',
      entity: 'NODE',
      labelsOrTypes: [ENTITY, 'Event'],
      properties: ['name', 'aliases'],
    },
  ];
}

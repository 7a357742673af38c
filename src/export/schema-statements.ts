import { ENTITY, type Ontology } from '../resources/ontology-types.js';
import { quoteName } from './cypher-literal.js';

/**
 * The label whose `id` is unique and on which a node is merged: `Entity` for people, organizations and places, so that
 * one constraint serves them all, else the main label itself.
 */
export function mergeLabel(ontology: Ontology, labels: readonly string[]): string {
  const main = labels[0] ?? '';
  return ontology.labels.get(main)?.entity === true ? ENTITY : main;
}

/**
 * Named constraints and indexes; uniqueness of node and relationship ids is all that is required, which the
 * Community Edition has.
 */
export function schemaStatements(ontology: Ontology): readonly string[] {
  const merged = new Set([...ontology.labels.keys()].map((label) => mergeLabel(ontology, [label])));
  const nodes = [...merged]
    .sort()
    .map(
      (label) =>
        `CREATE CONSTRAINT newsgraph_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${quoteName(label)}) REQUIRE n.id IS UNIQUE`,
    );
  const edges = [...ontology.relations.keys()]
    .sort()
    .map(
      (type) =>
        `CREATE CONSTRAINT newsgraph_${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${quoteName(type)}]-() REQUIRE r.id IS UNIQUE`,
    );
  return [
    ...nodes,
    ...edges,
    'CREATE INDEX newsgraph_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
    'CREATE INDEX newsgraph_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType)',
    'CREATE INDEX newsgraph_event_start IF NOT EXISTS FOR (n:Event) ON (n.start)',
    'CREATE FULLTEXT INDEX newsgraph_names IF NOT EXISTS FOR (n:Entity|Event) ON EACH [n.name, n.aliases]',
  ];
}

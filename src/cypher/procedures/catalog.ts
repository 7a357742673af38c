import type { GraphSource } from '../source.js';
import type { Value } from '../values/value.js';
import { type Procedure, procedure } from './procedure.js';
import { nodeTypeProperties, relationshipTypeProperties } from './property-types.js';

/** The procedures of Neo4j 5 that describe a graph (Operations manual, Procedures), and those its Browser asks. */
export const BUILT_IN_PROCEDURES: readonly Procedure[] = [
  procedure({
    signature: 'db.labels() :: (label :: STRING)',
    description: 'The labels of the graph.',
    call: (_, { source }) => single(labelsInUse(source)),
  }),
  procedure({
    signature: 'db.relationshipTypes() :: (relationshipType :: STRING)',
    description: 'The relationship types of the graph.',
    call: (_, { source }) => single(typesInUse(source)),
  }),
  procedure({
    signature: 'db.propertyKeys() :: (propertyKey :: STRING)',
    description: 'The property keys of the graph.',
    call: (_, { source }) => single([...source.keys()].sort()),
  }),
  procedure({
    signature:
      'db.schema.nodeTypeProperties() :: (nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'The properties of nodes by their set of labels.',
    call: (_, { source }) => nodeTypeProperties(source),
  }),
  procedure({
    signature:
      'db.schema.relTypeProperties() :: (relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'The properties of relationships by type.',
    call: (_, { source }) => relationshipTypeProperties(source),
  }),
  procedure({
    signature: 'dbms.components() :: (name :: STRING, versions :: LIST<STRING>, edition :: STRING)',
    description: 'The engine and the version of Cypher it follows.',
    mode: 'DBMS',
    call: () => [['Embedded engine, Cypher 5 compatible', ['5.26.0'], 'embedded']],
  }),
  procedure({
    signature: 'db.ping() :: (success :: BOOLEAN)',
    description: 'Whether the graph can be read.',
    call: () => [[true]],
  }),
];

function single(names: readonly string[]): Iterable<readonly Value[]> {
  return names.map((name) => [name]);
}

/** Labels that some node has, sorted. */
export function labelsInUse(source: GraphSource): string[] {
  return source
    .labels()
    .filter((_, token) => source.countNodesWithLabel(token) > 0)
    .sort();
}

/** Types that some relationship has, sorted. */
export function typesInUse(source: GraphSource): string[] {
  return source
    .types()
    .filter((_, token) => source.countRelationshipsOfType(token) > 0)
    .sort();
}

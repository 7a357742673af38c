import type { Value } from '../values/value.js';
import { labelsInUse, typesInUse } from './names-in-use.js';
import { type Procedure, procedure } from './procedure.js';
import { nodeTypeProperties, relationshipTypeProperties } from './property-types.js';
import { schemaVisualization } from './schema-graph.js';

/** The name of whoever asks: an engine without accounts knows none. */
export const CURRENT_USER = '';

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
    signature: 'db.schema.visualization() :: (nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>)',
    description: 'A graph of the labels and how relationship types join them.',
    call: (_, { source }) => [schemaVisualization(source)],
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
    signature:
      'dbms.listConfig(searchString = "" :: STRING) :: (name :: STRING, description :: STRING, value :: STRING, dynamic :: BOOLEAN, defaultValue :: STRING, startupValue :: STRING, explicitlySet :: BOOLEAN, validValues :: STRING)',
    description: 'The settings of the engine: none, since it takes its limits with each call.',
    mode: 'DBMS',
    call: () => [],
  }),
  procedure({
    signature: 'dbms.showCurrentUser() :: (username :: STRING, roles :: LIST<STRING>, flags :: LIST<STRING>)',
    description: 'Who asks: the engine knows no users.',
    mode: 'DBMS',
    call: () => [[CURRENT_USER, null, []]],
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

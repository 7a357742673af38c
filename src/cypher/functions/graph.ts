import type { NodeValue, PathValue, RelationshipValue } from '../values/entity.js';
import { mapOf } from '../values/map.js';
import { isMap, isNode, isRelationship } from '../values/type-of.js';
import type { MapValue, Value } from '../values/value.js';
import { type ScalarFunction, scalar } from './function.js';

type Entity = NodeValue | RelationshipValue;

/** Functions on nodes, relationships and paths (Neo4j 5 manual, Scalar and List functions). */
export const GRAPH_FUNCTIONS: readonly ScalarFunction[] = [
  scalar(
    'Scalar',
    'elementId(input :: NODE | RELATIONSHIP) :: STRING',
    'The text id of a node or relationship.',
    ([entity]) => (entity as Entity).elementId,
  ),
  scalar(
    'Scalar',
    'id(input :: NODE | RELATIONSHIP) :: INTEGER',
    'The integer id of a node or relationship; valid for this graph in memory only.',
    ([entity]) => (entity as Entity).id,
  ),
  scalar(
    'Scalar',
    'type(input :: RELATIONSHIP) :: STRING',
    'The type of a relationship.',
    ([relationship]) => (relationship as RelationshipValue).type,
  ),
  scalar(
    'List',
    'labels(input :: NODE) :: LIST<STRING>',
    'The labels of a node.',
    ([node]) => (node as NodeValue).labels,
  ),
  scalar(
    'List',
    'keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>',
    'The property keys of a node or relationship, or the keys of a map.',
    ([input]) => Object.keys(propertiesOf(input as Value)),
  ),
  scalar(
    'Scalar',
    'properties(input :: NODE | RELATIONSHIP | MAP) :: MAP',
    'All properties as a map.',
    ([input]) => propertiesOf(input as Value),
  ),
  scalar(
    'Scalar',
    'startNode(input :: RELATIONSHIP) :: NODE',
    'The node a relationship starts at.',
    ([relationship]) => (relationship as RelationshipValue).start,
  ),
  scalar(
    'Scalar',
    'endNode(input :: RELATIONSHIP) :: NODE',
    'The node a relationship ends at.',
    ([relationship]) => (relationship as RelationshipValue).end,
  ),
  scalar(
    'Scalar',
    'length(input :: PATH) :: INTEGER',
    'The number of relationships of a path.',
    ([path]) => (path as PathValue).length,
  ),
  scalar(
    'List',
    'nodes(input :: PATH) :: LIST<NODE>',
    'The nodes of a path.',
    ([path]) => (path as PathValue).nodes,
  ),
  scalar(
    'List',
    'relationships(input :: PATH) :: LIST<RELATIONSHIP>',
    'The relationships of a path.',
    ([path]) => (path as PathValue).relationships,
  ),
];

function propertiesOf(input: Value): MapValue {
  if (isNode(input) || isRelationship(input)) return input.properties;
  return isMap(input) ? input : mapOf([]);
}

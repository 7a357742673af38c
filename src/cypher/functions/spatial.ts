import { NodeValue, RelationshipValue } from '../values/entity.js';
import { float } from '../values/number.js';
import { PointValue } from '../values/point.js';
import type { MapValue, Value } from '../values/value.js';
import { type ScalarFunction, scalar } from './function.js';

/** Functions on points (Neo4j 5 manual, Spatial functions). */
export const SPATIAL_FUNCTIONS: readonly ScalarFunction[] = [
  scalar(
    'Spatial',
    'point(input :: MAP | NODE | RELATIONSHIP) :: POINT',
    'A point from its coordinates: x, y (and z), or longitude, latitude (and height).',
    ([input]) => PointValue.fromMap(propertiesOf(input as Value)),
  ),
  scalar(
    'Spatial',
    'point.distance(from :: ANY, to :: ANY) :: FLOAT',
    'The distance of two points of one reference system: metres between geographic ones.',
    ([from, to]) => {
      if (!(from instanceof PointValue && to instanceof PointValue)) return null;
      const distance = from.distanceTo(to);
      return distance === null ? null : float(distance);
    },
  ),
  scalar(
    'Spatial',
    'point.withinBBox(point :: ANY, lowerLeft :: ANY, upperRight :: ANY) :: BOOLEAN',
    'Whether a point lies in the box of two corners.',
    ([point, lower, upper]) =>
      point instanceof PointValue && lower instanceof PointValue && upper instanceof PointValue
        ? point.within(lower, upper)
        : null,
  ),
];

function propertiesOf(input: Value): MapValue {
  return input instanceof NodeValue || input instanceof RelationshipValue
    ? input.properties
    : (input as MapValue);
}

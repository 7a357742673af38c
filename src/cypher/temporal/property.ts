import { argumentError } from '../values/failure.js';
import { typeName } from '../values/type-of.js';
import type { TemporalValue, Value } from '../values/value.js';

/**
 * The component of a temporal value, as in `d.year`.
 * @throws ArgumentError when its type has no such component
 */
export function temporalProperty(value: TemporalValue, name: string): Value {
  const component = value.component(name);
  if (component !== undefined) return component;
  throw argumentError('InvalidArgumentValue', `No such field of a ${typeName(value)}: ${name}.`);
}

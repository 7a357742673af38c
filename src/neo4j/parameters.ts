import type { PropertyValue } from '../graph/properties.js';
import type { Neo4jModule } from './connect.js';

/** A property as it comes back: whole numbers as numbers, dates as ISO text; undefined for what we never write. */
export function fromDriver(neo4j: Neo4jModule, value: unknown): PropertyValue | undefined {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (neo4j.isDate(value as object)) return String(value);
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? (value as string[]) : undefined;
  return undefined;
}

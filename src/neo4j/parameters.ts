import type { Property, PropertyValue } from '../graph/properties.js';
import type { Neo4jModule } from './connect.js';

/** A map of properties as the driver sends it: integers as integers, dates as dates. */
export function toParameters(neo4j: Neo4jModule, properties: readonly Property[]): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const property of properties) map[property.name] = toParameter(neo4j, property);
  return map;
}

/** A property's value as the driver sends it. */
function toParameter(neo4j: Neo4jModule, { type, value }: Property): unknown {
  if (typeof value === 'number') return type === 'float' ? value : neo4j.int(value);
  if (type !== 'date' || typeof value !== 'string') return value;
  const [year, month, day] = value.split('-').map(Number);
  return new neo4j.types.Date(year ?? 0, month ?? 1, day ?? 1);
}

/** A property as it comes back: whole numbers as numbers, dates as ISO text; undefined for what we never write. */
export function fromDriver(neo4j: Neo4jModule, value: unknown): PropertyValue | undefined {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (neo4j.isDate(value as object)) return String(value);
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? (value as string[]) : undefined;
  return undefined;
}

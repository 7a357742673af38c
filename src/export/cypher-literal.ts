import type { Property, PropertyValue } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';

/** A Cypher string literal: whatever could end it, or would not survive a terminal, is escaped. */
export function stringLiteral(text: string): string {
  const escaped = text.replace(/[\\'"`$\u2028\u2029]|\p{Cc}|\p{Cs}/gu, (unit) => {
    if (unit === '\\' || unit === "'") return `\\${unit}`;
    // Half of a surrogate pair is no character and no store takes it.
    const code = /\p{Cs}/u.test(unit) ? 0xfffd : unit.charCodeAt(0);
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

/** The literal of a property value, so that the store gets the very type: `1.0` is a float, a date is a date. */
export function literal(value: PropertyValue, type: PropertyType): string {
  if (typeof value === 'object') return `[${value.map(stringLiteral).join(', ')}]`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number')
    return type === 'float' && Number.isInteger(value) ? `${value}.0` : String(value);
  return type === 'date' ? `date(${stringLiteral(value)})` : stringLiteral(value);
}

/** `{id: 'a', weight: 2}`; property names outside plain identifiers are quoted. */
export function mapLiteral(properties: readonly Property[]): string {
  return `{${properties.map(({ name, type, value }) => `${quoteName(name)}: ${literal(value, type)}`).join(', ')}}`;
}

/**
 * A name of a property, label or type; anything but a plain identifier is quoted with backticks. A backslash is written by
 * its code: Neo4j reads `\u0060` as a backtick wherever it stands, before it looks for the end of the name.
 */
export function quoteName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return name;
  return `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;
}

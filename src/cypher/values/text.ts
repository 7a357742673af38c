import { NodeValue, PathValue, RelationshipValue } from './entity.js';
import { floatText } from './float-text.js';
import { FloatValue } from './number.js';
import { isList, isMap } from './type-of.js';
import type { MapValue, Value } from './value.js';

export interface TextStyle {
  /** The mark around strings; inside, a backslash goes before it and before a backslash. */
  readonly quote: '"' | "'";
  /** What opens and closes a path. */
  readonly path: readonly [string, string];
}

/** As Cypher Shell prints rows. */
export const SHELL_STYLE: TextStyle = { quote: '"', path: ['', ''] };
/** As the openCypher TCK writes expected values. */
export const TCK_STYLE: TextStyle = { quote: "'", path: ['<', '>'] };

/** The text of any value; strings are quoted. */
export function formatValue(value: Value, style: TextStyle = SHELL_STYLE): string {
  switch (typeof value) {
    case 'string':
      return quoted(value, style.quote);
    case 'number':
      return Number.isInteger(value) ? String(value) : floatText(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'NULL' : formatObject(value, style);
  }
}

function formatObject(
  value: Exclude<Value, null | string | number | bigint | boolean>,
  style: TextStyle,
): string {
  if (isList(value)) return `[${value.map((item) => formatValue(item, style)).join(', ')}]`;
  if (value instanceof FloatValue) return floatText(value.value);
  if (value instanceof NodeValue) return nodeText(value, style);
  if (value instanceof RelationshipValue) return relationshipText(value, style);
  if (value instanceof PathValue) return pathText(value, style);
  return isMap(value) ? mapText(value, style) : value.toString();
}

function nodeText(node: NodeValue, style: TextStyle): string {
  const labels = node.labels.map((label) => `:${name(label)}`).join('');
  const properties = node.properties;
  const space = labels !== '' && Object.keys(properties).length > 0 ? ' ' : '';
  return `(${labels}${space}${propertiesText(properties, style)})`;
}

function relationshipText(relationship: RelationshipValue, style: TextStyle): string {
  const properties = propertiesText(relationship.properties, style);
  return `[:${name(relationship.type)}${properties === '' ? '' : ` ${properties}`}]`;
}

function pathText(path: PathValue, style: TextStyle): string {
  let text = '';
  path.nodes.forEach((node, i) => {
    text += nodeText(node, style);
    const relationship = path.relationships[i];
    if (relationship === undefined) return;
    const forward = relationship.source.startOf(relationship.id) === node.id;
    text += `${forward ? '-' : '<-'}${relationshipText(relationship, style)}${forward ? '->' : '-'}`;
  });
  return style.path[0] + text + style.path[1];
}

function propertiesText(properties: MapValue, style: TextStyle): string {
  return Object.keys(properties).length === 0 ? '' : mapText(properties, style);
}

function mapText(map: MapValue, style: TextStyle): string {
  const entries = Object.keys(map).map((key) => `${name(key)}: ${formatValue(map[key] as Value, style)}`);
  return `{${entries.join(', ')}}`;
}

function name(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : `\`${text.replaceAll('`', '``')}\``;
}

function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}

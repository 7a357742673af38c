import { FloatValue, floatText } from '../cypher/values/index.js';
import {
  isTagged,
  type NodeResult,
  type PointResult,
  type RelationshipResult,
  type ResultValue,
} from './result.js';

/** A value as people read it in a table: names instead of ids, `(Ada Byrne)-[:LEADS chair]->(Harbour Trust)`. */
export function valueText(value: ResultValue): string {
  return typeof value === 'string' ? value : innerText(value);
}

/** The same inside lists and maps, where a text is quoted. */
function innerText(value: ResultValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || value instanceof FloatValue) return numberText(value);
  if (typeof value !== 'object') return String(value);
  if (!isTagged(value)) return `[${value.map(innerText).join(', ')}]`;
  switch (value.is) {
    case 'map':
      return `{${[...value.entries].map(([name, inner]) => `${name}: ${innerText(inner)}`).join(', ')}}`;
    case 'temporal':
      return value.text;
    case 'point':
      return pointText(value);
    case 'node':
      return nodeText(value);
    case 'relationship':
      return relationshipText(value);
    case 'path':
      return value.nodes
        .map((node, at) => {
          const before = value.relationships[at - 1];
          if (before === undefined) return nodeText(node);
          const backwards = before.endElementId !== node.elementId;
          return `${backwards ? '<-' : '-'}${relationshipText(before)}${backwards ? '-' : '->'}${nodeText(node)}`;
        })
        .join('');
  }
}

function numberText(value: number | FloatValue): string {
  if (value instanceof FloatValue) return floatText(value.value);
  return Number.isInteger(value) ? String(value) : floatText(value);
}

function pointText({ crs, coordinates }: PointResult): string {
  const values = coordinates.map((value, i) => `${'xyz'[i]}: ${floatText(value)}`);
  return `point({${values.join(', ')}, crs: '${crs}'})`;
}

function nodeText({ properties, labels, elementId }: NodeResult): string {
  const name = properties.get('name') ?? properties.get('id') ?? elementId;
  return `(${valueText(name)} :${labels[0] ?? ''})`;
}

function relationshipText({ type, properties }: RelationshipResult): string {
  const detail = [
    properties.get('former') === true ? 'former' : '',
    properties.get('role') ?? properties.get('kin') ?? '',
  ]
    .filter((part) => part !== '')
    .map((part) => valueText(part));
  return `[:${[type, ...detail].join(' ')}]`;
}

/** A value as JSON: nodes and relationships with all their properties; integers beyond 2^53 as text. */
export function valueJson(value: ResultValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof FloatValue) return value.value;
  if (!isTagged(value)) return value.map(valueJson);
  switch (value.is) {
    case 'map':
      return record(value.entries);
    case 'temporal':
      return value.text;
    case 'point': {
      const [x, y, z] = value.coordinates;
      return { crs: value.crs, x, y, ...(z === undefined ? {} : { z }) };
    }
    case 'node':
      return { labels: value.labels, properties: record(value.properties) };
    case 'relationship':
      return { type: value.type, properties: record(value.properties) };
    case 'path':
      return { nodes: value.nodes.map(valueJson), relationships: value.relationships.map(valueJson) };
  }
}

function record(entries: ReadonlyMap<string, ResultValue>): object {
  // fromEntries defines own keys, `__proto__` among them.
  return Object.fromEntries([...entries].map(([name, inner]) => [name, valueJson(inner)]));
}

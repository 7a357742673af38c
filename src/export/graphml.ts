import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import type { Property } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';
import { appearanceOf, edgeCaption } from './appearance.js';
import { columnsOf, type Side, shownProperties } from './columns.js';
import { escapeXml } from './xml.js';

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  // GraphML has no lists.
  strings: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'string',
};

/** What Gephi, Cytoscape and yEd read as looks, besides what the graph itself has. */
const LOOKS: readonly (readonly [name: string, type: PropertyType])[] = [
  ['b', 'integer'],
  ['g', 'integer'],
  ['kinds', 'strings'],
  ['label', 'string'],
  ['r', 'integer'],
  ['size', 'float'],
  ['type', 'string'],
  ['x', 'float'],
  ['y', 'float'],
];

/** GraphML (http://graphml.graphdrawing.org) with typed keys; lists are joined by " | ". */
export async function* graphml(knowledge: KnowledgeGraph): AsyncGenerator<string> {
  const { graph } = knowledge;
  const look = await appearanceOf(knowledge);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ';
  yield 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield keys('node', new Map([...namesOf(knowledge, 'node'), ...LOOKS]));
  yield keys('edge', new Map([...namesOf(knowledge, 'edge'), ['label', 'string'], ['type', 'string']]));
  yield '  <graph id="newsgraph" edgedefault="directed">\n';
  for (const key of graph.nodes().sort()) {
    const { label, labels, name } = graph.getNodeAttributes(key);
    const [r, g, b] = look.color(key);
    const kinds = labels.slice(1).filter((kind) => kind !== 'Entity');
    const drawn = { label: name, type: label, kinds, r, g, b, size: look.size(key), ...look.position(key) };
    yield `    <node id="${escapeXml(key)}">\n${data('node', { ...record(shownProperties(knowledge, 'node', key)), ...drawn })}    </node>\n`;
  }
  for (const key of graph.edges().sort()) {
    const [source, target] = graph.extremities(key);
    const { type, role, kin } = graph.getEdgeAttributes(key);
    const shown = {
      ...record(shownProperties(knowledge, 'edge', key)),
      type,
      label: edgeCaption(type, role ?? kin),
    };
    yield `    <edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">\n${data('edge', shown)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function namesOf(knowledge: KnowledgeGraph, side: Side): readonly (readonly [string, PropertyType])[] {
  return columnsOf(knowledge, side, shownProperties).map(({ name, type }) => [name, type]);
}

function keys(side: Side, types: ReadonlyMap<string, PropertyType>): string {
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => {
      const escaped = escapeXml(name);
      return `  <key id="${side}-${escaped}" for="${side}" attr.name="${escaped}" attr.type="${TYPES[type]}"/>\n`;
    })
    .join('');
}

function record(properties: readonly Property[]): Record<string, Property['value']> {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

function data(side: Side, values: Readonly<Record<string, Property['value']>>): string {
  return Object.entries(values)
    .filter(([, value]) => typeof value !== 'object' || value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const text = typeof value === 'object' ? value.join(' | ') : String(value);
      return `      <data key="${side}-${escapeXml(name)}">${escapeXml(text)}</data>\n`;
    })
    .join('');
}

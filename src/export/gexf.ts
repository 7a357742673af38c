import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import type { Property, PropertyValue } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';
import { type Appearance, appearanceOf, edgeCaption } from './appearance.js';
import { type Column, columnsOf, type Side, shownProperties } from './columns.js';
import { escapeXml } from './xml.js';

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  strings: 'liststring',
  integer: 'integer',
  float: 'double',
  boolean: 'boolean',
  date: 'string',
};

/** Label and weight stand on the element itself. */
const ON_ELEMENT: Readonly<Record<Side, readonly string[]>> = { node: ['name'], edge: ['weight'] };

/**
 * GEXF 1.3 (https://gexf.net/1.3): a static graph with positions, colours and sizes, valid against the schema.
 * The schema has colour, position and size in the main namespace, the common readers look for the prefix `viz`;
 * binding the prefix to the main namespace suits both.
 */
export async function* gexf(knowledge: KnowledgeGraph): AsyncGenerator<string> {
  const { graph } = knowledge;
  const look = await appearanceOf(knowledge);
  const columns = { node: columnsFor(knowledge, 'node'), edge: columnsFor(knowledge, 'edge') };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield '  <meta>\n    <creator>newsgraph</creator>\n    <description>Knowledge graph of news articles</description>\n  </meta>\n';
  yield '  <graph defaultedgetype="directed" mode="static" idtype="string">\n';
  for (const side of ['node', 'edge'] as const) yield declaration(side, columns[side]);
  yield `    <nodes count="${graph.order}">\n`;
  for (const key of graph.nodes().sort()) yield node(knowledge, key, look, columns.node);
  yield `    </nodes>\n    <edges count="${graph.size}">\n`;
  for (const key of graph.edges().sort()) yield edge(knowledge, key, columns.edge);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function columnsFor(knowledge: KnowledgeGraph, side: Side): readonly Column[] {
  const own: Column[] =
    side === 'node'
      ? [
          { name: 'type', title: 'Type', type: 'string' },
          { name: 'kinds', title: 'Kinds', type: 'strings' },
        ]
      : [{ name: 'type', title: 'Relation', type: 'string' }];
  const found = columnsOf(knowledge, side, shownProperties).filter(
    (column) => !ON_ELEMENT[side].includes(column.name),
  );
  return [...own, ...found.filter((column) => !own.some(({ name }) => name === column.name))];
}

function declaration(side: Side, columns: readonly Column[]): string {
  const lines = columns.map(
    ({ name, title, type }) =>
      `      <attribute id="${escapeXml(name)}" title="${escapeXml(title)}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${side}">\n${lines.join('')}    </attributes>\n`;
}

function node(knowledge: KnowledgeGraph, key: string, look: Appearance, columns: readonly Column[]): string {
  const { label, labels, name } = knowledge.graph.getNodeAttributes(key);
  const [r, g, b] = look.color(key);
  const { x, y } = look.position(key);
  const kinds = labels.slice(1).filter((kind) => kind !== 'Entity');
  const own: Property[] = [
    { name: 'type', type: 'string', value: label },
    { name: 'kinds', type: 'strings', value: kinds },
  ];
  return (
    `      <node id="${escapeXml(key)}" label="${escapeXml(name)}">\n` +
    values([...own, ...shownProperties(knowledge, 'node', key)], columns) +
    `        <viz:color r="${r}" g="${g}" b="${b}"/>\n` +
    `        <viz:position x="${x}" y="${y}" z="0"/>\n` +
    `        <viz:size value="${look.size(key)}"/>\n      </node>\n`
  );
}

function edge(knowledge: KnowledgeGraph, key: string, columns: readonly Column[]): string {
  const { graph } = knowledge;
  const { type, weight, role, kin } = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
  const caption = escapeXml(edgeCaption(type, role ?? kin));
  const own: Property[] = [{ name: 'type', type: 'string', value: type }];
  return (
    `      <edge id="${escapeXml(key)}" ${ends} kind="${escapeXml(type)}" label="${caption}" weight="${Number(weight ?? 1).toFixed(1)}">\n` +
    values([...own, ...shownProperties(knowledge, 'edge', key)], columns) +
    '      </edge>\n'
  );
}

function values(properties: readonly Property[], columns: readonly Column[]): string {
  const types = new Map(columns.map((column) => [column.name, column.type]));
  const lines = properties.flatMap(({ name, value }) => {
    const type = types.get(name);
    if (type === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`          <attvalue for="${escapeXml(name)}" value="${escapeXml(text(value, type))}"/>\n`];
  });
  return lines.length === 0 ? '' : `        <attvalues>\n${lines.join('')}        </attvalues>\n`;
}

function text(value: PropertyValue, type: PropertyType): string {
  if (typeof value !== 'object') return String(value);
  return type === 'strings' ? `[${value.map(quoted).join(', ')}]` : value.join(' | ');
}

/** An item of a list as Gephi reads it. */
function quoted(item: string): string {
  return `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

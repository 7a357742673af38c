import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import type { PropertyValue } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';
import { type Column, columnsOf, propertiesOf, type Side } from './columns.js';

/** Column types of `neo4j-admin database import` (Operations Manual, "Import"). */
const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  strings: 'string[]',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'date',
};

/** Between the items of a list. A semicolon, the importer's own choice, stands in too many sentences. */
const DELIMITER = '|';

/** `nodes.csv`: one node a line, typed header. */
export function nodesCsv(knowledge: KnowledgeGraph): Generator<string> {
  return table(knowledge, 'node', 'id:ID,:LABEL', (key) => [
    key,
    knowledge.graph.getNodeAttribute(key, 'labels'),
  ]);
}

/** `edges.csv`: one relationship a line, typed header. */
export function edgesCsv(knowledge: KnowledgeGraph): Generator<string> {
  return table(knowledge, 'edge', ':START_ID,:END_ID,:TYPE,id', (key) => {
    const [source, target] = knowledge.graph.extremities(key);
    return [source, target, knowledge.graph.getEdgeAttribute(key, 'type'), key];
  });
}

/** How to load the two files. */
export function importCommand(nodes: string, edges: string): string {
  return `# Loads the two files into an empty database; the server must be stopped (Neo4j Community).
neo4j-admin database import full neo4j --overwrite-destination \\
  --array-delimiter="${DELIMITER}" --multiline-fields=true \\
  --nodes="${nodes}" --relationships="${edges}"
`;
}

function* table(
  knowledge: KnowledgeGraph,
  side: Side,
  head: string,
  first: (key: string) => readonly PropertyValue[],
): Generator<string> {
  const columns = columnsOf(knowledge, side, propertiesOf).filter((column) => column.name !== 'id');
  yield `${[head, ...columns.map(header)].join(',')}\n`;
  const { graph } = knowledge;
  for (const key of (side === 'node' ? graph.nodes() : graph.edges()).sort()) {
    const values = new Map(
      propertiesOf(knowledge, side, key).map((property) => [property.name, property.value]),
    );
    yield `${[...first(key), ...columns.map((column) => values.get(column.name) ?? '')].map(cell).join(',')}\n`;
  }
}

function header({ name, type }: Column): string {
  return `${name}:${TYPES[type]}`;
}

function cell(value: PropertyValue): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A bar inside an item would split it.
  const text =
    typeof value === 'string' ? value : value.map((item) => item.replaceAll(DELIMITER, '¦')).join(DELIMITER);
  return text === '' ? '' : /[",\n\r|']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties } from '../graph/properties.js';
import { mergeLabel } from '../graph/store-schema.js';
import { mapLiteral, quoteName, stringLiteral } from './cypher-literal.js';
import { schemaStatements } from './schema-statements.js';

const ROWS = 200;

/** A script for cypher-shell or Neo4j Browser that writes the graph; running it again changes nothing. */
export function* cypherScript(knowledge: KnowledgeGraph): Generator<string> {
  for (const { cypher } of schemaStatements(knowledge))
    yield `${cypher};
`;
  const { graph, ontology } = knowledge;
  const nodes = grouped(graph.nodes().sort(), (key) => graph.getNodeAttribute(key, 'labels').join(':'));
  for (const keys of nodes) {
    const labels = graph.getNodeAttribute(keys[0] ?? '', 'labels');
    const merge = mergeLabel(ontology, labels);
    const others = labels.filter((label) => label !== merge).map((label) => `:${quoteName(label)}`);
    const rows = keys.map((key) => mapLiteral(nodeProperties(knowledge, key)));
    const set = others.length === 0 ? 'SET n += row' : `SET n${others.join('')}, n += row`;
    yield* statements(rows, `MERGE (n:${quoteName(merge)} {id: row.id})\n${set}`);
  }
  const edges = grouped(graph.edges().sort(), (key) => {
    const [from, to] = graph
      .extremities(key)
      .map((end) => mergeLabel(ontology, graph.getNodeAttribute(end, 'labels')));
    return `${graph.getEdgeAttribute(key, 'type')} ${from} ${to}`;
  });
  for (const keys of edges) {
    const first = keys[0] ?? '';
    const [from, to] = graph
      .extremities(first)
      .map((end) => quoteName(mergeLabel(ontology, graph.getNodeAttribute(end, 'labels'))));
    const rows = keys.map((key) => {
      const [source, target] = graph.extremities(key);
      return `{from: ${stringLiteral(source)}, to: ${stringLiteral(target)}, properties: ${mapLiteral(edgeProperties(knowledge, key))}}`;
    });
    const type = quoteName(graph.getEdgeAttribute(first, 'type'));
    const match = `MATCH (a:${from} {id: row.from})\nMATCH (b:${to} {id: row.to})`;
    yield* statements(
      rows,
      `${match}\nMERGE (a)-[r:${type} {id: row.properties.id}]->(b)\nSET r += row.properties`,
    );
  }
}

/** Lists of keys of one kind, in order of the kind. */
function grouped(keys: readonly string[], kind: (key: string) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const name = kind(key);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [key]);
    else group.push(key);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function* statements(rows: readonly string[], body: string): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS) {
    yield `\nUNWIND [\n  ${rows.slice(at, at + ROWS).join(',\n  ')}\n] AS row\n${body};\n`;
  }
}

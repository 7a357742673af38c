import { NewsgraphError } from '../errors.js';
import type { EdgeAttributes, NodeAttributes } from '../graph/attributes.js';
import { edgeFromProperties, nodeFromProperties, orderedLabels } from '../graph/from-properties.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { assemble } from '../graph/parse-graph.js';
import type { PropertyValue } from '../graph/properties.js';
import type { Ontology } from '../resources/ontology-types.js';
import { type Connection, withConnection } from './connect.js';
import { fromDriver } from './parameters.js';
import type { Neo4jSettings } from './settings.js';

/**
 * Reads a pushed graph back, equal to the one that was pushed. Nodes and relationships of others are left alone.
 * @param name the graph's name, as its nodes carry it in `graph`
 * @throws NewsgraphError KG401 to KG403, KG404 where the database holds none of our nodes
 */
export async function pullGraph(
  ontology: Ontology,
  settings: Neo4jSettings,
  name = 'newsgraph',
): Promise<KnowledgeGraph> {
  return withConnection(settings, async (connection) => {
    const nodes = await readNodes(connection, ontology, name);
    if (nodes.length === 0) {
      throw new NewsgraphError({
        code: 'KG404',
        message: `the database "${settings.database}" holds no graph "${name}"`,
        hint: 'Write one with "newsgraph push".',
      });
    }
    return assemble(nodes, await readEdges(connection, ontology, name), ontology);
  });
}

async function readNodes(
  connection: Connection,
  ontology: Ontology,
  name: string,
): Promise<readonly (readonly [string, NodeAttributes])[]> {
  const cypher = 'MATCH (n) WHERE n.graph = $name RETURN labels(n) AS labels, properties(n) AS properties';
  const nodes: (readonly [string, NodeAttributes])[] = [];
  await stream(connection, cypher, name, (get) => {
    const properties = plain(connection, get('properties'));
    const labels = orderedLabels(ontology, get('labels') as readonly string[]);
    const attributes = nodeFromProperties(labels, properties);
    if (typeof attributes === 'string') throw unreadable(String(properties.id), attributes);
    nodes.push([String(properties.id), attributes]);
  });
  return nodes;
}

async function readEdges(
  connection: Connection,
  ontology: Ontology,
  name: string,
): Promise<readonly (readonly [string, string, string, EdgeAttributes])[]> {
  const cypher =
    'MATCH (a)-[r]->(b) WHERE a.graph = $name AND b.graph = $name AND r.id IS NOT NULL ' +
    'RETURN a.id AS from, b.id AS to, type(r) AS type, properties(r) AS properties';
  const edges: (readonly [string, string, string, EdgeAttributes])[] = [];
  await stream(connection, cypher, name, (get) => {
    const type = String(get('type'));
    if (!ontology.relations.has(type)) return;
    const properties = plain(connection, get('properties'));
    const attributes = edgeFromProperties(type, properties);
    if (typeof attributes === 'string') throw unreadable(String(properties.id), attributes);
    edges.push([String(properties.id), String(get('from')), String(get('to')), attributes]);
  });
  return edges;
}

async function stream(
  connection: Connection,
  cypher: string,
  name: string,
  row: (get: (column: string) => unknown) => void,
): Promise<void> {
  const session = connection.session('READ');
  try {
    for await (const record of session.run(cypher, { name })) row((column) => record.get(column) as unknown);
  } finally {
    await session.close();
  }
}

function plain({ neo4j }: Connection, properties: unknown): Record<string, PropertyValue | undefined> {
  const entries = Object.entries(properties as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, fromDriver(neo4j, value)]));
}

function unreadable(id: string, reason: string): NewsgraphError {
  return new NewsgraphError({
    code: 'KG404',
    message: `${id} in the database cannot be read: ${reason}`,
    hint: 'It was changed by hand; push the graph again.',
  });
}

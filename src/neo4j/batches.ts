import { quoteName } from '../export/cypher-literal.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { mergeLabel } from '../graph/store-schema.js';
import { allLabels, type Ontology } from '../resources/ontology-types.js';

/** Nodes or edges that one statement writes. */
export interface WriteGroup {
  readonly side: 'node' | 'edge';
  /** What is written, for progress: `Person`, `HOLDS_ROLE`. */
  readonly what: string;
  readonly cypher: string;
  readonly keys: readonly string[];
}

/**
 * The graph as statements over `$rows`, nodes before edges. A row is `{id, properties}` or `{id, from, to, properties}`;
 * `$own` are our labels. Labels and types come from the ontology's closed list alone, everything else is a parameter.
 * A statement touches only what differs, so that a second push sets nothing.
 */
export function writeGroups({ graph, ontology }: KnowledgeGraph): readonly WriteGroup[] {
  const nodes = group(graph.nodes().sort(), (key) => JSON.stringify(graph.getNodeAttribute(key, 'labels')));
  const edges = group(graph.edges().sort(), (key) => {
    const ends = graph
      .extremities(key)
      .map((end) => mergeLabel(ontology, graph.getNodeAttribute(end, 'labels')));
    return JSON.stringify([graph.getEdgeAttribute(key, 'type'), ...ends]);
  });
  return [
    ...nodes.map(([kind, keys]) => {
      const labels = JSON.parse(kind) as string[];
      return {
        side: 'node' as const,
        what: labels.at(labels.at(-1) === 'Entity' ? -2 : -1) ?? '',
        cypher: nodeStatement(ontology, labels),
        keys,
      };
    }),
    ...edges.map(([kind, keys]) => {
      const [type = '', from = '', to = ''] = JSON.parse(kind) as string[];
      return { side: 'edge' as const, what: type, cypher: edgeStatement(type, from, to), keys };
    }),
  ];
}

function nodeStatement(ontology: Ontology, labels: readonly string[]): string {
  const merge = mergeLabel(ontology, labels);
  const set = labels
    .filter((label) => label !== merge)
    .map((label) => `:${quoteName(label)}`)
    .join('');
  const others = allLabels(ontology)
    .filter((label) => !labels.includes(label))
    .map((label) => `:${quoteName(label)}`)
    .join('');
  const labelled = set === '' ? 'n = row.properties' : `n${set}, n = row.properties`;
  return [
    'UNWIND $rows AS row',
    `MERGE (n:${quoteName(merge)} {id: row.id})`,
    `ON CREATE SET ${labelled}`,
    'WITH n, row',
    `WHERE properties(n) <> row.properties OR size([label IN labels(n) WHERE label IN $own]) <> ${labels.length}`,
    `SET ${labelled}`,
    `REMOVE n${others}`,
  ].join('\n');
}

function edgeStatement(type: string, from: string, to: string): string {
  return [
    'UNWIND $rows AS row',
    `MATCH (a:${quoteName(from)} {id: row.from})`,
    `MATCH (b:${quoteName(to)} {id: row.to})`,
    `MERGE (a)-[r:${quoteName(type)} {id: row.id}]->(b)`,
    'ON CREATE SET r = row.properties',
    'WITH r, row',
    'WHERE properties(r) <> row.properties',
    'SET r = row.properties',
  ].join('\n');
}

function group(
  keys: readonly string[],
  kindOf: (key: string) => string,
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const kind = kindOf(key);
    const list = groups.get(kind);
    if (list === undefined) groups.set(kind, [key]);
    else list.push(key);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

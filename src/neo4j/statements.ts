import { quoteName } from '../export/cypher-literal.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { mergeLabel } from '../graph/store-schema.js';
import { allLabels, type Ontology } from '../resources/ontology-types.js';
import { type Column, propertiesOfRow } from './row-text.js';

/** Nodes of one set of labels. */
export interface NodeGroup {
  readonly side: 'node';
  /** What is written, for progress: `Person`. */
  readonly what: string;
  readonly labels: readonly string[];
  /** The label on which `id` is unique. */
  readonly merge: string;
  readonly keys: readonly string[];
}

/** Edges of one type between nodes found by the same labels. */
export interface EdgeGroup {
  readonly side: 'edge';
  /** The type: `HOLDS_ROLE`. */
  readonly what: string;
  /** Labels by which the ends are found. */
  readonly from: string;
  readonly to: string;
  readonly keys: readonly string[];
}

export type WriteGroup = NodeGroup | EdgeGroup;

/**
 * The graph in groups that one statement can write. Labels and types come from the ontology's closed list and property
 * names are quoted; everything else is a parameter.
 */
export function writeGroups({ graph, ontology }: KnowledgeGraph): {
  readonly nodes: readonly NodeGroup[];
  readonly edges: readonly EdgeGroup[];
} {
  const nodes = group(graph.nodes().sort(), (key) => JSON.stringify(graph.getNodeAttribute(key, 'labels')));
  // Sorted by their start, so that a batch looks each start up once.
  const keys = graph.mapEdges((key, { type }, from) => ({ key, type, from }));
  keys.sort((a, b) => (a.from === b.from ? (a.key < b.key ? -1 : 1) : a.from < b.from ? -1 : 1));
  const edges = group(
    keys.map(({ key }) => key),
    (key) => {
      const ends = graph
        .extremities(key)
        .map((end) => mergeLabel(ontology, graph.getNodeAttribute(end, 'labels')));
      return JSON.stringify([graph.getEdgeAttribute(key, 'type'), ...ends]);
    },
  );
  return {
    nodes: nodes.map(([kind, members]) => {
      const labels = JSON.parse(kind) as string[];
      const what = labels.at(labels.at(-1) === 'Entity' ? -2 : -1) ?? '';
      return { side: 'node', what, labels, merge: mergeLabel(ontology, labels), keys: members };
    }),
    edges: edges.map(([kind, members]) => {
      const [what = '', from = '', to = ''] = JSON.parse(kind) as string[];
      return { side: 'edge', what, from, to, keys: members };
    }),
  };
}

/**
 * Makes what is not there. `$rows` is the text of the rows (`row-text.ts`), the other parameters are its marks.
 * @param columns all properties that occur, `id` among them
 */
export function createStatement(what: WriteGroup, columns: readonly Column[]): string {
  if (what.side === 'node') {
    return [
      'UNWIND split($rows, $row) AS line',
      'WITH split(line, $field) AS row',
      `CREATE (n${labelled(what.labels)} ${propertiesOfRow(columns, 0)})`,
    ].join('\n');
  }
  return [
    'UNWIND split($rows, $start) AS part',
    'WITH split(part, $row) AS lines',
    `MATCH (a:${quoteName(what.from)} {id: lines[0]})`,
    'UNWIND lines[1..] AS line',
    'WITH a, split(line, $field) AS row',
    `MATCH (b:${quoteName(what.to)} {id: row[0]})`,
    `CREATE (a)-[r:${quoteName(what.what)} ${propertiesOfRow(columns, 1)}]->(b)`,
  ].join('\n');
}

/**
 * Finds what is not as it should be: the places in `$rows` (`{id, properties}`, of edges also `from` and `to`) with
 * `absent`, `changed`, or `moved` for an edge between other nodes. `$own` are our labels. Writes and locks nothing.
 */
export function differenceStatement(what: WriteGroup): string {
  const rows = 'UNWIND range(0, size($rows) - 1) AS at\nWITH at, $rows[at] AS row';
  if (what.side === 'node') {
    const found = what.labels.map((label) => `n:${quoteName(label)}`).join(' AND ');
    return [
      rows,
      `OPTIONAL MATCH (n:${quoteName(what.merge)} {id: row.id})`,
      'WITH at, row, n',
      'WHERE n IS NULL OR properties(n) <> row.properties',
      `  OR NOT (${found}) OR size([label IN labels(n) WHERE label IN $own]) <> ${what.labels.length}`,
      "RETURN at, CASE WHEN n IS NULL THEN 'absent' ELSE 'changed' END AS how",
    ].join('\n');
  }
  return [
    rows,
    `OPTIONAL MATCH (a)-[r:${quoteName(what.what)} {id: row.id}]->(b)`,
    "WITH at, row, r, coalesce(a.id, '') <> row.from OR coalesce(b.id, '') <> row.to AS moved",
    'WHERE r IS NULL OR moved OR properties(r) <> row.properties',
    "RETURN at, CASE WHEN r IS NULL THEN 'absent' WHEN moved THEN 'moved' ELSE 'changed' END AS how",
  ].join('\n');
}

/** Gives what is there its properties and labels; `$rows` as for `differenceStatement`. */
export function correctStatement(what: WriteGroup, ontology: Ontology): string {
  if (what.side === 'edge') {
    return [
      'UNWIND $rows AS row',
      `MATCH ()-[r:${quoteName(what.what)} {id: row.id}]->()`,
      'SET r = row.properties',
    ].join('\n');
  }
  const others = allLabels(ontology).filter((label) => !what.labels.includes(label));
  return [
    'UNWIND $rows AS row',
    `MATCH (n:${quoteName(what.merge)} {id: row.id})`,
    `SET n${labelled(what.labels)}, n = row.properties`,
    `REMOVE n${labelled(others)}`,
  ].join('\n');
}

/** Removes the edges of `$rows`, to be made again between other nodes. */
export function removeStatement({ what }: EdgeGroup): string {
  return `UNWIND $rows AS row\nMATCH ()-[r:${quoteName(what)} {id: row.id}]->()\nDELETE r`;
}

function labelled(labels: readonly string[]): string {
  return labels.map((label) => `:${quoteName(label)}`).join('');
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

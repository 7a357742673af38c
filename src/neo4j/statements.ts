import { quoteName } from '../export/cypher-literal.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { mergeLabel } from '../graph/store-schema.js';
import { allLabels, type Ontology } from '../resources/ontology-types.js';
import { type Column, differsFromRow, propertiesOfRow } from './row-text.js';

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
export function writeGroups(knowledge: KnowledgeGraph): {
  readonly nodes: readonly NodeGroup[];
  readonly edges: readonly EdgeGroup[];
} {
  const keys = knowledge.graph.nodes().sort();
  return { nodes: nodeGroups(knowledge, keys), edges: edgeGroups(knowledge, keys) };
}

function nodeGroups({ graph, ontology }: KnowledgeGraph, keys: readonly string[]): readonly NodeGroup[] {
  const groups = new Groups<NodeGroup & { keys: string[] }>();
  for (const key of keys) {
    const labels = graph.getNodeAttribute(key, 'labels');
    const group = groups.of(labels, () => {
      const what = labels.at(labels.at(-1) === 'Entity' ? -2 : -1) ?? '';
      return { side: 'node', what, labels, merge: mergeLabel(ontology, labels), keys: [] };
    });
    group.keys.push(key);
  }
  return groups.sorted();
}

/** Each group's edges by their start, so that a batch looks each start up once. */
function edgeGroups({ graph, ontology }: KnowledgeGraph, starts: readonly string[]): readonly EdgeGroup[] {
  const groups = new Groups<EdgeGroup & { keys: string[] }>();
  for (const start of starts) {
    const from = mergeLabel(ontology, graph.getNodeAttribute(start, 'labels'));
    const out: { readonly key: string; readonly what: string; readonly to: string }[] = [];
    graph.forEachOutEdge(start, (key, { type }, _from, _to, _fromAttributes, { labels }) => {
      out.push({ key, what: type, to: mergeLabel(ontology, labels) });
    });
    out.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { key, what, to } of out) {
      groups.of([what, from, to], () => ({ side: 'edge', what, from, to, keys: [] })).keys.push(key);
    }
  }
  return groups.sorted();
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
 * Finds what is not as it should be: the places of rows with `absent`, `changed`, or `moved` for an edge between other
 * nodes. Parameters as for `createStatement`; `$own` are our labels. Writes and locks nothing. The index is named: a plan
 * made while the database was all but empty may walk through every relationship of a type for each row.
 */
export function differenceStatement(what: WriteGroup, columns: readonly Column[]): string {
  const rows = [
    'WITH split($rows, $row) AS lines',
    'UNWIND range(0, size(lines) - 1) AS at',
    'WITH at, split(lines[at], $field) AS row',
  ].join('\n');
  const first = firstColumn(what);
  const id = idOfRow(what, columns);
  if (what.side === 'node') {
    const found = what.labels.map((label) => `n:${quoteName(label)}`).join(' AND ');
    return [
      rows,
      `OPTIONAL MATCH (n:${quoteName(what.merge)} {id: ${id}})`,
      `USING INDEX n:${quoteName(what.merge)}(id)`,
      'WITH at, row, n, properties(n) AS found',
      `WHERE n IS NULL OR ${differsFromRow('found', columns, first)}`,
      `  OR NOT (${found}) OR size([label IN labels(n) WHERE label IN $own]) <> ${what.labels.length}`,
      "RETURN at, CASE WHEN n IS NULL THEN 'absent' ELSE 'changed' END AS how",
    ].join('\n');
  }
  return [
    rows,
    `OPTIONAL MATCH (a)-[r:${quoteName(what.what)} {id: ${id}}]->(b)`,
    `USING INDEX r:${quoteName(what.what)}(id)`,
    'WITH at, row, r, properties(r) AS found,',
    "  coalesce(a.id, '') <> row[0] OR coalesce(b.id, '') <> row[1] AS moved",
    `WHERE r IS NULL OR moved OR ${differsFromRow('found', columns, first)}`,
    "RETURN at, CASE WHEN r IS NULL THEN 'absent' WHEN moved THEN 'moved' ELSE 'changed' END AS how",
  ].join('\n');
}

/** Gives what is there its properties and labels; parameters as for `createStatement`. */
export function correctStatement(what: WriteGroup, columns: readonly Column[], ontology: Ontology): string {
  const rows = 'UNWIND split($rows, $row) AS line\nWITH split(line, $field) AS row';
  const properties = propertiesOfRow(columns, firstColumn(what));
  const id = idOfRow(what, columns);
  if (what.side === 'edge') {
    return [rows, `MATCH ()-[r:${quoteName(what.what)} {id: ${id}}]->()`, `SET r = ${properties}`].join('\n');
  }
  const others = allLabels(ontology).filter((label) => !what.labels.includes(label));
  return [
    rows,
    `MATCH (n:${quoteName(what.merge)} {id: ${id}})`,
    `SET n${labelled(what.labels)}, n = ${properties}`,
    `REMOVE n${labelled(others)}`,
  ].join('\n');
}

/** Place of the first property in a row that is not sorted by its start: an edge has the ids of its ends before it. */
function firstColumn({ side }: WriteGroup): number {
  return side === 'node' ? 0 : 2;
}

function idOfRow(what: WriteGroup, columns: readonly Column[]): string {
  return `row[${firstColumn(what) + columns.findIndex(({ name }) => name === 'id')}]`;
}

/** Removes the edges of `$ids`, to be made again between other nodes. */
export function removeStatement({ what }: EdgeGroup): string {
  return `UNWIND $ids AS id\nMATCH ()-[r:${quoteName(what)} {id: id}]->()\nDELETE r`;
}

function labelled(labels: readonly string[]): string {
  return labels.map((label) => `:${quoteName(label)}`).join('');
}

/** Groups by a list of names. */
class Groups<T> {
  private readonly groups = new Map<string, T>();

  of(names: readonly string[], make: () => T): T {
    // A line end divides: no label and no type of the ontology has one.
    const kind = names.join('\n');
    const known = this.groups.get(kind);
    if (known !== undefined) return known;
    const made = make();
    this.groups.set(kind, made);
    return made;
  }

  sorted(): readonly T[] {
    return [...this.groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  }
}

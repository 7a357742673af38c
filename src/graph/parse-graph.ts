import { parse as parsePlaced } from '@humanwhocodes/momoa';
import { NewsgraphError } from '../errors.js';
import type { Ontology } from '../resources/ontology-types.js';
import { type EdgeAttributes, GRAPH_FORMAT, type NodeAttributes } from './attributes.js';
import { KnowledgeGraph } from './knowledge-graph.js';
import { readEdgeAttributes, readNodeAttributes } from './read-attributes.js';

/** Longest file that is read, in characters; a JavaScript string ends at about 2^29. */
const LONGEST = 512 * 1024 * 1024;

/**
 * Reads `graph.json`. The file may come from anywhere: its size, shape, depth and keys are checked, and what the
 * ontology does not allow is listed in `problems` as when the graph was built.
 * @param file name for messages
 * @throws NewsgraphError KG404 with the place of the first mistake
 */
export function parseGraph(json: string, ontology: Ontology, file = 'graph.json'): KnowledgeGraph {
  const fail = (message: string, hint = 'Build the graph again with "newsgraph build".'): NewsgraphError =>
    new NewsgraphError({ code: 'KG404', message, where: { file }, hint });
  if (json.length > LONGEST)
    throw fail(`larger than ${LONGEST / 2 ** 20} million characters`, 'Query it in Neo4j instead.');
  const top = record(parseJson(json, file));
  if (top === null || !Array.isArray(top.nodes) || !Array.isArray(top.edges)) {
    throw fail('no graph: it needs lists "nodes" and "edges"');
  }
  const format = record(top.attributes)?.format ?? GRAPH_FORMAT;
  if (format !== GRAPH_FORMAT) throw fail(`format ${String(format)} is not the known one (${GRAPH_FORMAT})`);

  const nodes = top.nodes.map((node: unknown, index) => {
    const entry = record(node);
    const place = `nodes[${index}]`;
    if (entry === null || typeof entry.key !== 'string' || entry.key === '')
      throw fail(`${place} has no key`);
    const attributes = readNodeAttributes(entry.attributes);
    if (typeof attributes === 'string') throw fail(`${place} (${shown(entry.key)}): ${attributes}`);
    return [entry.key, attributes] as const;
  });
  const edges = top.edges.map((edge: unknown, index) => {
    const entry = record(edge);
    const place = `edges[${index}]`;
    if (entry === null || typeof entry.source !== 'string' || typeof entry.target !== 'string') {
      throw fail(`${place} has no source and target`);
    }
    const attributes = readEdgeAttributes(entry.attributes);
    if (typeof attributes === 'string') throw fail(`${place}: ${attributes}`);
    const key = typeof entry.key === 'string' && entry.key !== '' ? entry.key : `edge-${index}`;
    return [key, entry.source, entry.target, attributes] as const;
  });
  return assemble(nodes, edges, ontology);
}

/** Writes nodes and edges in the order that `buildKnowledgeGraph` gives them. */
export function assemble(
  nodes: readonly (readonly [string, NodeAttributes])[],
  edges: readonly (readonly [string, string, string, EdgeAttributes])[],
  ontology: Ontology,
): KnowledgeGraph {
  const knowledge = new KnowledgeGraph(ontology);
  const byKey = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number =>
    a[0] < b[0] ? -1 : 1;
  const sorted = [...nodes].sort(byKey);
  for (const [key, attributes] of sorted)
    if (attributes.label === 'Article') knowledge.addNode(key, attributes);
  for (const [key, attributes] of sorted)
    if (attributes.label !== 'Article') knowledge.addNode(key, attributes);
  for (const [key, from, to, attributes] of [...edges].sort(byKey))
    knowledge.addEdge(key, from, to, attributes);
  return knowledge;
}

/** Longest broken file whose place of error is looked for: the parser that knows places is the slower one. */
const LONGEST_SEARCHED = 64 * 1024 * 1024;

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    const place = json.length > LONGEST_SEARCHED ? {} : placeOfError(json);
    throw new NewsgraphError(
      {
        code: 'KG404',
        message: 'no JSON',
        where: { file, ...place },
        hint: 'Build the graph again with "newsgraph build".',
      },
      { cause },
    );
  }
}

function placeOfError(json: string): { line?: number; column?: number } {
  try {
    parsePlaced(json);
  } catch (error) {
    if (error instanceof Error && 'line' in error && 'column' in error) {
      return { line: Number(error.line), column: Number(error.column) };
    }
  }
  return {};
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

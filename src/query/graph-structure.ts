import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { Adjacency } from './adjacency.js';
import { Names } from './names.js';

/** Everything of a graph but its properties. Ids of nodes and relationships are positions in `nodeIds`, `edgeIds`. */
export interface GraphStructure {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly labelNames: Names;
  readonly typeNames: Names;
  readonly labelsByNode: readonly Uint16Array[];
  readonly nodesByLabel: readonly Uint32Array[];
  /** The ends of each relationship. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly typeOfEdge: Uint16Array;
  readonly byType: readonly Uint32Array[];
  readonly out: Adjacency;
  readonly in: Adjacency;
}

/** Elements looked at between two pauses: a millisecond's work or two. */
const SLICE = 2048;

/** Copies the structure of a graph into typed arrays; yields where the work may be interrupted. */
export function* structureOf({ graph }: KnowledgeGraph): Generator<undefined, GraphStructure, undefined> {
  const nodeIds = graph.nodes();
  const nodeOf = new Map<string, number>();
  // Nodes of one kind share one list of names.
  const lists: (readonly string[])[] = [];
  for (const [node, key] of nodeIds.entries()) {
    nodeOf.set(key, node);
    lists.push(graph.getNodeAttribute(key, 'labels'));
    if (node % SLICE === 0) yield;
  }
  const kinds = new Map([...new Set(lists)].map((names) => [names, names.join('\n')]));
  const labelNames = new Names([...new Set([...kinds.keys()].flat())].sort());
  yield;
  const tokensOf = new Map<string, Uint16Array>();
  for (const [names, kind] of kinds) {
    tokensOf.set(
      kind,
      Uint16Array.from(names, (name) => labelNames.token(name)),
    );
  }
  const labelsByNode = lists.map((names) => tokensOf.get(kinds.get(names) ?? '') ?? new Uint16Array());
  yield;
  const nodesByLabel = yield* grouped(
    labelNames.list.length,
    nodeIds.length,
    (node) => labelsByNode[node] ?? [],
  );
  yield;
  const edgeIds = graph.edges();
  yield;
  const start = new Uint32Array(edgeIds.length);
  const end = new Uint32Array(edgeIds.length);
  const typeOfEdge = new Uint16Array(edgeIds.length);
  const found = new Map<string, number>();
  let relationship = 0;
  for (const { attributes, source, target } of graph.edgeEntries()) {
    start[relationship] = nodeOf.get(source) ?? 0;
    end[relationship] = nodeOf.get(target) ?? 0;
    let type = found.get(attributes.type);
    if (type === undefined) {
      type = found.size;
      found.set(attributes.type, type);
    }
    typeOfEdge[relationship] = type;
    if (++relationship % SLICE === 0) yield;
  }
  const typeNames = new Names([...found.keys()].sort());
  // From the order in which they were found to that of their names.
  const tokens = Uint16Array.from(found.keys(), (name) => typeNames.token(name));
  for (let id = 0; id < typeOfEdge.length; id++) typeOfEdge[id] = tokens[typeOfEdge[id] ?? 0] ?? 0;
  yield;
  const byType = yield* grouped(typeNames.list.length, edgeIds.length, (id) =>
    typeOfEdge.subarray(id, id + 1),
  );
  yield;
  const out = yield* Adjacency.building(nodeIds.length, start, end, typeOfEdge);
  yield;
  const incoming = yield* Adjacency.building(nodeIds.length, end, start, typeOfEdge);
  return {
    nodeIds,
    edgeIds,
    nodeOf,
    labelNames,
    typeNames,
    labelsByNode,
    nodesByLabel,
    start,
    end,
    typeOfEdge,
    byType,
    out,
    in: incoming,
  };
}

/** The structure made at once. */
export function wholeStructure(knowledge: KnowledgeGraph): GraphStructure {
  const work = structureOf(knowledge);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** For each group the ids that belong to it, ascending. */
function* grouped(
  groups: number,
  count: number,
  groupsOf: (id: number) => ArrayLike<number>,
): Generator<undefined, readonly Uint32Array[], undefined> {
  const lists: number[][] = Array.from({ length: groups }, () => []);
  for (let id = 0; id < count; id++) {
    const own = groupsOf(id);
    for (let i = 0; i < own.length; i++) lists[own[i] ?? 0]?.push(id);
    if (id % SLICE === SLICE - 1) yield;
  }
  return lists.map((list) => Uint32Array.from(list));
}

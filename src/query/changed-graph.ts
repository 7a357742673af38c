import type { Value } from '../cypher/values/index.js';
import { NewsgraphError } from '../errors.js';
import type { EdgeAttributes, NodeAttributes } from '../graph/attributes.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { assemble } from '../graph/parse-graph.js';
import { edgeProperties, nodeProperties, type Property } from '../graph/properties.js';
import { type Change, ChangedElements } from './changed-elements.js';
import { toCypherValue } from './columns.js';
import { sameValue, shownValue } from './saved-value.js';
import type { WritableGraph } from './writable-graph.js';

/** How many mistakes a refusal lists. */
const LISTED = 5;

/** Properties that are worked out, and what they are worked out from. */
const DERIVED: Readonly<Record<string, string>> = {
  start: 'when',
  end: 'when',
  validFrom: 'validity',
  validTo: 'validity',
  published: 'publishedAt',
  mentions: 'mentionRefs',
  sentences: 'evidence',
};

/**
 * The knowledge graph that a written-to copy stands for. What was not written to is carried over as it is; what was
 * must be as valid as if it had been built, and must read back as the query wrote it.
 * @throws NewsgraphError KG203 naming what is wrong with which node or relationship
 */
export function changedGraph(store: WritableGraph): KnowledgeGraph {
  const elements = new ChangedElements(store);
  const nodes: (readonly [string, NodeAttributes])[] = [];
  const edges: (readonly [string, string, string, EdgeAttributes])[] = [];
  for (let node = 0; node < store.nodeIdBound; node++) {
    if (!store.hasNode(node)) continue;
    const entry = elements.node(node);
    if (entry !== undefined) nodes.push(entry);
  }
  for (let relationship = 0; relationship < store.relationshipIdBound; relationship++) {
    if (!store.hasRelationship(relationship)) continue;
    const entry = elements.relationship(relationship);
    if (entry !== undefined) edges.push(entry);
  }
  refuse(elements.mistakes);
  const changed = assemble(nodes, edges, store.original.ontology);
  const known = new Set(store.original.problems.map(({ message }) => message));
  refuse(changed.problems.map(({ message }) => message).filter((message) => !known.has(message)));
  refuse(elements.changes.flatMap((change) => lostWrites(store, changed, change)));
  return changed;
}

/** Properties that the query set or removed and that the new graph does not hold as they were left. */
function lostWrites(
  { original }: WritableGraph,
  changed: KnowledgeGraph,
  { of, key, before, written }: Change,
): readonly string[] {
  const read = of === 'node' ? nodeProperties : edgeProperties;
  const was = valuesOf(before === undefined ? [] : read(original, before));
  const is = valuesOf(read(changed, key));
  const lost: string[] = [];
  for (const name of new Set([...was.keys(), ...written.keys()])) {
    const wanted = written.get(name) ?? null;
    const got = is.get(name) ?? null;
    if (sameValue(wanted, was.get(name) ?? null) || sameValue(wanted, got)) continue;
    const source = DERIVED[name];
    const reason =
      source === undefined || !is.has(source)
        ? `"${name}" would be saved as ${shownValue(got)}, not ${shownValue(wanted)}`
        : `"${name}" is worked out from "${source}": change that`;
    lost.push(`${of} ${key}: ${reason}`);
  }
  return lost;
}

function valuesOf(properties: readonly Property[]): ReadonlyMap<string, Value> {
  return new Map(properties.map((property) => [property.name, toCypherValue(property)]));
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length === 0) return;
  const more = mistakes.length - LISTED;
  throw new NewsgraphError({
    code: 'KG203',
    message: [
      'the changed graph is no valid graph, and nothing is saved:',
      ...mistakes.slice(0, LISTED).map((mistake) => `  ${mistake}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
    hint: 'Correct the query; schema/README.md lists labels, relation types and properties.',
  });
}

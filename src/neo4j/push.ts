import type { Session } from 'neo4j-driver';
import { schemaStatements } from '../export/schema-statements.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties } from '../graph/properties.js';
import { allLabels } from '../resources/ontology-types.js';
import { type WriteGroup, writeGroups } from './batches.js';
import { type Connection, withConnection } from './connect.js';
import { toParameters } from './parameters.js';
import { type Pruned, prune } from './prune.js';
import type { Neo4jSettings } from './settings.js';

export interface PushOptions {
  /** Nodes or edges in one transaction. */
  readonly batchSize?: number;
  /** Remove nodes and edges of an earlier push that the graph no longer has. */
  readonly prune?: boolean;
  /** Called after each batch with how much is done. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** Stops between two batches; what was written stays, and a later push goes on from there. */
  readonly signal?: AbortSignal;
}

export interface PushResult {
  readonly nodes: number;
  readonly edges: number;
  readonly nodesCreated: number;
  readonly edgesCreated: number;
  readonly propertiesSet: number;
  readonly labelsChanged: number;
  readonly pruned: Pruned | null;
}

const BATCH = 5_000;

/**
 * Writes the graph to a Neo4j database. Everything is merged on its id and changed only where it differs, so a push
 * may be repeated or go on after it was cut off. The driver repeats a transaction with back-off on transient errors.
 * @throws NewsgraphError KG401 no server, KG402 wrong credentials, KG403 other refusals
 */
export async function pushGraph(
  knowledge: KnowledgeGraph,
  settings: Neo4jSettings,
  options: PushOptions = {},
): Promise<PushResult> {
  return withConnection(settings, async (connection) => {
    const session = connection.session('WRITE');
    try {
      await writeSchema(knowledge, session);
      const counts = await writeAll(knowledge, connection, session, options);
      const pruned = options.prune === true ? await prune(knowledge, session) : null;
      return { nodes: knowledge.graph.order, edges: knowledge.graph.size, ...counts, pruned };
    } finally {
      await session.close();
    }
  });
}

/** What a push would run: every statement once, with the number of rows it gets. */
export function pushStatements(knowledge: KnowledgeGraph): string {
  const schema = schemaStatements(knowledge).map(({ cypher }) => `${cypher};`);
  const writes = writeGroups(knowledge).map(
    ({ what, keys, cypher }) => `// ${what}: ${keys.length} rows\n${cypher};`,
  );
  return `${[schema.join('\n'), ...writes].join('\n\n')}\n`;
}

/** Makes the constraints and indexes that are not there yet. */
async function writeSchema(knowledge: KnowledgeGraph, session: Session): Promise<void> {
  const present = await session.run('SHOW INDEXES YIELD name');
  const names = new Set(present.records.map((record) => String(record.get('name'))));
  const missing = schemaStatements(knowledge).filter(({ name }) => !names.has(name));
  for (const { cypher } of missing) await session.run(cypher);
  if (missing.length > 0) await session.run('CALL db.awaitIndexes(300)');
}

type Counts = Pick<PushResult, 'nodesCreated' | 'edgesCreated' | 'propertiesSet' | 'labelsChanged'>;

async function writeAll(
  knowledge: KnowledgeGraph,
  connection: Connection,
  session: Session,
  options: PushOptions,
): Promise<Counts> {
  const counts = { nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 };
  const own = allLabels(knowledge.ontology);
  const total = knowledge.graph.order + knowledge.graph.size;
  const size = options.batchSize ?? BATCH;
  const batches = writeGroups(knowledge).flatMap((group) =>
    Array.from({ length: Math.ceil(group.keys.length / size) }, (_, at) => ({
      ...group,
      keys: group.keys.slice(at * size, (at + 1) * size),
    })),
  );
  const prepare = (at: number): readonly object[] => {
    const batch = batches[at];
    return batch === undefined ? [] : rowsOf(knowledge, connection, batch, batch.keys);
  };
  let done = 0;
  let rows = prepare(0);
  for (const [at, { cypher, keys, what }] of batches.entries()) {
    options.signal?.throwIfAborted();
    let next: readonly object[] | undefined;
    const updates = await session.executeWrite(async (transaction) => {
      const running = transaction.run(cypher, { rows, own });
      // Once the rows are on their way, the next ones are made while the server works.
      await new Promise((resolve) => setImmediate(resolve));
      next ??= prepare(at + 1);
      return (await running).summary.counters.updates();
    });
    rows = next ?? [];
    counts.nodesCreated += updates.nodesCreated;
    counts.edgesCreated += updates.relationshipsCreated;
    counts.propertiesSet += updates.propertiesSet;
    counts.labelsChanged += updates.labelsAdded + updates.labelsRemoved;
    done += keys.length;
    options.onProgress?.(done, total, what);
  }
  return counts;
}

function rowsOf(
  knowledge: KnowledgeGraph,
  { neo4j }: Connection,
  group: WriteGroup,
  keys: readonly string[],
): readonly object[] {
  return keys.map((id) => {
    if (group.side === 'node') return { id, properties: toParameters(neo4j, nodeProperties(knowledge, id)) };
    const [from, to] = knowledge.graph.extremities(id);
    return { id, from, to, properties: toParameters(neo4j, edgeProperties(knowledge, id)) };
  });
}

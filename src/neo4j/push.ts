import type { Session } from 'neo4j-driver';
import { quoteName } from '../export/cypher-literal.js';
import { type SchemaStatement, schemaStatements } from '../export/schema-statements.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import type { Ontology } from '../resources/ontology-types.js';
import { type Connection, withConnection } from './connect.js';
import { mergeLabels, type Pruned, prune } from './prune.js';
import { relabel } from './relabel.js';
import type { Neo4jSettings } from './settings.js';
import {
  correctStatement,
  createStatement,
  differenceStatement,
  type EdgeGroup,
  type WriteGroup,
  writeGroups,
} from './statements.js';
import { type Counts, rowsOf, writeBatch } from './write-batch.js';

export interface PushOptions {
  /** Nodes or edges in one transaction. */
  readonly batchSize?: number;
  /** Remove nodes and edges of an earlier push that the graph no longer has. */
  readonly prune?: boolean;
  /** Called after each batch with how much is done. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
  /** Stops after the batches that are on their way; what was written stays, and a later push goes on from there. */
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
/** Transactions at a time: while the server works on one, the next is on its way. */
const WRITERS = 3;

/**
 * Writes the graph to a Neo4j database. What is not there by its id is created, what differs is corrected and the rest
 * left alone, so a push may be repeated or go on after it was cut off. The driver repeats a transaction with back-off on transient errors.
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
      await writeSchema(knowledge, 'constraint', session);
      const { nodes, edges } = writeGroups(knowledge);
      const present = await inUse(knowledge.ontology, edges, session);
      await relabel(knowledge, session, present);
      const counts = { nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 };
      const { order, size } = knowledge.graph;
      let done = 0;
      const written = (added: Counts, { keys, what }: WriteGroup): void => {
        for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += added[name];
        done += keys.length;
        options.onProgress?.(done, order + size, what);
      };
      await writeAll(knowledge, connection, nodes, present, options, written);
      await writeAll(knowledge, connection, edges, present, options, written);
      // Indexes are filled faster at once than node by node.
      await writeSchema(knowledge, 'index', session);
      const pruned = options.prune === true ? await prune(knowledge, session) : null;
      return { nodes: order, edges: size, ...counts, pruned };
    } finally {
      await session.close();
    }
  });
}

/** What a push would run: every statement once, with the number of rows it is for. */
export function pushStatements(knowledge: KnowledgeGraph): string {
  const schema = schemaStatements(knowledge).map(({ cypher }) => `${cypher};`);
  const { nodes, edges } = writeGroups(knowledge);
  const writes = [...nodes, ...edges].flatMap((group) => {
    const columns = rowsOf(knowledge, group).columns();
    return [
      `// ${group.what}: ${group.keys.length} rows\n${createStatement(group, columns)};`,
      `// ${group.what}: compared, where the database has some\n${differenceStatement(group, columns)};`,
      `// ${group.what}: corrected, where they differ\n${correctStatement(group, columns, knowledge.ontology)};`,
    ];
  });
  return `${[schema.join('\n'), ...writes].join('\n\n')}\n`;
}

/** Makes the constraints or the indexes that are not there yet. */
async function writeSchema(
  knowledge: KnowledgeGraph,
  kind: SchemaStatement['kind'],
  session: Session,
): Promise<void> {
  const present = await session.run('SHOW INDEXES YIELD name');
  const names = new Set(present.records.map((record) => String(record.get('name'))));
  const missing = schemaStatements(knowledge).filter((one) => one.kind === kind && !names.has(one.name));
  for (const { cypher } of missing) await session.run(cypher);
  if (missing.length > 0) await session.run('CALL db.awaitIndexes(300)');
}

/** Labels of ours and types of the groups of which the database holds something; Neo4j keeps these counts. */
async function inUse(
  ontology: Ontology,
  groups: readonly EdgeGroup[],
  session: Session,
): Promise<ReadonlySet<string>> {
  const patterns = new Map([
    ...mergeLabels(ontology).map((label) => [label, `(x:${quoteName(label)})`] as const),
    ...groups.map(({ what }) => [what, `()-[x:${quoteName(what)}]->()`] as const),
  ]);
  const found = new Set<string>();
  for (const [name, pattern] of patterns) {
    const { records } = await session.executeRead((transaction) =>
      transaction.run(`MATCH ${pattern} RETURN count(x) > 0 AS some`),
    );
    if (records[0]?.get('some') === true) found.add(name);
  }
  return found;
}

/** Writes the groups in batches, several at a time; they share no node or edge, so none waits for another. */
async function writeAll(
  knowledge: KnowledgeGraph,
  connection: Connection,
  groups: readonly WriteGroup[],
  present: ReadonlySet<string>,
  options: PushOptions,
  written: (counts: Counts, batch: WriteGroup) => void,
): Promise<void> {
  const size = options.batchSize ?? BATCH;
  const batches = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.keys.length / size) }, (_, at) => ({
      ...group,
      keys: group.keys.slice(at * size, (at + 1) * size),
    })),
  );
  const waiting = batches.values();
  const failures: unknown[] = [];
  const writeOn = async (): Promise<void> => {
    const session = connection.session('WRITE');
    try {
      for (const batch of waiting) {
        if (failures.length > 0) return;
        options.signal?.throwIfAborted();
        const mayBeThere = present.has(batch.side === 'node' ? batch.merge : batch.what);
        written(await writeBatch(knowledge, session, batch, mayBeThere), batch);
      }
    } catch (error) {
      failures.push(error);
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writeOn));
  if (failures.length > 0) throw failures[0];
}

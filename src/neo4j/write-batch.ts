import type { ManagedTransaction, Session } from 'neo4j-driver';
import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties } from '../graph/properties.js';
import { allLabels } from '../resources/ontology-types.js';
import type { Neo4jModule } from './connect.js';
import { toParameters } from './parameters.js';
import { columnsOf, edgeText, marksFor, nodeText, type Row } from './row-text.js';
import {
  correctStatement,
  createStatement,
  differenceStatement,
  removeStatement,
  type WriteGroup,
} from './statements.js';

/** What a batch changed. */
export interface Counts {
  nodesCreated: number;
  edgesCreated: number;
  propertiesSet: number;
  labelsChanged: number;
}

/** A node or edge as it is to be. */
interface Item extends Row {
  readonly id: string;
}

/** How often a batch is tried again because someone else has just made one of its nodes or edges. */
const TRIES = 3;

/**
 * Writes `batch` in one transaction. Where nothing of its kind was there when the push began, everything is created;
 * else it is compared first, and only what differs is written. Unique ids see to it that what was there after all (a
 * transaction that was committed before its answer was lost, another push) is refused, and then compared.
 */
export async function writeBatch(
  knowledge: KnowledgeGraph,
  neo4j: Neo4jModule,
  session: Session,
  batch: WriteGroup,
  mayBeThere: boolean,
): Promise<Counts> {
  const items = itemsOf(knowledge, batch);
  for (let tries = 1, compare = mayBeThere; ; tries++, compare = true) {
    try {
      return await session.executeWrite((transaction) =>
        new BatchWriter(knowledge, neo4j, transaction, batch).write(items, compare),
      );
    } catch (error) {
      if (tries === TRIES || !isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
  );
}

function itemsOf(knowledge: KnowledgeGraph, { side, keys }: WriteGroup): readonly Item[] {
  return keys.map((id) => {
    if (side === 'node') return { id, from: '', to: '', properties: nodeProperties(knowledge, id) };
    const { graph } = knowledge;
    return { id, from: graph.source(id), to: graph.target(id), properties: edgeProperties(knowledge, id) };
  });
}

class BatchWriter {
  private readonly counts: Counts = { nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 };

  private readonly knowledge: KnowledgeGraph;
  private readonly neo4j: Neo4jModule;
  private readonly transaction: ManagedTransaction;
  private readonly batch: WriteGroup;

  constructor(
    knowledge: KnowledgeGraph,
    neo4j: Neo4jModule,
    transaction: ManagedTransaction,
    batch: WriteGroup,
  ) {
    this.knowledge = knowledge;
    this.neo4j = neo4j;
    this.transaction = transaction;
    this.batch = batch;
  }

  async write(items: readonly Item[], compare: boolean): Promise<Counts> {
    if (!compare) {
      await this.create(items);
      return this.counts;
    }
    const { absent, changed, moved } = await this.differences(items);
    if (changed.length > 0) {
      const cypher = correctStatement(this.batch, this.knowledge.ontology);
      await this.run(cypher, { rows: changed.map((item) => this.mapRow(item)) });
    }
    if (moved.length > 0 && this.batch.side === 'edge') {
      await this.run(removeStatement(this.batch), { rows: moved.map(({ id }) => ({ id })) });
    }
    const missing = [...absent, ...moved];
    if (missing.length > 0) await this.create(missing);
    return this.counts;
  }

  private async differences(items: readonly Item[]): Promise<Record<'absent' | 'changed' | 'moved', Item[]>> {
    const rows = items.map((item) => this.mapRow(item));
    const result = await this.transaction.run<{ at: bigint; how: 'absent' | 'changed' | 'moved' }>(
      differenceStatement(this.batch),
      { rows, own: allLabels(this.knowledge.ontology) },
    );
    const found = { absent: [] as Item[], changed: [] as Item[], moved: [] as Item[] };
    for (const record of result.records) {
      const item = items[Number(record.get('at'))];
      if (item !== undefined) found[record.get('how')].push(item);
    }
    return found;
  }

  private async create(items: readonly Item[]): Promise<void> {
    const columns = columnsOf(items);
    const marks = marksFor(items);
    const write = this.batch.side === 'node' ? nodeText : edgeText;
    const rows = write(items, columns, marks);
    const made = await this.run(createStatement(this.batch, columns), { rows, ...marks });
    if (made !== items.length) {
      throw new NewsgraphError({
        code: 'KG403',
        message: `${items.length - made} of ${items.length} ${this.batch.what} edges have lost a node they join`,
        hint: 'Someone else deletes nodes at the same time; push again.',
      });
    }
  }

  /** Nodes and relationships created. */
  private async run(cypher: string, parameters: object): Promise<number> {
    const { summary } = await this.transaction.run(cypher, parameters);
    const updates = summary.counters.updates();
    this.counts.nodesCreated += updates.nodesCreated;
    this.counts.edgesCreated += updates.relationshipsCreated;
    this.counts.propertiesSet += updates.propertiesSet;
    this.counts.labelsChanged += updates.labelsAdded + updates.labelsRemoved;
    return updates.nodesCreated + updates.relationshipsCreated;
  }

  private mapRow({ id, from, to, properties }: Item): object {
    const map = toParameters(this.neo4j, properties);
    return this.batch.side === 'node' ? { id, properties: map } : { id, from, to, properties: map };
  }
}

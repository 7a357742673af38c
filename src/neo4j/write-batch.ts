import type { ManagedTransaction, Session } from 'neo4j-driver';
import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { visitEdgeProperties, visitNodeProperties } from '../graph/properties.js';
import { allLabels, type Ontology } from '../resources/ontology-types.js';
import { type Column, Rows } from './row-text.js';
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

/** How often a batch is tried again because someone else has just made one of its nodes or edges. */
const TRIES = 3;

/**
 * Writes `batch` in one transaction. Where nothing of its kind was there when the push began, everything is created;
 * else it is compared first, and only what differs is written. Unique ids see to it that what was there after all (a
 * transaction that was committed before its answer was lost, another push) is refused, and then compared.
 */
export async function writeBatch(
  knowledge: KnowledgeGraph,
  session: Session,
  batch: WriteGroup,
  mayBeThere: boolean,
): Promise<Counts> {
  const rows = rowsOf(knowledge, batch);
  for (let tries = 1, compare = mayBeThere; ; tries++, compare = true) {
    try {
      return await session.executeWrite((transaction) =>
        new BatchWriter(knowledge.ontology, transaction, batch, rows).write(compare),
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

/** The nodes or edges of a group with their properties. */
export function rowsOf(knowledge: KnowledgeGraph, { side, keys }: WriteGroup): Rows {
  const rows = new Rows();
  const { graph } = knowledge;
  for (const key of keys) {
    if (side === 'node') {
      rows.begin();
      visitNodeProperties(knowledge, key, rows.put);
    } else {
      rows.begin(...graph.extremities(key));
      visitEdgeProperties(knowledge, key, rows.put);
    }
  }
  return rows;
}

class BatchWriter {
  private readonly counts: Counts = { nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 };

  private readonly ontology: Ontology;
  private readonly transaction: ManagedTransaction;
  private readonly batch: WriteGroup;
  private readonly rows: Rows;
  private readonly columns: readonly Column[];

  constructor(ontology: Ontology, transaction: ManagedTransaction, batch: WriteGroup, rows: Rows) {
    this.ontology = ontology;
    this.transaction = transaction;
    this.batch = batch;
    this.rows = rows;
    this.columns = rows.columns();
  }

  async write(compare: boolean): Promise<Counts> {
    const all = this.batch.keys.map((_key, at) => at);
    if (!compare) {
      await this.create(all);
      return this.counts;
    }
    const { absent, changed, moved } = await this.differences(all);
    if (changed.length > 0) {
      await this.run(correctStatement(this.batch, this.columns, this.ontology), this.parameters(changed));
    }
    if (moved.length > 0 && this.batch.side === 'edge') {
      await this.run(removeStatement(this.batch), { ids: moved.map((at) => this.batch.keys[at]) });
    }
    const missing = [...absent, ...moved];
    if (missing.length > 0) await this.create(missing);
    return this.counts;
  }

  private async differences(
    all: readonly number[],
  ): Promise<Record<'absent' | 'changed' | 'moved', number[]>> {
    const result = await this.transaction.run<{ at: bigint; how: 'absent' | 'changed' | 'moved' }>(
      differenceStatement(this.batch, this.columns),
      { ...this.parameters(all), own: allLabels(this.ontology) },
    );
    const found = { absent: [] as number[], changed: [] as number[], moved: [] as number[] };
    for (const record of result.records) found[record.get('how')].push(Number(record.get('at')));
    return found;
  }

  private async create(chosen: readonly number[]): Promise<void> {
    const { side, what } = this.batch;
    const rows = side === 'node' ? this.rows.text(side, chosen) : this.rows.textByStart(chosen);
    const made = await this.run(createStatement(this.batch, this.columns), { rows, ...this.rows.marks() });
    if (made !== chosen.length) {
      throw new NewsgraphError({
        code: 'KG403',
        message: `${chosen.length - made} of ${chosen.length} ${what} edges have lost a node they join`,
        hint: 'Someone else deletes nodes at the same time; push again.',
      });
    }
  }

  private parameters(chosen: readonly number[]): object {
    return { rows: this.rows.text(this.batch.side, chosen), ...this.rows.marks() };
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
}

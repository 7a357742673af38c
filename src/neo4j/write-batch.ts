import type { ManagedTransaction, Session } from 'neo4j-driver';
import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties, type Property } from '../graph/properties.js';
import { allLabels } from '../resources/ontology-types.js';
import type { Neo4jModule } from './connect.js';
import { toParameter, toParameters } from './parameters.js';
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
interface Item {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly properties: readonly Property[];
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
    const names = namesOf(items);
    const rows = this.batch.side === 'node' ? this.lists(items, names) : this.edgeLists(items, names);
    const made = await this.run(createStatement(this.batch, names), { rows });
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

  private lists(items: readonly Item[], names: readonly string[]): unknown[][] {
    const places = new Map(names.map((name, at) => [name, at]));
    return items.map(({ properties }) => {
      // A property that is null is not stored.
      const row = new Array<unknown>(names.length).fill(null);
      for (const property of properties)
        row[places.get(property.name) ?? 0] = toParameter(this.neo4j, property);
      return row;
    });
  }

  private edgeLists(items: readonly Item[], names: readonly string[]): (readonly [string, unknown[][]])[] {
    const starts = new Map<string, unknown[][]>();
    for (const [at, row] of this.lists(items, names).entries()) {
      const { from = '', to = '' } = items[at] ?? {};
      row.unshift(to);
      const list = starts.get(from);
      if (list === undefined) starts.set(from, [row]);
      else list.push(row);
    }
    return [...starts];
  }
}

/** The names of all properties that occur. */
export function namesOf(items: readonly Pick<Item, 'properties'>[]): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of items) for (const { name } of properties) names.add(name);
  return [...names].sort();
}

import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { type StoreSchemaEntry, storeSchema } from '../graph/store-schema.js';
import { quoteName } from './cypher-literal.js';

/** A constraint or index as a statement, with the name it is made under. */
export interface SchemaStatement {
  readonly name: string;
  readonly kind: StoreSchemaEntry['kind'];
  readonly cypher: string;
}

/** The statements that make the constraints and indexes of a graph; repeating one changes nothing. */
export function schemaStatements(knowledge: KnowledgeGraph): readonly SchemaStatement[] {
  return storeSchema(knowledge).map((entry) => ({
    name: entry.name,
    kind: entry.kind,
    cypher: statement(entry),
  }));
}

function statement({ name, type, entity, labelsOrTypes, properties }: StoreSchemaEntry): string {
  const names = labelsOrTypes.map(quoteName).join('|');
  const [variable, pattern] = entity === 'NODE' ? ['n', `(n:${names})`] : ['r', `()-[r:${names}]-()`];
  const keys = properties.map((property) => `${variable}.${quoteName(property)}`).join(', ');
  if (type === 'RANGE') return `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${keys})`;
  if (type === 'FULLTEXT')
    return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${pattern} ON EACH [${keys}]`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE ${keys} IS UNIQUE`;
}

import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/cypher/engine.js';
import { CypherError } from '../../../src/cypher/errors.js';
import { formatValue, mapOf, type Value } from '../../../src/cypher/values/index.js';
import { smallGraph } from '../../unit/cypher/graph.js';
import { fuzzQuery, randomNumbers } from '../cypher-queries.js';

const parameters = mapOf([['p', 1]]);
const limits = { timeoutMs: 2000, maxRows: 500, maxHeldRows: 5000, maxListLength: 5000 };
const text = (row: readonly Value[]): string => row.map((value) => formatValue(value)).join(' | ');

async function streamed(query: string): Promise<string> {
  try {
    const rows: string[] = [];
    const options = { limits, random: () => 0.5, clock: () => 0 };
    for await (const row of prepare(query).stream(smallGraph(), parameters, options).rows)
      rows.push(text(row));
    return rows.join('\n');
  } catch (error) {
    if (error instanceof CypherError) return `${error.class} ${error.detail}`;
    throw error;
  }
}

function whole(query: string): string {
  try {
    const options = { limits, random: () => 0.5, clock: () => 0 };
    return prepare(query).execute(smallGraph(), parameters, options).rows.map(text).join('\n');
  } catch (error) {
    if (error instanceof CypherError) return `${error.class} ${error.detail}`;
    throw error;
  }
}

describe('a streamed query', () => {
  it('gives the rows and errors of the same query run as a whole', async () => {
    const random = randomNumbers(7);
    let rows = 0;
    for (let i = 0; i < 3000; i++) {
      const query = fuzzQuery(random);
      const expected = whole(query);
      if (expected.startsWith('LimitExceeded')) continue;
      expect(await streamed(query), query).toBe(expected);
      if (expected.includes('|')) rows++;
    }
    expect(rows).toBeGreaterThan(100);
  });
});

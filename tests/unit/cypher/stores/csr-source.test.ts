import { describe, expect, it } from 'vitest';
import { execute, formatValue, MemoryGraphSource } from '../../../../src/cypher/index.js';
import { CsrGraphBuilder } from '../../../../src/cypher/stores/csr-source.js';
import { mapOf } from '../../../../src/cypher/values/index.js';

const SCRIPT = `CREATE (a:A {k: 1, name: 'a'}), (b:A:B {k: 2}), (c:B), (d {k: 2})
  CREATE (a)-[:R {w: 1}]->(b), (a)-[:S]->(b), (b)-[:R {w: 2}]->(c), (c)-[:S]->(c), (d)-[:R]->(a)`;

function bothStores() {
  const memory = new MemoryGraphSource();
  execute(memory, SCRIPT);
  const builder = new CsrGraphBuilder();
  for (let node = 0; node < memory.nodeIdBound; node++) {
    const labels = Array.from(memory.labelsOf(node), (label) => memory.labelName(label));
    const keys = Array.from(
      memory.nodeKeys(node),
      (key) => [memory.keyName(key), memory.nodeProperty(node, key)] as const,
    );
    builder.addNode(memory.nodeElementId(node), labels, mapOf(keys));
  }
  for (let id = 0; id < memory.relationshipIdBound; id++) {
    const keys = Array.from(
      memory.relationshipKeys(id),
      (key) => [memory.keyName(key), memory.relationshipProperty(id, key)] as const,
    );
    const type = memory.typeName(memory.typeOf(id));
    builder.addRelationship(
      memory.relationshipElementId(id),
      memory.startOf(id),
      memory.endOf(id),
      type,
      mapOf(keys),
    );
  }
  return { memory, csr: builder.build() };
}

describe('CsrGraphSource', () => {
  const { memory, csr } = bothStores();

  it.each([
    'MATCH (n) RETURN n, id(n), elementId(n) ORDER BY id(n)',
    'MATCH (n:A) RETURN id(n)',
    'MATCH (n:A&B) RETURN labels(n), keys(n), properties(n)',
    'MATCH (a)-[r]->(b) RETURN id(a) AS a, id(b) AS b, type(r) AS t, r.w AS w ORDER BY a, b, t',
    'MATCH (a)-[r:R]-(b) RETURN id(a) AS a, id(b) AS b ORDER BY a, b',
    'MATCH (a)-[:R|S*1..3]-(b) RETURN id(a) AS a, id(b) AS b, count(*) AS c ORDER BY a, b',
    'MATCH (a:A {k: 2}) RETURN id(a)',
    'MATCH (a:A) WHERE a.k IN [1, 2, 3] RETURN id(a) AS i ORDER BY i',
    "MATCH (a) WHERE elementId(a) = 'n2' RETURN labels(a)",
    'MATCH (a)-[:NOTHING]->(b) RETURN a',
    'MATCH (n) RETURN count(n), count(n.k), count(n.nothing)',
    'MATCH ()-[r]->() RETURN count(r)',
  ])('answers as the store it was made from: %s', (text) => {
    const answer = (source: typeof memory | typeof csr) =>
      execute(source, text).rows.map((row) => row.map((value) => formatValue(value)));
    expect(answer(csr)).toEqual(answer(memory));
  });

  it('is for reading only', () => {
    expect(() => execute(csr, 'CREATE ()')).toThrow(/for reading only/);
  });
});

import { describe, expect, it } from 'vitest';
import { type AdjacencyCursor, ANY_TYPE, UNKNOWN } from '../../../../src/cypher/source.js';
import { MemoryGraphSource } from '../../../../src/cypher/stores/memory-source.js';
import { float } from '../../../../src/cypher/values/index.js';
import { addNode, addRelationship, smallGraph } from '../graph.js';

function neighbours(
  source: ReturnType<typeof smallGraph>,
  node: number,
  direction: 'out' | 'in',
  type: number,
): number[] {
  const cursor: AdjacencyCursor = { relationships: [], neighbours: [], from: 0, to: 0 };
  source.seek(cursor, node, direction, type);
  return Array.from(
    { length: cursor.to - cursor.from },
    (_, i) => cursor.neighbours[cursor.from + i] as number,
  );
}

describe('MemoryGraphSource', () => {
  it('walks relationships by direction and type', () => {
    const source = smallGraph();
    expect(neighbours(source, 0, 'out', ANY_TYPE)).toEqual([1, 2]);
    expect(neighbours(source, 2, 'in', ANY_TYPE)).toEqual([0, 1]);
    expect(neighbours(source, 2, 'in', source.typeToken('OWNS'))).toEqual([1]);
    expect(neighbours(source, 2, 'in', UNKNOWN)).toEqual([]);
    expect(source.degree(0, 'out', source.typeToken('WORKS_FOR'))).toBe(2);
  });

  it('finds nodes by label, value and element id, also after writes', () => {
    const source = smallGraph();
    const label = source.labelToken('Organization');
    const name = source.keyToken('name');
    expect(Array.from(source.nodesWithLabel(label))).toEqual([1, 2]);
    expect(source.lookup(label, name, 'Bank')).toEqual([2]);
    source.setNodeProperty(1, name, 'Bank');
    expect(source.lookup(label, name, 'Bank')).toEqual([1, 2]);
    source.removeLabel(1, label);
    expect(source.lookup(label, name, 'Bank')).toEqual([2]);
    const born = source.keyToken('born');
    expect(source.lookup(source.labelToken('Person'), born, float(1980))).toEqual([0]);
    expect(source.nodeByElementId(source.nodeElementId(2))).toBe(2);
    expect(source.nodeByElementId('n99')).toBe(undefined);
    expect(source.relationshipByElementId('x')).toBe(undefined);
  });

  it('undoes everything since begin', () => {
    const source = smallGraph();
    const text = () =>
      JSON.stringify(
        Array.from({ length: source.nodeIdBound }, (_, id) => [
          source.hasNode(id),
          source.labelsOf(id),
          Array.from(source.nodeKeys(id)).map((key) => [source.keyName(key), source.nodeProperty(id, key)]),
          neighbours(source, id, 'out', ANY_TYPE),
          neighbours(source, id, 'in', ANY_TYPE),
        ]),
      );
    const before = text();
    const counts = [source.nodeCount, source.relationshipCount];
    source.begin();
    const eve = addNode(source, ['Person'], { name: 'Eve' });
    addRelationship(source, eve, 'OWNS', 0);
    source.setNodeProperty(0, source.internKey('name'), null);
    source.setNodeProperty(0, source.internKey('born'), 1990);
    source.deleteRelationship(0);
    source.removeLabel(1, source.labelToken('Organization'));
    source.deleteRelationship(1);
    source.deleteRelationship(2);
    source.deleteNode(2);
    source.rollback();
    expect(text()).toBe(before);
    expect([source.nodeCount, source.relationshipCount]).toEqual(counts);
    expect(source.lookup(source.labelToken('Person'), source.keyToken('name'), 'Eve')).toEqual([]);
  });

  it('walks the same after packing and after later writes', () => {
    const source = new MemoryGraphSource();
    const count = 3000;
    for (let node = 0; node < count; node++) addNode(source, ['N']);
    const types = ['A', 'B', 'C'].map((name) => source.internType(name));
    const expected = Array.from({ length: count }, () => new Map<number, number[]>());
    const link = (start: number, end: number, type: number) => {
      source.createRelationship(start, end, type);
      const lists = expected[start] as Map<number, number[]>;
      lists.set(type, [...(lists.get(type) ?? []), end]);
    };
    for (let i = 0; i < 9000; i++) link((i * 7) % count, (i * 13) % count, types[i % 3] as number);
    const walked = (node: number, type: number) => neighbours(source, node, 'out', type).join();
    const check = () => {
      const wrong: number[] = [];
      for (let node = 0; node < count; node++) {
        const lists = expected[node] as Map<number, number[]>;
        const all = [...lists.values()].flat().length;
        const isRight = types.every((type) => walked(node, type) === (lists.get(type) ?? []).join());
        if (!isRight || source.degree(node, 'out', ANY_TYPE) !== all) wrong.push(node);
      }
      expect(wrong).toEqual([]);
    };
    check();
    for (let i = 0; i < 500; i++) link((i * 17) % count, i, types[2] as number);
    check();
    for (let i = 0; i < 3000; i++) link(i, (i * 5) % count, types[0] as number);
    check();
  });
});

import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_PROCEDURES,
  ProcedureRegistry,
  procedure,
} from '../../../../src/cypher/procedures/index.js';
import type { NodeValue, RelationshipValue, Value } from '../../../../src/cypher/values/index.js';
import { smallGraph } from '../graph.js';

const registry = new ProcedureRegistry(BUILT_IN_PROCEDURES);

function rows(name: string): (readonly Value[])[] {
  const found = registry.find(name);
  if (found === undefined) throw new Error(`no procedure ${name}`);
  return [...found.call([], { source: smallGraph() })];
}

describe('built-in procedures', () => {
  it('list names in use', () => {
    expect(rows('db.labels')).toEqual([['Company'], ['Organization'], ['Person']]);
    expect(rows('db.relationshipTypes')).toEqual([['OWNS'], ['WORKS_FOR']]);
    expect(rows('db.propertyKeys')).toEqual([['born'], ['name'], ['since']]);
  });

  it('draw the schema as a graph', () => {
    const [[nodes, relationships] = []] = rows('db.schema.visualization');
    expect((nodes as NodeValue[]).map((node) => node.labels)).toEqual([
      ['Company'],
      ['Organization'],
      ['Person'],
    ]);
    const edges = (relationships as RelationshipValue[]).map((r) => [
      r.start.labels[0],
      r.type,
      r.end.labels[0],
    ]);
    expect(edges).toEqual([
      ['Company', 'OWNS', 'Organization'],
      ['Organization', 'OWNS', 'Organization'],
      ['Person', 'WORKS_FOR', 'Company'],
      ['Person', 'WORKS_FOR', 'Organization'],
    ]);
  });

  it('describe the properties of nodes and relationships', () => {
    expect(rows('db.schema.nodeTypeProperties')).toEqual([
      [':`Company`:`Organization`', ['Company', 'Organization'], 'name', ['STRING'], true],
      [':`Organization`', ['Organization'], 'name', ['STRING'], true],
      [':`Person`', ['Person'], 'born', ['INTEGER'], true],
      [':`Person`', ['Person'], 'name', ['STRING'], true],
    ]);
    expect(rows('db.schema.relTypeProperties')).toEqual([
      [':`OWNS`', null, null, false],
      [':`WORKS_FOR`', 'since', ['INTEGER'], false],
    ]);
  });

  it('yield as many values as they declare', () => {
    for (const entry of registry.all()) {
      for (const row of rows(entry.name)) expect(row.length, entry.name).toBe(entry.outputs.length);
    }
  });
});

describe('procedure', () => {
  it('reads a signature', () => {
    const made = procedure({
      signature: 'my.proc(a :: INTEGER?, b :: STRING) :: (c :: FLOAT?)',
      description: '',
      call: () => [],
    });
    expect(made.name).toBe('my.proc');
    expect(made.parameters.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'INTEGER'],
      ['b', 'STRING'],
    ]);
    expect(made.outputs).toEqual([{ name: 'c', type: 'FLOAT' }]);
    expect(() => procedure({ signature: 'nonsense', description: '', call: () => [] })).toThrow(/nonsense/);
  });
});

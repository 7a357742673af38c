import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { parseGraph } from '../../../src/graph/parse-graph.js';
import { graphToJson } from '../../../src/graph/serialize.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const ontology = loadOntology();
const json = graphToJson(buildKnowledgeGraph(harbourCorpus, ontology));

const refusal = (text: string): NewsgraphError => {
  try {
    parseGraph(text, ontology, 'g.json');
  } catch (error) {
    if (error instanceof NewsgraphError) return error;
  }
  throw new Error('nothing was refused');
};
const withNode = (node: unknown): string => JSON.stringify({ nodes: [node], edges: [] });
const attributes = { label: 'Person', labels: ['Person'], name: 'A' };

describe('parseGraph', () => {
  it('reads back the very bytes', () => {
    const read = parseGraph(json, ontology);
    expect(read.problems).toEqual([]);
    expect(graphToJson(read)).toBe(json);
  });

  it('names line and column of broken JSON', () => {
    const error = refusal('{"nodes": [\n  {"key": }\n]}');
    expect(error.code).toBe('KG404');
    expect(error.where).toEqual({ file: 'g.json', line: 2, column: 11 });
  });

  it.each([
    ['[]', 'no graph: it needs lists "nodes" and "edges"'],
    ['{"nodes": {}, "edges": []}', 'no graph: it needs lists "nodes" and "edges"'],
    ['{"attributes": {"format": 99}, "nodes": [], "edges": []}', 'format 99 is not the known one (1)'],
    [withNode({ attributes }), 'nodes[0] has no key'],
    [withNode({ key: 'a' }), 'nodes[0] (a): no attributes'],
    [withNode({ key: 'a', attributes: { name: 'A' } }), 'nodes[0] (a): no label'],
    [
      withNode({ key: 'a', attributes: { ...attributes, mentions: [{ article: 'x', start: -1, end: 2 }] } }),
      'nodes[0] (a): the value of "mentions" has the wrong form',
    ],
    [
      withNode({ key: 'a', attributes: { ...attributes, deep: { er: 1 } } }),
      'nodes[0] (a): the value of "deep" has the wrong form',
    ],
    [
      withNode({ key: 'a', attributes: { ...attributes, constructor: 'x' } }),
      'nodes[0] (a): "constructor" is no attribute name',
    ],
    [
      '{"nodes": [{"key": "a", "attributes": {"__proto__": {"label": "Person"}, "label": "Person"}}], "edges": []}',
      'nodes[0] (a): "__proto__" is no attribute name',
    ],
    [
      JSON.stringify({ nodes: [], edges: [{ source: 'a', attributes: {} }] }),
      'edges[0] has no source and target',
    ],
    [
      JSON.stringify({ nodes: [], edges: [{ source: 'a', target: 'b', attributes: {} }] }),
      'edges[0]: no type',
    ],
  ])('refuses %s', (text, message) => {
    expect(refusal(text).message).toBe(message);
  });

  it('refuses a file that nests without end', () => {
    const deep = `{"nodes": [${'['.repeat(200_000)}${']'.repeat(200_000)}], "edges": []}`;
    expect(refusal(deep).message).toBe('nodes[0] has no key');
  });

  it('lists an edge without a node and a second node of the same id', () => {
    const node = { key: 'person:a', attributes };
    const edge = { key: 'e', source: 'person:a', target: 'person:b', attributes: { type: 'FAMILY_OF' } };
    const read = parseGraph(JSON.stringify({ nodes: [node, node], edges: [edge] }), ontology);
    expect(read.graph.order).toBe(1);
    expect(read.problems.map((problem) => problem.message)).toEqual([
      'two nodes have the id person:a; the second is left out',
      'edge e is left out: there is no node person:b',
    ]);
  });

  it('keeps attributes that it does not know', () => {
    const read = parseGraph(
      withNode({ key: 'person:a', attributes: { ...attributes, shoeSize: 44 } }),
      ontology,
    );
    expect(read.graph.getNodeAttribute('person:a', 'shoeSize')).toBe(44);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/attributes.js';
import { edgeFromProperties, nodeFromProperties } from '../../src/graph/from-properties.js';
import { assemble, parseGraph } from '../../src/graph/parse-graph.js';
import { edgeProperties, nodeProperties } from '../../src/graph/properties.js';
import { graphToJson } from '../../src/graph/serialize.js';
import { update } from '../../src/query/embedded.js';
import { loadOntology } from '../../src/resources/ontology.js';
import { randomGraph } from '../samples/random-graph.js';

const ontology = loadOntology();

describe('any graph', () => {
  it('is read back from graph.json byte by byte', () => {
    fc.assert(
      fc.property(randomGraph, ({ nodes, edges }) => {
        const knowledge = assemble(nodes, edges, ontology);
        expect(knowledge.problems).toEqual([]);
        const json = graphToJson(knowledge);
        expect(graphToJson(parseGraph(json, ontology))).toBe(json);
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order its nodes and edges come in', () => {
    fc.assert(
      fc.property(randomGraph, ({ nodes, edges }) => {
        const turned = assemble([...nodes].reverse(), [...edges].reverse(), ontology);
        expect(graphToJson(turned)).toBe(graphToJson(assemble(nodes, edges, ontology)));
      }),
      { numRuns: 100 },
    );
  });

  it('comes back from its flat properties', () => {
    fc.assert(
      fc.property(randomGraph, ({ nodes, edges }) => {
        const knowledge = assemble(nodes, edges, ontology);
        const record = (list: ReturnType<typeof nodeProperties>) =>
          Object.fromEntries(list.map((property) => [property.name, property.value]));
        const { graph } = knowledge;
        const back = assemble(
          graph.mapNodes((key, { labels }) => [
            key,
            nodeFromProperties(labels, record(nodeProperties(knowledge, key))) as NodeAttributes,
          ]),
          graph.mapEdges((key, { type }, from, to) => [
            key,
            from,
            to,
            edgeFromProperties(type, record(edgeProperties(knowledge, key))) as EdgeAttributes,
          ]),
          ontology,
        );
        expect(graphToJson(back)).toBe(graphToJson(knowledge));
      }),
      { numRuns: 200 },
    );
  });

  it('is byte for byte the same after a query that writes what was there', () => {
    const text =
      'MATCH (n) SET n += properties(n) WITH count(*) AS all MATCH ()-[r]->() SET r += properties(r)';
    fc.assert(
      fc.property(randomGraph, ({ nodes, edges }) => {
        const knowledge = assemble(nodes, edges, ontology);
        expect(graphToJson(update(knowledge, text).knowledge)).toBe(graphToJson(knowledge));
      }),
      { numRuns: 100 },
    );
  });
});

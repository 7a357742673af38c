import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/build-graph.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const ontology = loadOntology();

/** Every article's text as one sentence. */
const whole = new Map(
  harbourCorpus.articles.map(({ article }) => [article.id, [{ start: 0, end: article.text.length }]]),
);

describe('co-occurrence', () => {
  it('is not made unless it is asked for', () => {
    const { graph } = buildKnowledgeGraph(harbourCorpus, ontology);
    expect(graph.filterEdges((_, { type }) => type === 'CO_OCCURS_WITH')).toEqual([]);
  });

  it('joins any two names of a sentence once and adds nothing else', () => {
    const plain = buildKnowledgeGraph(harbourCorpus, ontology).graph;
    const knowledge = buildKnowledgeGraph(harbourCorpus, ontology, { coOccurrence: whole });
    const { graph } = knowledge;
    expect(knowledge.problems).toEqual([]);
    const edges = graph.filterEdges((_, { type }) => type === 'CO_OCCURS_WITH');
    expect(edges.length).toBeGreaterThan(0);
    expect(graph.size).toBe(plain.size + edges.length);
    for (const edge of edges) {
      const { count, evidence = [] } = graph.getEdgeAttributes(edge);
      const [from, to] = graph.extremities(edge);
      expect(from < to, edge).toBe(true);
      expect(count, edge).toBe(evidence.length);
      for (const quote of evidence) {
        for (const end of [from, to]) {
          const mentions = graph.getNodeAttribute(end, 'mentions') ?? [];
          const inside = mentions.filter(
            (m) =>
              m.kind === 'name' &&
              m.article === quote.article &&
              quote.start <= m.start &&
              m.end <= quote.end,
          );
          expect(inside.length, `${edge} ${end}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it('reads the sentences of the articles', async () => {
    const text = 'Ana Ruiz met Pavel Novak in Lima on Monday. Later Ruiz flew to Quito.';
    const stdin = new TextEncoder().encode(text);
    const { graph } = await buildGraph(['-'], {
      annotator: 'light',
      coOccurrence: true,
      format: 'text',
      stdin: (async function* () {
        yield stdin;
      })(),
    });
    const { rows } = graph.query(
      'MATCH (a)-[r:CO_OCCURS_WITH]-(b {name: "Quito"}) RETURN a.name, r.count, r.sentences[0]',
    );
    expect(rows).toEqual([['Ana Ruiz', 1, 'Later Ruiz flew to Quito.']]);
  });
});

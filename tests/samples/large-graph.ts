import type { EdgeAttributes, NodeAttributes } from '../../src/graph/attributes.js';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import { assemble } from '../../src/graph/parse-graph.js';
import type { Ontology } from '../../src/resources/ontology-types.js';

/** A generator of whole numbers (Lehmer's, modulus 2^31 - 1), so that equal seeds give equal graphs. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * A graph of the shape that news gives, of any size: people, organizations, places, events and articles, joined by
 * mentions, roles and reports.
 */
export function largeGraph(
  ontology: Ontology,
  nodeCount: number,
  edgeCount: number,
  seed = 7,
): KnowledgeGraph {
  const next = numbers(seed);
  const share = (part: number): number => Math.max(2, Math.round(nodeCount * part));
  const counts = { article: share(0.1), organization: share(0.15), place: share(0.05), event: share(0.2) };
  const people = nodeCount - counts.article - counts.organization - counts.place - counts.event;
  const text =
    'One reported that two met three in four, and five said that six had left seven on the eighth day.';
  const quote = (): { article: string; start: number; end: number; rule: string } => {
    const start = next(40);
    return { article: `article:${next(counts.article)}`, start, end: start + 20 + next(30), rule: 'sample' };
  };
  const day = (): string =>
    `2021-${String(next(12) + 1).padStart(2, '0')}-${String(next(28) + 1).padStart(2, '0')}`;
  const nodes: (readonly [string, NodeAttributes])[] = [];
  const add = (
    kind: string,
    count: number,
    label: string,
    more: (index: number) => Partial<NodeAttributes>,
  ): void => {
    for (let index = 0; index < count; index++) {
      nodes.push([`${kind}:${index}`, { label, labels: [label], name: `${label} ${index}`, ...more(index) }]);
    }
  };
  const seen = (): Partial<NodeAttributes> => ({
    confidence: next(10) / 10,
    firstSeen: day(),
    mentions: [{ ...quoteOnly(quote()), kind: 'name' }],
  });
  add('article', counts.article, 'Article', () => ({ text, published: day(), outlet: `Outlet ${next(50)}` }));
  add('person', people, 'Person', (index) => ({ ...seen(), aliases: [`P. ${index}`] }));
  add('organization', counts.organization, 'Organization', () => seen());
  add('place', counts.place, 'Place', () => ({
    ...seen(),
    labels: ['Place', 'Country'],
    lat: next(180) - 90,
    lon: next(360) - 180,
  }));
  const eventTypes = [...ontology.events.keys()];
  add('event', counts.event, 'Event', () => {
    const eventType = eventTypes[next(eventTypes.length)] ?? 'Meeting';
    return {
      ...seen(),
      eventType,
      labels: ['Event', eventType],
      modality: 'actual',
      start: day(),
      granularity: 'day',
    };
  });

  const ends: Readonly<Record<string, readonly [string, number, string, number]>> = {
    MENTIONS: ['article', counts.article, 'person', people],
    REPORTS: ['article', counts.article, 'event', counts.event],
    ACTOR_IN: ['person', people, 'event', counts.event],
    TARGET_OF: ['organization', counts.organization, 'event', counts.event],
    OCCURRED_AT: ['event', counts.event, 'place', counts.place],
    HOLDS_ROLE: ['person', people, 'organization', counts.organization],
    CITIZEN_OF: ['person', people, 'place', counts.place],
    BASED_IN: ['organization', counts.organization, 'place', counts.place],
  };
  const types = Object.keys(ends);
  const edges: (readonly [string, string, string, EdgeAttributes])[] = [];
  for (let index = 0; index < edgeCount; index++) {
    const type = types[next(types.length)] ?? 'MENTIONS';
    const [from, fromCount, to, toCount] = ends[type] ?? ['article', 1, 'person', 1];
    const evidence = [quote()];
    const attributes = {
      type,
      weight: 1 + next(4),
      evidence,
      confidence: next(10) / 10,
      articles: [evidence[0]?.article ?? ''],
    };
    const [source, target] = [`${from}:${next(fromCount)}`, `${to}:${next(toCount)}`];
    edges.push([`${type}(${source},${target};${index})`, source, target, attributes]);
  }
  return assemble(nodes, edges, ontology);
}

function quoteOnly({ article, start, end }: { article: string; start: number; end: number }) {
  return { article, start, end };
}

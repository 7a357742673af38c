import type { EdgeEvidence } from './attributes.js';
import type { KnowledgeGraph } from './knowledge-graph.js';

/** A fact for people: the claim, how well it stands, and one sentence that says it. */
export interface SupportedFact {
  /** `Ada Byrne LEADS Harbour Trust (chair)`. */
  readonly claim: string;
  readonly sentence: string;
  /** Name of the outlet that prints the sentence, else the article's. */
  readonly outlet: string;
  readonly article: string;
  /** Distinct articles and independent origins. */
  readonly articles: number;
  readonly origins: number;
  /** Key of the edge, or of the event's node. */
  readonly key: string;
}

export interface GraphSummary {
  readonly articles: number;
  readonly nodes: number;
  readonly edges: number;
  /** Counts, the largest first. */
  readonly nodesByLabel: readonly (readonly [string, number])[];
  readonly edgesByType: readonly (readonly [string, number])[];
  readonly facts: readonly SupportedFact[];
  readonly problems: number;
}

/** What a graph holds, with its best-supported facts (relations and events) in order of origins, then articles. */
export function summarize(
  knowledge: KnowledgeGraph,
  options: { readonly facts?: number } = {},
): GraphSummary {
  const { graph } = knowledge;
  const labels = count(graph.mapNodes((_key, attributes) => attributes.label));
  return {
    articles: labels.find(([label]) => label === 'Article')?.[1] ?? 0,
    nodes: graph.order,
    edges: graph.size,
    nodesByLabel: labels,
    edgesByType: count(graph.mapEdges((_key, attributes) => attributes.type)),
    facts: supportedFacts(knowledge).slice(0, options.facts ?? 10),
    problems: knowledge.problems.length,
  };
}

function count(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

interface Candidate {
  readonly key: string;
  readonly claim: () => string;
  readonly evidence: readonly EdgeEvidence[];
  readonly articles: number;
  readonly origins: number;
  readonly confidence: number;
}

function supportedFacts(knowledge: KnowledgeGraph): readonly SupportedFact[] {
  const { graph } = knowledge;
  return [...relationCandidates(knowledge), ...eventCandidates(knowledge)]
    .sort(
      (a, b) =>
        b.origins - a.origins ||
        b.articles - a.articles ||
        b.confidence - a.confidence ||
        (a.key < b.key ? -1 : 1),
    )
    .flatMap(({ key, claim, evidence, articles, origins }) => {
      const best = clearest(evidence);
      if (best === undefined) return [];
      const article = graph.getNodeAttributes(best.article);
      const outlet = typeof article.outlet === 'string' ? article.outlet : article.name;
      const sentence = knowledge.quote(best).replace(/\s+/g, ' ').trim();
      return [{ key, claim: claim(), sentence, outlet, article: best.article, articles, origins }];
    });
}

/** Rules that put two things together which no sentence says: a town in the country that the article names, a minister's citizenship. */
const INFERRING = new Set([
  'located-in.gazetteer',
  'located-in.within',
  'based-in.within',
  'based-in.organ-of-state',
  'citizen-of.office',
]);

function isTold(reasons: unknown): boolean {
  return !Array.isArray(reasons) || reasons.some((reason) => !INFERRING.has(String(reason)));
}

function relationCandidates(knowledge: KnowledgeGraph): readonly Candidate[] {
  const { graph, ontology } = knowledge;
  return graph
    .filterEdges(
      (_key, { type, reasons }) => ontology.relations.get(type)?.kind === 'relation' && isTold(reasons),
    )
    .map((key) => {
      const attributes = graph.getEdgeAttributes(key);
      return {
        key,
        claim: () => {
          const [from, to] = graph.extremities(key).map((node) => graph.getNodeAttribute(node, 'name'));
          const detail = [attributes.former === true ? 'former' : '', attributes.role ?? attributes.kin ?? '']
            .filter((part) => part !== '')
            .join(' ');
          return `${from} ${attributes.type} ${to}${detail === '' ? '' : ` (${detail})`}`;
        },
        evidence: (attributes.evidence ?? []).filter(
          ({ rule }) => rule === undefined || !INFERRING.has(rule),
        ),
        articles: Number(attributes.weight ?? 0),
        origins: listLength(attributes.origins),
        confidence: Number(attributes.confidence ?? 0),
      };
    });
}

/** What was denied or is only thinkable is no fact, however many say it. */
const HAPPENED = new Set(['actual', 'planned', 'threatened']);

function eventCandidates(knowledge: KnowledgeGraph): readonly Candidate[] {
  const { graph } = knowledge;
  return graph
    .filterNodes(
      (_key, { label, eventType, modality }) =>
        label === 'Event' && eventType !== undefined && HAPPENED.has(String(modality)),
    )
    .map((key) => {
      const attributes = graph.getNodeAttributes(key);
      const reports = graph.filterInEdges(key, (_edge, { type }) => type === 'REPORTS');
      const detail = [
        attributes.eventType,
        attributes.modality === 'actual' ? undefined : attributes.modality,
        attributes.start,
      ];
      return {
        key,
        claim: () => `${attributes.name} (${detail.filter((part) => part !== undefined).join(', ')})`,
        evidence: reports.flatMap((edge) => graph.getEdgeAttribute(edge, 'evidence') ?? []),
        articles: reports.length,
        origins: listLength(attributes.origins),
        confidence: Number(attributes.confidence ?? 0),
      };
    });
}

/** The shortest sentence that is still one (a headline of two words tells little). */
function clearest(evidence: readonly EdgeEvidence[]): EdgeEvidence | undefined {
  const cost = ({ start, end }: EdgeEvidence): number => (end - start < 30 ? 10_000 : end - start);
  return evidence.reduce<EdgeEvidence | undefined>(
    (best, next) => (best === undefined || cost(next) < cost(best) ? next : best),
    undefined,
  );
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

import type { Ontology } from '../resources/ontology-types.js';
import { type AttributeValue, type EdgeAttributes, type EdgeEvidence, present } from './attributes.js';

/** An edge to be: what several sentences say of the same pair is gathered before it is written. */
export interface EdgeClaim {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** What tells parallel edges of a type apart (role, kin) and goes into the key. */
  readonly distinct?: Readonly<Record<string, string | boolean | undefined>>;
  /** What else the edge carries; of several claims the first keeps its value. */
  readonly more?: Readonly<Record<string, AttributeValue | undefined>>;
  readonly evidence: readonly EdgeEvidence[];
  /** Articles behind it where the evidence is not enough (a byline in the metadata). */
  readonly articles?: readonly string[];
  readonly origins?: readonly string[];
  readonly confidence?: number;
  readonly reasons?: readonly string[];
}

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  more: Record<string, AttributeValue | undefined>;
  readonly evidence: Map<string, EdgeEvidence>;
  readonly articles: Set<string>;
  readonly origins: Set<string>;
  readonly reasons: Set<string>;
  confidence: number | undefined;
}

export interface FinishedEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly attributes: EdgeAttributes;
}

/** Gathers claims into edges with keys made of their content: `LEADS(person:a,organization:b;role=chair)`. */
export class EdgeDrafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly ontology: Ontology;
  private readonly publishedOn: (article: string) => string | null;

  constructor(ontology: Ontology, publishedOn: (article: string) => string | null) {
    this.ontology = ontology;
    this.publishedOn = publishedOn;
  }

  add(claim: EdgeClaim): void {
    const swap = (this.ontology.relations.get(claim.type)?.undirected ?? false) && claim.to < claim.from;
    const [from, to] = swap ? [claim.to, claim.from] : [claim.from, claim.to];
    const key = edgeKey(claim.type, from, to, claim.distinct ?? {});
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = {
        from,
        to,
        type: claim.type,
        more: {},
        evidence: new Map(),
        articles: new Set(),
        origins: new Set(),
        reasons: new Set(),
        confidence: undefined,
      };
      this.drafts.set(key, draft);
    }
    gather(draft, claim);
  }

  /** All edges, by key. */
  finish(): readonly FinishedEdge[] {
    return [...this.drafts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, draft]) => ({ key, from: draft.from, to: draft.to, attributes: this.attributesOf(draft) }));
  }

  private attributesOf(draft: Draft): EdgeAttributes {
    const evidence = [...draft.evidence.values()].sort(byPlace);
    const articles = [...draft.articles].sort();
    const days = articles.flatMap((article) => this.publishedOn(article) ?? []).sort();
    return present({
      ...draft.more,
      type: draft.type,
      evidence,
      articles,
      weight: articles.length,
      origins: [...draft.origins].sort(),
      confidence: draft.confidence,
      reasons: [...draft.reasons].sort(),
      firstSeen: days[0],
      lastSeen: days.at(-1),
    });
  }
}

function gather(draft: Draft, claim: EdgeClaim): void {
  draft.more = { ...present(claim.more ?? {}), ...present(claim.distinct ?? {}), ...draft.more };
  for (const { article, start, end, rule } of claim.evidence) {
    draft.evidence.set(`${article}#${start}-${end}`, {
      article,
      start,
      end,
      ...(rule === undefined ? {} : { rule }),
    });
    draft.articles.add(article);
  }
  for (const article of claim.articles ?? []) draft.articles.add(article);
  for (const origin of claim.origins ?? []) draft.origins.add(origin);
  for (const reason of claim.reasons ?? []) draft.reasons.add(reason);
  if (claim.confidence !== undefined) draft.confidence = Math.max(draft.confidence ?? 0, claim.confidence);
}

export function byPlace(a: EdgeEvidence, b: EdgeEvidence): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** The key of an edge, made of its type, its ends and what tells parallel edges apart. */
export function edgeKey(
  type: string,
  from: string,
  to: string,
  distinct: NonNullable<EdgeClaim['distinct']>,
): string {
  const parts = Object.entries(distinct)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([name, value]) => (value === true ? `;${name}` : `;${name}=${String(value).toLowerCase()}`))
    .sort();
  return `${type}(${from},${to}${parts.join('')})`;
}

import type { ResolvedArticle, ResolvedCorpus, ResolvedEvent, ResolvedStatement } from '../model/resolved.js';
import { contains, type Span } from '../model/span.js';

/**
 * Who an article has something from. Five outlets that relay one agency are five articles and one origin, so what
 * stands inside a statement comes from the agency that relays it or, without one, from its speaker. Wire copy comes
 * from the agency that its byline or dateline names. Everything else is the outlet's own; where the outlet is
 * unknown, the article stands for it.
 */
export class Origins {
  private readonly statements = new Map<string, ResolvedStatement[]>();
  private readonly own = new Map<string, string>();

  constructor(corpus: ResolvedCorpus) {
    for (const article of corpus.articles) {
      this.own.set(article.article.id, wireAgency(article) ?? article.outlet ?? article.article.id);
    }
    for (const statement of corpus.statements) {
      const list = this.statements.get(statement.article);
      if (list === undefined) this.statements.set(statement.article, [statement]);
      else list.push(statement);
    }
  }

  /** The origin of what the article says in its own voice. */
  ownOf(article: string): string {
    return this.own.get(article) ?? article;
  }

  /** Independent origins of tellings, sorted. An article that names its source at one telling has it from there. */
  of(tellings: readonly (Span & { readonly article: string })[]): readonly string[] {
    const named = new Map<string, Set<string>>();
    for (const telling of tellings) {
      const sources = named.get(telling.article) ?? new Set<string>();
      named.set(telling.article, sources);
      for (const statement of this.statements.get(telling.article) ?? []) {
        const source = statement.via ?? statement.speaker;
        if (source !== null && contains(statement, telling)) sources.add(source);
      }
    }
    const all = new Set<string>();
    for (const [article, sources] of named) {
      if (sources.size === 0) all.add(this.ownOf(article));
      else for (const source of sources) all.add(source);
    }
    return [...all].sort();
  }

  /** The same for an event: what counts is where its trigger words stand. */
  ofEvent(event: ResolvedEvent, articles?: ReadonlySet<string>): readonly string[] {
    const tellings = event.mentions.map((mention) => ({ article: mention.article, ...mention.trigger }));
    const told = new Set(tellings.map((telling) => telling.article));
    const reports = event.reports.filter((report) => !told.has(report.article));
    return this.of([...tellings, ...reports].filter((telling) => articles?.has(telling.article) ?? true));
  }
}

function wireAgency(article: ResolvedArticle): string | null {
  const blocks = article.blocks.filter((block) => block.kind === 'byline' || block.kind === 'dateline');
  const credits = article.credits.filter(
    (credit) => credit.kind === 'agency' && blocks.some((block) => contains(block, credit)),
  );
  const cited = article.cites.filter((cite) => credits.some((credit) => contains(credit, cite.evidence)));
  return cited.map((cite) => cite.entity).sort()[0] ?? null;
}

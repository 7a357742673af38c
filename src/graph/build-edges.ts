import type { EventRole } from '../model/event.js';
import type {
  ResolvedArticle,
  ResolvedCorpus,
  ResolvedEvent,
  ResolvedMention,
  ResolvedStatement,
} from '../model/resolved.js';
import type { EdgeEvidence } from './attributes.js';
import { byPlace, type EdgeDrafts } from './edge-drafts.js';
import type { Origins } from './origins.js';

const ROLE_TYPES: Readonly<Record<EventRole, string>> = {
  actor: 'ACTOR_IN',
  target: 'TARGET_OF',
  participant: 'PARTICIPANT_IN',
  place: 'OCCURRED_AT',
};

/** Relations between entities, as the texts say them. */
export function relationEdges(corpus: ResolvedCorpus, origins: Origins, drafts: EdgeDrafts): void {
  for (const { type, from, to, qualifiers, evidence, confidence, reasons } of corpus.relations) {
    const { role, kin, former, validFrom, validTo } = qualifiers;
    drafts.add({
      type,
      from,
      to,
      distinct: { role, kin, former },
      more: { former, validFrom, validTo },
      evidence,
      origins: origins.of(evidence),
      confidence,
      reasons,
    });
  }
}

/** Who takes part in events, where they happen, how they hang together, and which articles tell them. */
export function eventEdges(corpus: ResolvedCorpus, origins: Origins, drafts: EdgeDrafts): void {
  const byId = new Map(corpus.events.map((event) => [event.id, event]));
  for (const event of corpus.events) {
    for (const { role, entity, evidence } of event.arguments) {
      const [from, to] = role === 'place' ? [event.id, entity] : [entity, event.id];
      const told = origins.ofEvent(event, new Set(evidence.map((quote) => quote.article)));
      drafts.add({ type: ROLE_TYPES[role], from, to, evidence, origins: told, confidence: event.confidence });
    }
    reportEdges(event, corpus, origins, drafts);
  }
  for (const { type, from, to, evidence } of corpus.eventLinks) {
    const ends = [byId.get(from), byId.get(to)].flatMap((event) => event ?? []);
    const confidence = ends.length === 2 ? Math.min(...ends.map((event) => event.confidence)) : undefined;
    drafts.add({
      type,
      from,
      to,
      evidence,
      origins: origins.of(evidence),
      ...(confidence === undefined ? {} : { confidence }),
    });
  }
}

function reportEdges(
  event: ResolvedEvent,
  corpus: ResolvedCorpus,
  origins: Origins,
  drafts: EdgeDrafts,
): void {
  const articles = new Map(corpus.articles.map((entry) => [entry.article.id, entry.article]));
  const reports = [...event.reports].sort(byPlace);
  for (const report of reports) {
    const sentence = articles.get(report.article)?.text.slice(report.start, report.end);
    drafts.add({
      type: 'REPORTS',
      from: report.article,
      to: event.id,
      // The first telling speaks for the article; a later one may only add evidence.
      more: { sentence, modality: report.modality, ...(report.verb === null ? {} : { verb: report.verb }) },
      evidence: [report],
      origins: origins.ofEvent(event, new Set([report.article])),
    });
  }
}

/** `MENTIONS` with its count and the first mention as evidence. */
export function mentionEdges(corpus: ResolvedCorpus, drafts: EdgeDrafts): void {
  for (const entity of corpus.entities) {
    const byArticle = new Map<string, ResolvedMention[]>();
    for (const mention of entity.mentions) {
      const list = byArticle.get(mention.article);
      if (list === undefined) byArticle.set(mention.article, [mention]);
      else list.push(mention);
    }
    for (const [article, mentions] of byArticle) {
      const places = new Set(mentions.map((mention) => `${mention.start}-${mention.end}`));
      const first = mentions.reduce((a, b) => (rank(b) < rank(a) ? b : a));
      drafts.add({
        type: 'MENTIONS',
        from: article,
        to: entity.id,
        more: { count: places.size },
        evidence: [{ article, start: first.start, end: first.end }],
      });
    }
  }
}

/** Names before other mentions, then text order. */
function rank(mention: ResolvedMention): number {
  return mention.start + (mention.kind === 'name' ? 0 : 2 ** 40);
}

/** Who publishes, writes and is cited. */
export function articleEdges(entry: ResolvedArticle, drafts: EdgeDrafts): void {
  const { article, outlet, authors, cites } = entry;
  if (outlet !== null) {
    const span = article.outlet?.source.span;
    const evidence: EdgeEvidence[] =
      span === undefined ? [] : [{ article: article.id, start: span.start, end: span.end }];
    drafts.add({ type: 'PUBLISHED_BY', from: article.id, to: outlet, evidence, articles: [article.id] });
  }
  for (const [type, list] of [
    ['WRITTEN_BY', authors],
    ['CITES', cites],
  ] as const) {
    for (const { entity, evidence } of list) {
      // A byline from the metadata has no place in the text.
      const quoted = evidence.start < evidence.end ? [evidence] : [];
      drafts.add({ type, from: article.id, to: entity, evidence: quoted, articles: [article.id] });
    }
  }
}

/** Who said what, where it stands and what it is about. */
export function statementEdges(statement: ResolvedStatement, origins: Origins, drafts: EdgeDrafts): void {
  const { id, article, start, end, speaker, coSpeakers = [], via, about, evidence } = statement;
  const place = { article, start, end };
  for (const from of [speaker, ...coSpeakers]) {
    if (from === null) continue;
    drafts.add({
      type: 'SAID',
      from,
      to: id,
      evidence: [evidence],
      origins: [via ?? origins.ownOf(article)],
    });
  }
  drafts.add({ type: 'STATED_IN', from: id, to: article, evidence: [place] });
  for (const thing of about) drafts.add({ type: 'ABOUT', from: id, to: thing, evidence: [place] });
}

/** What cannot both be right, and in what. */
export function contradictionEdges(corpus: ResolvedCorpus, origins: Origins, drafts: EdgeDrafts): void {
  for (const { from, to, field, values, evidence } of corpus.contradictions ?? []) {
    drafts.add({
      type: 'CONTRADICTS',
      from,
      to,
      distinct: { field },
      more: { field, values },
      evidence,
      origins: origins.of(evidence),
    });
  }
}

import type { Article, Sourced } from '../model/article.js';
import type {
  ResolvedArticle,
  ResolvedCorpus,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedMention,
  ResolvedStatement,
} from '../model/resolved.js';
import type { Ontology } from '../resources/ontology-types.js';
import { type NodeAttributes, type NodeMention, present } from './attributes.js';
import { dayOf } from './calendar.js';
import type { Origins } from './origins.js';

/** How much of a statement stands under its node in a drawing. */
const CAPTION = 80;

export type NodeDraft = readonly [id: string, attributes: NodeAttributes];

/** What several nodes need of the articles. */
export interface ArticleFacts {
  publishedOn(article: string): string | null;
  outletOf(article: string): string | null;
}

export function articleNode({ article }: ResolvedArticle): NodeDraft {
  return [
    article.id,
    present({
      label: 'Article',
      labels: ['Article'],
      name: article.title?.value ?? article.id.replace(/^article:/, ''),
      title: article.title?.value,
      source: article.source,
      copies: article.copies.filter((copy) => copy !== article.source),
      url: article.url?.value,
      outlet: article.outlet?.value,
      published: article.published?.value,
      byline: article.byline?.value,
      language: article.language,
      text: article.text,
      metadata: metadataSources(article),
    }),
  ];
}

/** One line for each piece of metadata: where it was found. */
function metadataSources(article: Article): readonly string[] {
  const fields: readonly (readonly [string, Sourced<string> | null])[] = [
    ['byline', article.byline],
    ['outlet', article.outlet],
    ['published', article.published],
    ['title', article.title],
    ['url', article.url],
  ];
  return fields.flatMap(([name, field]) => {
    if (field === null) return [];
    const span = field.source.span;
    const place = span === undefined ? '' : ` ${span.start}-${span.end}`;
    return [`${name}: ${field.source.from} ${field.source.key}${place}`];
  });
}

export function entityNode(entity: ResolvedEntity, facts: ArticleFacts): NodeDraft {
  return [
    entity.id,
    present({
      label: entity.label,
      // A named event is spoken of by name, as entities are.
      labels: entity.label === 'Event' ? [...entity.labels, 'Entity'] : entity.labels,
      name: entity.name,
      title: entity.label === 'Event' ? entity.name : undefined,
      aliases: sorted(entity.aliases),
      metonyms: sorted(entity.metonyms),
      wikidata: entity.wikidata,
      geonames: entity.geonames,
      iso2: entity.iso2,
      lat: entity.lat,
      lon: entity.lon,
      gender: entity.gender,
      confidence: entity.confidence,
      reasons: entity.reasons,
      ...mentionFacts(entity.mentions, facts),
    }),
  ];
}

export function eventNode(
  event: ResolvedEvent,
  ontology: Ontology,
  origins: Origins,
  facts: ArticleFacts,
): NodeDraft {
  const type = ontology.events.get(event.type);
  const articles = [
    ...new Set([...event.mentions, ...event.reports].map((telling) => telling.article)),
  ].sort();
  const outlets = [...new Set(articles.flatMap((article) => facts.outletOf(article) ?? []))].sort();
  return [
    event.id,
    present({
      label: 'Event',
      labels: ['Event', event.type],
      eventType: event.type,
      name: event.title,
      title: event.title,
      trigger: event.trigger,
      plover: type?.plover?.category,
      quad: type?.plover?.quad,
      score: type?.plover?.score,
      modality: event.modality,
      state: event.state,
      start: event.start,
      end: event.end,
      granularity: event.granularity,
      outlets,
      origins: origins.ofEvent(event),
      confidence: event.confidence,
      reasons: event.reasons,
      ...mentionFacts(event.mentions, facts),
      ...seen(articles, facts),
    }),
  ];
}

export function statementNode(statement: ResolvedStatement, facts: ArticleFacts): NodeDraft {
  const { article, start, end, text } = statement;
  return [
    statement.id,
    present({
      label: 'Statement',
      labels: ['Statement'],
      name: text.length <= CAPTION ? text : `${text.slice(0, CAPTION - 1).trimEnd()}…`,
      text,
      kind: statement.form,
      verb: statement.verb,
      speaker: statement.speakerText,
      via: statement.via,
      negated: statement.negated ? true : undefined,
      polarity: statement.polarity,
      article,
      ...mentionFacts([{ article, start, end, kind: 'nominal' }], facts),
    }),
  ];
}

/** A node for an entity and an event of the same id (a named event that is also told): one thing, both views. */
export function mergeNodes([id, first]: NodeDraft, [, second]: NodeDraft, facts: ArticleFacts): NodeDraft {
  const mentions = [...(first.mentions ?? []), ...(second.mentions ?? [])];
  return [
    id,
    present({
      ...first,
      ...second,
      name: first.name,
      labels: [...new Set([...first.labels, ...second.labels])],
      ...mentionFacts(mentions, facts),
    }),
  ];
}

function mentionFacts(mentions: readonly ResolvedMention[], facts: ArticleFacts): Partial<NodeAttributes> {
  const places = new Map<string, NodeMention>();
  for (const { article, start, end, kind } of mentions)
    places.set(`${article}#${start}-${end}`, { article, start, end, kind });
  const sortedMentions = [...places.values()].sort((a, b) => {
    if (a.article !== b.article) return a.article < b.article ? -1 : 1;
    return a.start - b.start || a.end - b.end;
  });
  return {
    mentions: sortedMentions,
    ...seen(
      sortedMentions.map((mention) => mention.article),
      facts,
    ),
  };
}

function seen(of: readonly string[], facts: ArticleFacts): Partial<NodeAttributes> {
  const articles = [...new Set(of)].sort();
  const days = articles.flatMap((article) => facts.publishedOn(article) ?? []).sort();
  return present({ articles, firstSeen: days[0], lastSeen: days.at(-1) });
}

/** Facts about articles, looked up by id. */
export function articleFacts(corpus: ResolvedCorpus): ArticleFacts {
  const byId = new Map(corpus.articles.map((entry) => [entry.article.id, entry]));
  return {
    publishedOn: (article) => dayOf(byId.get(article)?.article.published?.value),
    outletOf: (article) => byId.get(article)?.outlet ?? null,
  };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

import type { EventMention, EventRole, Modality } from '../../model/event.js';
import type { Doc } from '../../model/layers.js';
import type { Evidence, ResolvedArgument, ResolvedEvent, ResolvedEventLink } from '../../model/resolved.js';
import type { TimeInterval } from '../../model/time.js';
import { contentHash } from '../content-id.js';
import { clusterTellings, type EventCluster } from './cluster.js';
import type { StandsFor } from './same-event.js';
import { type EntityOf, type Telling, tellingsOf } from './telling.js';

export interface ResolvedEvents {
  readonly events: readonly ResolvedEvent[];
  readonly links: readonly ResolvedEventLink[];
  /** Event id of a mention; undefined for mentions of named events, which are entities. */
  eventOf(article: string, mention: string): string | undefined;
}

/** One node for each event, however many articles tell it. */
export function resolveEvents(
  docs: readonly Doc[],
  entityOf: EntityOf,
  standsFor: StandsFor,
): ResolvedEvents {
  const tellings = tellingsOf(docs, entityOf);
  const clusters = [
    ...namedEvents(tellings, entityOf),
    ...clusterTellings(
      tellings.filter((telling) => nameOf(telling, entityOf) === undefined),
      standsFor,
    ),
  ];
  const ids = new Map<string, string>();
  const events = clusters.map((cluster) => {
    const event = eventFrom(cluster, entityOf);
    for (const { article, mention } of cluster.tellings) ids.set(`${article} ${mention.id}`, event.id);
    return event;
  });
  const eventOf = (article: string, mention: string): string | undefined => ids.get(`${article} ${mention}`);
  return {
    events: events.sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: linksBetween(docs, eventOf),
    eventOf,
  };
}

/** The entity of a named event ("the Korean War") that the telling names. */
function nameOf({ article, mention }: Telling, entityOf: EntityOf): string | undefined {
  return mention.chain === null ? undefined : entityOf(article, mention.chain);
}

/** Tellings by name belong together by name; their node is the named event's own. */
function namedEvents(tellings: readonly Telling[], entityOf: EntityOf): readonly EventCluster[] {
  const byName = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const name = nameOf(telling, entityOf);
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), telling]);
  }
  return [...byName.values()].map((members) => ({ tellings: members, reasons: ['same name'] }));
}

function eventFrom({ tellings, reasons }: EventCluster, entityOf: EntityOf): ResolvedEvent {
  const first = tellings[0] as Telling;
  const best = fullest(tellings);
  const time = finestTime(tellings);
  return {
    id:
      nameOf(first, entityOf) ??
      `event:${first.mention.type.toLowerCase()}:${contentHash(first.article, first.mention.trigger.start, first.mention.type)}`,
    type: first.mention.type,
    title: best.mention.title,
    trigger: best.mention.lemma,
    modality: strongestModality(tellings),
    state: tellings.map(({ mention }) => mention.state).find((state) => state !== null) ?? null,
    start: time?.start ?? null,
    end: time?.end ?? null,
    granularity: time?.granularity ?? null,
    mentions: tellings.map(({ article, mention }) => ({
      article,
      ...mention.clause,
      kind: 'nominal',
      trigger: mention.trigger,
    })),
    arguments: argumentsFrom(tellings, entityOf),
    reports: tellings.map(reportOf),
    confidence: Math.max(...tellings.map(({ mention }) => mention.confidence)),
    reasons: [...new Set(tellings.map(({ mention }) => mention.rule)), ...reasons].sort(),
  };
}

/** A title that only the article around it explains. */
const BEGINS_WITH_PRONOUN = /^(?:he|she|it|they|his|her|its|their|who|which|that|we|i|you|this|these)\b/i;

/** The telling with most arguments, then the longest title: what the event is called by. */
function fullest(tellings: readonly Telling[]): Telling {
  const weight = ({ mention }: Telling): number =>
    mention.arguments.length * 1000 +
    mention.title.length -
    (BEGINS_WITH_PRONOUN.test(mention.title) ? 1500 : 0);
  return tellings.reduce((best, next) => (weight(next) > weight(best) ? next : best));
}

const FINENESS = ['day', 'week', 'month', 'season', 'year', 'decade', 'century'];

/** The finest date that any article gives; siblings date the telling that has none. */
function finestTime(tellings: readonly Telling[]): TimeInterval | null {
  return tellings.reduce<TimeInterval | null>((best, { mention: { time } }) => {
    if (time === null) return best;
    if (best === null) return time;
    return FINENESS.indexOf(time.granularity) < FINENESS.indexOf(best.granularity) ? time : best;
  }, null);
}

const MODALITIES: readonly Modality[] = ['actual', 'denied', 'threatened', 'planned', 'hypothetical'];

/** Of what headline and text tell differently the text says how it is. */
function strongestModality(tellings: readonly Telling[]): Modality {
  const told = tellings.filter(({ inHeadline }) => !inHeadline);
  const found = new Set((told.length > 0 ? told : tellings).map(({ mention }) => mention.modality));
  return MODALITIES.find((modality) => found.has(modality)) ?? 'actual';
}

function argumentsFrom(tellings: readonly Telling[], entityOf: EntityOf): readonly ResolvedArgument[] {
  const byKey = new Map<string, { role: EventRole; entity: string; evidence: Evidence[] }>();
  for (const { article, mention } of tellings) {
    for (const { role, chain, evidence, rule } of mention.arguments) {
      const entity = entityOf(article, chain);
      if (entity === undefined) continue;
      const key = `${role} ${entity}`;
      const known = byKey.get(key) ?? { role, entity, evidence: [] };
      known.evidence.push({ article, ...evidence, rule });
      byKey.set(key, known);
    }
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, argument]) => argument);
}

function reportOf({ article, doc, mention }: Telling): ResolvedEvent['reports'][number] {
  const sentence = doc.sentences[mention.sentence];
  const span = sentence === undefined ? mention.clause : { start: sentence.start, end: sentence.end };
  return {
    article,
    ...span,
    rule: mention.rule,
    modality: mention.modality,
    verb: reportingVerb(doc, mention),
  };
}

function reportingVerb(doc: Doc, mention: EventMention): string | null {
  return doc.statements.find(({ id }) => id === mention.statement)?.verb ?? null;
}

function linksBetween(
  docs: readonly Doc[],
  eventOf: (article: string, mention: string) => string | undefined,
): readonly ResolvedEventLink[] {
  const byKey = new Map<
    string,
    { type: ResolvedEventLink['type']; from: string; to: string; evidence: Evidence[] }
  >();
  for (const { article, eventLinks } of docs) {
    for (const link of eventLinks) {
      const [from, to] = [eventOf(article.id, link.from), eventOf(article.id, link.to)];
      if (from === undefined || to === undefined || from === to) continue;
      const key = `${link.type} ${from} ${to}`;
      const known = byKey.get(key) ?? { type: link.type, from, to, evidence: [] };
      known.evidence.push({ article: article.id, ...link.evidence, rule: link.rule });
      byKey.set(key, known);
    }
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

import type { Doc } from '../model/layers.js';
import type { Contradiction, Evidence, ResolvedEvent, ResolvedStatement } from '../model/resolved.js';
import type { Figure, StatementMention } from '../model/statement.js';
import { statementId } from './resolve-statements.js';

/** UTF-16 units between two statements of one article that speak of the same thing without an event that both tell. */
const NEAR = 400;
const HARM = /^(?:Harm|Attack|Demolition)$/;
const DENIES = /^(?:deny|dispute|refute|rebut|reject)$/;

/**
 * What cannot both be right: a denial and the claim that it denies; two sources with figures that exclude each other of one event;
 * an event that somebody denies and that others tell as a fact. An older figure is no contradiction of a newer one, so the articles
 * must be of one day; "at least 34" goes with every greater number.
 */
export function findContradictions(
  docs: readonly Doc[],
  statements: readonly ResolvedStatement[],
  events: readonly ResolvedEvent[],
): readonly Contradiction[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const found = [...deniedClaims(docs, byId), ...figures(docs, byId, events), ...deniedEvents(events)];
  const unique = new Map(found.map((one) => [`${one.from} ${one.to} ${one.field}`, one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function deniedClaims(docs: readonly Doc[], byId: ReadonlyMap<string, ResolvedStatement>): Contradiction[] {
  return docs.flatMap((doc) =>
    doc.statements.flatMap((denial) => {
      const claim = doc.statements.find(({ id }) => id === denial.denies);
      if (claim === undefined) return [];
      const one = byId.get(statementId(doc.article.id, denial));
      const other = byId.get(statementId(doc.article.id, claim));
      if (one === undefined || other === undefined || one === other) return [];
      return [between(other, one, 'truth', ['claimed', 'denied'], [other.evidence, one.evidence])];
    }),
  );
}

/** A contradiction with the lesser id first. */
function between(
  a: { readonly id: string },
  b: { readonly id: string },
  field: string,
  [first, second]: readonly [string, string],
  evidence: readonly Evidence[],
): Contradiction {
  return a.id < b.id
    ? { from: a.id, to: b.id, field, values: [first, second], evidence }
    : { from: b.id, to: a.id, field, values: [second, first], evidence };
}

interface Count {
  readonly statement: ResolvedStatement;
  readonly mention: StatementMention;
  readonly figure: Figure;
  readonly day: string | null;
}

function figures(
  docs: readonly Doc[],
  byId: ReadonlyMap<string, ResolvedStatement>,
  events: readonly ResolvedEvent[],
): Contradiction[] {
  const groups = new Map<string, Count[]>();
  const stories = storiesOf(events);
  for (const count of docs.flatMap((doc) =>
    doc.statements.flatMap((mention) => countsOf(doc, mention, byId)),
  )) {
    const { about, article } = count.statement;
    const keys = [...about.filter((id) => id.startsWith('event:')), ...(stories.get(article) ?? []), article];
    for (const key of new Set(keys)) {
      const group = `${key} ${count.figure.measure}`;
      groups.set(group, [...(groups.get(group) ?? []), count]);
    }
  }
  return [...groups.values()].flatMap((list) =>
    list.flatMap((a, index) => list.slice(index + 1).flatMap((b) => (exclude(a, b) ? [pair(a, b)] : []))),
  );
}

/** Events of harm that two articles or more tell, by article: they tell one story. */
function storiesOf(events: readonly ResolvedEvent[]): ReadonlyMap<string, readonly string[]> {
  const stories = new Map<string, string[]>();
  for (const { id, type, modality, reports } of events) {
    const articles = new Set(reports.map(({ article }) => article));
    if (!HARM.test(type) || modality !== 'actual' || articles.size < 2) continue;
    for (const article of articles) stories.set(article, [...(stories.get(article) ?? []), id]);
  }
  return stories;
}

/** A statement with two figures of one kind gives none: they are of parts, or of two days. */
function countsOf(
  doc: Doc,
  mention: StatementMention,
  byId: ReadonlyMap<string, ResolvedStatement>,
): Count[] {
  const statement = byId.get(statementId(doc.article.id, mention));
  if (statement === undefined || mention.negated || mention.figures === undefined) return [];
  const day = doc.article.published?.value.slice(0, 10) ?? null;
  return mention.figures
    .filter(({ measure }) => mention.figures?.filter((other) => other.measure === measure).length === 1)
    .map((figure) => ({ statement, mention, figure, day }));
}

/** Do two speakers give numbers of one day and place that leave no number for both? */
function exclude(a: Count, b: Count): boolean {
  const [one, other] = [whoOf(a.statement), whoOf(b.statement)];
  const disjoint = a.figure.high < b.figure.low || b.figure.high < a.figure.low;
  if (!disjoint || one === null || other === null || one === other || a.day !== b.day) return false;
  const sameArticle = a.statement.article === b.statement.article;
  if (sameArticle && Math.abs(a.mention.start - b.mention.start) > NEAR) return false;
  const [less, more] = a.figure.high < b.figure.low ? [a, b] : [b, a];
  if (less !== more && more.figure.newer === true) return false;
  const [here, there] = [placesOf(a.statement), placesOf(b.statement)];
  return here.length === there.length && here.every((place) => there.includes(place));
}

/** Towns and regions that a statement names; its country says little. */
function placesOf({ about }: ResolvedStatement): readonly string[] {
  return about.filter((id) => id.startsWith('place:') && !id.startsWith('place:country:'));
}

function whoOf({ speaker, speakerText }: ResolvedStatement): string | null {
  return speaker ?? speakerText?.toLowerCase() ?? null;
}

function pair(a: Count, b: Count): Contradiction {
  const evidence = [a.statement.evidence, b.statement.evidence];
  return between(a.statement, b.statement, a.figure.measure, [a.figure.text, b.figure.text], evidence);
}

/** An event that is denied in so many words, and one of the same kind with the same doer and the same target or place. */
function deniedEvents(events: readonly ResolvedEvent[]): Contradiction[] {
  const denied = events.filter(
    ({ modality, reports }) => modality === 'denied' && reports.some(({ verb }) => DENIES.test(verb ?? '')),
  );
  return denied.flatMap((denial) =>
    events
      .filter(
        (event) => event.modality === 'actual' && event.type === denial.type && sameParts(event, denial),
      )
      .map((event) => {
        const evidence = [event.reports[0], denial.reports[0]].flatMap((report) => report ?? []);
        return between(event, denial, 'modality', ['actual', 'denied'], evidence);
      }),
  );
}

function sameParts(a: ResolvedEvent, b: ResolvedEvent): boolean {
  const shares = (role: string): boolean =>
    a.arguments.some(
      (one) =>
        one.role === role && b.arguments.some((other) => other.role === role && other.entity === one.entity),
    );
  const sameTime = a.start === null || b.start === null || a.start === b.start;
  return sameTime && shares('actor') && (shares('target') || shares('place'));
}

import type { Doc } from '../model/layers.js';
import type { ResolvedStatement } from '../model/resolved.js';
import { overlaps, type Span } from '../model/span.js';
import type { StatementMention } from '../model/statement.js';
import { contentHash } from './content-id.js';
import type { EntityOf } from './events/telling.js';

/** People, bodies and countries speak; a mere place does not. */
export type MaySpeak = (entity: string) => boolean;

/** Statements with their speakers as entities, and what they are about. */
export function resolveStatements(
  docs: readonly Doc[],
  entityOf: EntityOf,
  eventOf: (article: string, mention: string) => string | undefined,
  maySpeak: MaySpeak,
): readonly ResolvedStatement[] {
  const byId = new Map<string, ResolvedStatement>();
  for (const doc of docs) {
    for (const mention of doc.statements) {
      const statement = statementFrom(doc, mention, entityOf, eventOf, maySpeak);
      // Two cues may lead to the same words; the one that names the speaker tells more.
      if ((byId.get(statement.id)?.speaker ?? null) === null) byId.set(statement.id, statement);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of the article and the place of what is said. */
export function statementId(article: string, { start, end }: Span): string {
  return `statement:${contentHash(article, start, end)}`;
}

function statementFrom(
  doc: Doc,
  statement: StatementMention,
  entityOf: EntityOf,
  eventOf: (article: string, mention: string) => string | undefined,
  maySpeak: MaySpeak,
): ResolvedStatement {
  const article = doc.article.id;
  const entity = (chain: string | null): string | null => {
    const id = chain === null ? undefined : entityOf(article, chain);
    return id !== undefined && maySpeak(id) ? id : null;
  };
  const speaker = entity(statement.speaker);
  const together = (statement.coSpeakers ?? []).flatMap((chain) => entity(chain) ?? []);
  const [first = null, ...others] = [...new Set([...(speaker === null ? [] : [speaker]), ...together])];
  return {
    id: statementId(article, statement),
    text: contentOf(doc.article.text, statement),
    form: statement.form,
    verb: statement.verb,
    article,
    start: statement.start,
    end: statement.end,
    speaker: first,
    ...(others.length === 0 ? {} : { coSpeakers: others }),
    speakerText: statement.speakerText,
    via: entity(statement.via),
    about: aboutOf(doc, statement, entityOf, eventOf),
    negated: statement.negated,
    ...(statement.polarity === undefined ? {} : { polarity: statement.polarity }),
    evidence: { article, ...statement.evidence, rule: statement.rule },
  };
}

/** "that" before a clause; "that was wrong" and "that explanation" need it. */
const COMPLEMENTIZER =
  /^that\s+(?!(?:is|was|are|were|be|has|had|have|will|would|can|could|may|might|must|should|does|did|do)\b)/i;

/** The words said, without what stands between them ("We shall," he said, "overcome") and without a leading "that". */
function contentOf(text: string, { parts, form, rule }: StatementMention): string {
  const said = parts.map(({ start, end }) => text.slice(start, end).trim()).join(' … ');
  return form === 'direct' || rule === 'object' ? said : said.replace(COMPLEMENTIZER, '');
}

/** Entities and events that the content itself mentions. */
function aboutOf(
  doc: Doc,
  statement: StatementMention,
  entityOf: EntityOf,
  eventOf: (article: string, mention: string) => string | undefined,
): readonly string[] {
  const inside = (span: Span): boolean => statement.parts.some((part) => overlaps(part, span));
  const entities = doc.chains
    .filter((chain) => chain.mentions.some((mention) => mention.kind !== 'pronoun' && inside(mention)))
    .map((chain) => entityOf(doc.article.id, chain.id));
  const events = doc.events
    .filter(({ trigger }) => inside(trigger))
    .map((event) => eventOf(doc.article.id, event.id));
  return [...new Set([...entities, ...events])].filter((id) => id !== undefined).sort();
}

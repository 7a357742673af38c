import type { Doc } from '../model/layers.js';
import type { RelationMention, RelationQualifiers } from '../model/relation.js';
import type { Evidence, ResolvedRelation } from '../model/resolved.js';
import type { EntityOf } from './events/telling.js';

interface Draft {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly tellings: { readonly article: string; readonly mention: RelationMention }[];
}

/** Tells whether a type has no direction. */
export type IsUndirected = (type: string) => boolean;

/** The main label of an entity. */
export type LabelOf = (entity: string) => string | undefined;

/** Relations that only people have. */
const OF_PEOPLE = /^(?:HOLDS_ROLE|LEADS|FAMILY_OF)$/;

/** What one article took for a place or person and the others for a body sits where the article says that it lies or is from. */
function typeOf(told: string, from: string | undefined): string | null {
  if (from !== 'Organization') return told;
  return OF_PEOPLE.test(told) ? null : /^(?:LOCATED_IN|CITIZEN_OF)$/.test(told) ? 'BASED_IN' : told;
}

/** One edge for each fact, with every sentence that says it. Roles of different wording stay apart. */
export function resolveRelations(
  docs: readonly Doc[],
  entityOf: EntityOf,
  isUndirected: IsUndirected,
  labelOf: LabelOf = () => undefined,
): readonly ResolvedRelation[] {
  const drafts = new Map<string, Draft>();
  for (const { article, relations } of docs) {
    for (const mention of relations) {
      const ends = endsOf(mention, article.id, entityOf, isUndirected);
      if (ends === null || ends.from === ends.to) continue;
      const { role, former, kin } = mention.qualifiers;
      const type = typeOf(mention.type, labelOf(ends.from));
      if (type === null) continue;
      const key = [type, ends.from, ends.to, role ?? kin ?? '', former === true ? 'former' : ''].join(
        '\u0000',
      );
      const draft = drafts.get(key) ?? { type, ...ends, tellings: [] };
      draft.tellings.push({ article: article.id, mention });
      drafts.set(key, draft);
    }
  }
  return [...drafts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, draft]) => relationFrom(draft));
}

function endsOf(
  mention: RelationMention,
  article: string,
  entityOf: EntityOf,
  isUndirected: IsUndirected,
): { from: string; to: string } | null {
  const [from, to] = [entityOf(article, mention.from), entityOf(article, mention.to)];
  if (from === undefined || to === undefined) return null;
  return isUndirected(mention.type) && from > to ? { from: to, to: from } : { from, to };
}

function relationFrom({ type, from, to, tellings }: Draft): ResolvedRelation {
  const evidence: Evidence[] = tellings.map(({ article, mention }) => ({
    article,
    ...mention.evidence,
    rule: mention.rule,
  }));
  return {
    type,
    from,
    to,
    qualifiers: mergedQualifiers(tellings.map(({ mention }) => mention.qualifiers)),
    evidence: evidence.sort((a, b) =>
      a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start,
    ),
    confidence: supported(sayings(tellings.map(({ mention }) => mention))),
    reasons: [...new Set(tellings.map(({ mention }) => mention.rule))].sort(),
  };
}

function mergedQualifiers(all: readonly RelationQualifiers[]): RelationQualifiers {
  return Object.assign({}, ...all) as RelationQualifiers;
}

/** Rules whose sentence names a thing and does not say where it is: however often it does so, it adds nothing. */
const KNOWN_OTHERWISE =
  /(?:\.gazetteer|-in-name|\.organ-of-state|\.(?:state|place)-of-article|\.ministry-of-article|^citizen-of\.office)$/;

/** The confidence of each sentence that says the fact, and once that of the surest rule that only concludes it. */
function sayings(mentions: readonly RelationMention[]): readonly number[] {
  const concluded = mentions
    .filter(({ rule }) => KNOWN_OTHERWISE.test(rule))
    .map(({ confidence }) => confidence);
  const said = mentions.filter(({ rule }) => !KNOWN_OTHERWISE.test(rule)).map(({ confidence }) => confidence);
  return concluded.length === 0 ? said : [...said, Math.max(...concluded)];
}

/** Noisy-or of the sentences, each of which may be misread on its own; never full certainty. */
function supported(confidences: readonly number[]): number {
  const doubt = confidences.reduce((product, confidence) => product * (1 - confidence), 1);
  return Math.min(0.99, Math.round((1 - doubt) * 1000) / 1000);
}

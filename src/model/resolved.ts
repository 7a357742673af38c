import type { Article } from './article.js';
import type { Block, Credit } from './block.js';
import type { MentionKind } from './chain.js';
import type { EventLinkMention, EventRole, EventState, Modality } from './event.js';
import type { RelationQualifiers } from './relation.js';
import type { Granularity } from './time.js';

/** A quote's place: `text.slice(start, end)` of the article. */
export interface Evidence {
  /** Article id. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** Rule that read it. */
  readonly rule: string;
}

export interface ResolvedMention {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
}

/** One person, organization, place or named event across all articles. */
export interface ResolvedEntity {
  /** Stable and content-derived, e.g. `person:kim-jong-un`, `place:country:kp`. */
  readonly id: string;
  readonly label: 'Person' | 'Organization' | 'Place' | 'Event';
  readonly labels: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly metonyms: readonly string[];
  readonly mentions: readonly ResolvedMention[];
  readonly wikidata?: string;
  readonly geonames?: string;
  readonly iso2?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly gender?: 'female' | 'male';
  readonly confidence: number;
  /** Why its chains were put together, one line each. */
  readonly reasons: readonly string[];
}

export interface ResolvedRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly qualifiers: RelationQualifiers;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly reasons: readonly string[];
}

export interface ResolvedArgument {
  readonly role: EventRole;
  readonly entity: string;
  readonly evidence: readonly Evidence[];
}

export interface ResolvedEvent {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly trigger: string;
  readonly modality: Modality;
  readonly state: EventState | null;
  /** ISO date or week/month/year as precise as known: `2020-06-23`, `2020-W25`, `2018`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly granularity: Granularity | null;
  readonly mentions: readonly (ResolvedMention & {
    readonly trigger: { readonly start: number; readonly end: number };
  })[];
  readonly arguments: readonly ResolvedArgument[];
  /** One for each telling: the sentence, and how this article tells it. */
  readonly reports: readonly (Evidence & { readonly modality: Modality; readonly verb: string | null })[];
  readonly confidence: number;
  readonly reasons: readonly string[];
}

export interface ResolvedEventLink {
  readonly type: EventLinkMention['type'];
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly Evidence[];
}

export interface ResolvedStatement {
  readonly id: string;
  readonly text: string;
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly verb: string | null;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** Entity ids. */
  readonly speaker: string | null;
  /** Who says it together with the speaker. */
  readonly coSpeakers?: readonly string[];
  readonly speakerText: string | null;
  readonly via: string | null;
  readonly about: readonly string[];
  readonly negated: boolean;
  /** The speaker says that it is not so. */
  readonly polarity?: 'denied';
  readonly evidence: Evidence;
}

/** Two statements, or two events, that cannot both be right; `from` < `to`. */
export interface Contradiction {
  readonly from: string;
  readonly to: string;
  /** In what they differ: `truth`, `killed`, `injured`, `missing`, `arrested`. */
  readonly field: string;
  /** How `from` and `to` have it. */
  readonly values: readonly [string, string];
  readonly evidence: readonly Evidence[];
}

export interface ResolvedArticle {
  readonly article: Article;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  /** Entity ids: publisher, authors, agencies and sources cited. */
  readonly outlet: string | null;
  readonly authors: readonly { readonly entity: string; readonly evidence: Evidence }[];
  readonly cites: readonly { readonly entity: string; readonly evidence: Evidence }[];
}

/** Everything the graph is made of; ids are final, lists are sorted by id. */
export interface ResolvedCorpus {
  readonly articles: readonly ResolvedArticle[];
  readonly entities: readonly ResolvedEntity[];
  readonly relations: readonly ResolvedRelation[];
  readonly events: readonly ResolvedEvent[];
  readonly eventLinks: readonly ResolvedEventLink[];
  readonly statements: readonly ResolvedStatement[];
  readonly contradictions?: readonly Contradiction[];
}

import type { Span } from './span.js';
import type { TimeInterval } from './time.js';

export type Modality = 'actual' | 'planned' | 'threatened' | 'denied' | 'hypothetical';
export type EventState = 'ongoing' | 'suspended' | 'cancelled' | 'completed';
export type EventRole = 'actor' | 'target' | 'participant' | 'place';

export interface EventArgument {
  readonly role: EventRole;
  /** Chain id. */
  readonly chain: string;
  readonly evidence: Span;
  readonly rule: string;
}

/** Who or what takes part without being named: "two soldiers", "a merchant ship". */
export interface UnnamedFiller extends Span {
  readonly role: EventRole;
}

/** One telling of an event in one sentence. */
export interface EventMention {
  /** `v0`, `v1`, ... in text order of the trigger. */
  readonly id: string;
  readonly type: string;
  /** The word or words that tell it. */
  readonly trigger: Span;
  readonly triggerToken: number;
  readonly lemma: string;
  /** The clause, at most 300 characters. */
  readonly clause: Span;
  readonly sentence: number;
  /** A readable clause: "North Korea blows up liaison office". */
  readonly title: string;
  readonly modality: Modality;
  readonly state: EventState | null;
  readonly arguments: readonly EventArgument[];
  readonly time: TimeInterval | null;
  /** Head words of arguments that are no named thing ("leaflets"), to tell events apart. */
  readonly objects: readonly string[];
  /** Fillers of roles that are no named thing; they are told, but become no node. */
  readonly unnamed?: readonly UnnamedFiller[];
  /** Chain of a named event ("Korean War") that this mention names. */
  readonly chain: string | null;
  /** Id of the statement that it stands in, if it is told by somebody. */
  readonly statement: string | null;
  /** Id of the earlier mention that it points back to ("the attack"). */
  readonly antecedent?: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** A link between two event mentions of one article. */
export interface EventLinkMention {
  readonly type: 'CAUSED_BY' | 'IN_RESPONSE_TO' | 'REVERSES' | 'SUBEVENT_OF' | 'PRECEDES';
  readonly from: string;
  readonly to: string;
  readonly evidence: Span;
  readonly rule: string;
}

import type { Span } from './span.js';

/** What somebody is reported to have said, within one article. */
export interface StatementMention extends Span {
  /** `s0`, `s1`, ... in text order. start and end are the hull of the content. */
  readonly id: string;
  /** The content without what stands between ("We shall," he said, "overcome"). */
  readonly parts: readonly Span[];
  readonly form: 'direct' | 'indirect' | 'mixed';
  /** Chain id of the speaker; null when unnamed ("experts"). */
  readonly speaker: string | null;
  /** Chain ids of who says it together with the speaker: "A and B said". */
  readonly coSpeakers?: readonly string[];
  readonly speakerText: string | null;
  readonly speakerSpan: Span | null;
  /** The reporting word ("said", "according to") and its lemma. */
  readonly cue: Span | null;
  readonly verb: string | null;
  /** Chain id of the agency or outlet that relays it ("the state agency reported"), if another than the speaker. */
  readonly via: string | null;
  /** Speaker is asserted by the text to be denying / not saying it. */
  readonly negated: boolean;
  /** The sentence or sentences that say it. */
  readonly evidence: Span;
  readonly rule: string;
  /** `denied`: the speaker says that the content is not so ("denied that ..."). */
  readonly polarity?: 'denied';
  /** Numbers of people that it gives: "at least 34 dead". */
  readonly figures?: readonly Figure[];
  /** Id of the statement of the same article that it says is not true: "denied the claim". */
  readonly denies?: string;
}

/** How many people something is said to have happened to. */
export interface Figure {
  readonly measure: 'killed' | 'injured' | 'missing' | 'arrested';
  /** Least and greatest number that the words allow; both the same where they are exact. */
  readonly low: number;
  readonly high: number;
  /** It has risen to this: no lower number of before contradicts it. */
  readonly newer?: true;
  /** The number as printed, with the word before it: "at least 34". */
  readonly text: string;
}

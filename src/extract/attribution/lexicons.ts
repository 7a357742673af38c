import { readLexicon } from '../../resources/lexicon.js';

export type VerbClass =
  | 'say'
  | 'claim'
  | 'admit'
  | 'announce'
  | 'deny'
  | 'ask'
  | 'demand'
  | 'promise'
  | 'warn'
  | 'think'
  | 'show'
  | 'call'
  | 'quote';
export type Frame = 'clause' | 'quote' | 'infinitive' | 'object' | 'naming';
export type NounKind = 'voice' | 'document' | 'claim' | 'crowd';

export interface ReportingVerb {
  readonly verbClass: VerbClass;
  readonly frames: ReadonlySet<Frame>;
}

export interface AttributionLexicons {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  readonly nouns: ReadonlyMap<string, NounKind>;
}

/** Reads schema/lexicon/reporting-verbs.txt and reporting-nouns.txt. */
export function readAttributionLexicons(): AttributionLexicons {
  const verbs = new Map<string, ReportingVerb>();
  for (const [lemma, value] of readLexicon('reporting-verbs')) {
    const [first = '', ...rest] = value.split(' ');
    // "quote" is a class of one verb and a frame of many.
    verbs.set(lemma, { verbClass: first as VerbClass, frames: new Set(rest as Frame[]) });
  }
  const nouns = new Map([...readLexicon('reporting-nouns')].map(([noun, kind]) => [noun, kind as NounKind]));
  return { verbs, nouns };
}

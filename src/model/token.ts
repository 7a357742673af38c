import type { Span } from './span.js';

/** A syntactic word in the sense of Universal Dependencies ("don't" is two). */
export interface Token extends Span {
  readonly text: string;
  /** Index of the block the word stands in. */
  readonly block: number;
}

/** Universal POS tags, https://universaldependencies.org/u/pos/ */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** The morphology that tense, voice and number need. */
export interface Morphology {
  readonly verbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger';
  readonly tense?: 'Past' | 'Pres';
  readonly voice?: 'Pass';
  readonly number?: 'Sing' | 'Plur';
  readonly mood?: 'Imp' | 'Ind';
}

/** What kind of thing a noun phrase speaks of. */
export type MentionType = 'person' | 'organization' | 'place' | 'event' | 'time' | 'abstract' | 'object';

/** A word with its place in the sentence's Universal Dependencies tree. */
export interface ParsedToken extends Token {
  readonly upos: Upos;
  readonly lemma: string;
  readonly morph: Morphology;
  /** Index (in the document's token list) of the head; -1 for the root of a sentence. */
  readonly head: number;
  /** UD relation with subtype, e.g. `nsubj:pass`. */
  readonly deprel: string;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Of a word that heads the phrase of a thing: the kind of thing. Only the trained reader tells. */
  readonly mention?: MentionType;
}

/** `[first, last)` are token indices; start and end are characters. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

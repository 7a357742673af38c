import type { Morphology, Token, Upos } from '../../model/token.js';

/** A word with its part of speech, before it has a place in a tree. */
export interface Tagged {
  readonly token: Token;
  upos: Upos;
  morph: Morphology;
  /** Part of a name of a person. */
  person?: boolean;
}

/** Verb form and tense of a full verb; participles are told from pasts by their auxiliaries later. */
export function verbMorphology(text: string, has: (tag: string) => boolean = () => false): Morphology {
  const lower = text.toLowerCase();
  if (has('Gerund') || /[^aeiou].*ing$/.test(lower)) return { verbForm: 'Ger', tense: 'Pres' };
  if (has('Participle')) return { verbForm: 'Part', tense: 'Past' };
  if (has('PastTense') || /[^e]ed$/.test(lower)) return { verbForm: 'Fin', tense: 'Past', mood: 'Ind' };
  if (/[^s]s$/.test(lower)) return { verbForm: 'Fin', tense: 'Pres', mood: 'Ind', number: 'Sing' };
  return { verbForm: 'Fin', tense: 'Pres', mood: 'Ind' };
}

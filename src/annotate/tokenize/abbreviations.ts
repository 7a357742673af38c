import { readLexicon } from '../../resources/lexicon.js';

export type AbbreviationClass = 'title' | 'name' | 'month' | 'unit' | 'latin' | 'other' | 'number' | 'date';

let listed: ReadonlyMap<string, string> | undefined;
const LETTERS_AND_DOTS = /^\p{L}(?:\.\p{L}){1,7}$/u;
const TITLED = /^\p{Lu}+$/u;

/** Class of a word written with a full stop, `word` without it; null where the stop is none of its. */
export function abbreviationClass(word: string): AbbreviationClass | null {
  listed ??= readLexicon('abbreviations');
  const found =
    listed.get(word) ?? (TITLED.test(word) && word.length > 1 ? listed.get(capitalised(word)) : undefined);
  return (found as AbbreviationClass | undefined) ?? null;
}

/** `U.S`, `a.m`, `e.g`: letters with full stops between them. */
export function isDotted(word: string): boolean {
  return LETTERS_AND_DOTS.test(word);
}

function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

import { readLexicon } from '../../resources/lexicon.js';
import { isApostrophe } from './characters.js';

const ENDINGS = new Set(['s', 're', 've', 'll', 'd', 'm']);
let listed: ReadonlyMap<string, readonly number[]> | undefined;

function splits(): ReadonlyMap<string, readonly number[]> {
  listed ??= new Map(
    [...readLexicon('clitics')].map(([form, parts]) => {
      const cuts: number[] = [];
      let at = 0;
      for (const part of parts.split(' ').slice(0, -1)) {
        at += part.length;
        cuts.push(at);
      }
      return [form, cuts];
    }),
  );
  return listed;
}

/** Longest form that can hold a clitic; longer words are never looked at (they are no English words). */
const LONGEST = 40;

/**
 * Where a word falls apart into syntactic words: offsets into it, ascending ("don't" at 2, "boy's" at 3).
 * @see https://universaldependencies.org/en/ tokenization
 */
export function cliticCuts(word: string): readonly number[] {
  if (word.length > LONGEST) return [];
  const lower = word.toLowerCase().replace(/[’ʼ]/g, "'");
  // Some letters grow when they are lowered, and the offsets would be off; no English word has them.
  if (lower.length !== word.length) return [];
  const known = splits().get(lower);
  if (known !== undefined) return known;
  const cuts: number[] = [];
  let rest = lower;
  // "shouldn't've", "who'd've": from the end inwards.
  for (let round = 0; round < 2; round++) {
    const cut = lastCut(rest);
    if (cut === null) break;
    cuts.unshift(cut);
    rest = rest.slice(0, cut);
  }
  return cuts;
}

function lastCut(word: string): number | null {
  if (word.length > 3 && word.endsWith("n't")) return word.length - 3;
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 1) return null;
  return isApostrophe(word[apostrophe]) && ENDINGS.has(word.slice(apostrophe + 1)) ? apostrophe : null;
}

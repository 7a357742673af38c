/**
 * Compares spellings of names that were written in another alphabet: newsrooms romanise Cyrillic and Arabic names by rules of their
 * own ("Zelensky", "Zelenskyy"; "Mohammed", "Muhammad"; "Gaddafi", "Gadhafi"). The folds cover where the BGN/PCGN, ALA-LC and
 * press-agency romanisations of Russian, Ukrainian, Arabic and Persian differ.
 */

/** Letters that stand for one sound, in the order in which they are folded. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/q/g, 'k'],
  [/(?<![scz]|^)h/g, ''],
  [/ou|oo/g, 'u'],
  [/(?:iy|yy|ii|ij|ey|ei|ay|ai|ae|ee|y|(?<!^)j)/g, 'i'],
  [/(.)\1+/g, '$1'],
  // "Aleksandr", "Alexander".
  [/(?<=[bdfgkpt])[ea](?=r$)/g, ''],
];

/** A word of a name as it is compared; `word` is in small letters without accents. */
export function foldSpelling(word: string): string {
  return FOLDS.reduce((folded, [letters, sound]) => folded.replace(letters, sound), word);
}

/** The consonants of a folded word: words of different ones are never compared. */
export function consonantsOf(folded: string): string {
  return folded.replace(/[aeiou]/g, '');
}

/** Vowels that romanisations write for one another: Arabic has three, and an unstressed Russian "o" is heard as "a". */
const ALIKE = new Set(['ea', 'ei', 'ou']);

/** May two folded words be spellings of one name? */
export function isSameSound(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a.charAt(i), b.charAt(i)];
    if (x !== y && !ALIKE.has(x + y) && !ALIKE.has(y + x)) return false;
  }
  return true;
}

import { readLexicon } from '../../resources/lexicon.js';

let affixes: { readonly prefixes: ReadonlySet<string>; readonly suffixes: ReadonlySet<string> } | undefined;

function lists(): NonNullable<typeof affixes> {
  if (affixes === undefined) {
    const rows = [...readLexicon('hyphen-affixes')];
    const of = (place: string) => new Set(rows.filter((row) => row[1] === place).map(([affix]) => affix));
    affixes = { prefixes: of('prefix'), suffixes: of('suffix') };
  }
  return affixes;
}

/**
 * Does the hyphen between two parts stay inside the word? True after prefixes and before suffixes of the treebanks' list
 * ("anti-war", "child-like" is split, "clock-wise" is not); all other compounds are split at it ("so-called", "14-year-old").
 */
export function bindsWithHyphen(left: string, right: string): boolean {
  const { prefixes, suffixes } = lists();
  return prefixes.has(left.toLowerCase()) || suffixes.has(right.toLowerCase());
}

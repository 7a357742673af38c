import type { NameSpan } from '../../model/name.js';
import type { ParsedToken } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

const COUNTS: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [word, i + 2]),
);

/**
 * "two sons, Pablo and Diego": as many names behind a comma as the noun counts say who they are. Hangs the first on the noun as its
 * apposition and the others on the first, where they were read as a list that the noun begins.
 */
export function withCountedNames(
  tokens: readonly ParsedToken[],
  names: readonly NameSpan[],
): readonly ParsedToken[] {
  const people = new Map(
    names.filter(({ type }) => type === 'person').map((name) => [headOf(name, tokens), name] as const),
  );
  let repaired: ParsedToken[] | null = null;
  tokens.forEach((token, noun) => {
    if (token.upos !== 'NOUN' || token.morph.number !== 'Plur') return;
    const count = countOf(tokens, noun);
    const listed: number[] = [];
    for (let i = noun + 1; i < tokens.length && tokens[i]?.sentence === token.sentence; i++) {
      const { head, deprel } = tokens[i] as ParsedToken;
      if (deprel === 'conj' && (head === noun || listed.includes(head))) listed.push(i);
    }
    const [first] = listed;
    if (count === undefined || first === undefined || listed.length !== count) return;
    const name = people.get(first);
    if (name === undefined || !listed.every((word) => people.has(word))) return;
    if (name.first !== noun + 2 || tokens[noun + 1]?.text !== ',') return;
    repaired ??= [...tokens];
    for (const word of listed) {
      const own = tokens[word] as ParsedToken;
      repaired[word] = word === first ? { ...own, deprel: 'appos' } : { ...own, head: first };
    }
  });
  return repaired ?? tokens;
}

function headOf({ first, last }: NameSpan, tokens: readonly ParsedToken[]): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= last) return i;
  }
  return first;
}

/** The number beside the noun; undefined where there is none or it is none of a short list. */
function countOf(tokens: readonly ParsedToken[], noun: number): number | undefined {
  for (let i = noun - 1; i >= 0 && noun - i <= 4; i--) {
    const { head, deprel, text } = tokens[i] as ParsedToken;
    if (head === noun && deprel === 'nummod')
      return COUNTS.get(text.toLowerCase()) ?? (Number(text) || undefined);
  }
  return undefined;
}

/**
 * "Two directors of the supplier, Delta Freight,": people are no company, so the name says who the supplier is. Hangs names of
 * organizations and places that were read as appositions of a plural noun for people on the last noun of its phrase.
 */
export function withFittingAppositions(
  tokens: readonly ParsedToken[],
  names: readonly NameSpan[],
  gazetteer: Pick<Gazetteer, 'nounClasses'>,
): readonly ParsedToken[] {
  let repaired: ParsedToken[] | null = null;
  for (const { first, last, type } of names) {
    if (type !== 'organization' && type !== 'place') continue;
    for (let i = first; i < last; i++) {
      const token = tokens[i] as ParsedToken;
      const people = tokens[token.head];
      if (token.deprel !== 'appos' || people === undefined || !isPeople(people, gazetteer)) continue;
      const noun = lastNounBehind(tokens, token.head, first);
      if (noun === null) continue;
      repaired ??= [...tokens];
      repaired[i] = { ...token, head: noun };
    }
  }
  return repaired ?? tokens;
}

function isPeople(token: ParsedToken, gazetteer: Pick<Gazetteer, 'nounClasses'>): boolean {
  return (
    token.upos === 'NOUN' &&
    token.morph.number === 'Plur' &&
    gazetteer.nounClasses(token.lemma)[0] === 'person'
  );
}

/** The singular noun behind a preposition that stands straight before the name's comma. */
function lastNounBehind(tokens: readonly ParsedToken[], people: number, name: number): number | null {
  for (let i = name - 1; i > people; i--) {
    const { upos, head, deprel, morph } = tokens[i] as ParsedToken;
    if (upos === 'PUNCT' || upos === 'DET') continue;
    return upos === 'NOUN' && deprel === 'nmod' && head === people && morph.number === 'Sing' ? i : null;
  }
  return null;
}

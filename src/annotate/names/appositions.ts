import type { NameSpan } from '../../model/name.js';
import type { ParsedToken } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

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

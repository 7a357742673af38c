import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

/**
 * First token of the state in "(D-W.Va.)" or ", R-Okla.,", which American papers print behind a lawmaker's name; null where the
 * name does not begin with a party's letter and a state, `last` where no gazetteer knows the state.
 */
export function stateBehindParty(
  tokens: readonly Token[],
  first: number,
  last: number,
  gazetteer: Pick<Gazetteer, 'places'>,
): number | null {
  const text = (index: number): string => tokens[index]?.text ?? '';
  const isParty = /^[DRI]$/.test(text(first)) && /^[-‐‑–]$/u.test(text(first + 1));
  if (!isParty || !/^[(,]$/.test(text(first - 1))) return null;
  const state = tokens.slice(first + 2, last).map((token) => token.text);
  const isKnown = gazetteer.places(state.join('')).some(({ kind }) => kind === 'region');
  return isKnown ? first + 2 : last;
}

import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { DocTree } from '../tree.js';

/** Names that tell another place ("American University of Beirut") or no country ("Indian Ocean Commission"). */
const ELSEWHERE = /\b(?:in|of|ocean|sea)\b/i;

/** Armed groups that fight for a country's name rather than for its state. */
const IRREGULAR =
  /\b(?:democratic|liberation|resistance|insurgent|revolutionary|free|islamic|people|peoples|patriotic|salvation|volunteer|rebel)\b/i;

/**
 * Bodies whose name begins with the adjective or name of a country that the article speaks of: the Nigerian Police Force is
 * a part of Nigeria, the German Football Association sits in Germany.
 */
export function knownBodies(
  tree: DocTree,
  chains: readonly Chain[],
  told: readonly RelationMention[],
  gazetteer: Gazetteer,
): readonly RelationMention[] {
  const placed = new Set(
    told
      .filter(({ type }) => type === 'PART_OF' || type === 'BASED_IN')
      .map(({ from, to, type }) => `${type}|${from}|${to}`),
  );
  const countries = new Map(
    chains.flatMap((chain) => (chain.country === null ? [] : [[chain.country, chain]])),
  );
  return chains.flatMap((chain) => {
    const state = chain.labels.some((label) => label === 'Government' || label === 'Military');
    const country = countries.get(countryInName(chain, state, gazetteer) ?? '');
    const type = state ? 'PART_OF' : 'BASED_IN';
    const mention = chain.mentions.find(({ kind }) => kind === 'name');
    if (country === undefined || mention === undefined || placed.has(`${type}|${chain.id}|${country.id}`))
      return [];
    return [
      {
        type,
        from: chain.id,
        to: country.id,
        qualifiers: {},
        evidence: tree.sentenceSpan(mention.head),
        rule: state ? 'part-of.country-in-name' : 'based-in.country-in-name',
        confidence: state ? 0.8 : 0.65,
      },
    ];
  });
}

/** ISO code of the one country that the name begins with and that no later word of it contradicts. */
function countryInName({ type, name }: Chain, state: boolean, gazetteer: Gazetteer): string | null {
  if (type !== 'organization' || (state && IRREGULAR.test(name))) return null;
  const words = name.replace(/^the /i, '').split(' ');
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const first = words.slice(0, length).join(' ');
    const [country, second] = [
      ...gazetteer.countryByDemonym(first),
      ...(state ? gazetteer.countryByName(first) : []),
    ];
    if (country === undefined) continue;
    const rest = words.slice(length);
    const other = rest.some((word) => gazetteer.countryByDemonym(word).length > 0);
    const unsure = second !== undefined && second.iso2 !== country.iso2;
    return unsure || other || (!state && ELSEWHERE.test(rest.join(' '))) ? null : country.iso2;
  }
  return null;
}

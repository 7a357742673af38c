import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { DocTree } from '../tree.js';

/** How much larger the likeliest city of a name must be than its namesakes in other countries. */
const DOMINANCE = 3;

/** Inhabitants from which on a town is known under another name than its own: Köln is Cologne. */
const KNOWN_ABROAD = 100_000;

/**
 * Towns and provinces with the country that the gazetteer knows them to lie in, where the article names it: "the police in Arequipa"
 * in an article that speaks of Peru. The surer where one sentence names both; towns with namesakes of like size are left alone.
 */
export function knownPlaces(
  tree: DocTree,
  chains: readonly Chain[],
  told: readonly RelationMention[],
  gazetteer: Gazetteer,
): readonly RelationMention[] {
  const countries = chains.filter(({ country }) => country !== null);
  const isCountry = new Set(countries.map(({ id }) => id));
  const placed = new Set(
    told
      .filter(({ type, to }) => (type === 'LOCATED_IN' || type === 'CAPITAL_OF') && isCountry.has(to))
      .map(({ from }) => from),
  );
  return chains.flatMap((chain) => {
    const iso2 = countryOf(chain, gazetteer);
    const country = countries.find((other) => other.country === iso2);
    if (iso2 === null || country === undefined || placed.has(chain.id)) return [];
    const named = new Set(sentencesOf(tree, country));
    const own = sentencesOf(tree, chain);
    const shared = own.find((index) => named.has(index));
    // "the Sahel" is a province of one country and a landscape of many.
    const sure = shared !== undefined || chain.labels.includes('City') || isChief(country, countries);
    // A capital's name mostly stands for its country: something must be or happen there.
    const isCapital = gazetteer.countryByCapital(chain.name).length > 0;
    const stands = !isCapital || chain.mentions.some(({ head }) => isWhere(tree, head));
    const sentence = sure && stands ? (shared ?? own[0]) : undefined;
    const bounds = sentence === undefined ? undefined : tree.sentences[sentence];
    if (bounds === undefined) return [];
    return [
      {
        type: 'LOCATED_IN',
        from: chain.id,
        to: country.id,
        qualifiers: {},
        evidence: { start: bounds.start, end: bounds.end },
        rule: 'located-in.gazetteer',
        confidence: shared === undefined ? 0.6 : 0.7,
      },
    ];
  });
}

/** "in Nairobi", "Nairobi's streets" apart from "Nairobi said": somewhere that things are, not who acts. */
function isWhere(tree: DocTree, head: number): boolean {
  return tree.is(head, 'obl', 'nmod') && WHERE.test(tree.caseOf(head));
}

const WHERE = /^(?:in|at|near|around|outside|across|through|into|from)$/;

/** Is it the country that the article names most? */
function isChief(country: Chain, countries: readonly Chain[]): boolean {
  return countries.every((other) => other === country || other.mentions.length < country.mentions.length);
}

function sentencesOf(tree: DocTree, { mentions }: Chain): readonly number[] {
  return mentions
    .filter(({ kind, use }) => kind === 'name' || use === 'demonym')
    .map(({ head }) => tree.token(head).sentence);
}

/** ISO code of the country that the one well-known place of the name lies in. */
function countryOf({ type, labels, name, country }: Chain, gazetteer: Gazetteer): string | null {
  if (type !== 'place' || country !== null || !labels.some((label) => label === 'City' || label === 'Region'))
    return null;
  if (gazetteer.countryByName(name).length > 0) return null;
  const all = gazetteer.places(name);
  const spelled = all.filter((place) => !place.otherSpelling);
  // Calama of that spelling is large enough; Geneva is Genève.
  const exonyms = spelled.some(({ population }) => population >= KNOWN_ABROAD)
    ? []
    : all.filter((place) => place.otherSpelling && place.population >= KNOWN_ABROAD);
  const [first, ...others] = [...spelled, ...exonyms].sort((a, b) => b.population - a.population);
  if (first === undefined) return null;
  const rival = others.find((place) => place.country !== first.country);
  if (rival === undefined) return first.country;
  return first.kind === 'city' && first.population >= DOMINANCE * rival.population && rival.kind === 'city'
    ? first.country
    : null;
}

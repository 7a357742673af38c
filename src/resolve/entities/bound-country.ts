import type { Chain } from '../../model/chain.js';
import type { EntityDoc } from './profile.js';

/** Words between a country and the thing it has: "South Korea's new Unification Ministry". */
const REACH_BEFORE = 4;
const REACH_BEHIND = 4;
const LINK = /^(?:['’]s?|the|of|in|for|-)$/u;

/**
 * Countries that a chain's own phrases tie it to: in its name, directly before it ("South Korea's", "the Kenyan",
 * "Lima's") or behind it ("of Kenya", "in Kenya"), and in the descriptions of it.
 */
export function boundCountries(doc: EntityDoc, chain: Chain): readonly string[] {
  if (chain.country !== null) return [chain.country];
  const countryAt = countryTokens(doc);
  const found = new Set<string>();
  for (const mention of chain.mentions) {
    if (mention.kind === 'pronoun') continue;
    for (let i = mention.first; i < mention.last; i++) note(countryAt.get(i));
    note(before(doc, mention.first, countryAt));
    // "the Tanzanian island of Pemba"
    if (isOfKind(doc, mention.first)) note(before(doc, mention.first - 2, countryAt));
    note(behind(doc, mention.last, countryAt));
  }
  return [...found].sort();

  function note(country: string | undefined): void {
    if (country !== undefined) found.add(country);
  }
}

const KIND =
  /^(?:city|town|village|port|province|region|district|island|state|county|department|territory|resort|municipality|capital)$/i;

/** Is the name behind "of" and a noun of places? */
function isOfKind(doc: EntityDoc, first: number): boolean {
  return /^of$/i.test(doc.parsed[first - 1]?.text ?? '') && KIND.test(doc.parsed[first - 2]?.text ?? '');
}

const tables = new WeakMap<EntityDoc, ReadonlyMap<number, string>>();

function countryTokens(doc: EntityDoc): ReadonlyMap<number, string> {
  const known = tables.get(doc);
  if (known !== undefined) return known;
  const table = new Map<number, string>();
  for (const chain of doc.chains) {
    if (chain.country === null) continue;
    for (const mention of chain.mentions) {
      if (mention.kind === 'name' || mention.use === 'demonym')
        for (let i = mention.first; i < mention.last; i++) table.set(i, chain.country);
    }
  }
  tables.set(doc, table);
  return table;
}

/** The country word that a noun phrase begins with, walking left over its adjectives. */
function before(doc: EntityDoc, first: number, countryAt: ReadonlyMap<number, string>): string | undefined {
  const sentence = doc.parsed[first]?.sentence;
  for (let i = first - 1; i >= 0 && first - i <= REACH_BEFORE; i--) {
    const token = doc.parsed[i];
    if (token === undefined || token.sentence !== sentence) return undefined;
    const country = countryAt.get(i);
    if (country !== undefined) return country;
    const adjective = /^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.upos) && i !== first - REACH_BEFORE;
    if (!adjective && !/^['’]s?$/u.test(token.text)) return undefined;
  }
  return undefined;
}

/** "of Kenya", "in Kenya", ", Kenya". */
function behind(doc: EntityDoc, last: number, countryAt: ReadonlyMap<number, string>): string | undefined {
  const sentence = doc.parsed[last - 1]?.sentence;
  if (!/^(?:of|in|for)$/i.test(doc.parsed[last]?.text ?? '')) return undefined;
  for (let i = last; i < last + REACH_BEHIND; i++) {
    const token = doc.parsed[i];
    if (token === undefined || token.sentence !== sentence) return undefined;
    const country = countryAt.get(i);
    if (country !== undefined) return country;
    if (!LINK.test(token.text.toLowerCase())) return undefined;
  }
  return undefined;
}

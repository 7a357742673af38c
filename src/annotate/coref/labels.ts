import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';

/** Kinds of known organizations (WordNet) → label. */
const KNOWN_KINDS: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/terrorist|guerrilla|militia|gang|movement|criminal/, 'Group'],
  [/party/, 'Party'],
  [/army|navy|air force|military/, 'Military'],
  [/agency|executive department|legislature|court|government|law enforcement/, 'Government'],
];
const FACILITY_WORDS =
  /\b(?:airport|airfield|bridge|building|camp|cathedral|center|centre|church|complex|dam|embassy|factory|hall|harbor|harbour|hospital|hotel|house|jail|library|mall|mine|monument|mosque|museum|office|palace|park|pipeline|plant|port|prison|reactor|refinery|road|school|shrine|square|stadium|station|street|temple|terminal|tower|tunnel|zone)\b/i;
const NATURAL_WORDS =
  /\b(?:bay|canal|cape|coast|creek|delta|desert|forest|gulf|highlands|island|islands|isle|lake|mount|mountain|mountains|ocean|peninsula|plateau|province|region|river|sea|state|strait|territory|valley|county|district|governorate|oblast|prefecture)\b/i;

/** Kinds of known places (WordNet) that are towns: "city", "national capital", "port". */
const TOWN = /city|capital|town|port|metropolis/;

/** Second labels of an organization by the words of its names and the nouns it is called by. */
export function labelOrganization(
  chain: DraftChain,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
  doc?: CorefDocument,
): void {
  for (const form of chain.forms.keys()) {
    const label = labelByWords(form, lexicons) ?? labelByFame(form, gazetteer);
    if (label !== null) {
      chain.labels.add(label);
      return;
    }
  }
  for (const noun of chain.nouns) {
    const label = lexicons.bodyNouns.get(noun);
    if (label !== undefined && label !== 'body') {
      chain.labels.add(label);
      return;
    }
  }
  if (doc !== undefined && isPolitical(doc, chain)) chain.labels.add('Party');
}

const POLITICAL =
  /^(?:centrist|ruling|governing|opposition|far-right|far-left|hard-right|hard-left|right-wing|left-wing|centre-left|centre-right|center-left|center-right|social-democratic|socialist|populist|nationalist|ultranationalist|anti-immigration|pro-european|eurosceptic)$/;

/** "the centrist New Accord": what only parties are called, before a body's name that says no kind. */
function isPolitical(doc: CorefDocument, { mentions }: DraftChain): boolean {
  return mentions.some(({ kind, first, head }) => {
    if (kind !== 'name' || !doc.childrenBy(head, 'amod', 'compound').includes(first - 1)) return false;
    // "far-right" is three words.
    const hyphened = [3, 2, 1].map((back) => doc.low(first - back)).join('');
    return POLITICAL.test(doc.low(first - 1)) || POLITICAL.test(hyphened);
  });
}

function labelByWords(form: string, lexicons: CorefLexicons): string | null {
  const words = form.toLowerCase().replace(/,/g, '').split(/\s+/);
  for (let length = Math.min(4, words.length); length >= 1; length--) {
    for (let end = words.length; end >= length; end--) {
      const label = lexicons.organizationWords.get(words.slice(end - length, end).join(' '));
      if (label !== undefined) return label;
    }
  }
  return null;
}

function labelByFame(form: string, gazetteer: Gazetteer): string | null {
  for (const known of gazetteer.knownNames(form)) {
    const match = KNOWN_KINDS.find(([pattern]) => pattern.test(known.kind));
    if (known.type === 'organization' && match !== undefined) return match[1];
  }
  return null;
}

/** City, Region or Facility; a country has its label from the start. */
export function labelPlace(chain: DraftChain, gazetteer: Gazetteer): void {
  if (chain.country !== null) {
    chain.labels.add('Country');
    return;
  }
  const told = [...chain.nouns].map(labelOfNoun).find((label) => label !== null);
  if (told !== undefined && told !== null) {
    chain.labels.add(told);
    return;
  }
  for (const form of chain.forms.keys()) {
    const label = placeLabel(form, gazetteer);
    if (label !== null) {
      chain.labels.add(label);
      return;
    }
  }
}

const TOWN_NOUN = /^(?:city|town|village|municipality|resort)$/;
const REGION_NOUN =
  /^(?:province|state|region|county|island|territory|department|prefecture|governorate|oblast|archipelago|peninsula|canton|continent)$/;

/** What the text calls the place: "the island of Pemba" is no town, whatever town is called so. */
function labelOfNoun(noun: string): string | null {
  if (TOWN_NOUN.test(noun)) return 'City';
  if (REGION_NOUN.test(noun)) return 'Region';
  return FACILITY_WORDS.test(noun) || noun === 'hostel' ? 'Facility' : null;
}

/** A town whose name has a word of nature in it ("Cape Town", "Salt Lake City") has at least so many inhabitants. */
const TOWN_SIZE = 50_000;

function placeLabel(form: string, gazetteer: Gazetteer): string | null {
  const [likely] = gazetteer.places(form);
  const town = likely?.kind === 'city' && !likely.otherSpelling && likely.population >= TOWN_SIZE;
  if (form.includes(' ') && town) return 'City';
  if (form.includes(' ') && FACILITY_WORDS.test(form) && gazetteer.places(form).length === 0)
    return 'Facility';
  if (NATURAL_WORDS.test(form)) return 'Region';
  const candidates = gazetteer.places(form);
  const known = gazetteer.knownNames(form);
  if (candidates[0]?.kind === 'city' && (!candidates[0].otherSpelling || known.length === 0)) return 'City';
  if (candidates.some((place) => place.kind === 'region')) return 'Region';
  if (known.some((name) => name.type === 'facility')) return 'Facility';
  if (known.some((name) => name.type === 'place'))
    return known.some((name) => TOWN.test(name.kind)) ? 'City' : 'Region';
  return candidates.length > 0 ? 'City' : null;
}

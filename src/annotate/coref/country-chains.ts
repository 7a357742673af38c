import type { Mention } from '../../model/chain.js';
import type { Country } from '../../resources/gazetteer/countries.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { countryEvidence, readingOf } from './country-reading.js';
import type { CorefDocument } from './document.js';
import { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import { capitalUse } from './metonym.js';
import type { NamedMention } from './name-mentions.js';

export interface CountryResult {
  readonly chains: readonly DraftChain[];
  /** Mentions that became part of a country. */
  readonly used: ReadonlySet<NamedMention>;
}

type Use = Exclude<Mention['use'], undefined>;

/** One chain for each country: its names, the adjectives made of them, its capital where that acts, "the North". */
export function countryChains(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): CountryResult {
  const chains = new Map<string, DraftChain>();
  const used = new Set<NamedMention>();
  const evidence = countryEvidence(doc, mentions, gazetteer);
  const enter = (country: Country, first: number, last: number, rule: string, use?: Use): void => {
    const chain = chains.get(country.iso2) ?? newChain(country);
    chains.set(country.iso2, chain);
    const kind = use === 'demonym' ? 'nominal' : 'name';
    const head = use === 'metonym' ? doc.headOf(first, last) : doc.syntacticHead(first, last);
    chain.add({
      ...doc.span(first, last),
      first,
      last,
      head,
      kind,
      rule,
      ...(use === undefined ? {} : { use }),
    });
    if (use === undefined) chain.addForm(doc.slice(first, last));
  };
  for (const mention of mentions) {
    if (mention.type === 'person' || mention.type === 'event') continue;
    const country = readingOf(mention.text, evidence, gazetteer);
    if (country === null) continue;
    enter(country, mention.first, mention.last, 'country-name');
    used.add(mention);
  }
  for (const { first, last, country } of evidence.demonyms) enter(country, first, last, 'demonym', 'demonym');
  for (const mention of mentions) {
    if (used.has(mention) || (mention.type !== 'place' && mention.type !== 'organization')) continue;
    const country = capitalOf(mention.text, chains, gazetteer);
    if (country === null || capitalUse(doc, mention.first, mention.last, lexicons) !== 'government') continue;
    enter(country, mention.first, mention.last, 'capital-acts', 'metonym');
    used.add(mention);
  }
  for (const { first, last, country } of directions(doc, chains, gazetteer)) {
    enter(country, first, last, 'direction', 'metonym');
    for (const mention of mentions) if (mention.first < last && mention.last > first) used.add(mention);
  }
  for (const [iso2, chain] of chains) chain.name = showName(chain, gazetteer.country(iso2)?.name ?? iso2);
  return { chains: [...chains.values()], used };
}

function newChain(country: Country): DraftChain {
  const chain = new DraftChain('place');
  chain.country = country.iso2;
  chain.labels.add('Country');
  return chain;
}

/** The capital's country, if the text speaks of it or no other place of that name is known. */
function capitalOf(
  name: string,
  chains: ReadonlyMap<string, DraftChain>,
  gazetteer: Gazetteer,
): Country | null {
  const countries = gazetteer.countryByCapital(name);
  const spoken = countries.filter((country) => chains.has(country.iso2));
  if (spoken.length === 1) return spoken[0] ?? null;
  const [only] = countries;
  if (countries.length !== 1 || only === undefined || !only.independent) return null;
  const others = gazetteer
    .places(name)
    .filter((place) => place.country !== only.iso2 && !place.otherSpelling);
  return others.some((place) => place.population > 100_000) ? null : only;
}

const DIRECTION = /^(?:north|south|east|west)$/;

/** "the North" in an article about North Korea: the one country spoken of whose name begins so. */
function directions(
  doc: CorefDocument,
  chains: ReadonlyMap<string, DraftChain>,
  gazetteer: Gazetteer,
): readonly { first: number; last: number; country: Country }[] {
  const byWord = new Map<string, Country[]>();
  for (const iso2 of chains.keys()) {
    const country = gazetteer.country(iso2);
    const word = country?.name.split(' ')[0]?.toLowerCase() ?? '';
    if (country !== undefined && DIRECTION.test(word))
      byWord.set(word, [...(byWord.get(word) ?? []), country]);
  }
  const found: { first: number; last: number; country: Country }[] = [];
  doc.tokens.forEach((token, i) => {
    const [country, second] = byWord.get(token.text.toLowerCase()) ?? [];
    if (
      country === undefined ||
      second !== undefined ||
      !/^\p{Lu}/u.test(token.text) ||
      (doc.low(i - 1) !== 'the' && !isShared(doc, i, country))
    )
      return;
    const name = doc.nameOf(i);
    const alone = name === undefined || (name.type === 'place' && name.last === i + 1 && name.first >= i - 1);
    const modifies =
      /^(?:amod|compound|flat)/.test(token.deprel) &&
      token.head > i &&
      token.head - i <= 2 &&
      isNominal(doc, i + 1);
    const open =
      /^of$/.test(doc.low(i + 1)) ||
      (/^\p{Lu}/u.test(doc.tokens[i + 1]?.text ?? '') && doc.nameOf(i + 1) === undefined);
    if (!alone || modifies || open) return;
    found.push({ first: doc.low(i - 1) === 'the' ? i - 1 : i, last: i + 1, country });
  });
  return found;
}

function isNominal(doc: CorefDocument, token: number): boolean {
  return /^(?:NOUN|PROPN|ADJ)$/.test(doc.tokens[token]?.upos ?? '');
}

/** "North and South Korea": the word shares the rest of the name with the country that follows. */
function isShared(doc: CorefDocument, i: number, country: Country): boolean {
  const rest = country.name.split(' ').slice(1).join(' ').toLowerCase();
  return /^(?:and|or)$/.test(doc.low(i + 1)) && doc.low(i + 3) === rest;
}

/** The longest form that the text writes out; of "U.S." alone the gazetteer's name. */
function showName(chain: DraftChain, known: string): string {
  const forms = [...chain.forms].filter(
    ([form]) => form.length > 3 && !form.includes('.') && form !== form.toUpperCase(),
  );
  const best = forms.sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
  return best?.replace(/^the /i, '') ?? known;
}

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
  return [
    ...organsOfBodies(tree, chains, placed, gazetteer),
    ...institutionsOfTowns(tree, chains, placed),
  ].concat(chains.flatMap((chain) => ofCountry(chain)));

  function ofCountry(chain: Chain): readonly RelationMention[] {
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
  }
}

/** Organs of a state that need not sit in its country. */
const ABROAD = /\b(?:embassy|consulate|mission|delegation|legation|forces?|troops|fleet|command)\b/i;

/** A ministry, court or parliament that is told to be a country's sits there. */
export function seatsOfStates(
  chains: readonly Chain[],
  told: readonly RelationMention[],
): readonly RelationMention[] {
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const based = new Set(told.filter(({ type }) => type === 'BASED_IN').map(({ from }) => from));
  const found = new Map<string, RelationMention>();
  for (const relation of told) {
    const body = byId.get(relation.from);
    if (relation.type !== 'PART_OF' || byId.get(relation.to)?.country === null || body === undefined)
      continue;
    const named = body.mentions.some(({ kind }) => kind === 'name');
    if (!named || !body.labels.includes('Government') || ABROAD.test(body.name) || based.has(body.id))
      continue;
    if (byId.get(relation.to)?.type === 'place' && !found.has(body.id))
      found.set(body.id, { ...relation, type: 'BASED_IN', rule: 'based-in.organ-of-state', confidence: 0.6 });
  }
  return [...found.values()];
}

/** "European Commission", "UN Security Council": organs of a body of many nations that the article names too. */
function organsOfBodies(
  tree: DocTree,
  chains: readonly Chain[],
  placed: ReadonlySet<string>,
  gazetteer: Gazetteer,
): readonly RelationMention[] {
  const bodies = chains.flatMap((chain) => {
    const known = chain.type === 'organization' ? gazetteer.knownBody(chain.name) : undefined;
    return known === undefined ? [] : [[known.chief, chain] as const];
  });
  return chains.flatMap((chain) => {
    const words = chain.name.replace(/^the /i, '').split(' ');
    const mention = chain.mentions.find(({ kind }) => kind === 'name');
    if (chain.type !== 'organization' || mention === undefined || words.length < 2) return [];
    if (gazetteer.knownBody(chain.name) !== undefined || !ORGAN.test(words.at(-1) ?? '')) return [];
    const [first = '', second = ''] = words;
    const owner =
      gazetteer.knownBody(`${first} ${second}`) ??
      gazetteer.knownBody(first) ??
      gazetteer.bodyByAdjective(first);
    const body = bodies.find(([chief, other]) => chief === owner?.chief && other !== chain)?.[1];
    if (body === undefined || placed.has(`PART_OF|${chain.id}|${body.id}`)) return [];
    return [
      {
        type: 'PART_OF',
        from: chain.id,
        to: body.id,
        qualifiers: {},
        evidence: tree.sentenceSpan(mention.head),
        rule: 'part-of.body-in-name',
        confidence: 0.75,
      },
    ];
  });
}

const ORGAN =
  /^(?:commission|council|parliament|court|assembly|secretariat|committee|tribunal|agency|mission)$/i;

/** "Warsaw University", "the University of Cape Town": an institution called after a town that the article names as a place too. */
function institutionsOfTowns(
  tree: DocTree,
  chains: readonly Chain[],
  placed: ReadonlySet<string>,
): readonly RelationMention[] {
  const towns = new Map(
    chains.flatMap((chain) =>
      chain.type === 'place' && chain.labels.includes('City') ? [[chain.name.toLowerCase(), chain]] : [],
    ),
  );
  return chains.flatMap((chain) => {
    const match = INSTITUTION.exec(chain.name) ?? INSTITUTION_OF.exec(chain.name);
    const town = towns.get((match?.[1] ?? '').toLowerCase());
    const mention = chain.mentions.find(({ kind }) => kind === 'name');
    if (chain.type !== 'organization' || town === undefined || mention === undefined) return [];
    if (placed.has(`BASED_IN|${chain.id}|${town.id}`)) return [];
    return [
      {
        type: 'BASED_IN',
        from: chain.id,
        to: town.id,
        qualifiers: {},
        evidence: tree.sentenceSpan(mention.head),
        rule: 'based-in.town-in-name',
        confidence: 0.7,
      },
    ];
  });
}

const INSTITUTION =
  /^(?:the )?(.+) (?:university|high court|stock exchange|securities exchange|zoo|opera|police|fire department|city council)$/i;
const INSTITUTION_OF = /^(?:the )?university of (.+)$/i;

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
    if (!state && isPeople(first, country.iso2, gazetteer)) return null;
    const other = rest.some((word) => gazetteer.countryByDemonym(word).length > 0);
    const unsure = second !== undefined && second.iso2 !== country.iso2;
    return unsure || other || (!state && ELSEWHERE.test(rest.join(' '))) ? null : country.iso2;
  }
  return countryBehind(name, state, gazetteer);
}

/** Kinds of bodies that a country has and that are called after it. */
const NATIONAL =
  /\b(?:bank|court|university|assembly|parliament|senate|house|ministry|department|commission|council|authority|agency|institute|academy|federation|association|museum|library|church|service|corporation|board|chamber)\b/i;

/** "Supreme Court of India", "Bank of Uganda": the country that ends the name. */
function countryBehind(name: string, state: boolean, gazetteer: Gazetteer): string | null {
  const [, front = '', behind = ''] = /^(.+) of (?:the )?(.+)$/u.exec(name) ?? [];
  if (!NATIONAL.test(front) || (state && IRREGULAR.test(front))) return null;
  const [country, second] = behind === '' ? [] : gazetteer.countryByName(behind);
  return country === undefined || second !== undefined ? null : country.iso2;
}

/** "Serb", "Turk", "Kurd": who somebody is, wherever they live; "Serbian" says of which country. */
function isPeople(word: string, iso2: string, gazetteer: Gazetteer): boolean {
  return ['ian', 'an', 'ish', 'ese', 'ic'].some((end) =>
    gazetteer.countryByDemonym(`${word}${end}`).some((country) => country.iso2 === iso2),
  );
}

import type { ChainType, Mention } from '../../model/chain.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import { DraftChain } from './draft-chain.js';
import type { NamedMention } from './name-mentions.js';
import {
  acronymKey,
  bodyKey,
  initialsOf,
  isAcronym,
  isBodyOf,
  mayStandFor,
  organizationKey,
  organizationWords,
} from './organization-name.js';
import { areTwo } from './two-bodies.js';

interface Group {
  readonly key: string;
  readonly type: ChainType;
  readonly mentions: NamedMention[];
  /** Key of the group that this one is joined to. */
  into: Group | null;
  rule: string;
}

/**
 * Chains of organizations, places and events by their names: equal names, acronyms bound in the text or fitting one
 * name alone, and short forms of one name alone. Countries are made elsewhere.
 */
export function nameChains(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
): readonly DraftChain[] {
  const groups = grouped(mentions);
  bindAcronyms(doc, groups, gazetteer);
  joinKnownBodies(groups, gazetteer);
  joinAreas(doc, groups);
  joinShortForms(doc, groups, gazetteer);
  const chains = new Map<Group, DraftChain>();
  for (const group of groups.values()) {
    const root = rootOf(group);
    const chain = chains.get(root) ?? new DraftChain(root.type);
    chains.set(root, chain);
    for (const mention of group.mentions) {
      const use = isAcronym(mention.text) && group.into !== null ? { use: 'acronym' as const } : {};
      const entry: Mention = {
        ...doc.span(mention.first, mention.last),
        first: mention.first,
        last: mention.last,
        head: mention.head,
        kind: 'name',
        rule: group.rule,
        ...use,
      };
      chain.add(entry);
      chain.addForm(mention.text);
    }
  }
  return [...chains.values()];
}

function grouped(mentions: readonly NamedMention[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = isAcronym(mention.text) ? acronymKey(mention.text) : organizationKey(mention.text);
    const known = groups.get(key) ?? {
      key,
      type: mention.type as ChainType,
      mentions: [],
      into: null,
      rule: 'same-name',
    };
    groups.set(key, known);
    known.mentions.push(mention);
  }
  return groups;
}

function rootOf(group: Group): Group {
  let at = group;
  for (let steps = 0; at.into !== null && steps < 10; steps++) at = at.into;
  return at;
}

function join(group: Group, into: Group, rule: string): void {
  const target = rootOf(into);
  if (rootOf(group) === target) return;
  group.into = target;
  group.rule = rule;
}

/** "Full Name (ACR)", "ACR (Full Name)", or letters that fit exactly one full name of the text. */
function bindAcronyms(doc: CorefDocument, groups: ReadonlyMap<string, Group>, gazetteer: Gazetteer): void {
  const all = [...groups.values()];
  const acronyms = all.filter((group) => group.mentions.some((mention) => isShortLetters(mention.text)));
  const full = all.filter((group) => !acronyms.includes(group) && group.key.includes(' '));
  for (const acronym of acronyms) {
    const bound = full.find((group) => isBound(doc, acronym, group, gazetteer));
    const fitting = full.filter((group) =>
      group.mentions.some((m) => initialsOf(m.text).includes(acronym.key)),
    );
    const target = bound ?? (fitting.length === 1 && acronym.key.length >= 2 ? fitting[0] : undefined);
    if (target !== undefined) join(acronym, target, bound === undefined ? 'initials' : 'acronym-in-brackets');
  }
}

/** "EU Commission" and "European Commission": names of one body of many nations, which no letters of the text bind. */
function joinKnownBodies(groups: ReadonlyMap<string, Group>, gazetteer: Gazetteer): void {
  const bodies = new Map<string, Group>();
  for (const group of groups.values()) {
    if (group.type !== 'organization') continue;
    const key = bodyKey(group.mentions[0]?.text ?? '', gazetteer);
    if (key === null) continue;
    const known = bodies.get(key);
    if (known === undefined) bodies.set(key, group);
    else if (group.into === null) join(group, known, 'known-name');
    else if (known.into === null) join(known, group, 'known-name');
  }
}

function isBound(doc: CorefDocument, acronym: Group, full: Group, gazetteer: Gazetteer): boolean {
  return acronym.mentions.some((short) =>
    full.mentions.some((long) => {
      const [left, right] = short.first < long.first ? [short, long] : [long, short];
      const bracket =
        right.first - left.last === 1 && doc.low(left.last) === '(' && doc.low(right.last) === ')';
      // "Federation of German Industry (BDI)": letters of another language, directly behind the name.
      const behind = long === left && isForeignInitials(short, long, gazetteer);
      return bracket && (mayStandFor(short.text, long.text) || behind);
    }),
  );
}

/** An acronym, or letters with a small one among them ("AfD"). */
function isShortLetters(text: string): boolean {
  return isAcronym(text) || /^\p{Lu}\p{Ll}\p{Lu}{1,3}$/u.test(text);
}

function isForeignInitials(short: NamedMention, long: NamedMention, gazetteer: Gazetteer): boolean {
  const bodies = short.type === 'organization' && long.type === 'organization';
  return (
    bodies &&
    /^(?:\p{Lu}{3,6}|\p{Lu}\p{Ll}?\p{Lu}{1,4})$/u.test(short.text) &&
    gazetteer.countryByName(short.text).length === 0
  );
}

/** "Kebri State" where the text also says "Kebri state": a place and the noun that tells what it is. */
function joinAreas(doc: CorefDocument, groups: ReadonlyMap<string, Group>): void {
  for (const group of groups.values()) {
    const match = /^(.+) (state|province|region|district|county|governorate|prefecture)$/.exec(group.key);
    const [, name = '', noun = ''] = match ?? [];
    const short = group.type === 'place' ? groups.get(name) : undefined;
    if (short?.type !== 'place' || short.into !== null) continue;
    if (short.mentions.some(({ last }) => doc.low(last) === noun)) join(short, group, 'area');
  }
}

/** "StratWays" after "StratWays Group": the first words of one longer name alone, unless they name a place or person. */
function joinShortForms(doc: CorefDocument, groups: ReadonlyMap<string, Group>, gazetteer: Gazetteer): void {
  const all = [...groups.values()];
  for (const group of all) {
    if (group.into !== null || group.type !== 'organization') continue;
    const short = organizationWords(group.mentions[0]?.text ?? '');
    // A town's name that the text uses as a body's only, and with which one longer name begins, is its short form.
    const named = isPlaceName(group.mentions[0]?.text ?? '', gazetteer);
    if (named && !group.mentions.every(({ retyped }) => retyped === true)) continue;
    const longer = all.filter(
      (other) =>
        other !== group &&
        other.type === 'organization' &&
        isShortOf(short, other, gazetteer) &&
        !areTwo(doc, group.mentions, other.mentions),
    );
    const roots = [...new Set(longer.map(rootOf))];
    if (roots.length === 1 && roots[0] !== undefined) join(group, roots[0], 'short-form');
  }
}

function isShortOf(short: readonly string[], group: Group, gazetteer: Gazetteer): boolean {
  return group.mentions.some((mention) => {
    const long = organizationWords(mention.text);
    if (long.length <= short.length) return false;
    const prefix = short.every((word, i) => word === long[i]);
    // "Supreme Court" of "Italian Supreme Court".
    const nation = long.slice(0, long.length - short.length).join(' ');
    const suffix =
      short.length > 1 && short.every((word, i) => word === long[long.length - short.length + i]);
    if (suffix && gazetteer.countryByDemonym(nation).length > 0) return true;
    // "Rovers" of "Mombasa Rovers".
    const end = long.slice(0, long.length - 1).join(' ');
    if (short.length === 1 && short[0] === long.at(-1) && isTeamOf(short[0] ?? '', end, gazetteer))
      return true;
    // "Security Council" of "UN Security Council".
    const body = mention.text.replace(/^the /i, '').split(/\s+/).slice(0, -short.length).join(' ');
    if (suffix && gazetteer.knownBody(body) !== undefined) return true;
    // The ECOWAS Commission is a body of ECOWAS.
    if (prefix && isBodyOf(long.slice(short.length))) return false;
    // "Workers' Party" of "Workers' Party of Korea"; a bare head noun ("Ministry") is no name.
    return prefix && !(short.length === 1 && GENERIC.test(short[0] ?? ''));
  });
}

const GENERIC =
  /^(?:national|international|central|federal|united|american|european|royal|state|general|first|new|world|global|north|south|east|west|ministry|department|bank|university|court|party|council|committee|supreme|high)$/;

/** A town's name and one word more, which is no word for a body: a club, called by that word alone as well. */
function isTeamOf(word: string, town: string, gazetteer: Gazetteer): boolean {
  if (
    /^(?:university|bank|court|party|council|committee|police|ministry|department|institute|group|times|post|airport|port)$/.test(
      word,
    )
  )
    return false;
  return gazetteer.places(town).some(({ kind, population }) => kind === 'city' && population >= 50_000);
}

function isPlaceName(text: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.countryByName(text).length > 0 || gazetteer.countryByDemonym(text).length > 0) return true;
  return gazetteer.places(text).some((place) => !place.otherSpelling && place.population > 100_000);
}

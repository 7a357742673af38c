import { bodyKey, isAcronym, organizationKey } from '../../annotate/coref/organization-name.js';
import { isFullName, type PersonName, parsePersonName } from '../../annotate/coref/person-name.js';
import type { Chain } from '../../model/chain.js';
import type { DocView } from '../../model/layers.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nameKey } from '../../resources/gazetteer/name-key.js';
import type { ChainRef } from '../merge-log.js';
import { boundCountries } from './bound-country.js';
import { rolesOf } from './roles.js';

export type EntityDoc = DocView<'chains' | 'parsed'>;

/** What is known of one chain when it is compared with those of other articles. */
export interface ChainProfile {
  readonly ref: ChainRef;
  readonly chain: Chain;
  readonly doc: EntityDoc;
  /** Names as written, without titles, articles and possessive endings, with how often each stands. */
  readonly forms: ReadonlyMap<string, number>;
  readonly metonyms: readonly string[];
  /** Key of the chief name: of people the joined words, of others `bodyKey` or `organizationKey`. Empty of a chain without name. */
  readonly key: string;
  readonly acronyms: ReadonlySet<string>;
  /** Full names of a person; empty where only a surname stands. */
  readonly names: readonly PersonName[];
  /** Countries that the text ties the thing to, in the chain's own phrases. */
  readonly countries: ReadonlySet<string>;
  /** Lemmas of nouns that the text calls a person by: `president`. */
  readonly roles: ReadonlySet<string>;
  /** What else the article speaks of; shared by all chains of the article. */
  readonly anchors: ReadonlySet<string>;
}

const TITLE =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|gen|lt|brig|brigadier|col|maj|capt|cmdr|sgt|adm|sen|rep|gov|pres|prof|amb|rev|hon)\.?|president|prime minister|minister|chancellor|king|queen|general|senator|governor|secretary|judge|justice|professor|pope)\s+(?=\p{Lu})/iu;

/** The name without what stands before and behind it. */
export function cleanForm(text: string, person: boolean): string {
  let form = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an) (?=\S)/i, '')
    .replace(/(?:['’]s|['’])$/u, '')
    .trim();
  if (person) while (TITLE.test(form) && /\s/.test(form)) form = form.replace(TITLE, '');
  return form;
}

export function profilesOf(docs: readonly EntityDoc[], gazetteer: Gazetteer): readonly ChainProfile[] {
  return docs.flatMap((doc) => {
    const drafts = doc.chains.map((chain) => draftOf(doc, chain, gazetteer));
    const anchors = new Set(drafts.map(anchorOf).filter((anchor) => anchor !== ''));
    return drafts.map((draft) => ({ ...draft, anchors }));
  });
}

type Draft = Omit<ChainProfile, 'anchors'>;

function draftOf(doc: EntityDoc, chain: Chain, gazetteer: Gazetteer): Draft {
  const person = chain.type === 'person';
  const forms = new Map<string, number>();
  const metonyms = new Set<string>();
  for (const mention of chain.mentions) {
    if (mention.kind !== 'name') continue;
    const text = doc.article.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
    if (mention.use === 'metonym') metonyms.add(text.replace(/^The /, 'the '));
    else {
      const form = cleanForm(text, person);
      if (form !== '') forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  const names = person ? fullNames([...forms.keys(), cleanForm(chain.name, true)], gazetteer) : [];
  const nominal = chain.mentions.every((mention) => mention.kind !== 'name');
  const chief = cleanForm(chain.name, person);
  return {
    ref: { article: doc.article.id, chain: chain.id, name: chain.name },
    chain,
    doc,
    forms,
    metonyms: [...metonyms].sort(),
    key: nominal ? '' : person ? personKey(names, chief) : thingKey(chain, chief, gazetteer),
    acronyms: new Set([...forms.keys()].filter(isAcronym).map((form) => nameKey(form))),
    names,
    countries: new Set(boundCountries(doc, chain)),
    roles: person ? rolesOf(doc, chain) : new Set(),
  };
}

function fullNames(forms: readonly string[], gazetteer: Gazetteer): readonly PersonName[] {
  const names = forms
    .map((form) => parsePersonName(form, (word) => gazetteer.isFirstName(word)))
    .filter(isFullName);
  return names
    .filter((name, i) => names.findIndex((other) => other.words.join('') === name.words.join('')) === i)
    .sort((a, b) => b.words.length - a.words.length);
}

/** Of a full name its words run together, so that spaces and hyphens do not matter; of a surname alone the word. */
function personKey(names: readonly PersonName[], chief: string): string {
  const [longest] = names;
  return longest === undefined ? nameKey(chief) : longest.words.join('') + longest.suffix;
}

function thingKey({ type }: Chain, chief: string, gazetteer: Gazetteer): string {
  const body = type === 'organization' ? bodyKey(chief, gazetteer) : null;
  return body ?? (isAcronym(chief) ? nameKey(chief) : organizationKey(chief));
}

/** How a thing counts as common ground of two articles; a surname or a description proves nothing. */
export function anchorOf(profile: Draft): string {
  const { chain, key, names } = profile;
  if (chain.country !== null) return `country:${chain.country}`;
  if (key === '') return '';
  if (chain.type === 'person') return names.length > 0 ? `person:${key}` : '';
  return `${chain.type}:${key}`;
}

/** Common ground of an article with others, without the thing itself. */
export function sharedAnchors(profile: ChainProfile, anchors: ReadonlySet<string>): readonly string[] {
  const own = anchorOf(profile);
  return [...profile.anchors].filter((anchor) => anchor !== own && anchors.has(anchor));
}

/** Two articles of one story: at least two people, organizations or places other than countries in common, or one and two countries. */
export function isSameStory(shared: readonly string[]): boolean {
  const countries = shared.filter((anchor) => anchor.startsWith('country:')).length;
  const others = shared.length - countries;
  return others >= 2 || (others >= 1 && countries >= 2);
}

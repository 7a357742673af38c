import type { Mention } from '../../model/chain.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { NamedMention } from './name-mentions.js';
import {
  compareFullNames,
  familyNames,
  givenName,
  isFullName,
  type PersonName,
  parsePersonName,
} from './person-name.js';

interface Bearer {
  readonly chain: DraftChain;
  readonly names: PersonName[];
}

/** Words of a family, not of one person. */
const PLURAL_NAME = /s$/i;

/**
 * Chains of people by their names. Full names that conflict ("Kim Jong Un", "Kim Yo Jong") never meet; a bare
 * surname goes to its only bearer, or to the bearer whom title, sex and prominence point at.
 */
export function personChains(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): readonly DraftChain[] {
  const isFirstName = (word: string): boolean => gazetteer.isFirstName(word);
  const parsed = mentions.map((mention) => ({ mention, name: parsePersonName(mention.text, isFirstName) }));
  const bearers: Bearer[] = [];
  const full = parsed.filter(({ name }) => isFullName(name));
  for (const { mention, name } of full.toSorted(
    (a, b) => b.name.words.length - a.name.words.length || a.mention.first - b.mention.first,
  )) {
    const found = bearers.filter((bearer) => accepts(bearer, name));
    const bearer =
      found.length === 1
        ? found[0]
        : bearers.find((b) => found.includes(b) && b.names.some((n) => compareFullNames(n, name) === 'same'));
    const target = bearer ?? { chain: new DraftChain('person'), names: [] };
    if (bearer === undefined) bearers.push(target);
    if (!target.names.some((n) => compareFullNames(n, name) === 'same')) target.names.push(name);
    enter(doc, target.chain, mention, lexicons, full.length > 0 ? 'full-name' : 'name');
  }
  for (const bearer of bearers) bearer.chain.gender ??= genderOf(bearer, gazetteer);
  const single = parsed.filter(({ name }) => !isFullName(name));
  for (const { mention, name } of single) {
    const word = name.words.at(-1) ?? '';
    const bearer = bearerOf(doc, bearers, mention, name, word, lexicons);
    if (bearer !== null) enter(doc, bearer.chain, mention, lexicons, 'surname');
    else {
      const alone: Bearer = { chain: new DraftChain('person'), names: [name] };
      enter(doc, alone.chain, mention, lexicons, 'single-name');
      bearers.push(alone);
    }
  }
  return bearers.map((bearer) => bearer.chain);
}

function accepts(bearer: Bearer, name: PersonName): boolean {
  const relations = bearer.names.map((other) => compareFullNames(other, name));
  return (
    !relations.includes('conflict') &&
    relations.some((relation) => relation === 'same' || relation === 'variant')
  );
}

/** The bearer of a single name: by family name before given name, by salience among several. */
function bearerOf(
  doc: CorefDocument,
  bearers: readonly Bearer[],
  mention: NamedMention,
  name: PersonName,
  word: string,
  lexicons: CorefLexicons,
): Bearer | null {
  const sex = sexOf(mention, lexicons);
  const fitting = bearers.filter(
    ({ chain, names }) =>
      (sex === null || chain.gender === null || chain.gender === sex) &&
      // "Mosala II" is not "Mosala III".
      (name.suffix === '' || names.some((other) => other.suffix === name.suffix)),
  );
  const bySurname = fitting.filter((bearer) =>
    bearer.names.some((other) => familyNames(other).includes(word)),
  );
  if (bySurname.length > 0) return mostSalient(doc, bySurname, mention, word, lexicons);
  // "the Kims" is a family.
  if (PLURAL_NAME.test(word)) return null;
  const byGiven = fitting.filter((bearer) =>
    bearer.names.some((other) => isFullName(other) && givenName(other) === word),
  );
  // "his daughter Fatoumata" is no title.
  const titled = mention.titles.some((title) => !lexicons.kin.has(title));
  if (byGiven.length === 1 && !titled) return byGiven[0] ?? null;
  const same = fitting.filter((bearer) =>
    bearer.names.some((other) => other.words.join(' ') === name.words.join(' ')),
  );
  return same[0] ?? null;
}

/** Whom a bare surname means where several bear it: whoever the title fits, else the one most spoken of. */
function mostSalient(
  doc: CorefDocument,
  bearers: readonly Bearer[],
  mention: NamedMention,
  word: string,
  lexicons: CorefLexicons,
): Bearer | null {
  if (bearers.length === 1) return bearers[0] ?? null;
  const score = ({ chain, names }: Bearer): number => {
    const title = mention.titles.some((t) => chain.nouns.has(t)) ? 5 : 0;
    const last = chain.before(mention.first).at(-1);
    const distance = last === undefined ? 99 : doc.sentenceOf(mention.first) - doc.sentenceOf(last.first);
    const recent = distance <= 1 ? 2.5 : distance <= 3 ? 1 : 0;
    const chief = names.some((name) => familyNames(name)[0] === word || name.familyFirst) ? 0.5 : 0;
    const named = chain.mentions.filter((m) => m.rule === 'full-name').length;
    const headline = chain.mentions.some((m) => doc.isHeadline(m.first)) ? 1 : 0;
    // Whom the text goes on calling by the surname; a relative is named in passing.
    const alone = Math.min(chain.before(mention.first).filter((m) => m.rule === 'surname').length, 3);
    return (
      title +
      recent +
      chief +
      Math.min(named, 4) +
      headline +
      alone -
      (isRelative(doc, chain, lexicons) ? 3 : 0)
    );
  };
  const scored = bearers.map((bearer) => ({ bearer, value: score(bearer) }));
  return (
    scored.sort((a, b) => b.value - a.value || a.bearer.chain.first - b.bearer.chain.first)[0]?.bearer ?? null
  );
}

/** Words before a name in which a kinship noun says that it is a relative's: "his grandfather, the poet Ana Ruiz". */
const KIN_REACH = 5;

/** Is the person introduced as somebody's relative? */
function isRelative(doc: CorefDocument, chain: DraftChain, lexicons: CorefLexicons): boolean {
  const [first] = chain.before(Number.POSITIVE_INFINITY);
  if (first === undefined) return false;
  const sentence = doc.sentenceOf(first.first);
  for (let i = Math.max(0, first.first - KIN_REACH); i < first.first; i++)
    if (doc.sentenceOf(i) === sentence && lexicons.kin.has(doc.lemma(i))) return true;
  return doc
    .childrenBy(first.head, 'appos')
    .some((noun) => lexicons.kin.has(doc.lemma(noun)) && doc.childrenBy(noun, 'nmod:poss').length > 0);
}

function enter(
  doc: CorefDocument,
  chain: DraftChain,
  mention: NamedMention,
  lexicons: CorefLexicons,
  rule: string,
): void {
  const withTitle = mention.start < mention.first;
  const first = mention.start;
  const use = withTitle ? { use: 'title' as const } : {};
  const entry: Mention = {
    ...doc.span(first, mention.last),
    first,
    last: mention.last,
    head: mention.head,
    kind: 'name',
    rule,
    ...use,
  };
  chain.add(entry);
  chain.addForm(mention.text);
  for (const title of mention.titles) chain.nouns.add(lexicons.titles.get(title) || title);
  chain.gender ??= sexOf(mention, lexicons);
}

function sexOf(mention: NamedMention, lexicons: CorefLexicons): 'female' | 'male' | null {
  for (const title of mention.titles) {
    const sex = lexicons.honorifics.get(title) ?? lexicons.gendered.get(title);
    if (sex === 'female' || sex === 'male') return sex;
  }
  return null;
}

/** By the first name; of a name that may begin with the family name nothing is known. */
function genderOf(bearer: Bearer, gazetteer: Gazetteer): 'female' | 'male' | null {
  for (const name of bearer.names) {
    if (name.familyFirst || name.words.length < 2) continue;
    const gender = gazetteer.firstNameGender(givenName(name));
    if (gender !== null) return gender;
  }
  return null;
}

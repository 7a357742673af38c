import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { CorefLexicons } from './lexicons.js';

/** What a name is judged by: the document, the lexicons, the world. */
export interface NameContext {
  readonly doc: CorefDocument;
  readonly lexicons: CorefLexicons;
  readonly gazetteer: Gazetteer;
}

const ARTICLE = /^(?:the|a|an)$/;

/** Is the token a title of the name that ends before `last`? */
export function isTitle({ doc, lexicons, gazetteer }: NameContext, index: number, last: number): boolean {
  const low = doc.low(index);
  if (lexicons.honorifics.has(low) || lexicons.titles.has(low)) return true;
  // "Brig Gen Tunde Bello", as British papers write it.
  if (lexicons.titles.has(`${low}.`) && last - index > 2 && !/^\p{L}\.$/u.test(doc.low(index + 1))) {
    const next = doc.low(index + 1);
    return !gazetteer.isFirstName(low) || gazetteer.isFirstName(next) || lexicons.titles.has(`${next}.`);
  }
  // "President Ruiz" as the recogniser cut it; "Hunter Ruiz" and "Smith Ruiz" are names, and so is "Dean Ruiz".
  const isGiven = gazetteer.isFirstName(low) && !lexicons.stateOffices.has(low) && last - index === 2;
  if (lexicons.roles.has(low) && !isGiven) return true;
  return lexicons.isPersonNoun(low) && !gazetteer.isFirstName(low) && last - index > 2;
}

/** A title or an office by itself, which is nobody's name. */
export function isNobody(context: NameContext, first: number, last: number): boolean {
  const { doc, lexicons, gazetteer } = context;
  if (isOffice(doc, first, last, lexicons, gazetteer) || isTheOffice(context, first, last)) return true;
  if (last > first + 1) return false;
  if (isFragment(doc.low(first)) || isKind(doc, first)) return true;
  const title = isTitle(context, first, last) && !gazetteer.isFirstName(doc.low(first));
  return title || isBareTitle(doc, first, gazetteer);
}

/** A letter, or the first word of a title: what a recogniser leaves of something else. */
function isFragment(low: string): boolean {
  return /^\p{L}\.?$/u.test(low) || RANK.test(low);
}

/** "the Clintons", "the Jesuits", "the Amir": an article of its own before a single word makes a family or a kind of it. */
function isKind(doc: CorefDocument, word: number): boolean {
  return doc.low(word - 1) === 'the' && doc.token(word - 1).head === word;
}

/** Words that a title begins with: "Crown Prince", "Vice Admiral", "Visiting Professor". */
const RANK =
  /^(?:vice|deputy|assistant|associate|crown|first|second|special|visiting|acting|interim|former|prime|supreme|rear)$/;

/** "Vice President" and "Attorney General" by themselves: an office, which is nobody's name. */
function isOffice(
  doc: CorefDocument,
  first: number,
  last: number,
  lexicons: CorefLexicons,
  gazetteer: Gazetteer,
): boolean {
  const words = Array.from({ length: last - first }, (_, i) => doc.low(first + i));
  const before = words.slice(0, -1);
  const noun = words.at(-1) ?? '';
  if (before.length > 0 && before.every((word) => RANK.test(word)) && isPerson(noun, gazetteer)) return true;
  if (before.length === 0 || !lexicons.roles.has(noun)) return false;
  return (
    lexicons.roles.has(words.join('-')) ||
    before.every((word) => !gazetteer.isFirstName(word) && gazetteer.nounClasses(word).length > 0)
  );
}

/** "the First Lady", "the Special Envoy": of who is named, no article and noun for a person would say it. */
function isTheOffice({ doc, gazetteer }: NameContext, first: number, last: number): boolean {
  if (last - first < 2 || doc.low(first - 1) !== 'the') return false;
  for (let i = first; i < last - 1; i++) if (gazetteer.isFirstName(doc.low(i))) return false;
  return isPerson(doc.low(last - 1), gazetteer);
}

/** "the Speaker", "Emperor of Japan": a noun for a person, which no article and no "of" would stand beside if it were a name. */
function isBareTitle(doc: CorefDocument, word: number, gazetteer: Gazetteer): boolean {
  if (!gazetteer.nounClasses(doc.low(word)).includes('person')) return false;
  return ARTICLE.test(doc.low(word - 1)) || doc.low(word + 1) === 'of';
}

/** Does the word stand for a person before anything else? */
export function isPerson(word: string, gazetteer: Gazetteer): boolean {
  return gazetteer.nounClasses(word)[0] === 'person';
}

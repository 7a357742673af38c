import type { NameSpan } from '../../model/name.js';
import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

const PREPOSITION = /^(?:of|for|to)$/;
const INSIDE_FIELD = /^(?:and|of|for|the|,|&)$/;

/**
 * First token of who is named by a person's name that holds an office with its field: the one of "Ana" in "Secretary of State
 * Ana Ruiz". Null where the office is all there is ("High Commissioner for Human Rights"), which is nobody's name; `first` itself
 * of names without one ("Joan of Arc", "Duke of York") and of titles of heads of state, which documents use as names.
 */
export function holderOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  gazetteer: Gazetteer,
): number | null {
  const at = tokens.findIndex(({ text }, i) => i >= first && i <= last && PREPOSITION.test(text));
  if (at < 0 || !isTitle(tokens, first, at, gazetteer)) return first;
  // "Emperor", with "of" behind the name; "of the Linguistic Society", without its title.
  if (at === last) return tokens[at]?.text === 'of' ? null : first;
  const field = at + (tokens[at + 1]?.text === 'the' ? 2 : 1);
  const holder = holderBehind(tokens, field, last, gazetteer);
  if (holder !== null) return holder;
  return at === first || tokens[at]?.text !== 'of' || tokens[field]?.text === 'State' ? null : first;
}

/** Is everything before the preposition a title ("High Commissioner"), or nothing at all? */
function isTitle(tokens: readonly Token[], first: number, at: number, gazetteer: Gazetteer): boolean {
  const words = tokens.slice(first, at).map(({ text }) => text);
  if (words.length === 0) return true;
  const isPerson = (word: string): boolean => gazetteer.nounClasses(word.toLowerCase()).includes('person');
  // "Ana Ruiz, Duchess of Arequipa" and "Ana Baker of Peru" begin with a name.
  if (words.includes(',') || !words.some(isPerson)) return false;
  return words.length === 1 || isPerson(words[0] ?? '') || !gazetteer.isFirstName(words[0] ?? '');
}

/** Where the name of who holds the office begins behind the words of its field; null where nobody is named. */
function holderBehind(
  tokens: readonly Token[],
  field: number,
  last: number,
  gazetteer: Gazetteer,
): number | null {
  for (let i = field + 1; i < last - 1; i++) {
    const word = tokens[i]?.text ?? '';
    if (!/^\p{Lu}/u.test(word) && !INSIDE_FIELD.test(word)) return null;
    if (gazetteer.isFirstName(word) && !INSIDE_FIELD.test(tokens[i - 1]?.text ?? '')) return i;
  }
  return null;
}

/** Nouns of offices whose field may be read as a name. */
const OFFICE = /^(?:minister|undersecretary|secretary|commissioner)$/i;

/**
 * Is the name only the field of an office? "Roads and Highways" behind "Minister for", and "Unification" before
 * "Minister Ana Ruiz", name neither a body nor a person. Bodies of many nations and letters ("Commissioner for UNRWA") do.
 */
export function isFieldOfOffice(
  name: NameSpan,
  next: NameSpan | undefined,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): boolean {
  const text = (index: number): string => tokens[index]?.text ?? '';
  if (name.type === 'person') {
    const isOne = name.last - name.first === 1 && !gazetteer.isFirstName(text(name.first));
    const isBefore = /^\p{Lu}/u.test(text(name.last)) && OFFICE.test(text(name.last));
    return isOne && isBefore && next?.type === 'person' && next.first === name.last + 1;
  }
  if (name.type !== 'organization' || !OFFICE.test(text(name.first - 2))) return false;
  const isMinister = /^minister$/i.test(text(name.first - 2));
  if (text(name.first - 1) !== 'for' && !(isMinister && text(name.first - 1) === 'of')) return false;
  const words = tokens.slice(name.first, name.last).map((token) => token.text);
  return (
    gazetteer.knownBody(words.join(' ')) === undefined && !words.some((word) => /^\p{Lu}{2,}$/u.test(word))
  );
}

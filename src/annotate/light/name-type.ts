import type { NameType } from '../../model/name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { readLexicon } from '../../resources/lexicon.js';

/** What speaks for a type, from strong (3) to weak (0). */
export interface TypeVote {
  readonly type: NameType;
  readonly weight: number;
}

let cues: ReadonlyMap<string, string> | undefined;

/** Is the capitalised word a person's title or office ("President", "Judge", "Mr.")? */
export function isTitle(word: string, gazetteer: Gazetteer): boolean {
  const lower = word.toLowerCase();
  if (
    /^(?:mr|mrs|ms|mx|dr|prof|gen|lt|col|maj|capt|sgt|adm|sen|rep|gov|rev|sir|dame|lord|lady|st)\.?$/.test(
      lower,
    )
  )
    return lower !== 'st.';
  if (lower.endsWith('.')) return false;
  return gazetteer.nounClasses(lower)[0] === 'person' && !gazetteer.isFirstName(word);
}

/** Type of a name by its own words and the gazetteers, before the document is asked. */
export function typeOfName(words: readonly string[], gazetteer: Gazetteer): TypeVote {
  const name = words.join(' ');
  if (gazetteer.countryByName(name).length > 0 && !isLowerAcronym(name)) return { type: 'place', weight: 3 };
  const cue = cueOf(words, gazetteer);
  if (cue !== null) return cue;
  if (words.length > 1 && gazetteer.isFirstName(words[0] as string) && !placeKnown(name, gazetteer, 100_000))
    return { type: 'person', weight: 2 };
  const known = gazetteer.knownNames(name)[0];
  if (known !== undefined) return { type: known.type === 'facility' ? 'place' : known.type, weight: 2 };
  const place = gazetteer.places(name)[0];
  if (
    place !== undefined &&
    (place.kind === 'region' || !place.otherSpelling || place.population > 100_000)
  ) {
    const large = place.population > 200_000 || place.kind === 'region' || place.seat === 'capital';
    const firstName = words.length === 1 && gazetteer.isFirstName(name);
    return { type: 'place', weight: large && !firstName ? 2 : 1 };
  }
  if (words.length === 1 && isAcronym(name)) return { type: 'organization', weight: 1 };
  if (words.length === 1)
    return gazetteer.isFirstName(name) ? { type: 'person', weight: 1 } : { type: 'other', weight: 0 };
  return words.length <= 3 ? { type: 'person', weight: 0 } : { type: 'organization', weight: 0 };
}

export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u.test(word) || /^(?:\p{Lu}\.){2,6}$/u.test(word);
}

function isLowerAcronym(name: string): boolean {
  return /^\p{Ll}/u.test(name);
}

function placeKnown(name: string, gazetteer: Gazetteer, population: number): boolean {
  return gazetteer.places(name).some((place) => place.population >= population);
}

/** "... Ministry", "Gulf of ...", "University of ...": the last word, or the one before "of". */
function cueOf(words: readonly string[], gazetteer: Gazetteer): TypeVote | null {
  if (words.length < 2) return null;
  cues ??= readLexicon('name-cues');
  const of = words.findIndex((word) => /^(?:of|for|on)$/.test(word));
  const head = (of > 0 ? words[of - 1] : words.at(-1))?.toLowerCase() ?? '';
  const first = (words[0] as string).toLowerCase();
  const listed =
    cues.get(head) ??
    (/^(?:mount|lake|cape|fort|port|hurricane|camp)$/.test(first) ? (cues.get(first) ?? 'place') : undefined);
  if (listed !== undefined) return { type: listed as NameType, weight: 3 };
  const noun = gazetteer.nounClasses(head)[0];
  if (noun === 'group') return { type: 'organization', weight: 3 };
  if (noun === 'facility') return { type: 'place', weight: 2 };
  return null;
}

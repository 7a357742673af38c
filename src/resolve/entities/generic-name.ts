import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { readLexicon } from '../../resources/lexicon.js';

/** Words that make a name one that every country has. */
export interface GenericNames {
  /** Last words of such names: `ministry`, `supreme court`. */
  readonly heads: ReadonlySet<string>;
  /** Those that are no name without a subject: `bank`, `party`. */
  readonly bodies: ReadonlySet<string>;
  /** Words that may stand before them. */
  readonly subjects: ReadonlySet<string>;
}

export function loadGenericNames(): GenericNames {
  const words = readLexicon('national-bodies');
  const of = (kind: string): ReadonlySet<string> =>
    new Set([...words].flatMap(([word, value]) => (value === kind ? [word] : [])));
  return { heads: of('head'), bodies: of('body'), subjects: of('subject') };
}

/** Is the key (see `organizationKey`) one that many countries have: "defense ministry", "supreme court", "labor party"? */
export function isGeneric(key: string, names: GenericNames): boolean {
  const words = key.split(' ');
  for (let length = Math.min(3, words.length); length >= 1; length--) {
    const head = words.slice(-length).join(' ');
    if (!names.heads.has(head) && !(names.bodies.has(head) && words.length > length)) continue;
    return words
      .slice(0, -length)
      .every((word) => names.subjects.has(word) || /^(?:of|and|for|the|on|in)$/.test(word));
  }
  // "house of representatives", "court of appeal": the head stands first.
  const [head = '', of, ...rest] = words;
  const heads = names.heads.has(head) || names.bodies.has(head);
  return (
    of === 'of' &&
    heads &&
    rest.every((word) => names.subjects.has(word) || /^(?:of|and|for|the)$/.test(word))
  );
}

/** A nation's name or adjective before a body's name, and a country behind it, taken off: "kenyan defense ministry" → KE. */
export function nationalCore(
  key: string,
  gazetteer: Gazetteer,
): { readonly key: string; readonly country: string | null } {
  const words = key.split(' ');
  for (let length = Math.min(4, words.length - 1); length >= 1; length--) {
    const front = words.slice(0, length).join(' ');
    const country = only(front, gazetteer);
    if (country !== null) return { key: words.slice(length).join(' ').replace(/^s /, ''), country };
  }
  const match = /^(.+) (?:of|in) (?:the )?(.+)$/u.exec(key);
  const behind = match === null ? null : only(match[2] ?? '', gazetteer);
  return behind === null ? { key, country: null } : { key: match?.[1] ?? key, country: behind };
}

function only(name: string, gazetteer: Gazetteer): string | null {
  const written = name.length <= 3 ? name.toUpperCase() : name;
  const byName = gazetteer.countryByName(written);
  const found =
    byName.length > 0 ? byName : gazetteer.countryByDemonym(written).filter((country) => country.independent);
  return found.length === 1 ? (found[0]?.iso2 ?? null) : null;
}

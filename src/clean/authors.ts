import type { Span } from '../model/span.js';
import type { Furniture } from '../resources/furniture/rule.js';

export interface AuthorName extends Span {
  /** Readable form: a name in capitals is given with small letters. */
  readonly name: string;
}

const SEPARATOR = /,? (?:and|AND|with) |,? & |; ?|, ?| ?[|/•] ?/g;
/** "Associated Press writers Ana Lima", "KTNB’s Ana Lima", "By Ana Lima": what stands before the name. */
const LEAD =
  /^(?:.*\b(?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Pp]roducers?|[Ee]ditors?|[Rr]esearchers?|WRITERS?|REPORTERS?|EDITORS?|[Rr]eporting (?:by|from))\s+|.*?['’]s\s+|(?:[Bb]y|BY|[Tt]he|[Aa]dditional reporting by)\s+)/;
/** "Ana Lima in Quito", "Ana Lima for the Post", "Ana Lima (text)": what stands behind it. */
const TRAIL = /\s+(?:in|for|at|of|from|on|IN|FOR)\s.*$|\s*\(.*$|[.,\s]+$/;
/** Words that no person is called but desks, papers and agencies are. */
const NO_PERSON =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|news|agency|agencies|press|post|times|desk|bureau|team|services?|wires?|wire|newsroom|online|tv|radio|media|network|herald|tribune|gazette|journal|daily|chronicle|guardian|telegraph|university|institute|associates?|photo|image)\b/i;

/**
 * The persons in a byline or in a line of contributors: "Ana Lima in Quito, Tom Hill and Jae-won Park". Behind a
 * comma without a final "and" a place or an outlet is as likely as a person, so only the first is taken there.
 * @param form `list`: every part is a person, as fields of authors have it
 * @returns names with offsets into `byline`
 */
export function splitAuthors(
  byline: string,
  furniture: Furniture,
  form: 'line' | 'list' = 'line',
): readonly AuthorName[] {
  const isName = furniture.compile('^{{name}}$');
  const parts = splitParts(byline);
  const lastJoined = parts.findLastIndex((part) => part.joined);
  return parts.flatMap((part, index) => {
    if (form === 'line' && index > 0 && index > lastJoined && !part.joined) return [];
    const found = nameIn(byline, part);
    const text = byline.slice(found.start, found.end);
    if (!isName.test(furniture.agencies.mask(text)) || NO_PERSON.test(text)) return [];
    return [{ ...found, name: readable(text) }];
  });
}

interface Part extends Span {
  /** Stands behind "and", "&" or ";". */
  readonly joined: boolean;
}

function splitParts(byline: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let joined = false;
  for (const match of byline.matchAll(SEPARATOR)) {
    parts.push({ start, end: match.index, joined });
    start = match.index + match[0].length;
    joined = /and|AND|&|;|with/.test(match[0]);
  }
  parts.push({ start, end: byline.length, joined });
  return parts;
}

function nameIn(byline: string, part: Span): Span {
  const text = byline.slice(part.start, part.end);
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const trail = TRAIL.exec(rest);
  const start = part.start + lead;
  return { start, end: start + (trail === null ? rest.length : trail.index) };
}

function readable(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

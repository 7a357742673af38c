import type { NameSpan } from '../../model/name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { CorefLexicons } from './lexicons.js';
import type { NamedMention } from './name-mentions.js';

/** Buildings that are bodies as well. */
const HOUSE =
  /^(?:museum|gallery|clinic|hospital|theatre|theater|opera|zoo|library|school|college|mosque|church|cathedral|observatory|laboratory|archive|archives|aquarium)$/;

/** Keys of museums, clinics and the like that the text gives a director: they are bodies there, wherever they stand. */
export function ledBodies(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  lexicons: CorefLexicons,
): ReadonlySet<string> {
  const led = mentions.filter(
    ({ type, last, head }) => type === 'place' && HOUSE.test(doc.low(last - 1)) && isLed(doc, head, lexicons),
  );
  return new Set(led.map(({ key }) => key));
}

/** "director of the Hill Museum", "the Hill Museum's director". */
function isLed(doc: CorefDocument, head: number, { roles }: CorefLexicons): boolean {
  const above = doc.token(head).head;
  if (above < 0 || !(roles.has(doc.lemma(above)) || LEADER.test(doc.lemma(above)))) return false;
  return doc.isPossessor(head) || (/^nmod/.test(doc.relation(head)) && doc.caseOf(head) === 'of');
}

const LEADER = /^(?:director|curator|spokesman|spokeswoman|spokesperson|trustee|founder|administrator)$/;

/** "Court of Justice in The Hague": the body and the town that the gazetteer knows are two names. */
export function withoutPlace(doc: CorefDocument, name: NameSpan, gazetteer: Gazetteer): readonly NameSpan[] {
  if (name.type !== 'organization') return [name];
  for (let at = name.first + 2; at < name.last - 1; at++) {
    if (doc.low(at) !== 'in') continue;
    const first = doc.low(at + 1) === 'the' && name.last > at + 2 ? at + 2 : at + 1;
    const place = [at + 1, first].find((from) => isTown(doc.slice(from, name.last), gazetteer));
    if (place === undefined) continue;
    return [
      { ...name, last: at, ...doc.span(name.first, at) },
      { ...name, type: 'place', first: place, ...doc.span(place, name.last) },
    ];
  }
  return [name];
}

/** Smaller towns share their names with too much else, and a country behind "in" is mostly a part of the name. */
const TOWN_SIZE = 20_000;

function isTown(text: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.countryByName(text).length > 0 || CONTINENT.test(text)) return false;
  return gazetteer.places(text).some(({ kind, population }) => kind === 'city' && population >= TOWN_SIZE);
}

const CONTINENT = /^(?:Africa|America|Asia|Europe|Oceania)$/;

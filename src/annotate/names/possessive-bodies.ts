import type { NameSpan } from '../../model/name.js';
import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['children', 'child'],
  ['people', 'people'],
]);

/**
 * "Lower Harbour Residents" of "the Lower Harbour Residents' Forum": people in the plural who own a noun for a body in capitals are a part of its
 * name. "The Democrats' plan" and "Ana Ruiz's Party" are two things.
 */
export function withOwnedBody(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Pick<Gazetteer, 'nounClasses'>,
): NameSpan {
  const text = (index: number): string => tokens[index]?.text ?? '';
  if (name.type === 'time' || !/^['’]s?$/u.test(text(name.last))) return name;
  const [people, body] = [text(name.last - 1), text(name.last + 1)];
  const isPeople = /^\p{Lu}/u.test(people) && isPlural(people.toLowerCase(), gazetteer);
  const isBody = /^\p{Lu}/u.test(body) && gazetteer.nounClasses(body.toLowerCase()).includes('group');
  const end = tokens[name.last + 1]?.end;
  if (!isPeople || !isBody || end === undefined) return name;
  return { ...name, last: name.last + 2, end, type: 'organization' };
}

function isPlural(word: string, gazetteer: Pick<Gazetteer, 'nounClasses'>): boolean {
  const noun = IRREGULAR.get(word) ?? (/[^s]s$/.test(word) ? word.slice(0, -1) : null);
  return noun !== null && (noun === 'people' || gazetteer.nounClasses(noun)[0] === 'person');
}

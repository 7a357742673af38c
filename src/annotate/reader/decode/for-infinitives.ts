/**
 * "called for the officers to be prosecuted": "for" opens the infinitive clause and the noun
 * behind it is the subject of the infinitive (UD 2, `mark`). Parsers that read word by word take the noun for an oblique of
 * the verb before it, and so the verb's own subject for that of the infinitive. Changes `heads` and `relations`.
 * @param texts words of the sentence
 */
export function openForInfinitives(texts: readonly string[], heads: number[], relations: string[]): void {
  for (const [verb, relation] of relations.entries()) {
    // What is no complement tells a purpose: "left for Lima to meet her".
    if (relation !== 'xcomp') continue;
    const governor = heads[verb] as number;
    const to = childOf(heads, verb, (i) => i < verb && texts[i] === 'to' && relations[i] === 'mark');
    if (to === undefined || hasSubject(heads, relations, verb)) continue;
    const noun = childOf(heads, governor, (i) => i < to && i > governor && relations[i] === 'obl');
    if (noun === undefined || lastBelow(heads, noun, to) !== to - 1) continue;
    const preposition = childOf(heads, noun, (i) => relations[i] === 'case' && texts[i] === 'for');
    if (preposition === undefined || preposition !== firstBelow(heads, noun)) continue;
    heads[noun] = verb;
    relations[noun] =
      childOf(heads, verb, (i) => relations[i] === 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass';
    heads[preposition] = verb;
    relations[preposition] = 'mark';
    relations[verb] = 'ccomp';
  }
}

function childOf(heads: readonly number[], head: number, fits: (i: number) => boolean): number | undefined {
  const found = heads.findIndex((own, i) => own === head && fits(i));
  return found < 0 ? undefined : found;
}

function hasSubject(heads: readonly number[], relations: readonly string[], verb: number): boolean {
  return heads.some((head, i) => head === verb && /^[nc]subj/.test(relations[i] as string));
}

/** Last word of the phrase that stands before `end`. */
function lastBelow(heads: readonly number[], top: number, end: number): number {
  let last = top;
  for (let i = top + 1; i < end; i++) if (isBelow(heads, i, top)) last = i;
  return last;
}

function firstBelow(heads: readonly number[], top: number): number {
  let first = top;
  for (let i = top - 1; i >= 0; i--) if (isBelow(heads, i, top)) first = i;
  return first;
}

function isBelow(heads: readonly number[], word: number, top: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps < heads.length; steps++) {
    if (at === top) return true;
    at = heads[at] as number;
  }
  return false;
}

import { isCalendarPhrase } from '../phrase.js';
import { clauseEnd } from './clause-end.js';
import type { VerbRule } from './clause-rules.js';
import { filled, stretches } from './content.js';
import type { Material } from './draft.js';

/** Verbs whose content may hang on a preposition. */
const ABOUT = /^(?:warn|caution|complain|boast|brag)$/;
const OF = /^(?:of|about|against|over|on)$/i;

/** Does the verb's content stand behind a preposition: "warned of a strike", not "warned on Monday"? */
export function tellsAbout({ tree }: Material, verb: number, at: number): boolean {
  const next = tree.tokens[at];
  if (next === undefined || !ABOUT.test(tree.token(verb).lemma) || !OF.test(next.text)) return false;
  // "what she had cautioned against during the talks"
  if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|VERB|PUNCT|SCONJ)$/.test(tree.tokens[at + 1]?.upos ?? ''))
    return false;
  return !isCalendarPhrase(tree, tree.is(at, 'case') && next.head > at ? next.head : at + 1);
}

/** "X warned of a strike", "X complained about the noise". */
export const about: VerbRule = (material, verb) => {
  const { tree } = material;
  const last = tree.sentences[tree.token(verb).sentence]?.last ?? verb;
  const addressed = tree.childBy(verb, 'obj', 'iobj');
  const at = addressed === null ? verb + 1 : (tree.subtree(addressed).at(-1) ?? verb) + 1;
  if (at <= verb || at + 1 >= last || !tellsAbout(material, verb, at)) return null;
  return stretches(material, filled([at, phraseEnd(material, verb, at, last) - 1]));
};

/** "X put the number of dead at seven": a figure is a claim. */
export const figure: VerbRule = (material, verb) => {
  const { tree } = material;
  if (tree.token(verb).lemma !== 'put') return null;
  const thing = tree.childrenBy(verb, 'obj').find((child) => child > verb);
  if (thing === undefined) return null;
  const last = tree.sentences[tree.token(verb).sentence]?.last ?? verb;
  for (let i = thing + 1; i < last - 1 && /^(?:ADP|NOUN|PROPN|ADJ|DET|PART)$/.test(tree.token(i).upos); i++) {
    if (tree.token(i).text.toLowerCase() !== 'at') continue;
    const number = numberFrom(material, i + 1, last);
    return number === null
      ? null
      : stretches(material, filled([...tree.subtree(thing).filter((token) => token < i), number]));
  }
  return null;
};

/** The last word of a number: "seven", "at least 34", "more than 2 million people". */
function numberFrom({ tree }: Material, first: number, last: number): number | null {
  let at = first;
  while (
    at < last &&
    /^(?:about|around|nearly|almost|over|least|most|more|less|than|at|some|up|to|[$£€])$/i.test(
      tree.token(at).text,
    )
  )
    at++;
  if (at >= last || tree.token(at).upos !== 'NUM') return null;
  while (
    at + 1 < last &&
    /^(?:hundred|thousand|[mb]illion|trillion|percent|%|per|cent)$/i.test(tree.token(at + 1).text)
  )
    at++;
  const counted = tree.is(at, 'nummod') ? tree.token(at).head : at;
  return counted > at && counted < at + 4 ? counted : at;
}

/** "X ruled out sending troops", "X ruled out a deal". */
export const ruledOut: VerbRule = (material, verb) => {
  const { tree } = material;
  const next = tree.tokens[verb + 1];
  const last = tree.sentences[tree.token(verb).sentence]?.last ?? verb;
  if (tree.token(verb).lemma !== 'rule' || next?.text.toLowerCase() !== 'out' || verb + 2 >= last)
    return null;
  return stretches(material, filled([verb + 2, phraseEnd(material, verb, verb + 2, last) - 1]));
};

/** Up to a comma with a conjunction, a relative pronoun or a participle behind it, or another predicate of the speaker. */
function phraseEnd(material: Material, verb: number, start: number, last: number): number {
  return Math.min(clauseEnd(material, verb, start, last), commaBreak(material, start, last));
}

/** A comma with a conjunction, a relative pronoun or "a charge that" behind it. */
export function commaBreak({ tree, lexicons }: Material, from: number, last: number): number {
  const claim = (at: number): boolean =>
    /^an?$/i.test(tree.token(at).text) && lexicons.nouns.get(tree.tokens[at + 1]?.lemma ?? '') === 'claim';
  for (let i = from; i < last - 1; i++)
    if (
      tree.token(i).text === ',' &&
      (claim(i + 1) ||
        /^(?:and|but|which|who|while|as|after|saying|adding|citing)$/i.test(tree.token(i + 1).text))
    )
      return i;
  return last;
}

import type { Upos } from '../../model/token.js';
import { lemmaOf } from '../lemma/lemmatizer.js';
import { wordnetLemmas } from '../lemma/wordnet.js';
import { type Tagged, verbMorphology } from './tagged.js';

const NOMINAL: ReadonlySet<Upos> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const lower = (word: Tagged | undefined): string =>
  word?.token.text.toLowerCase().replace(/[’ʼ]/g, "'") ?? '';
const is = (word: Tagged | undefined, ...tags: Upos[]): boolean =>
  word !== undefined && tags.includes(word.upos);
const BE = /^(?:am|is|are|was|were|be|been|being|'m|'re|'s)$/;
const HAVE = /^(?:has|have|had|having|'ve|'s|'d)$/;
const DO = /^(?:do|does|did)$/;

/** Decides ambiguous words by what stands around them; changes `words` in place. */
export function refineTags(words: Tagged[], shout: boolean): void {
  words.forEach((word, i) => {
    mendName(words, i, shout);
    mendOpenClass(words, i);
    mendFunctionWord(word, words, i);
  });
  for (const [i, word] of words.entries()) mendAuxiliary(word, words, i);
  for (const [i, word] of words.entries()) mendVerbForm(word, words, i);
}

/** A capitalised word at the start of the sentence is a name if compromise knows it for one or a name follows it. */
function mendName(words: Tagged[], i: number, shout: boolean): void {
  const word = words[i] as Tagged;
  // "Boo-kyum": the part behind the hyphen is of the name.
  const hyphen = words[i - 1];
  if (
    is(word, 'NOUN') &&
    is(words[i - 2], 'PROPN') &&
    hyphen?.token.text === '-' &&
    hyphen.token.end === word.token.start
  ) {
    if (
      hyphen.token.start === words[i - 2]?.token.end &&
      word.token.text.length <= 6 &&
      !wordnetLemmas('noun').has(word.token.text)
    ) {
      word.upos = 'PROPN';
    }
  }
  if (i > 0 || shout || !/^\p{Lu}/u.test(word.token.text) || !is(word, 'NOUN', 'VERB', 'ADJ', 'X')) return;
  const next = words[i + 1];
  const form = word.token.text.toLowerCase();
  const common =
    wordnetLemmas('noun').has(form) ||
    wordnetLemmas('verb').has(lemmaOf(form, 'VERB')) ||
    wordnetLemmas('adj').has(form);
  if (!common || (is(next, 'PROPN') && is(word, 'VERB'))) word.upos = 'PROPN';
}

function mendOpenClass(words: Tagged[], i: number): void {
  const word = words[i] as Tagged;
  const before = words[i - 1];
  const next = words[i + 1];
  if (is(word, 'VERB')) {
    const bare = word.morph.verbForm === 'Fin' && word.morph.tense !== 'Past';
    // "the plan", "a state visit", "their report": no verb stands right behind a determiner or possessive.
    if (bare && (is(before, 'DET', 'ADJ') || isPossessive(before))) retag(word, 'NOUN');
    else if (bare && is(before, 'ADP') && lower(before) !== 'to') retag(word, 'NOUN');
    else if (!bare && word.morph.verbForm !== 'Ger' && is(before, 'DET') && is(next, 'NOUN', 'PROPN'))
      retag(word, 'ADJ');
  } else if (is(word, 'NOUN', 'ADV', 'ADJ') && wordnetLemmas('verb').has(word.token.text.toLowerCase())) {
    if (lower(before) === 'to' && !is(next, 'ADP', 'PUNCT') && is(words[i - 2], 'VERB', 'NOUN', 'ADJ')) {
      word.upos = 'VERB';
      word.morph = { verbForm: 'Inf' };
    } else if (
      /^(?:can|could|may|might|must|shall|should|will|would|'ll|n't|did|does)$/.test(lower(before)) &&
      is(before, 'AUX', 'PART')
    ) {
      word.upos = 'VERB';
      word.morph = { verbForm: 'Inf' };
    }
  } else if (is(word, 'ADJ') && /ed$/.test(word.token.text) && is(before, 'AUX') && lower(next) === 'by') {
    word.upos = 'VERB';
    word.morph = { verbForm: 'Part', tense: 'Past' };
  }
}

function retag(word: Tagged, upos: Upos): void {
  word.upos = upos;
  word.morph = upos === 'NOUN' ? { number: /[^s]s$/.test(word.token.text) ? 'Plur' : 'Sing' } : {};
}

function isPossessive(word: Tagged | undefined): boolean {
  return (
    /^(?:my|your|his|her|its|our|their|whose)$/.test(lower(word)) ||
    (is(word, 'PART') && /^'s?$/.test(lower(word)))
  );
}

function mendFunctionWord(word: Tagged, words: readonly Tagged[], i: number): void {
  const before = words[i - 1];
  const next = words[i + 1];
  const text = lower(word);
  if (text === 'to') word.upos = startsInfinitive(words, i + 1) ? 'PART' : 'ADP';
  else if (text === 'that') word.upos = thatTag(before, next);
  else if (/^(?:this|these|those|all|both|some|any|each|another)$/.test(text) && !startsNominal(next))
    word.upos = text === 'all' || text === 'both' ? 'DET' : 'PRON';
  else if (/^(?:which|what)$/.test(text) && is(next, 'NOUN')) word.upos = 'DET';
  else if (text === 'there' && !/^(?:is|are|was|were|be|been|will|has|have|had|may|'s)$/.test(lower(next)))
    word.upos = 'ADV';
  else if (/^(?:after|before|since|until|as|like|than)$/.test(text) && clauseFollows(words, i + 1))
    word.upos = 'SCONJ';
  else if (/^(?:more|most|less|least|much)$/.test(text) && is(next, 'ADJ', 'ADV')) word.upos = 'ADV';
  else if ((text === 'about' || text === 'around' || text === 'over') && is(next, 'NUM')) word.upos = 'ADV';
  else if (text === "'" || text === "'s") mendGenitive(word, before, next);
}

/** "the mayor's" against "the mayor's leaving" and a closing quotation mark. */
function mendGenitive(word: Tagged, before: Tagged | undefined, next: Tagged | undefined): void {
  if (lower(word) === "'") {
    if (!/s$/.test(lower(before))) word.upos = 'PUNCT';
  } else if (!is(before, 'NOUN', 'PROPN', 'NUM', 'PART')) {
    word.upos = 'AUX';
  } else if (is(next, 'DET', 'ADV', 'PART') || (is(next, 'VERB') && next?.morph.verbForm !== 'Fin')) {
    word.upos = 'AUX';
  }
}

function thatTag(before: Tagged | undefined, next: Tagged | undefined): Upos {
  if (is(next, 'VERB', 'AUX')) return 'PRON';
  if (is(before, 'VERB', 'ADJ')) return 'SCONJ';
  if (is(next, 'NOUN') && !is(before, 'NOUN', 'PROPN')) return 'DET';
  return 'SCONJ';
}

function startsInfinitive(words: readonly Tagged[], from: number): boolean {
  let i = from;
  while (is(words[i], 'ADV') && i < from + 3) i++;
  const word = words[i];
  if (/^(?:be|have|do)$/.test(lower(word))) return true;
  if (is(word, 'VERB')) return word?.morph.verbForm !== 'Ger' && word?.morph.tense !== 'Past';
  return (
    is(word, 'NOUN') &&
    word?.morph.number === 'Sing' &&
    wordnetLemmas('verb').has(lower(word)) &&
    is(words[i + 1], 'DET', 'PRON', 'PROPN')
  );
}

function startsNominal(word: Tagged | undefined): boolean {
  return (
    is(word, 'NOUN', 'ADJ', 'NUM', 'PROPN', 'DET') ||
    isPossessive(word) ||
    (word?.morph.verbForm === 'Ger' && is(word, 'VERB'))
  );
}

/** Does a subject with a finite verb follow, before the next comma? */
function clauseFollows(words: readonly Tagged[], from: number): boolean {
  let subject = false;
  for (let i = from; i < Math.min(words.length, from + 12); i++) {
    const word = words[i] as Tagged;
    if (is(word, 'PUNCT', 'CCONJ', 'SCONJ')) return false;
    if (is(word, 'AUX')) return subject;
    if (is(word, 'VERB')) return subject && word.morph.verbForm === 'Fin';
    if (NOMINAL.has(word.upos)) subject = true;
  }
  return false;
}

/** be, have and do are full verbs where no verb of theirs follows; "be" is always AUX in Universal Dependencies (copula). */
function mendAuxiliary(word: Tagged, words: readonly Tagged[], i: number): void {
  if (!is(word, 'AUX')) return;
  const text = lower(word);
  if (!HAVE.test(text) && !DO.test(text)) return;
  if (text === "'s" || text === "'d") return;
  let j = i + 1;
  while (j < words.length && j < i + 5 && (is(words[j], 'ADV', 'PART') || (is(words[j], 'PRON') && i === 0)))
    j++;
  const next = words[j];
  const bound = is(next, 'AUX') || (is(next, 'VERB') && next?.morph.verbForm !== 'Ger');
  if (bound) return;
  word.upos = 'VERB';
  const past = text === 'had' || text === 'did';
  word.morph =
    text === 'having' ? { verbForm: 'Ger' } : { verbForm: 'Fin', tense: past ? 'Past' : 'Pres', mood: 'Ind' };
}

/** Participle and voice from the auxiliary in front: "was held" is passive, "has held" is not, "to hold" is an infinitive. */
function mendVerbForm(word: Tagged, words: readonly Tagged[], i: number): void {
  if (!is(word, 'VERB', 'AUX')) return;
  let j = i - 1;
  while (j >= 0 && j > i - 5 && (is(words[j], 'ADV') || (is(words[j], 'PART') && lower(words[j]) !== 'to')))
    j--;
  const before = words[j];
  if (lower(before) === 'to' && is(before, 'PART')) word.morph = { verbForm: 'Inf' };
  else if (is(before, 'AUX')) {
    const aux = lower(before);
    const morph = is(word, 'VERB') ? word.morph : verbMorphology(word.token.text);
    if (BE.test(aux) && morph.tense === 'Past' && is(word, 'VERB'))
      word.morph = { verbForm: 'Part', tense: 'Past', voice: 'Pass' };
    else if (HAVE.test(aux) && is(word, 'VERB')) word.morph = { verbForm: 'Part', tense: 'Past' };
    else if (!BE.test(aux) && !HAVE.test(aux) && is(word, 'VERB')) word.morph = { verbForm: 'Inf' };
  } else if (is(word, 'AUX')) {
    const text = lower(word);
    const past = /^(?:was|were|had|did)$/.test(text);
    word.morph = /^(?:be|been|being)$/.test(text)
      ? { verbForm: 'Inf' }
      : { verbForm: 'Fin', tense: past ? 'Past' : 'Pres', mood: 'Ind' };
  }
}

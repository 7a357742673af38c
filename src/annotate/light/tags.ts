import type { Morphology, Sentence, Token, Upos } from '../../model/token.js';
import { readLexicon } from '../../resources/lexicon.js';
import { compromiseTerms, type Term } from './compromise.js';
import { refineTags } from './tag-context.js';
import { type Tagged, verbMorphology } from './tagged.js';

let functionWords: ReadonlyMap<string, string> | undefined;

/** Parts of speech of one sentence: closed classes by list, open ones by compromise, both mended by their neighbours. */
export function tagSentence(text: string, tokens: readonly Token[], sentence: Sentence): Tagged[] {
  const words = tokens.slice(sentence.first, sentence.last);
  const terms = compromiseTerms(text.slice(sentence.start, sentence.end));
  const shout = isShout(words);
  let at = 0;
  const tagged = words.map((token, index): Tagged => {
    const start = token.start - sentence.start;
    while (at < terms.length && (terms[at] as Term).end <= start) at++;
    const term = terms[at];
    const tags = term !== undefined && term.start < token.end - sentence.start ? term.tags : NONE;
    return { token, ...firstTag(token.text, tags, index === 0, shout) };
  });
  refineTags(tagged, shout);
  return tagged;
}

const NONE: ReadonlySet<string> = new Set();

/** Are most words in capitals, as in some headlines? Then capitals say nothing. */
function isShout(words: readonly Token[]): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word.text));
  return (
    letters.length > 3 &&
    letters.filter((word) => word.text === word.text.toUpperCase()).length > letters.length * 0.7
  );
}

function firstTag(
  text: string,
  tags: ReadonlySet<string>,
  first: boolean,
  shout: boolean,
): { upos: Upos; morph: Morphology } {
  if (!/[\p{L}\p{N}]/u.test(text)) return { upos: markTag(text), morph: {} };
  functionWords ??= readLexicon('function-words');
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'");
  const closed = functionWords.get(lower) as Upos | undefined;
  const capital = /^\p{Lu}/u.test(text) && !shout;
  const acronym = text.length > 1 && text === text.toUpperCase() && !shout;
  if (closed !== undefined && !(acronym && !first) && (!capital || first || lower !== 'may'))
    return { upos: closed, morph: {} };
  if (/^[+-]?[\d.,/:]*\d[\d.,/:]*$/.test(text)) return { upos: 'NUM', morph: {} };
  if (/^\d+(?:st|nd|rd|th)$/i.test(text)) return { upos: 'ADJ', morph: {} };
  return openTag(text, tags, first, capital);
}

function markTag(text: string): Upos {
  return /^[\p{Sc}\p{Sk}\p{So}%+=<>^|~#@°]+$/u.test(text) ? 'SYM' : 'PUNCT';
}

function openTag(
  text: string,
  tags: ReadonlySet<string>,
  first: boolean,
  capital: boolean,
): { upos: Upos; morph: Morphology } {
  const has = (tag: string) => tags.has(tag);
  if (capital && !first && !(has('Adjective') && has('Demonym'))) {
    return { upos: 'PROPN', morph: { number: has('Plural') ? 'Plur' : 'Sing' } };
  }
  if (has('Demonym') && has('Adjective')) return { upos: 'ADJ', morph: {} };
  if (has('ProperNoun') || has('Person') || has('Place') || has('Organization')) {
    if (capital) return { upos: 'PROPN', morph: { number: has('Plural') ? 'Plur' : 'Sing' } };
    return { upos: 'NOUN', morph: { number: has('Plural') ? 'Plur' : 'Sing' } };
  }
  if (has('Cardinal')) return { upos: 'NUM', morph: {} };
  if (has('Ordinal') || has('Adjective')) return { upos: 'ADJ', morph: {} };
  if (has('Verb')) return { upos: 'VERB', morph: verbMorphology(text, has) };
  if (has('Adverb')) return { upos: 'ADV', morph: {} };
  if (has('Preposition')) return { upos: 'ADP', morph: {} };
  if (has('Expression')) return { upos: 'INTJ', morph: {} };
  return { upos: 'NOUN', morph: { number: has('Plural') ? 'Plur' : 'Sing' } };
}

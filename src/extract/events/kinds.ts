import type { Chain } from '../../model/chain.js';
import type { ChainIndex } from '../chain-index.js';
import { contentHead } from '../phrase.js';
import type { DocTree } from '../tree.js';

export interface FrameContext {
  readonly tree: DocTree;
  readonly chains: ChainIndex;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Can the noun name a human being by job, office or relation? */
  readonly isHuman: (lemma: string) => boolean;
  /** Can the noun tell an event? */
  readonly isEventNoun: (lemma: string) => boolean;
}

/** Is one of the phrases of the wanted kind? A frame that asks nothing is content. */
export function allowed(
  wanted: readonly string[] | undefined,
  heads: readonly number[],
  context: FrameContext,
): boolean {
  return wanted === undefined || heads.some((head) => isOfKind(wanted, head, context));
}

export function forbidden(
  unwanted: readonly string[] | undefined,
  heads: readonly number[],
  context: FrameContext,
): boolean {
  return unwanted !== undefined && heads.some((head) => isOfKind(unwanted, head, context));
}

/** Pronouns that stand for people alone; "they" may be things. */
const HUMAN_PRONOUNS = new Set(
  'he she i we you who someone somebody anyone everyone nobody himself herself'.split(' '),
);

function isOfKind(kinds: readonly string[], head: number, context: FrameContext): boolean {
  const { tree, chains, classes } = context;
  const content = contentHead(tree, head);
  const lemma = tree.token(content).lemma.toLowerCase();
  // "hundreds of them"
  const counter = tree.token(content).upos === 'PRON' ? tree.token(head).lemma.toLowerCase() : lemma;
  const chain = (chains.atHead(content) ?? chains.atHead(head) ?? nameBeside(tree, chains, content))?.chain;
  const titles = describersOf(tree, content);
  const whole = hyphenated(tree, content);
  const stands = nounsFor(tree, content, chain);
  return kinds.some((kind) => {
    if (kind === 'number') return tree.token(content).upos === 'NUM';
    if (kind === 'name') return tree.token(content).upos === 'PROPN' && chain === undefined;
    if (kind === 'firm') return chain?.labels.includes('Company') === true;
    if (kind === 'happening') return context.isEventNoun(lemma);
    if (/^\$./.test(kind)) {
      const named = classes.get(kind.slice(1));
      return [lemma, ...titles, ...stands, ...compoundsOf(tree, content)].some((word) => named?.has(word));
    }
    if (kind === 'human' && (HUMAN_PRONOUNS.has(lemma) || isCountryman(tree, chains, content))) return true;
    if (kind === 'human')
      return context.isHuman(lemma) || chain?.type === 'person' || classes.get('victim')?.has(lemma) === true;
    return (
      kind === chain?.type ||
      kind === counter ||
      kind === lemma ||
      kind === whole ||
      titles.includes(kind) ||
      stands.includes(kind)
    );
  });
}

/** The nouns that a pronoun stands for: "The bridge ... It was blown up." */
function nounsFor(tree: DocTree, token: number, chain: Chain | undefined): readonly string[] {
  if (chain === undefined || tree.token(token).upos !== 'PRON') return [];
  const heads = chain.mentions.filter(({ kind }) => kind !== 'pronoun').map(({ head }) => tree.token(head));
  return [...new Set(heads.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma.toLowerCase()))];
}

/** "The Italian was appointed": a demonym that is the head of a phrase. */
function isCountryman(tree: DocTree, chains: ChainIndex, token: number): boolean {
  return chains.atHead(token)?.mention.use === 'demonym' && tree.childBy(token, 'det') !== null;
}

/** "run-off": the word of which a tokenizer made three; null for any other. */
function hyphenated(tree: DocTree, token: number): string | null {
  const isHyphen = (at: number): boolean => tree.tokens[at]?.text === '-';
  const first = isHyphen(token - 1) ? token - 2 : isHyphen(token + 1) ? token : -1;
  const parts = tree.tokens.slice(Math.max(first, 0), Math.max(first, 0) + 3);
  const joined = parts.every((part, i) => i === 0 || parts[i - 1]?.end === part.start);
  return first >= 0 && parts.length === 3 && joined
    ? parts.map(({ text }) => text.toLowerCase()).join('')
    : null;
}

/** "Judge Ana Ruiz": nouns before a name that say what its bearer is. */
function describersOf(tree: DocTree, name: number): readonly string[] {
  if (tree.token(name).upos !== 'PROPN') return [];
  return tree
    .childrenBy(name, 'nmod:desc', 'compound')
    .filter((child) => child < name && (tree.is(child, 'nmod:desc') || tree.token(child).upos === 'NOUN'))
    .map((child) => tree.token(child).lemma.toLowerCase());
}

/** "rescue workers": a noun with the noun that narrows it. */
function compoundsOf(tree: DocTree, noun: number): readonly string[] {
  const { lemma } = tree.token(noun);
  return tree
    .childrenBy(noun, 'compound', 'amod')
    .map((child) => `${tree.token(child).lemma} ${lemma}`.toLowerCase());
}

/** "shipper Nordwind": the name in apposition to a noun. */
function nameBeside(tree: DocTree, chains: ChainIndex, noun: number): ReturnType<ChainIndex['atHead']> {
  if (tree.token(noun).upos !== 'NOUN') return undefined;
  return tree
    .childrenBy(noun, 'appos', 'flat')
    .map((child) => chains.atHead(child))
    .find((entry) => entry?.mention.kind === 'name' && entry.chain.type !== 'event');
}

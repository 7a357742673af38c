import type { ParsedToken } from '../../model/token.js';
import type { ChainIndex, ChainMention } from '../chain-index.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import { type DocTree, fitsRelation } from '../tree.js';
import type { Binding, NodePattern } from './pattern.js';
import { type InLexicon, wordIndex } from './word-index.js';

/** What the matcher asks of the document and of the lexicons. */
export interface MatchContext {
  readonly tree: DocTree;
  readonly chains: ChainIndex;
  readonly lexicon: InLexicon;
  readonly isAsserted: (token: number) => boolean;
}

const UNBOUND: Binding = new Map();

/** All ways in which the pattern's places can be filled, in text order of the first place. */
export function matchPattern(pattern: readonly NodePattern[], context: MatchContext): readonly Binding[] {
  const [anchor] = pattern;
  if (anchor === undefined) return [];
  const found: Binding[] = [];
  for (const token of wordIndex(context.tree, context.chains).candidates(anchor, context.lexicon)) {
    if (fits(anchor, token, UNBOUND, context))
      extend(pattern, 1, new Map([[anchor.name, token]]), context, found);
  }
  return found;
}

function extend(
  pattern: readonly NodePattern[],
  at: number,
  bound: Map<string, number>,
  context: MatchContext,
  found: Binding[],
): void {
  const node = pattern[at];
  if (node === undefined) {
    found.push(bound);
    return;
  }
  const candidates = candidatesFor(node, bound, context).filter(
    (token) => !isBound(token, bound) && fits(node, token, bound, context),
  );
  if (candidates.length === 0 && node.optional === true) extend(pattern, at + 1, bound, context, found);
  for (const token of candidates)
    extend(pattern, at + 1, new Map(bound).set(node.name, token), context, found);
}

function isBound(token: number, bound: Binding): boolean {
  for (const other of bound.values()) if (other === token) return true;
  return false;
}

function candidatesFor(node: NodePattern, bound: Binding, context: MatchContext): readonly number[] {
  const { tree } = context;
  const relations = node.rel ?? [];
  if (node.of !== undefined) {
    const parent = bound.get(node.of);
    if (parent === undefined) return [];
    const found =
      relations.length === 0
        ? tree.children(parent)
        : [...dependents(tree, parent, relations), ...belowName(parent, relations, context)];
    return node.conj === true ? [...new Set(found.flatMap((child) => tree.conjuncts(child)))] : found;
  }
  if (node.ahead !== undefined) return preceding(bound.get(node.ahead), context);
  if (node.behind !== undefined) return following(bound.get(node.behind), context);
  if (node.clauseSubjectOf !== undefined) {
    const inside = bound.get(node.clauseSubjectOf);
    const subject = inside === undefined ? null : tree.clauseSubject(inside);
    return subject === null ? [] : [subject];
  }
  const below = node.above === undefined ? undefined : bound.get(node.above);
  if (below === undefined) return [];
  const { head, deprel } = tree.token(below);
  const related = relations.length === 0 || relations.some((relation) => fitsRelation(deprel, relation));
  return head >= 0 && related ? [head] : [];
}

/** A name is one thing: what hangs on another of its words hangs on it ("Institute for Coast Studies in Lima"). */
function belowName(
  parent: number,
  relations: readonly string[],
  { tree, chains }: MatchContext,
): readonly number[] {
  const mention = chains.atHead(parent)?.mention;
  if (mention?.kind !== 'name') return [];
  const found: number[] = [];
  for (let at = mention.first; at < mention.last; at++) {
    if (at === parent) continue;
    for (const child of tree.childrenBy(at, ...relations.filter((relation) => relation.startsWith('=nmod'))))
      if (child < mention.first || child >= mention.last) found.push(child);
  }
  return found;
}

/** The next mention, where only a comma, a preposition, "the" and adjectives stand between. */
function following(place: number | undefined, context: MatchContext): readonly number[] {
  const { tree, chains } = context;
  if (place === undefined) return [];
  const from = mentionAt(place, context)?.mention.last ?? place + 1;
  for (let at = from; at < from + 6 && at < tree.tokens.length; at++) {
    const entry = chains.covers(at);
    if (entry !== undefined) return entry.mention.first === at ? [entry.mention.head] : [];
    const { upos, text } = tree.token(at);
    const passes = /^(?:ADP|ADJ|DET)$/.test(upos) || (text === ',' && at === from);
    if (!passes || tree.token(at).sentence !== tree.token(place).sentence) return [];
  }
  return [];
}

/** The word directly before the mention of another place; of a name that ends there its head. */
function preceding(place: number | undefined, context: MatchContext): readonly number[] {
  const { tree, chains } = context;
  if (place === undefined) return [];
  const before = (mentionAt(place, context)?.mention.first ?? place) - 1;
  if (before < 0 || tree.token(before).sentence !== tree.token(place).sentence) return [];
  const mention = chains.covers(before)?.mention;
  return [mention?.kind === 'name' && mention.last === before + 1 ? mention.head : before];
}

/** Dependents by relation; `subject` and `object` are the logical ones, whatever the voice and whoever lends them. */
function dependents(tree: DocTree, parent: number, relations: readonly string[]): readonly number[] {
  return relations.flatMap((relation) => {
    if (relation === 'subject') return subjectsOf(tree, parent);
    return relation === 'object' ? objectsOf(tree, parent) : tree.childrenBy(parent, relation);
  });
}

function fits(node: NodePattern, index: number, bound: Binding, context: MatchContext): boolean {
  const token = context.tree.token(index);
  if (node.upos !== undefined && !node.upos.includes(token.upos)) return false;
  const lemma = wordIndex(context.tree, context.chains).lemma(index);
  if (node.lemma !== undefined && !fitsLemma(node.lemma, lemma, context)) return false;
  if (node.notLemma !== undefined && fitsLemma(node.notLemma, lemma, context)) return false;
  if (node.case !== undefined && !node.case.includes(caseOf(node, index, bound, context))) return false;
  if (node.bare === true && context.tree.childBy(index, 'case') !== null) return false;
  if (node.chain !== undefined && !fitsChain(node, index, context)) return false;
  if (node.wider !== undefined && !isWider(index, bound.get(node.wider), 1, context)) return false;
  if (node.asWide !== undefined && !isWider(index, bound.get(node.asWide), 0, context)) return false;
  if (node.notRel !== undefined && context.tree.is(index, ...node.notRel)) return false;
  if (!standsRight(node, index, bound, context)) return false;
  if (node.without?.some((relation) => context.tree.childBy(index, relation) !== null)) return false;
  if (node.plain === true && !isPlain(index, context)) return false;
  if (node.plural === true && !isPlural(token)) return false;
  return node.asserted !== true || context.isAsserted(index);
}

function isPlural({ text, lemma }: ParsedToken): boolean {
  return /(?:s|men|women)$/i.test(text) && text.toLowerCase() !== lemma.toLowerCase();
}

function isPlain(index: number, { tree, chains }: MatchContext): boolean {
  return tree
    .childrenBy(index, 'amod', 'compound')
    .every((child) => chains.covers(child) !== undefined || tree.token(child).lemma === 'national');
}

function caseOf(node: NodePattern, index: number, bound: Binding, { tree }: MatchContext): string {
  const before = node.behind === undefined ? undefined : bound.get(node.behind);
  if (before !== undefined) {
    for (let at = index - 1; at > before; at--)
      if (tree.token(at).upos === 'ADP') return tree.token(at).text.toLowerCase();
    return '';
  }
  const marker = tree.caseOf(node.conj === true ? tree.firstConjunct(index) : index);
  // "Kenya's" has no preposition.
  return /^['’]s?$/u.test(marker) ? '' : marker;
}

/** Order and neighbourhood in the text, whatever the tree says. */
function standsRight(node: NodePattern, index: number, bound: Binding, context: MatchContext): boolean {
  if (node.after !== undefined && index < (bound.get(node.after) ?? -1)) return false;
  const sister = node.sister === undefined ? undefined : bound.get(node.sister);
  if (sister !== undefined && context.tree.token(sister).head !== context.tree.token(index).head)
    return false;
  const first = mentionAt(index, context)?.mention.first ?? index;
  const end = mentionAt(index, context)?.mention.last ?? index + 1;
  if (node.bracketed === true && !isBracketed(first, end, context)) return false;
  const other = node.next === undefined ? undefined : bound.get(node.next);
  if (other === undefined) return true;
  const last = mentionAt(other, context)?.mention.last ?? other + 1;
  return first > last && adjoin(last, first, context);
}

/** "(Green Party)", but not "(D-Ohio)", which is a party and a state in one, nor the sources "(AFP, Reuters)" and the sign "(jc)". */
function isBracketed(first: number, end: number, { tree }: MatchContext): boolean {
  const [before, word, behind] = [first - 1, first, end].map((at) => tree.tokens[at]?.text ?? '');
  return before === '(' && !/^(?:\p{Lu}(?:[-–]|$)|\p{Ll})/u.test(word ?? '') && /^[);]$/.test(behind ?? '');
}

/** Only commas, brackets and other places between: "Guri, Bolívar, Venezuela". */
function adjoin(from: number, to: number, { tree, chains }: MatchContext): boolean {
  for (let at = from; at < to; at++)
    if (!/^[,(]$/.test(tree.token(at).text) && chains.covers(at)?.chain.type !== 'place') return false;
  return true;
}

function fitsLemma(wanted: readonly string[], lemma: string, { lexicon }: MatchContext): boolean {
  return wanted.some((item) => (item.startsWith('$') ? lexicon(item.slice(1), lemma) : item === lemma));
}

function fitsChain(node: NodePattern, index: number, context: MatchContext): boolean {
  const entry = mentionAt(index, context);
  if (entry === undefined) return false;
  if (node.kind !== undefined && !node.kind.includes(entry.mention.kind)) return false;
  const { use } = entry.mention;
  if (node.use !== undefined && (use === undefined || !node.use.includes(use))) return false;
  if (use !== undefined && node.notUse?.includes(use) === true) return false;
  const { labels } = entry.chain;
  if (node.label !== undefined && !node.label.some((label) => labels.includes(label))) return false;
  if (node.notLabel?.some((label) => labels.includes(label))) return false;
  const { type, country } = entry.chain;
  return (
    node.chain?.includes(type) === true || (country !== null && node.chain?.includes('country') === true)
  );
}

/** A country is wider than any other place, a region wider than a town; by at least so many ranks. */
function isWider(index: number, than: number | undefined, least: number, context: MatchContext): boolean {
  if (than === undefined) return false;
  const rank = (token: number): number => {
    const chain = mentionAt(token, context)?.chain;
    if (chain === undefined) return 0;
    return chain.country !== null ? 3 : chain.labels.includes('Region') ? 2 : 1;
  };
  return rank(index) - rank(than) >= least;
}

/** The mention that a token stands for, directly or as "the town of ...". */
export function mentionAt(index: number, { tree, chains }: MatchContext): ChainMention | undefined {
  return wordIndex(tree, chains).mention(index);
}

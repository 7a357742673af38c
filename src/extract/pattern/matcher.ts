import type { ChainIndex, ChainMention } from '../chain-index.js';
import { namedHead, objectsOf, subjectsOf } from '../grammar.js';
import { type DocTree, fitsRelation } from '../tree.js';
import type { Binding, NodePattern } from './pattern.js';

/** What the matcher asks of the document and of the lexicons. */
export interface MatchContext {
  readonly tree: DocTree;
  readonly chains: ChainIndex;
  readonly lexicon: (name: string, lemma: string) => boolean;
  readonly isAsserted: (token: number) => boolean;
}

/** All ways in which the pattern's places can be filled, in text order of the first place. */
export function matchPattern(pattern: readonly NodePattern[], context: MatchContext): readonly Binding[] {
  const [anchor] = pattern;
  if (anchor === undefined) return [];
  const found: Binding[] = [];
  for (let token = 0; token < context.tree.tokens.length; token++) {
    if (fits(anchor, token, new Map(), context))
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
    (token) => ![...bound.values()].includes(token) && fits(node, token, bound, context),
  );
  if (candidates.length === 0 && node.optional === true) extend(pattern, at + 1, bound, context, found);
  for (const token of candidates)
    extend(pattern, at + 1, new Map(bound).set(node.name, token), context, found);
}

function candidatesFor(node: NodePattern, bound: Binding, { tree }: MatchContext): readonly number[] {
  const relations = node.rel ?? [];
  if (node.of !== undefined) {
    const parent = bound.get(node.of);
    if (parent === undefined) return [];
    return relations.length === 0 ? tree.children(parent) : dependents(tree, parent, relations);
  }
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
  if (node.lemma !== undefined && !fitsLemma(node.lemma, token.lemma.toLowerCase(), context)) return false;
  if (node.case !== undefined && !node.case.includes(context.tree.caseOf(index))) return false;
  if (node.bare === true && context.tree.childBy(index, 'case') !== null) return false;
  if (node.chain !== undefined && !fitsChain(node, index, context)) return false;
  if (node.wider !== undefined && !isWider(index, bound.get(node.wider), context)) return false;
  if (node.without?.some((relation) => context.tree.childBy(index, relation) !== null)) return false;
  return node.asserted !== true || context.isAsserted(index);
}

function fitsLemma(wanted: readonly string[], lemma: string, { lexicon }: MatchContext): boolean {
  return wanted.some((item) => (item.startsWith('$') ? lexicon(item.slice(1), lemma) : item === lemma));
}

function fitsChain(node: NodePattern, index: number, context: MatchContext): boolean {
  const entry = mentionAt(index, context);
  if (entry === undefined) return false;
  if (node.kind !== undefined && !node.kind.includes(entry.mention.kind)) return false;
  const { labels } = entry.chain;
  if (node.label !== undefined && !node.label.some((label) => labels.includes(label))) return false;
  if (node.notLabel?.some((label) => labels.includes(label))) return false;
  return (node.chain ?? []).some(
    (type) => type === entry.chain.type || (type === 'country' && entry.chain.country !== null),
  );
}

/** A country is wider than any other place, a region wider than a town. */
function isWider(index: number, than: number | undefined, context: MatchContext): boolean {
  if (than === undefined) return false;
  const rank = (token: number): number => {
    const chain = mentionAt(token, context)?.chain;
    if (chain === undefined) return 0;
    return chain.country !== null ? 3 : chain.labels.includes('Region') ? 2 : 1;
  };
  return rank(index) > rank(than);
}

/** The mention that a token stands for, directly or as "the town of ...". */
export function mentionAt(index: number, { tree, chains }: MatchContext): ChainMention | undefined {
  return chains.atHead(index) ?? chains.atHead(namedHead(tree, index));
}

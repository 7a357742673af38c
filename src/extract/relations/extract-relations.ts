import type { Chain } from '../../model/chain.js';
import type { RelationMention, RelationQualifiers } from '../../model/relation.js';
import type { ChainMention } from '../chain-index.js';
import { type MatchContext, matchPattern, mentionAt } from '../pattern/matcher.js';
import type { Binding, RelationRule } from '../pattern/pattern.js';
import type { DocTree } from '../tree.js';
import { withoutStrangers } from './kin-surnames.js';
import { withoutLooseMembers, withoutRepeats } from './pruning.js';
import type { RoleLexicon } from './role-lexicon.js';
import { isOver, isUnsure } from './role-over.js';
import { type RolePhrase, readRolePhrase } from './role-phrase.js';
import { yearsOf } from './role-years.js';

export interface RelationContext extends MatchContext {
  readonly roles: RoleLexicon;
}

/** What a relation may join; the ontology's domain and range. */
export type AllowsEnds = (type: string, from: Chain, to: Chain) => boolean;

interface Ends {
  readonly type: string;
  readonly from: Chain;
  readonly to: Chain;
  readonly qualifiers: RelationQualifiers;
}

/** Runs every relation rule over the document; the same fact said twice stays twice, each with its sentence. */
export function extractRelations(
  rules: readonly RelationRule[],
  context: RelationContext,
  allows: AllowsEnds,
): readonly RelationMention[] {
  const found = rules.flatMap((rule) =>
    matchPattern(rule.match, context).flatMap((binding) => {
      const anchor = binding.get(rule.match[0]?.name ?? '');
      if (anchor === undefined) return [];
      return endsOf(rule, binding, context)
        .filter(({ type, from, to }) => from.id !== to.id && allows(type, from, to))
        .map(({ type, from, to, qualifiers }) => ({
          type,
          from: from.id,
          to: to.id,
          qualifiers,
          evidence: context.tree.sentenceSpan(anchor),
          rule: rule.id,
          confidence: rule.confidence,
        }));
    }),
  );
  return withoutRepeats(withoutStrangers(withoutLooseMembers(found), context));
}

function endsOf(rule: RelationRule, binding: Binding, context: RelationContext): readonly Ends[] {
  const told = chainAt(rule.from, binding, context);
  const from = told === null ? null : nearestHolder(rule, binding, told, context);
  if (from === null || isOtherKin(rule, binding, context)) return [];
  if (!rule.to.includes('.')) {
    const to = chainAt(rule.to, binding, context);
    if (to === null) return [];
    return [
      {
        type: rule.leads === true ? 'LEADS' : rule.type,
        from,
        to,
        qualifiers: qualifiersOf(rule, binding, context),
      },
    ];
  }
  const [place = '', part = 'holder'] = rule.to.split('.');
  const head = binding.get(place);
  if (head === undefined || isPartOfRole(head, context) || isUnsure(context.tree, head)) return [];
  const spare = rule.else === undefined ? null : chainAt(rule.else, binding, context);
  const phrases = rolePhrases(head, binding.get(rule.from) ?? head, context, spare);
  if (part === 'nationality') {
    const to = phrases[0]?.nationality ?? null;
    return to === null ? [] : [{ type: rule.type, from, to, qualifiers: {} }];
  }
  const years = yearsOf(context.tree, [head, ...binding.values()]);
  const over = isOver(context.tree, [head, ...binding.values()]);
  return phrases.flatMap((phrase) =>
    phrase.holders.map(({ chain, type }) => ({
      type: type === 'HOLDS_ROLE' ? rule.type : type,
      from,
      to: chain,
      qualifiers:
        type === 'HOLDS_ROLE' || type === 'LEADS' ? { ...roleQualifiers(rule, phrase, over), ...years } : {},
    })),
  );
}

/** In "his wife, Ana, and two daughters, Marta and Elena" a parser may hang the daughters' names on the wife. */
function isOtherKin(rule: RelationRule, binding: Binding, { tree, lexicon }: RelationContext): boolean {
  const noun = rule.kin === undefined ? undefined : binding.get(rule.kin);
  const name = binding.get(rule.from);
  if (noun === undefined || name === undefined) return false;
  for (let at = noun + 1; at < name; at++)
    if (lexicon('kin', tree.token(at).lemma.toLowerCase())) return true;
  return false;
}

/**
 * In "he was an ally of Idriss Saleh, the founder" the apposition may be that of the name it follows, so it is nobody's;
 * in "Ana Ruiz and Tunde Bello, the founder" it is the nearer one's.
 */
function nearestHolder(
  rule: RelationRule,
  binding: Binding,
  own: Chain,
  context: RelationContext,
): Chain | null {
  const { tree } = context;
  const noun = binding.get(rule.to.split('.')[0] ?? '');
  const person = binding.get(rule.from);
  if (noun === undefined || person === undefined || noun < person) return own;
  if (!tree.is(noun, 'appos') || tree.token(noun).head !== person) return own;
  // ", the club's director, Ana Ruiz, said"
  const introduced = tree
    .childrenBy(noun, 'appos', 'flat')
    .some((name) => name > noun && context.chains.atHead(name)?.mention.kind === 'name');
  if (introduced) return null;
  const other = nameFollowed(noun, own, context);
  if (other === undefined) return own;
  return tree.conjuncts(person).includes(other.mention.head) ? other.chain : null;
}

/** The name of somebody else that stands before the comma with which the phrase of the noun begins. */
function nameFollowed(noun: number, own: Chain, { tree, chains }: RelationContext): ChainMention | undefined {
  const first = Math.min(...tree.phrase(noun));
  const name = tree.tokens[first - 1]?.text === ',' ? chains.covers(first - 2) : undefined;
  const others = name?.chain.type === 'person' && name.mention.kind === 'name' && name.chain.id !== own.id;
  return others ? name : undefined;
}

/** "founder and chief executive of Delta Freight": coordinated roles share what they are roles in. */
function rolePhrases(
  head: number,
  person: number,
  context: RelationContext,
  spare: Chain | null,
): readonly RolePhrase[] {
  const { tree, chains, roles, lexicon } = context;
  const heads = [...tree.conjuncts(head), ...strayConjuncts(head, person, context)]
    .filter(
      (token) =>
        token === head ||
        (lexicon('role', tree.token(token).lemma.toLowerCase()) &&
          tree.childBy(token, 'nsubj') === null &&
          !isAnothers(token, head, person, context)),
    )
    .sort((a, b) => a - b);
  const phrases = heads.map((token) => ({ token, phrase: readRolePhrase(tree, chains, token, roles) }));
  return phrases.map((own, at) => {
    if (own.phrase.holders.length > 0) return own.phrase;
    const lender = lenderOf(own.token, phrases.slice(0, at), phrases.slice(at + 1), context);
    if (lender === undefined && (spare === null || own.phrase.placed)) return own.phrase;
    const lent = lender?.holders.map(({ chain }) => chain) ?? (spare === null ? [] : [spare]);
    return readRolePhrase(tree, chains, own.token, roles, lent);
  });
}

/** In "Ana Ruiz, president and chief executive of ..." a parser may hang the second role on the name. */
function strayConjuncts(head: number, person: number, { tree }: RelationContext): readonly number[] {
  if (tree.token(head).head !== person || !tree.is(head, 'appos')) return [];
  return tree
    .childrenBy(person, 'conj')
    .filter(
      (token) => token > head && tree.token(token).upos === 'NOUN' && tree.childBy(token, 'det') === null,
    );
}

/** In "the bank's head, Ana Ruiz, and its spokesman, Tunde Bello" the second role is not hers. */
function isAnothers(token: number, head: number, person: number, context: RelationContext): boolean {
  const { tree, chains } = context;
  if (head < person && person < token) return true;
  const own = chains.atHead(person)?.chain;
  const added = tree.childBy(token, 'cc') === null;
  if (own !== undefined && added && nameFollowed(token, own, context) !== undefined) return true;
  return tree
    .childrenBy(token, 'appos', 'flat', 'nmod:desc')
    .some((child) => child !== person && chains.atHead(child)?.chain.type === 'person');
}

interface ReadRole {
  readonly token: number;
  readonly phrase: RolePhrase;
}

/** The role that a coordinated one shares its holder with; one with an article of its own shares none. */
function lenderOf(
  token: number,
  before: readonly ReadRole[],
  after: readonly ReadRole[],
  { tree, roles }: RelationContext,
): RolePhrase | undefined {
  const shares = ({ token: other }: ReadRole): boolean => tree.childBy(other, 'det') === null;
  const alone = before.length > 0 && tree.childBy(token, 'det') !== null;
  // "president and director of X": the tree may hang X on either.
  const around = before.find(({ phrase }) => phrase.holderAt !== null && phrase.holderAt > token);
  if (around !== undefined && !alone) return around.phrase;
  // "a lawyer and chairman of X" is no lawyer of X.
  const noun = tree.token(token).text.toLowerCase();
  const heads = roles.leaders.has(noun) || roles.roleRelations.has(noun);
  const [next] = after;
  if (heads && next !== undefined && shares(next) && next.phrase.holderAt !== null) return next.phrase;
  return alone ? undefined : before.find(({ phrase }) => phrase.possessed)?.phrase;
}

/** In "Chief Executive Ana Ruiz" both words may hang on the name; the last one heads the role. */
function isPartOfRole(head: number, { tree, chains, lexicon }: RelationContext): boolean {
  const next = tree.tokens[head + 1];
  const token = tree.token(head);
  return (
    next !== undefined &&
    (next.head === token.head || token.head === head + 1) &&
    // "Minister Peer Holm" is no peer.
    chains.covers(head + 1)?.mention.kind !== 'name' &&
    next.sentence === token.sentence &&
    lexicon('role', next.lemma.toLowerCase())
  );
}

function roleQualifiers(rule: RelationRule, phrase: RolePhrase, over: boolean): RelationQualifiers {
  return { role: phrase.role, former: rule.former === true || phrase.former || over };
}

function qualifiersOf(rule: RelationRule, binding: Binding, context: RelationContext): RelationQualifiers {
  const kin = rule.kin === undefined ? undefined : binding.get(rule.kin);
  if (kin !== undefined) return { kin: kinNoun(context.tree, kin) };
  if (rule.kin !== undefined) return { kin: rule.kin, ...(rule.former === true ? { former: true } : {}) };
  if (rule.role === undefined) return {};
  const head = binding.get(rule.role);
  const over = isOver(context.tree, binding.values());
  if (head === undefined) return { role: rule.role, former: rule.former === true || over };
  return roleQualifiers(rule, readRolePhrase(context.tree, context.chains, head, context.roles), over);
}

/** "great-grandson", "step-sister": the parts before a hyphen belong to the noun. */
function kinNoun(tree: DocTree, head: number): string {
  const word = tree.token(head).lemma.toLowerCase();
  const before = tree.tokens[head - 2];
  const own = tree.tokens[head - 4];
  if (word === 'law' && before?.text === 'in' && own !== undefined) return `${own.text.toLowerCase()}-in-law`;
  return head >= 2 && tree.token(head - 1).text === '-' && before !== undefined
    ? `${before.text.toLowerCase()}-${word}`
    : word;
}

function chainAt(place: string, binding: Binding, context: RelationContext): Chain | null {
  const token = binding.get(place);
  return token === undefined ? null : (mentionAt(token, context)?.chain ?? null);
}

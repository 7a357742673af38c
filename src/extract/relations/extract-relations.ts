import type { Chain } from '../../model/chain.js';
import type { RelationMention, RelationQualifiers } from '../../model/relation.js';
import { type MatchContext, matchPattern, mentionAt } from '../pattern/matcher.js';
import type { Binding, RelationRule } from '../pattern/pattern.js';
import { type RoleLexicon, type RolePhrase, readRolePhrase } from './role-phrase.js';

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
  return withoutRepeats(found);
}

function endsOf(rule: RelationRule, binding: Binding, context: RelationContext): readonly Ends[] {
  const from = chainAt(rule.from, binding, context);
  if (from === null) return [];
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
  if (head === undefined || isPartOfRole(head, context)) return [];
  const phrase = readRolePhrase(context.tree, context.chains, head, context.roles);
  const to = part === 'nationality' ? phrase.nationality : phrase.holder;
  if (to === null) return [];
  if (part === 'nationality') return [{ type: rule.type, from, to, qualifiers: {} }];
  return [{ type: phrase.leads ? 'LEADS' : rule.type, from, to, qualifiers: roleQualifiers(rule, phrase) }];
}

/** In "Chief Executive Ana Ruiz" both words may hang on the name; the last one heads the role. */
function isPartOfRole(head: number, { tree, lexicon }: RelationContext): boolean {
  const next = tree.tokens[head + 1];
  const token = tree.token(head);
  return (
    next !== undefined &&
    next.head === token.head &&
    next.sentence === token.sentence &&
    lexicon('role', next.lemma.toLowerCase())
  );
}

function roleQualifiers(rule: RelationRule, phrase: RolePhrase): RelationQualifiers {
  return { role: phrase.role, former: rule.former === true || phrase.former };
}

function qualifiersOf(rule: RelationRule, binding: Binding, context: RelationContext): RelationQualifiers {
  const kin = rule.kin === undefined ? undefined : binding.get(rule.kin);
  if (kin !== undefined) return { kin: context.tree.token(kin).lemma.toLowerCase() };
  if (rule.role === undefined) return {};
  const head = binding.get(rule.role);
  if (head === undefined) return { role: rule.role, former: rule.former === true };
  return roleQualifiers(rule, readRolePhrase(context.tree, context.chains, head, context.roles));
}

function chainAt(place: string, binding: Binding, context: RelationContext): Chain | null {
  const token = binding.get(place);
  return token === undefined ? null : (mentionAt(token, context)?.chain ?? null);
}

/** Two rules that read the same fact in the same sentence count once, the surer one. */
function withoutRepeats(found: readonly RelationMention[]): readonly RelationMention[] {
  const best = new Map<string, RelationMention>();
  for (const relation of found) {
    const { role, kin } = relation.qualifiers;
    const key = [relation.type, relation.from, relation.to, role ?? kin ?? '', relation.evidence.start].join(
      '|',
    );
    const known = best.get(key);
    if (known === undefined || known.confidence < relation.confidence) best.set(key, relation);
  }
  return [...best.values()].sort(
    (a, b) =>
      a.evidence.start - b.evidence.start ||
      (a.type < b.type ? -1 : a.type > b.type ? 1 : a.from < b.from ? -1 : 1),
  );
}

import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ImpliedRule } from './load-implied.js';

/** Is the role an office of a state: "foreign minister", "secretary of defense"? */
export type IsStateOffice = (role: string) => boolean;

type Bound = Readonly<Record<string, string>>;

interface Partial {
  readonly bound: Bound;
  readonly confidence: number;
  readonly evidence: RelationMention['evidence'];
}

/**
 * Relations that follow from those of one sentence, or of the article, and are not told themselves. Each stands on the sentence
 * of the first that it follows from.
 */
export function impliedRelations(
  told: readonly RelationMention[],
  chains: readonly Chain[],
  rules: readonly ImpliedRule[],
  isStateOffice: IsStateOffice,
): readonly RelationMention[] {
  const countries = new Set(chains.filter(({ country }) => country !== null).map(({ id }) => id));
  const known = new Set(told.map(keyOf));
  const found = new Map<string, RelationMention>();
  const fits = (given: ImpliedRule['given'][number], relation: RelationMention): boolean =>
    given.type.includes(relation.type) &&
    (given.country !== true || countries.has(relation.to)) &&
    (given.office !== true || isStateOffice(relation.qualifiers.role ?? ''));
  const sentences = bySentence(told);
  for (const rule of rules) {
    const pairs = new Set(rule.apart === true ? [...told, ...found.values()].map(pairOf) : []);
    for (const group of rule.apart === true ? [told] : sentences) {
      for (const relation of conclusions(rule, group, fits)) {
        const key = keyOf(relation);
        if (known.has(key) || found.has(key) || pairs.has(pairOf(relation))) continue;
        if (rule.apart === true) pairs.add(pairOf(relation));
        found.set(key, relation);
      }
    }
  }
  return [...found.values()];
}

type Fits = (given: ImpliedRule['given'][number], relation: RelationMention) => boolean;

function conclusions(
  rule: ImpliedRule,
  group: readonly RelationMention[],
  fits: Fits,
): readonly RelationMention[] {
  return matches(rule, group, fits).flatMap(({ bound, confidence, evidence }) => {
    const [from, to] = [bound[rule.from], bound[rule.to]];
    if (from === undefined || to === undefined || from === to) return [];
    return [
      {
        type: rule.type,
        from,
        to,
        qualifiers: {},
        evidence,
        rule: rule.id,
        confidence: Math.round(confidence * rule.confidence * 1000) / 1000,
      },
    ];
  });
}

function pairOf({ type, from, to }: RelationMention): string {
  return [type, from, to].join('|');
}

function keyOf({ type, from, to, evidence }: RelationMention): string {
  return [type, from, to, evidence.start].join('|');
}

function bySentence(told: readonly RelationMention[]): readonly (readonly RelationMention[])[] {
  const groups = new Map<number, RelationMention[]>();
  for (const relation of told) {
    const group = groups.get(relation.evidence.start);
    if (group === undefined) groups.set(relation.evidence.start, [relation]);
    else group.push(relation);
  }
  return [...groups.values()];
}

function matches(rule: ImpliedRule, sentence: readonly RelationMention[], fits: Fits): readonly Partial[] {
  let partial: Partial[] = sentence
    .slice(0, 1)
    .map(({ evidence }) => ({ bound: {}, confidence: 1, evidence }));
  for (const given of rule.given) {
    partial = partial.flatMap(({ bound, confidence, evidence }) =>
      sentence
        .filter(
          (relation) =>
            fits(given, relation) &&
            (bound[given.from] ?? relation.from) === relation.from &&
            (bound[given.to] ?? relation.to) === relation.to,
        )
        .map((relation) => ({
          bound: { ...bound, [given.from]: relation.from, [given.to]: relation.to },
          confidence: confidence * relation.confidence,
          evidence: given === rule.given[0] ? relation.evidence : evidence,
        })),
    );
  }
  return partial;
}

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

/** Relations that follow from those of one sentence and are not told themselves. Each stands on that sentence. */
export function impliedRelations(
  told: readonly RelationMention[],
  chains: readonly Chain[],
  rules: readonly ImpliedRule[],
  isStateOffice: IsStateOffice,
): readonly RelationMention[] {
  const countries = new Set(chains.filter(({ country }) => country !== null).map(({ id }) => id));
  const known = new Set(told.map(keyOf));
  const found = new Map<string, RelationMention>();
  for (const sentence of bySentence(told)) {
    for (const rule of rules) {
      const fits = (given: ImpliedRule['given'][number], relation: RelationMention): boolean =>
        given.type.includes(relation.type) &&
        (given.country !== true || countries.has(relation.to)) &&
        (given.office !== true || isStateOffice(relation.qualifiers.role ?? ''));
      for (const { bound, confidence, evidence } of matches(rule, sentence, fits)) {
        const [from, to] = [bound[rule.from], bound[rule.to]];
        if (from === undefined || to === undefined || from === to) continue;
        const relation: RelationMention = {
          type: rule.type,
          from,
          to,
          qualifiers: {},
          evidence,
          rule: rule.id,
          confidence: Math.round(confidence * rule.confidence * 1000) / 1000,
        };
        const key = keyOf(relation);
        if (!known.has(key) && !found.has(key)) found.set(key, relation);
      }
    }
  }
  return [...found.values()];
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

function matches(
  rule: ImpliedRule,
  sentence: readonly RelationMention[],
  fits: (given: ImpliedRule['given'][number], relation: RelationMention) => boolean,
): readonly Partial[] {
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
          evidence,
        })),
    );
  }
  return partial;
}

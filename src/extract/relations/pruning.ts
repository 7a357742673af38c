import type { RelationMention } from '../../model/relation.js';

/** "Judge Ana Ruiz of the High Court": whose role there is told, here or elsewhere, is no mere member or employee. */
export function withoutLooseMembers(found: readonly RelationMention[]): readonly RelationMention[] {
  const keyOf = ({ from, to }: RelationMention): string => `${from}|${to}`;
  const isOffice = ({ type, qualifiers }: RelationMention): boolean =>
    type === 'LEADS' || (type === 'HOLDS_ROLE' && qualifiers.role !== 'employee');
  const offices = new Set(found.filter(isOffice).map(keyOf));
  const members = new Set(found.filter(({ type }) => type === 'MEMBER_OF').map(keyOf));
  const isEmployee = (relation: RelationMention): boolean =>
    relation.type === 'HOLDS_ROLE' && !isOffice(relation);
  return found.filter((relation) => {
    const key = keyOf(relation);
    if (isEmployee(relation)) return !offices.has(key) && !members.has(key);
    return relation.type !== 'MEMBER_OF' || !offices.has(key);
  });
}

/** Two rules that read the same fact in the same sentence count once, the surer one. */
export function withoutRepeats(found: readonly RelationMention[]): readonly RelationMention[] {
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

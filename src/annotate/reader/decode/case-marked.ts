/**
 * What stands behind a preposition is no object: `obj` and `iobj` with a case mark become `obl` (UD 2: core arguments of
 * English verbs are bare). Changes `relations`.
 */
export function relabelCaseMarked(
  heads: readonly number[],
  relations: string[],
  parts: readonly string[],
): void {
  for (const [mark, relation] of relations.entries()) {
    const word = heads[mark] as number;
    if (relation !== 'case' || parts[mark] !== 'ADP' || word < mark) continue;
    if (relations[word] === 'obj' || relations[word] === 'iobj') relations[word] = 'obl';
  }
}

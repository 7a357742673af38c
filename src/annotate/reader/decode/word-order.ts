const NOUN = /^(?:NOUN|PROPN)$/;

/**
 * English clauses have their subject before the verb: a bare noun read as the object before its verb, with one read as the subject
 * behind it, changes places with it. Clauses of speech ("..., said Ruiz"), questions and those with words before the subject that turn
 * them round have no such object (Universal Dependencies 2, nsubj). Changes `relations`.
 */
export function straightenOrder(
  heads: readonly number[],
  relations: string[],
  parts: readonly string[],
): void {
  for (const [object, relation] of relations.entries()) {
    const verb = heads[object] as number;
    if (relation !== 'obj' || verb < object || !NOUN.test(parts[object] as string) || parts[verb] !== 'VERB')
      continue;
    const others = heads.flatMap((head, i) => (head === verb && i !== object ? [i] : []));
    const subjects = others.filter((i) => (relations[i] as string).startsWith('nsubj'));
    const [subject] = subjects;
    const isTurned = others.some(
      (i) => i < verb && /^(?:aux|advmod|ccomp|cop|expl)/.test(relations[i] as string),
    );
    const isOther = others.some((i) => /^(?:obj|iobj|ccomp|aux:pass)$/.test(relations[i] as string));
    if (subject === undefined || subjects.length > 1 || subject < verb || isTurned || isOther) continue;
    if (relations[subject] !== 'nsubj' || !NOUN.test(parts[subject] as string)) continue;
    relations[object] = 'nsubj';
    relations[subject] = 'obj';
  }
}

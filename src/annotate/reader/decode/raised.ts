/**
 * An open complement has no subject of its own (UD 2, `xcomp`): in "declared Ana Ruiz the winner" she is the object of
 * the verb. Hangs such subjects on the verb, where it has no object yet. Changes `heads` and `relations`.
 */
export function raiseSubjects(heads: number[], relations: string[]): void {
  for (const [word, relation] of relations.entries()) {
    const complement = heads[word] as number;
    if (!relation.startsWith('nsubj') || complement < 0 || relations[complement] !== 'xcomp') continue;
    const verb = heads[complement] as number;
    const hasObject = heads.some((head, other) => head === verb && relations[other] === 'obj');
    if (verb < 0 || verb > word || word > complement || hasObject) continue;
    heads[word] = verb;
    relations[word] = 'obj';
  }
}

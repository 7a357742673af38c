/** Where `CALL { ... } IN TRANSACTIONS` may stand (Neo4j 5 manual, CALL subqueries in transactions). */
import type { Clause, SingleQuery } from '../ast/ast.js';
import type { Binding, QueryPlace } from './binding.js';
import { isWriting } from './composition.js';

/**
 * The engine runs such a call in the one transaction of its query: what it does is the same, and where it fails nothing is kept.
 * @param single whether the part stands alone, not in a UNION
 * @throws CypherError InvalidClauseComposition
 */
export function checkTransactions(b: Binding, part: SingleQuery, place: QueryPlace, single: boolean): void {
  part.clauses.forEach((clause, i) => {
    if (clause.kind !== 'CallSubquery' || clause.transactions === undefined) return;
    const refuse = (where: string): Error =>
      b.error(clause, 'InvalidClauseComposition', `CALL { ... } IN TRANSACTIONS ${where} is not supported.`);
    if (place.outer !== undefined) throw refuse('nested in a regular CALL');
    if (!single) throw refuse('in a UNION');
    if (part.clauses.slice(0, i).some(writesAtOnce)) throw refuse('after a write clause');
  });
}

function writesAtOnce(clause: Clause): boolean {
  if (clause.kind !== 'CallSubquery') return isWriting(clause);
  return (
    clause.transactions === undefined && clause.query.parts.some(({ clauses }) => clauses.some(writesAtOnce))
  );
}

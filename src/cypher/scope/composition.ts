/** Which clauses may follow each other. */
import type { Clause, SingleQuery } from '../ast/ast.js';
import type { Binding, QueryPlace } from './binding.js';

const WRITING = new Set(['Create', 'Merge', 'Set', 'Remove', 'Delete', 'Foreach']);
const NAMES: Readonly<Record<string, string>> = { CallProcedure: 'CALL', CallSubquery: 'CALL' };

export function isWriting(clause: Clause): boolean {
  return WRITING.has(clause.kind);
}

/** @throws CypherError InvalidClauseComposition */
export function checkComposition(b: Binding, part: SingleQuery, place: QueryPlace): void {
  const { clauses } = part;
  let wrote: Clause | undefined;
  clauses.forEach((clause, i) => {
    const isLast = i === clauses.length - 1;
    if ((clause.kind === 'Return' || clause.kind === 'Finish') && !isLast) {
      throw b.error(
        clauses[i + 1] ?? clause,
        'InvalidClauseComposition',
        `${word(clause)} can only be used at the end of the query.`,
      );
    }
    if (clause.kind === 'With') wrote = undefined;
    if (
      wrote !== undefined &&
      (clause.kind === 'Match' || clause.kind === 'Unwind' || clause.kind === 'CallProcedure')
    ) {
      throw b.error(
        clause,
        'InvalidClauseComposition',
        `WITH is required between ${word(wrote)} and ${word(clause)}.`,
      );
    }
    if (isWriting(clause)) {
      wrote = clause;
      if (place.expression !== undefined) {
        throw b.error(
          clause,
          'InvalidClauseComposition',
          `${place.expression.toUpperCase()} { } cannot contain ${word(clause)}.`,
        );
      }
    }
    if (clause.kind === 'Show' && clauses.length > 1 && !isShowAndReturn(part)) {
      throw b.unsupported(clause, 'SHOW together with clauses other than YIELD and RETURN');
    }
  });
  checkEnd(b, part, place);
}

function checkEnd(b: Binding, part: SingleQuery, place: QueryPlace): void {
  const last = part.clauses.at(-1) as Clause;
  if (place.expression === 'collect' && last.kind !== 'Return') {
    throw b.error(last, 'InvalidClauseComposition', 'COLLECT { } must end with RETURN.');
  }
  if (place.expression !== undefined) return;
  const mayEnd = last.kind !== 'Match' && last.kind !== 'Unwind' && last.kind !== 'With';
  if (
    !mayEnd ||
    (last.kind === 'CallProcedure' && part.clauses.length > 1 && (last.yields?.length ?? 0) > 0)
  ) {
    throw b.error(
      last,
      'InvalidClauseComposition',
      `A query cannot end with ${word(last)}; it must end with RETURN or a writing clause.`,
    );
  }
}

function word(clause: Clause): string {
  return NAMES[clause.kind] ?? clause.kind.toUpperCase();
}

/** `SHOW ... YIELD ... RETURN ...`. */
function isShowAndReturn({ clauses }: SingleQuery): boolean {
  const [show, last] = clauses;
  return (
    clauses.length === 2 && show?.kind === 'Show' && show.yields !== undefined && last?.kind === 'Return'
  );
}

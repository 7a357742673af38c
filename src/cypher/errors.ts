/**
 * Errors of the embedded engine. Class names are those of Neo4j's status codes
 * (https://neo4j.com/docs/status-codes/5/) and the class and detail of the
 * openCypher TCK, so that callers can tell them apart without reading text.
 */

/** Error classes of the openCypher TCK. */
export type ErrorClass =
  | 'SyntaxError'
  | 'SemanticError'
  | 'ParameterMissing'
  | 'ConstraintVerificationFailed'
  | 'ConstraintValidationFailed'
  | 'EntityNotFound'
  | 'PropertyNotFound'
  | 'LabelNotFound'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'ProcedureError'
  | 'NotSupported'
  | 'LimitExceeded'
  | 'Cancelled';

/** When the error is found: before any row is read, or while rows are made. */
export type ErrorPhase = 'compile' | 'runtime';

const STATUS_CODES: Readonly<Record<ErrorClass, string>> = {
  SyntaxError: 'Neo.ClientError.Statement.SyntaxError',
  SemanticError: 'Neo.ClientError.Statement.SemanticError',
  ParameterMissing: 'Neo.ClientError.Statement.ParameterMissing',
  ConstraintVerificationFailed: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  ConstraintValidationFailed: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  EntityNotFound: 'Neo.ClientError.Statement.EntityNotFound',
  PropertyNotFound: 'Neo.ClientError.Statement.PropertyNotFound',
  LabelNotFound: 'Neo.ClientError.Statement.LabelNotFound',
  TypeError: 'Neo.ClientError.Statement.TypeError',
  ArgumentError: 'Neo.ClientError.Statement.ArgumentError',
  ArithmeticError: 'Neo.ClientError.Statement.ArithmeticError',
  ProcedureError: 'Neo.ClientError.Procedure.ProcedureNotFound',
  NotSupported: 'Neo.ClientError.Statement.FeatureNotSupported',
  LimitExceeded: 'Neo.ClientError.Transaction.TransactionTimedOut',
  Cancelled: 'Neo.ClientError.Transaction.TransactionTerminated',
};

/** A place in the query text: `offset` in UTF-16 units, `line` and `column` from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** What an error is made from; the position is added by `located` where it is known later. */
export interface ErrorDescription {
  readonly class: ErrorClass;
  /** The TCK's detail, such as `UndefinedVariable` or `InvalidArgumentValue`. */
  readonly detail: string;
  readonly message: string;
  readonly phase?: ErrorPhase;
}

/** The one error type thrown by `src/cypher`. */
export class CypherError extends Error {
  readonly class: ErrorClass;
  readonly detail: string;
  readonly phase: ErrorPhase;
  /** Neo4j's status code, such as `Neo.ClientError.Statement.SyntaxError`. */
  readonly code: string;
  /** The message without position and caret. */
  readonly summary: string;
  readonly position: Position | undefined;
  /** The line of the query with a caret below the place, or an empty string. */
  readonly caret: string;

  constructor(description: ErrorDescription, query?: string, offset?: number) {
    const position = query === undefined || offset === undefined ? undefined : positionAt(query, offset);
    const caret = query === undefined || position === undefined ? '' : caretText(query, position);
    super(
      position === undefined
        ? description.message
        : `${description.message} (line ${position.line}, column ${position.column})\n${caret}`,
    );
    this.name = 'CypherError';
    this.class = description.class;
    this.detail = description.detail;
    this.phase = description.phase ?? 'runtime';
    this.code = STATUS_CODES[description.class];
    this.summary = description.message;
    this.position = position;
    this.caret = caret;
  }

  /** The same error with its place in the query; an error that has one already is returned as it is. */
  located(query: string, offset: number): CypherError {
    if (this.position !== undefined) return this;
    return new CypherError(
      { class: this.class, detail: this.detail, message: this.summary, phase: this.phase },
      query,
      offset,
    );
  }
}

/** Line and column (both from 1) of a UTF-16 offset; `\r\n`, `\n` and `\r` end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  const end = Math.min(offset, text.length);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { offset, line, column: end - lineStart + 1 };
}

const CARET_WIDTH = 100;

function caretText(text: string, position: Position): string {
  const lineStart = position.offset - (position.column - 1);
  const rest = text.slice(lineStart, lineStart + position.column + CARET_WIDTH);
  const line = (/^[^\r\n]*/.exec(rest)?.[0] ?? '').replaceAll('\t', ' ');
  const from = Math.max(0, position.column - 1 - CARET_WIDTH);
  return `"${line.slice(from)}"\n${' '.repeat(position.column - from)}^`;
}

/** The candidate nearest to `name` (edit distance at most about a third of its length), for "did you mean". */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Math.ceil(wanted.length / 3) + (wanted.length < 3 ? 0 : 1);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

import { CypherError } from '../errors.js';

/** Runtime errors of values and functions; the caller adds the place in the query (`located`). */
export function typeError(detail: string, message: string): CypherError {
  return new CypherError({ class: 'TypeError', detail, message });
}

export function argumentError(detail: string, message: string): CypherError {
  return new CypherError({ class: 'ArgumentError', detail, message });
}

export function arithmeticError(detail: string, message: string): CypherError {
  return new CypherError({ class: 'ArithmeticError', detail, message });
}

/** For a form that Neo4j has and this engine does not. */
export function notSupported(form: string): CypherError {
  return new CypherError({
    class: 'NotSupported',
    detail: 'NotSupported',
    message: `Not supported by the embedded engine: ${form}.`,
  });
}

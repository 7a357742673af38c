/**
 * The catalogue of errors. A message says what is wrong and where; `hint` says what to do.
 * KG1xx pipeline, KG2xx schema, KG3xx input, KG4xx store, KG5xx export.
 */
export type ErrorCode =
  | 'KG101' // pipeline cannot be built: unmet requirement, unknown component
  | 'KG102' // a component broke its promise
  | 'KG103' // an annotator cannot be loaded
  | 'KG201' // schema file is malformed
  | 'KG202' // rule is malformed
  | 'KG203' // value outside the ontology
  | 'KG301' // path missing or not readable
  | 'KG302' // empty, binary or without text
  | 'KG303' // malformed (JSON line, CSV row, XML, front matter, manifest)
  | 'KG304' // wrong encoding
  | 'KG305' // too large
  | 'KG306' // language not English
  | 'KG307' // path escapes
  | 'KG401' // no server
  | 'KG402' // wrong credentials
  | 'KG403' // server too old, read-only or other refusal
  | 'KG404' // graph file malformed
  | 'KG501'; // export failed or format unknown

export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly where?: Where;
  readonly hint?: string;
}

/** An error a user can act on; anything else that is thrown is a bug. */
export class NewsgraphError extends Error {
  override readonly name = 'NewsgraphError';
  readonly code: ErrorCode;
  readonly where: Where;
  readonly hint: string | undefined;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.message, options);
    this.code = problem.code;
    this.where = problem.where ?? {};
    this.hint = problem.hint;
  }

  toProblem(): Problem {
    return {
      code: this.code,
      message: this.message,
      where: this.where,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
    };
  }
}

/** `file:line:column: message [code]` and the hint on a line of its own. */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.where ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const head = `${place === '' ? '' : `${place}: `}${problem.message} [${problem.code}]`;
  return problem.hint === undefined ? head : `${head}\n  ${problem.hint}`;
}

import { CypherError } from '../../../src/cypher/errors.js';

/** Why a scenario fails; `wrong rows` and `crash` are the ones that must not happen. */
export type Cause =
  | 'wrong rows'
  | 'wrong side effects'
  | 'refused'
  | 'error raised'
  | 'no error'
  | 'wrong error'
  | 'crash'
  | 'unreadable scenario';

export type Outcome =
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly cause: Cause; readonly message: string };

export const PASSED: Outcome = { status: 'passed' };

export function failed(cause: Cause, message: string): Outcome {
  return { status: 'failed', cause, message };
}

/** What an unexpected exception means. */
export function outcomeOfError(error: unknown): Outcome {
  if (!(error instanceof CypherError))
    return failed('crash', error instanceof Error ? (error.stack ?? error.message) : String(error));
  const cause: Cause = error.class === 'NotSupported' ? 'refused' : 'error raised';
  return failed(cause, `${error.class} ${error.detail}: ${error.summary}`);
}

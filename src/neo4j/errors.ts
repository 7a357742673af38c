import { NewsgraphError } from '../errors.js';
import { type Neo4jSettings, START_A_SERVER } from './settings.js';

/** What the driver throws, as far as it is read here. */
interface DriverError {
  readonly code: string;
  readonly message: string;
}

function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** An error of the driver or the server in terms of what to do about it; anything else is returned as it is. */
export function explain(error: unknown, { uri, username, database }: Neo4jSettings): unknown {
  if (error instanceof NewsgraphError || !isDriverError(error)) return error;
  const { code, message } = error;
  const problem = (kind: 'KG401' | 'KG402' | 'KG403', text: string, hint: string): NewsgraphError =>
    new NewsgraphError({ code: kind, message: text, hint }, { cause: error });
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return problem('KG401', `no Neo4j server answers at ${uri}`, START_A_SERVER);
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return problem(
      'KG402',
      `the password of "${username}" must be changed first`,
      'Sign in with Neo4j Browser or cypher-shell and set a new one.',
    );
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return problem(
      'KG402',
      'too many failed attempts to sign in',
      'Wait a few seconds and check NEO4J_PASSWORD.',
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    const allowed = code.endsWith('Forbidden');
    return allowed
      ? problem(
          'KG403',
          `"${username}" may not write to the database "${database}"`,
          'Use a user with the role publisher, architect or admin.',
        )
      : problem(
          'KG402',
          `the server refuses the user name or password of "${username}"`,
          'Set NEO4J_USERNAME and NEO4J_PASSWORD.',
        );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return problem(
      'KG403',
      `there is no database "${database}"`,
      'Set NEO4J_DATABASE; the Community Edition has "neo4j".',
    );
  }
  if (/NotALeader|WriteOnReadOnly|ForbiddenOnReadOnly|AccessMode/.test(code)) {
    return problem(
      'KG403',
      `the database "${database}" is read-only here`,
      'Connect to a server that takes writes (neo4j:// finds it).',
    );
  }
  return problem('KG403', `the server refuses: ${message.split('\n')[0] ?? code}`, `Neo4j says ${code}.`);
}

import type { ParseArgsConfig } from 'node:util';

/** What a command may touch of the world; tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** Resolves when the reader of `out` wants more, for those who write much. */
  readonly drained?: () => Promise<void>;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  readonly color: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Set when the user interrupts. */
  readonly signal: AbortSignal;
}

export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly terminal: Terminal;
}

export type ExitCode = 0 | 1 | 2;

/** What is known of a command before its code is loaded. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export interface Command {
  readonly name: string;
  /** Usage lines behind the command's name. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Option name → what it does. */
  readonly help: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}

/** A call that cannot be understood: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.values[name];
  return typeof value === 'string' ? value : undefined;
}

export function flag(invocation: Invocation, name: string): boolean {
  return invocation.values[name] === true;
}

export function listOption(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

import type { Kind } from '../values/kind.js';

/** One parameter of a function or procedure. */
export interface Parameter {
  readonly name: string;
  /** The type as written, such as `INTEGER | FLOAT` or `LIST<ANY>`. */
  readonly type: string;
  /** The kinds it takes, or undefined for any value. A FLOAT parameter takes an INTEGER too. */
  readonly kinds: ReadonlySet<Kind> | undefined;
  readonly optional: boolean;
  /** Takes this and every further argument. */
  readonly variadic: boolean;
}

/** A signature such as `left(original :: STRING, length :: INTEGER) :: STRING`. */
export interface Signature {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
}

/**
 * Reads the text form of a signature. A `?` after a parameter's name makes it optional, `...` variadic.
 * @throws Error when the text is not a signature: a mistake of the table, not of a query
 */
export function parseSignature(text: string): Signature {
  const match = /^([\w.]+)\((.*)\) :: (.+)$/.exec(text);
  if (match === null) throw new Error(`not a signature: ${text}`);
  const [, name = '', list = '', returns = ''] = match;
  const parameters = list === '' ? [] : list.split(', ').map(parseParameter);
  return { name, text, parameters, returns };
}

function parseParameter(text: string): Parameter {
  const match = /^(\w+)(\?|\.\.\.)? :: (.+)$/.exec(text);
  if (match === null) throw new Error(`not a parameter: ${text}`);
  const [, name = '', mark, type = ''] = match;
  return { name, type, kinds: kindsOfType(type), optional: mark === '?', variadic: mark === '...' };
}

/** The kinds a type text stands for; undefined when it takes any value. */
export function kindsOfType(type: string): ReadonlySet<Kind> | undefined {
  const kinds = new Set<Kind>();
  for (const part of type.split(' | ')) {
    if (part === 'ANY') return undefined;
    kinds.add(part.startsWith('LIST<') ? 'LIST' : (part as Kind));
  }
  if (kinds.has('FLOAT')) kinds.add('INTEGER');
  return kinds;
}

import type { Parameter } from '../functions/signature.js';
import { kindsOfType } from '../functions/signature.js';
import type { GraphSource } from '../source.js';
import type { Value } from '../values/value.js';

/** A column that a procedure yields. */
export interface OutputColumn {
  readonly name: string;
  readonly type: string;
}

export interface ProcedureContext {
  readonly source: GraphSource;
}

/** A procedure for CALL. */
export interface Procedure {
  /** With its namespace, such as `db.labels`; found in exactly this case. */
  readonly name: string;
  readonly description: string;
  readonly mode: 'READ' | 'DBMS';
  readonly parameters: readonly Parameter[];
  readonly outputs: readonly OutputColumn[];
  /** As SHOW PROCEDURES writes it: `db.labels() :: (label :: STRING)`. */
  readonly signature: string;
  /** Rows in the order of `outputs`. The caller has checked the number and types of the arguments. */
  call(args: readonly Value[], context: ProcedureContext): Iterable<readonly Value[]>;
}

/** What a procedure is made from. */
export interface ProcedureDescription {
  /** `name(parameter :: TYPE, ...) :: (column :: TYPE, ...)`; a `?` after a type means nullable; `name = value` may be left out. */
  readonly signature: string;
  readonly description: string;
  readonly mode?: 'READ' | 'DBMS';
  call(args: readonly Value[], context: ProcedureContext): Iterable<readonly Value[]>;
}

/**
 * A procedure from its signature text.
 * @throws Error when the text is no signature: a mistake of the caller, not of a query
 */
export function procedure(description: ProcedureDescription): Procedure {
  const match = /^([\w.]+)\s*\((.*?)\)\s*::\s*\((.*)\)$/.exec(description.signature.trim());
  if (match === null) throw new Error(`not a procedure signature: ${description.signature}`);
  const [, name = '', parameters = '', outputs = ''] = match;
  return {
    name,
    description: description.description,
    mode: description.mode ?? 'READ',
    parameters: columns(parameters).map((column) => ({
      ...column,
      kinds: kindsOfType(column.type === 'NUMBER' ? 'INTEGER | FLOAT' : column.type),
      optional: column.hasDefault,
      variadic: false,
    })),
    outputs: columns(outputs).map(({ name: column, type }) => ({ name: column, type })),
    signature: description.signature.trim(),
    call: description.call,
  };
}

function columns(text: string): (OutputColumn & { readonly hasDefault: boolean })[] {
  if (text.trim() === '') return [];
  return text.split(',').map((part) => {
    const [named = '', type = 'ANY'] = part.split('::');
    const [name = '', ...otherwise] = named.split('=');
    return { name: name.trim(), type: type.trim().replace(/\?$/, ''), hasDefault: otherwise.length > 0 };
  });
}

/** Procedures by name; `find` and `names` may be handed on by themselves. */
export class ProcedureRegistry {
  private readonly byName = new Map<string, Procedure>();

  constructor(procedures: Iterable<Procedure>) {
    for (const entry of procedures) this.byName.set(entry.name, entry);
  }

  readonly find = (name: string): Procedure | undefined => this.byName.get(name);

  readonly names = (): readonly string[] => [...this.byName.keys()];

  /** By name. */
  all(): readonly Procedure[] {
    return [...this.byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../../src/cypher/engine.js';
import {
  BUILT_IN_PROCEDURES,
  type Procedure,
  ProcedureRegistry,
  procedure,
} from '../../../src/cypher/procedures/index.js';
import { MemoryGraphSource } from '../../../src/cypher/stores/memory-source.js';
import { emptyMap, equivalent, type Value } from '../../../src/cypher/values/index.js';
import { type Expected, readExpected } from './expected-values.js';

export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** One scenario's graph, parameters and procedures. */
export class World {
  readonly source = new MemoryGraphSource();
  readonly #sharedTck: string;
  readonly #parameters = emptyMap();
  readonly #procedures: Procedure[] = [];

  constructor(sharedTck: string) {
    this.#sharedTck = sharedTck;
  }

  /** The script of a named graph of the TCK. */
  namedGraph(name: string): string {
    return readFileSync(join(this.#sharedTck, 'graphs', name, `${name}.cypher`), 'utf8');
  }

  setParameter(name: string, value: Expected): void {
    this.#parameters[name] = plainValue(value);
  }

  /** A procedure that answers with the rows of the table whose first columns are its arguments. */
  addProcedure(signature: string, table: readonly (readonly string[])[]): void {
    const rows = table.slice(1).map((row) => row.map(readExpected));
    const made: Procedure = procedure({
      signature,
      description: 'A procedure of the TCK.',
      call: (args) =>
        rows
          .filter((row) => args.every((arg, i) => isArgument(arg, row[i] as Expected)))
          .map((row) => row.slice(made.parameters.length).map(plainValue)),
    });
    this.#procedures.push(made);
  }

  /** Runs a query to its end. @throws CypherError */
  execute(query: string): QueryAnswer {
    const procedures = new ProcedureRegistry([...BUILT_IN_PROCEDURES, ...this.#procedures]);
    const result = execute(this.source, query, this.#parameters, { procedures });
    return { columns: result.columns, rows: Array.from(result.rows, (row) => [...row]) };
  }
}

/** An INTEGER argument of a FLOAT or NUMBER parameter is found by its value. */
function isArgument(arg: Value, expected: Expected): boolean {
  return equivalent(arg, plainValue(expected));
}

/** The value of an expected text without nodes, relationships and paths. */
function plainValue(expected: Expected): Value {
  switch (expected.kind) {
    case 'value':
      return expected.value;
    case 'string':
      return expected.text;
    case 'list':
      return expected.items.map(plainValue);
    case 'map': {
      const map = emptyMap();
      for (const [key, value] of expected.entries) map[key] = plainValue(value);
      return map;
    }
    default:
      throw new Error(`a ${expected.kind} cannot be a parameter`);
  }
}

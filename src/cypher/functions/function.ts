import type { GraphSource } from '../source.js';
import { typeError } from '../values/failure.js';
import { kindOf, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import { type Parameter, parseSignature, type Signature } from './signature.js';

/** What a function may ask of the running statement. */
export interface FunctionContext {
  readonly source: GraphSource;
  /** The clock of the statement, read once at its start: seconds since 1970 and nanoseconds of that second. */
  readonly now: { readonly seconds: number; readonly nanos: number };
  /** The clock now, for the `.realtime` functions. */
  realtime(): { readonly seconds: number; readonly nanos: number };
  /** A number from 0 (inclusive) to 1 (exclusive), for `rand` and `randomUUID`. */
  random(): number;
  /** Longest list a function may build. */
  readonly maxListLength: number;
}

export type Category =
  | 'Aggregating'
  | 'Database'
  | 'Graph'
  | 'List'
  | 'Logarithmic'
  | 'Numeric'
  | 'Predicate'
  | 'Scalar'
  | 'Spatial'
  | 'String'
  | 'Temporal'
  | 'Trigonometric';

interface Described {
  /** As written in the manual; looked up without regard to case. */
  readonly name: string;
  readonly signature: Signature;
  readonly category: Category;
  readonly description: string;
  readonly minArguments: number;
  /** Infinity when variadic. */
  readonly maxArguments: number;
}

export interface ScalarFunction extends Described {
  readonly kind: 'scalar';
  /** False when two calls with the same arguments may differ (`rand`), so that it cannot be computed once. */
  readonly deterministic: boolean;
  /**
   * The result for arguments, as many as the signature has (the binder counts them).
   * @throws TypeError (InvalidArgumentValue) for an argument of a wrong type, ArgumentError for a wrong value
   */
  evaluate(args: readonly Value[], context: FunctionContext): Value;
}

/** Collects the rows of one group. */
export interface Accumulator {
  add(args: readonly Value[]): void;
  result(): Value;
}

export interface AggregateFunction extends Described {
  readonly kind: 'aggregate';
  create(context: FunctionContext): Accumulator;
}

export type FunctionDefinition = ScalarFunction | AggregateFunction;

export type Implementation = (args: readonly Value[], context: FunctionContext) => Value;

export interface ScalarOptions {
  /** Hand null arguments to the implementation; otherwise any null argument gives null. */
  readonly nulls?: boolean;
  readonly volatile?: boolean;
  /** Take a single value, where its type shows at run time only, for a list of one. */
  readonly single?: boolean;
}

/** A scalar function that checks its arguments against the signature before `run` sees them. */
export function scalar(
  category: Category,
  text: string,
  description: string,
  run: Implementation,
  options: ScalarOptions = {},
): ScalarFunction {
  const described = describe(category, text, description);
  const { name } = described;
  const { parameters } = described.signature;
  const takesNull = options.nulls === true;
  return {
    ...described,
    kind: 'scalar',
    deterministic: options.volatile !== true,
    evaluate(args, context) {
      for (let i = 0; i < args.length; i++) {
        const argument = args[i] as Value;
        if (argument === null) {
          if (!takesNull) return null;
        } else if (options.single !== true) {
          checkArgument(name, parameters[i] ?? (parameters.at(-1) as Parameter), argument);
        }
      }
      return run(args, context);
    },
  };
}

/** An aggregate function; `create` makes the accumulator of one group. */
export function aggregate(
  text: string,
  description: string,
  create: (context: FunctionContext) => Accumulator,
): AggregateFunction {
  return { ...describe('Aggregating', text, description), kind: 'aggregate', create };
}

function describe(category: Category, text: string, description: string): Described {
  const signature = parseSignature(text);
  const { parameters } = signature;
  const isVariadic = parameters.some((parameter) => parameter.variadic);
  return {
    name: signature.name,
    signature,
    category,
    description,
    minArguments: parameters.filter((parameter) => !parameter.optional).length,
    maxArguments: isVariadic ? Number.POSITIVE_INFINITY : parameters.length,
  };
}

function checkArgument(name: string, parameter: Parameter, argument: Value): void {
  if (parameter.kinds === undefined || parameter.kinds.has(kindOf(argument))) return;
  throw typeError(
    'InvalidArgumentValue',
    `${name}() takes ${parameter.type} as its argument "${parameter.name}", not ${typeName(argument)}.`,
  );
}

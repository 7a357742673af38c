export type {
  Accumulator,
  AggregateFunction,
  Category,
  FunctionContext,
  FunctionDefinition,
  ScalarFunction,
} from './function.js';
export { FUNCTIONS, findFunction, functionNames, isRefusedFunction } from './registry.js';
export { kindsOfType, type Parameter, parseSignature, type Signature } from './signature.js';

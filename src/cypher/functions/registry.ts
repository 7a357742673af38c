import { AGGREGATE_FUNCTIONS } from './aggregate.js';
import { CONVERSION_FUNCTIONS } from './conversion.js';
import type { FunctionDefinition } from './function.js';
import { GRAPH_FUNCTIONS } from './graph.js';
import { LIST_FUNCTIONS } from './list.js';
import { MATH_FUNCTIONS } from './math.js';
import { SCALAR_FUNCTIONS } from './scalar.js';
import { SPATIAL_FUNCTIONS } from './spatial.js';
import { STRING_FUNCTIONS } from './string.js';
import { TEMPORAL_FUNCTIONS } from './temporal.js';

/** Every function of the engine, by name. */
export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...AGGREGATE_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...GRAPH_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...SCALAR_FUNCTIONS,
  ...SPATIAL_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

const BY_NAME: ReadonlyMap<string, FunctionDefinition> = new Map(
  FUNCTIONS.map((f) => [f.name.toLowerCase(), f]),
);

/** The function of that name, in any case. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** Functions of Neo4j 5 that this engine refuses by name. */
const REFUSED: ReadonlySet<string> = new Set([
  'file',
  'linenumber',
  'graph.byname',
  'graph.byelementid',
  'graph.names',
  'graph.propertiesbyname',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
  'db.namefromelementid',
]);

/** Whether Neo4j has a function of that name that is known here and not supported. */
export function isRefusedFunction(name: string): boolean {
  return REFUSED.has(name.toLowerCase());
}

/** Names for "did you mean". */
export function functionNames(): readonly string[] {
  return FUNCTIONS.map((f) => f.name);
}

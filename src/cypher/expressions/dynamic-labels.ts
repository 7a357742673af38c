/** Names of labels and types that are computed: `$(expression)` (Neo4j 5.26 manual, Dynamic labels). */
import type { LabelDynamic } from '../ast/ast.js';
import { UNKNOWN } from '../source.js';
import { typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Compiler } from './compiler.js';
import type { IdTest } from './labels.js';

/**
 * The names that a label stands for, each once.
 * @throws CypherError when read, for null, an empty name or a value that is no STRING
 */
export function compileNames(x: Compiler, label: string | LabelDynamic): () => readonly string[] {
  if (typeof label === 'string') {
    const names = [label];
    return () => names;
  }
  const compute = x.compile(label.expression);
  return () => {
    const value = compute();
    const names = Array.isArray(value) ? value : [value];
    return [...new Set((names as readonly Value[]).map((name) => checked(x, label, name)))];
  };
}

function checked(x: Compiler, { expression }: LabelDynamic, name: Value): string {
  if (name === null || name === '' || (typeof name === 'string' && name.includes('\0'))) {
    const shown = name === null ? 'Null' : `'${name}'`;
    const message = `${shown} is not a valid token name. Token names cannot be empty or contain any null-bytes.`;
    throw x.error(expression, 'SyntaxError', 'InvalidTokenName', message);
  }
  if (typeof name === 'string') return name;
  const message = `Type mismatch: expected STRING or LIST<STRING> but was ${typeName(name)}.`;
  throw x.error(expression, 'TypeError', 'InvalidArgumentType', message);
}

/** Whether a node has all, or any, of the computed labels; a relationship has one type. */
export function dynamicTest(x: Compiler, label: LabelDynamic, of: 'node' | 'relationship'): IdTest {
  const { source } = x.execution;
  const names = compileNames(x, label);
  const has = (id: number, name: string): boolean => {
    if (of === 'relationship') return source.typeOf(id) === source.typeToken(name);
    const token = source.labelToken(name);
    return token !== UNKNOWN && source.hasLabel(id, token);
  };
  if (label.which === 'any') return (id) => names().some((name) => has(id, name));
  return (id) => names().every((name) => has(id, name));
}

/** Relationships of a pattern: their variables, types, lengths and properties. */
import type { Expression, RelationshipPattern, Variable } from '../ast/ast.js';
import { type Binding, PLAIN } from './binding.js';
import type { BoundRelationship, GivenVariable } from './bound.js';
import { bindExpression, bindPredicate } from './expressions.js';
import { addLabelTests, splitDynamic } from './labels.js';
import { ANY, describeType, listOf, mayBe, RELATIONSHIP } from './static-types.js';
import type { Scope, VariableSymbol } from './symbols.js';
import { conjuncts } from './traverse.js';

/** The part of a pattern's build that relationships need. */
export interface PatternUse {
  /** Symbols that this very pattern declared. */
  readonly introduced: Set<VariableSymbol>;
  /** Inside a quantified path. */
  readonly nested?: boolean;
}

interface Build extends PatternUse {
  readonly b: Binding;
  readonly scope: Scope;
  readonly predicates: Expression[];
  readonly given: Map<VariableSymbol, GivenVariable>;
  readonly later: (() => void)[];
  readonly open: boolean;
}

export function declareRelationship(
  build: Build,
  pattern: RelationshipPattern,
  left: VariableSymbol,
  right: VariableSymbol,
  selected: boolean,
): BoundRelationship {
  const { b } = build;
  const { variable, properties, where, length } = pattern;
  const many = length !== undefined;
  const { symbol, given } = relationshipSymbol(build, variable, many);
  if (variable !== undefined) b.symbolOf.set(variable, symbol);
  if (properties !== undefined && properties.kind !== 'Map') {
    throw b.error(
      properties,
      'InvalidParameterUse',
      'A parameter cannot stand for the properties of a pattern here; write {key: $parameter}.',
    );
  }
  if (many && where !== undefined) throw b.unsupported(where, 'WHERE inside a variable-length relationship');
  const { plain, computed } = splitDynamic(pattern.types);
  if (many && computed[0] !== undefined)
    throw b.unsupported(computed[0], 'a dynamic type of a variable-length relationship');
  build.later.push(() => {
    addLabelTests(build, symbol, computed);
    if (properties !== undefined) {
      bindExpression(b, properties, build.scope, PLAIN);
      if (!many) addEqualities(build, symbol, properties);
    }
    if (where !== undefined) {
      bindPredicate(b, where, build.scope);
      build.predicates.push(...conjuncts(where));
    }
  });
  return {
    symbol,
    left,
    right,
    direction: pattern.direction,
    types: plain,
    given,
    length: many ? { min: length.min, max: length.max ?? Number.POSITIVE_INFINITY } : undefined,
    stepProperties: many && properties?.kind === 'Map' ? properties : undefined,
    group: undefined,
    selected,
  };
}

/** Each entry of a property map becomes an equality. */
export function addEqualities(
  build: Pick<Build, 'b' | 'predicates'>,
  symbol: VariableSymbol,
  properties: Expression,
): void {
  if (properties.kind !== 'Map') return;
  for (const { key, value, start, end } of properties.entries) {
    const subject = build.b.variable(symbol, properties);
    const property = { kind: 'Property', subject, key, start, end } as const;
    build.predicates.push({ kind: 'Comparison', operands: [property, value], operators: ['='], start, end });
  }
}

function relationshipSymbol(
  build: Build,
  variable: Variable | undefined,
  many: boolean,
): { symbol: VariableSymbol; given: boolean } {
  const { b, scope } = build;
  const type = many ? listOf(RELATIONSHIP) : RELATIONSHIP;
  const storage = many ? 'relationships' : 'relationship';
  if (variable === undefined) return { symbol: b.symbol('', storage, type), given: false };
  const found = scope.find(variable.name);
  if (found === undefined) {
    if (!build.open) throw b.undefinedVariable(variable, scope);
    const symbol = b.symbol(variable.name, storage, type);
    build.introduced.add(symbol);
    scope.add(symbol);
    return { symbol, given: false };
  }
  const fits = many
    ? mayBe(found.type, 'LIST') && mayBe(found.type.inner ?? ANY, 'RELATIONSHIP')
    : mayBe(found.type, 'RELATIONSHIP');
  if (!fits) {
    throw b.error(
      variable,
      'VariableTypeConflict',
      `Type mismatch: \`${variable.name}\` is ${describeType(found.type)}, not ${describeType(type)}.`,
    );
  }
  if (build.introduced.has(found)) {
    throw b.error(
      variable,
      'RelationshipUniquenessViolation',
      `Cannot use the same relationship variable \`${variable.name}\` for several relationships of one pattern.`,
    );
  }
  if (build.nested === true) {
    throw b.error(variable, 'VariableAlreadyBound', `Variable \`${variable.name}\` already declared.`);
  }
  const known = build.given.get(found);
  const to = known?.to ?? (found.storage === storage ? found : b.symbol('', storage, type));
  build.given.set(found, { from: found, to });
  return { symbol: to, given: true };
}

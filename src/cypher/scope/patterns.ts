/** Names of MATCH, MERGE and of patterns in expressions: declares variables, gathers the pattern graph. */
import type {
  Expression,
  GroupPattern,
  NodePattern,
  PathPattern,
  PatternElement,
  RelationshipPattern,
  Variable,
} from '../ast/ast.js';
import { type Binding, PLAIN } from './binding.js';
import type { BoundNode, BoundPath, BoundPattern, BoundRelationship, GivenVariable } from './bound.js';
import { bindExpression, bindPredicate } from './expressions.js';
import { addLabelTests, isDynamic, splitDynamic } from './labels.js';
import { addEqualities, declareRelationship, type PatternUse } from './relationship-variables.js';
import { ANY, describeType, listOf, mayBe, NODE, PATH } from './static-types.js';
import { Scope, type VariableSymbol } from './symbols.js';
import { conjuncts } from './traverse.js';

/** What a pattern is being bound into. */
export interface PatternBuild extends PatternUse {
  readonly b: Binding;
  readonly scope: Scope;
  readonly nodes: Map<VariableSymbol, BoundNode>;
  readonly relationships: BoundRelationship[];
  readonly paths: BoundPath[];
  readonly predicates: Expression[];
  readonly given: Map<VariableSymbol, GivenVariable>;
  /** Conditions are bound when all variables are declared. */
  readonly later: (() => void)[];
  /** New names: allowed, or refused as in a pattern used as a predicate. */
  readonly open: boolean;
}

/** Binds patterns; new variables are added to `scope`. */
export function bindPatterns(
  b: Binding,
  patterns: readonly PathPattern[],
  where: Expression | undefined,
  scope: Scope,
  open = true,
): BoundPattern {
  const build: PatternBuild = {
    b,
    scope,
    nodes: new Map(),
    relationships: [],
    paths: [],
    predicates: [],
    given: new Map(),
    later: [],
    open,
    introduced: new Set(),
  };
  const size = patterns.reduce((sum, { elements }) => sum + elements.length, 0);
  if (size > MAX_ELEMENTS) {
    const message = `A pattern of more than ${MAX_ELEMENTS} nodes and relationships is not planned.`;
    throw b.error(patterns[0] as PathPattern, 'PatternTooLarge', message, 'LimitExceeded');
  }
  for (const pattern of patterns) bindPath(build, pattern, patterns.length);
  for (const bindLater of build.later) bindLater();
  if (where !== undefined) addPredicate(build, where, scope);
  return finish(build);
}

/** Most nodes and relationships in one pattern; keeps the planner's work in bounds. */
const MAX_ELEMENTS = 1000;

function finish(build: PatternBuild): BoundPattern {
  return {
    nodes: [...build.nodes.values()],
    relationships: build.relationships,
    paths: build.paths,
    predicates: build.predicates,
    given: [...build.given.values()],
  };
}

function addPredicate(build: PatternBuild, where: Expression, scope: Scope): void {
  bindPredicate(build.b, where, scope);
  build.predicates.push(...conjuncts(where));
}

function bindPath(build: PatternBuild, pattern: PathPattern, count: number): void {
  const { b } = build;
  const { selector, variable } = pattern;
  const first = pattern.elements[0];
  const legacy = selector?.which === 'shortestPath' || selector?.which === 'allShortestPaths';
  let elements = pattern.elements;
  const inner: Expression[] = [];
  if (elements.length === 1 && first?.kind === 'GroupPattern' && first.quantifier === undefined) {
    elements = first.elements;
    const { where } = first;
    if (where !== undefined) {
      build.later.push(() => {
        bindPredicate(b, where, build.scope);
        (selector === undefined ? build.predicates : inner).push(...conjuncts(where));
      });
    }
  }
  if (selector !== undefined && !legacy && count > 1) {
    throw b.unsupported(selector, 'SHORTEST and ANY beside other path patterns in one MATCH');
  }
  if (legacy) checkShortestPath(b, pattern);
  const target = selector === undefined || legacy ? build : { ...build, predicates: inner };
  const walk = bindElements(target, elements, selector !== undefined);
  if (variable === undefined && selector === undefined) return;
  const symbol = variable === undefined ? b.symbol('', 'value', PATH) : declarePath(build, variable);
  build.paths.push({
    symbol,
    selector,
    start: walk.start,
    end: walk.end,
    relationships: walk.relationships,
    inner,
  });
}

function checkShortestPath(b: Binding, pattern: PathPattern): void {
  const [start, middle, end] = pattern.elements;
  if (
    pattern.elements.length === 3 &&
    start?.kind === 'NodePattern' &&
    middle?.kind === 'RelationshipPattern' &&
    end?.kind === 'NodePattern'
  ) {
    if (middle.length !== undefined && middle.length.min > 1) {
      throw b.error(
        middle,
        'InvalidArgumentValue',
        `${pattern.selector?.which}() takes a least length of 0 or 1.`,
      );
    }
    return;
  }
  throw b.error(
    pattern,
    'UnexpectedSyntax',
    `${pattern.selector?.which}() takes a pattern of one relationship.`,
  );
}

interface Walk {
  readonly start: VariableSymbol;
  readonly end: VariableSymbol;
  readonly relationships: readonly BoundRelationship[];
}

/** Declares nodes and relationships from left to right. */
function bindElements(build: PatternBuild, elements: readonly PatternElement[], selected: boolean): Walk {
  const relationships: BoundRelationship[] = [];
  const nodes = elements.map((element) =>
    element.kind === 'NodePattern' ? declareNode(build, element) : undefined,
  );
  const nodeAt = (index: number): VariableSymbol => {
    nodes[index] ??= anonymousNode(build);
    return nodes[index];
  };
  let current: VariableSymbol | undefined;
  let start: VariableSymbol | undefined;
  elements.forEach((element, i) => {
    if (element.kind === 'NodePattern') {
      if (elements[i - 1]?.kind === 'NodePattern') {
        throw build.b.error(element, 'UnexpectedSyntax', 'A relationship is expected between two nodes.');
      }
      current = nodes[i];
    } else {
      current ??= anonymousNode(build);
      const next = elements[i + 1]?.kind === 'NodePattern' ? nodeAt(i + 1) : anonymousNode(build);
      start ??= current;
      relationships.push(bindStep(build, element, current, next, selected));
      current = next;
    }
    start ??= current;
  });
  build.relationships.push(...relationships);
  return { start: start as VariableSymbol, end: current as VariableSymbol, relationships };
}

function bindStep(
  build: PatternBuild,
  element: RelationshipPattern | GroupPattern,
  left: VariableSymbol,
  right: VariableSymbol,
  selected: boolean,
): BoundRelationship {
  if (element.kind === 'RelationshipPattern') {
    if (element.quantifier === undefined) return declareRelationship(build, element, left, right, selected);
    if (element.where === undefined && !isDynamic(element.types)) {
      return declareRelationship(build, { ...element, length: element.quantifier }, left, right, selected);
    }
    const { start, end, quantifier } = element;
    const elements = [anonymousPattern(start), { ...element, quantifier: undefined }, anonymousPattern(end)];
    return bindGroup(
      build,
      { kind: 'GroupPattern', elements, where: undefined, quantifier, start, end },
      left,
      right,
      selected,
    );
  }
  if (element.quantifier === undefined) {
    throw build.b.unsupported(element, 'a parenthesised path without a quantifier beside other elements');
  }
  const [first, middle, last] = element.elements;
  if (
    element.where === undefined &&
    element.elements.length === 3 &&
    isBlank(first) &&
    isBlank(last) &&
    middle?.kind === 'RelationshipPattern' &&
    middle.length === undefined &&
    middle.quantifier === undefined &&
    middle.where === undefined &&
    !isDynamic(middle.types)
  ) {
    return declareRelationship(build, { ...middle, length: element.quantifier }, left, right, selected);
  }
  return bindGroup(build, element, left, right, selected);
}

function isBlank(element: PatternElement | undefined): boolean {
  if (element?.kind !== 'NodePattern') return false;
  return [element.variable, element.labels, element.properties, element.where].every(
    (part) => part === undefined,
  );
}

function anonymousPattern(at: number): NodePattern {
  return {
    kind: 'NodePattern',
    variable: undefined,
    labels: undefined,
    properties: undefined,
    where: undefined,
    start: at,
    end: at,
  };
}

/** The repeated part is a pattern of its own; its variables become lists outside. */
function bindGroup(
  build: PatternBuild,
  element: GroupPattern,
  left: VariableSymbol,
  right: VariableSymbol,
  selected: boolean,
): BoundRelationship {
  const { b } = build;
  const scope = new Scope(build.scope);
  const nested: PatternBuild = {
    ...build,
    scope,
    nodes: new Map(),
    relationships: [],
    paths: [],
    predicates: [],
    given: new Map(),
    later: [],
    open: true,
    introduced: new Set(),
    nested: true,
  };
  const walk = bindElements(nested, element.elements, false);
  if (walk.relationships.length === 0) {
    throw b.error(element, 'UnexpectedSyntax', 'A quantified path needs at least one relationship.');
  }
  if (
    walk.relationships.some(
      (relationship) => relationship.length !== undefined || relationship.group !== undefined,
    )
  ) {
    throw b.unsupported(element, 'a variable-length relationship inside a quantified path');
  }
  const variables = scope.own().map((inner) => {
    if (build.scope.find(inner.name) !== undefined) throw alreadyBound(b, element, inner.name);
    const outer = b.symbol(inner.name, 'value', listOf(inner.type));
    return { inner, outer };
  });
  build.later.push(() => {
    for (const bindLater of nested.later) bindLater();
    if (element.where !== undefined) addPredicate(nested, element.where, scope);
    Object.assign(pattern, finish(nested));
  });
  for (const { outer } of variables) addNew(build, outer, element);
  const pattern = finish(nested);
  const steps = walk.relationships.map(({ symbol }) => symbol);
  const group = { pattern, entry: walk.start, exit: walk.end, steps, variables };
  const { min, max } = element.quantifier ?? { min: 1, max: 1 };
  return {
    symbol: b.symbol('', 'relationships', listOf(ANY)),
    left,
    right,
    direction: 'out',
    types: undefined,
    given: false,
    length: { min, max: max ?? Number.POSITIVE_INFINITY },
    stepProperties: undefined,
    group,
    selected,
  };
}

function anonymousNode(build: PatternBuild): VariableSymbol {
  const symbol = build.b.symbol('', 'node', NODE);
  build.nodes.set(symbol, { symbol, labels: undefined, given: false });
  return symbol;
}

function declareNode(build: PatternBuild, node: NodePattern): VariableSymbol {
  const { b } = build;
  const { symbol, given } = nodeSymbol(build, node.variable);
  const known = build.nodes.get(symbol);
  const { plain, computed } = splitDynamic(node.labels);
  const labels = and(known?.labels, plain);
  build.nodes.set(symbol, { symbol, labels, given: known?.given ?? given });
  const { properties, where } = node;
  build.later.push(() => {
    addLabelTests(build, symbol, computed);
    if (properties !== undefined) addProperties(build, properties, symbol);
    if (where !== undefined) addPredicate(build, where, build.scope);
  });
  if (node.variable !== undefined) b.symbolOf.set(node.variable, symbol);
  return symbol;
}

function and(left: NodePattern['labels'], right: NodePattern['labels']): NodePattern['labels'] {
  if (left === undefined || right === undefined) return left ?? right;
  return { kind: 'LabelAnd', colon: false, left, right, start: right.start, end: right.end };
}

function nodeSymbol(
  build: PatternBuild,
  variable: Variable | undefined,
): { symbol: VariableSymbol; given: boolean } {
  const { b, scope } = build;
  if (variable === undefined) return { symbol: b.symbol('', 'node', NODE), given: false };
  const found = scope.find(variable.name);
  if (found === undefined) {
    const symbol = b.symbol(variable.name, 'node', NODE);
    addNew(build, symbol, variable);
    return { symbol, given: false };
  }
  if (!mayBe(found.type, 'NODE')) {
    throw b.error(
      variable,
      'VariableTypeConflict',
      `Type mismatch: \`${variable.name}\` is ${describeType(found.type)}, not NODE.`,
    );
  }
  if (build.introduced.has(found)) return { symbol: found, given: false };
  if (build.nested === true) throw alreadyBound(b, variable, variable.name);
  return { symbol: givenSymbol(build, found, 'node'), given: true };
}

function givenSymbol(build: PatternBuild, found: VariableSymbol, storage: 'node'): VariableSymbol {
  const known = build.given.get(found);
  if (known !== undefined) return known.to;
  const to = found.storage === storage ? found : build.b.symbol('', storage, NODE);
  build.given.set(found, { from: found, to });
  return to;
}

/** Adds a new variable to the scope. @throws CypherError UndefinedVariable where a pattern may not make one. */
function addNew(build: PatternBuild, symbol: VariableSymbol, at: Variable | GroupPattern): void {
  if (!build.open && at.kind === 'Variable') throw build.b.undefinedVariable(at, build.scope);
  build.introduced.add(symbol);
  build.scope.add(symbol);
}

function declarePath(build: PatternBuild, variable: Variable): VariableSymbol {
  if (build.scope.find(variable.name) !== undefined) throw alreadyBound(build.b, variable, variable.name);
  const symbol = build.b.symbol(variable.name, 'value', PATH);
  build.b.symbolOf.set(variable, symbol);
  addNew(build, symbol, variable);
  return symbol;
}

function alreadyBound(b: Binding, at: Variable | GroupPattern, name: string): Error {
  return b.error(at, 'VariableAlreadyBound', `Variable \`${name}\` already declared.`);
}

/** The properties of a node pattern as conditions. */
function addProperties(build: PatternBuild, properties: Expression, symbol: VariableSymbol): void {
  if (properties.kind !== 'Map') {
    throw build.b.error(
      properties,
      'InvalidParameterUse',
      'A parameter cannot stand for the properties of a pattern here; write {key: $parameter}.',
    );
  }
  bindExpression(build.b, properties, build.scope, PLAIN);
  addEqualities(build, symbol, properties);
}

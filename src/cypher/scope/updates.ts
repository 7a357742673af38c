/** CREATE, MERGE, SET, REMOVE, DELETE: names, what may be created, what may be deleted. */
import type {
  CreateClause,
  DeleteClause,
  Expression,
  MergeClause,
  NodePattern,
  PathPattern,
  RelationshipPattern,
  RemoveItem,
  SetItem,
  Variable,
} from '../ast/ast.js';
import { type Binding, PLAIN } from './binding.js';
import type {
  BoundDelete,
  BoundMerge,
  BoundPath,
  CreateNode,
  CreateParts,
  CreateRelationship,
} from './bound.js';
import { bindExpression } from './expressions.js';
import { bindLabel, givenLabels, givenType } from './labels.js';
import { bindPatterns } from './patterns.js';
import { describeType, mayBe, NODE, PATH, RELATIONSHIP } from './static-types.js';
import type { Scope, VariableSymbol } from './symbols.js';

interface Creation {
  readonly b: Binding;
  readonly scope: Scope;
  readonly nodes: CreateNode[];
  readonly relationships: CreateRelationship[];
  readonly paths: BoundPath[];
  /** Symbols made by this clause. */
  readonly made: Set<VariableSymbol>;
  readonly merge: boolean;
}

export function bindCreate(b: Binding, clause: CreateClause, scope: Scope): CreateParts {
  const creation: Creation = {
    b,
    scope,
    nodes: [],
    relationships: [],
    paths: [],
    made: new Set(),
    merge: false,
  };
  for (const pattern of clause.patterns) createPath(creation, pattern);
  return creation;
}

function createPath(creation: Creation, pattern: PathPattern): void {
  const { b, scope } = creation;
  if (pattern.selector !== undefined)
    throw b.error(pattern, 'UnexpectedSyntax', 'A path cannot be searched for in CREATE or MERGE.');
  const first = creation.relationships.length;
  const nodes = pattern.elements.map((element) => {
    if (element.kind === 'GroupPattern')
      throw b.error(element, 'CreatingVarLength', 'A quantified path cannot be created.');
    return element.kind === 'NodePattern'
      ? createNode(creation, element, pattern.elements.length === 1)
      : undefined;
  });
  pattern.elements.forEach((element, i) => {
    if (element.kind !== 'RelationshipPattern') return;
    createRelationship(creation, element, nodes[i - 1] as VariableSymbol, nodes[i + 1] as VariableSymbol);
  });
  if (pattern.variable === undefined) return;
  checkUnbound(creation, pattern.variable);
  const symbol = b.symbol(pattern.variable.name, 'value', PATH);
  scope.add(symbol);
  const relationships = creation.relationships.slice(first).map(({ symbol: step, start, end }) => ({
    symbol: step,
    left: start,
    right: end,
    direction: 'out' as const,
    types: undefined,
    given: false,
    length: undefined,
    stepProperties: undefined,
    group: undefined,
    selected: false,
  }));
  const start = nodes[0] as VariableSymbol;
  creation.paths.push({
    symbol,
    selector: undefined,
    start,
    end: nodes.at(-1) as VariableSymbol,
    relationships,
    inner: [],
  });
}

function checkUnbound(creation: Creation, variable: Variable): void {
  if (creation.scope.find(variable.name) === undefined) return;
  throw creation.b.error(variable, 'VariableAlreadyBound', `Variable \`${variable.name}\` already declared.`);
}

function createNode(creation: Creation, node: NodePattern, alone: boolean): VariableSymbol {
  const { b, scope } = creation;
  if (node.where !== undefined)
    throw b.error(node.where, 'UnexpectedSyntax', 'WHERE cannot be used in CREATE or MERGE.');
  const found = node.variable === undefined ? undefined : scope.find(node.variable.name);
  if (node.variable !== undefined && found !== undefined) {
    b.symbolOf.set(node.variable, found);
    if (alone || node.labels !== undefined || node.properties !== undefined)
      checkUnbound(creation, node.variable);
    if (!mayBe(found.type, 'NODE')) {
      throw b.error(
        node,
        'VariableTypeConflict',
        `Type mismatch: \`${found.name}\` is ${describeType(found.type)}, not NODE.`,
      );
    }
    return found;
  }
  const labels = givenLabels(b, node.labels);
  for (const label of labels) if (typeof label !== 'string') bindLabel(b, label, scope);
  bindProperties(creation, node.properties);
  const symbol = b.symbol(node.variable?.name ?? '', 'node', NODE);
  if (node.variable !== undefined) {
    b.symbolOf.set(node.variable, symbol);
    scope.add(symbol);
  }
  creation.made.add(symbol);
  creation.nodes.push({ symbol, labels, properties: node.properties });
  return symbol;
}

function bindProperties(creation: Creation, properties: Expression | undefined): void {
  if (properties === undefined) return;
  if (creation.merge && properties.kind !== 'Map') {
    throw creation.b.error(
      properties,
      'InvalidParameterUse',
      'A parameter cannot stand for the properties of a pattern in MERGE.',
    );
  }
  bindExpression(creation.b, properties, creation.scope, PLAIN);
}

function createRelationship(
  creation: Creation,
  pattern: RelationshipPattern,
  left: VariableSymbol,
  right: VariableSymbol,
): void {
  const { b, scope, merge } = creation;
  if (pattern.variable !== undefined) checkUnbound(creation, pattern.variable);
  if (pattern.length !== undefined || pattern.quantifier !== undefined) {
    throw b.error(pattern, 'CreatingVarLength', 'A variable-length relationship cannot be created.');
  }
  if (pattern.where !== undefined)
    throw b.error(pattern.where, 'UnexpectedSyntax', 'WHERE cannot be used in CREATE or MERGE.');
  const type = givenType(b, pattern);
  if (typeof type !== 'string') bindLabel(b, type, scope);
  if (pattern.direction === 'both' && !merge) {
    throw b.error(pattern, 'RequiresDirectedRelationship', 'Only directed relationships can be created.');
  }
  bindProperties(creation, pattern.properties);
  const symbol = b.symbol(pattern.variable?.name ?? '', 'relationship', RELATIONSHIP);
  if (pattern.variable !== undefined) {
    b.symbolOf.set(pattern.variable, symbol);
    scope.add(symbol);
  }
  const [start, end] = pattern.direction === 'in' ? [right, left] : [left, right];
  creation.relationships.push({
    symbol,
    start,
    end,
    type,
    properties: pattern.properties,
  });
}

/**
 * MERGE matches the whole pattern or creates it. The pattern is bound twice, once as a match and
 * once as what to create; both write to the symbols of the match.
 */
export function bindMerge(b: Binding, clause: MergeClause, scope: Scope): Omit<BoundMerge, 'live'> {
  const trial: Creation = {
    b,
    scope: copyOf(scope),
    nodes: [],
    relationships: [],
    paths: [],
    made: new Set(),
    merge: true,
  };
  createPath(trial, clause.pattern);
  const before = new Set(scope.own());
  const pattern = bindPatterns(b, [clause.pattern], undefined, scope);
  const create = alignCreation(b, clause.pattern, pattern, before);
  for (const item of [...clause.onCreate, ...clause.onMatch]) bindSetItem(b, item, scope);
  return { kind: 'merge', pattern, create, onCreate: clause.onCreate, onMatch: clause.onMatch };
}

function copyOf(scope: Scope): Scope {
  const copy = scope.fresh();
  for (const symbol of scope.own()) copy.add(symbol);
  return copy;
}

/** What to create, in terms of the symbols of the match. */
function alignCreation(
  b: Binding,
  path: PathPattern,
  pattern: ReturnType<typeof bindPatterns>,
  before: ReadonlySet<VariableSymbol>,
): CreateParts {
  const nodePatterns = path.elements.filter((element) => element.kind === 'NodePattern');
  const relationshipPatterns = path.elements.filter((element) => element.kind === 'RelationshipPattern');
  const first = pattern.relationships[0];
  const order =
    first === undefined
      ? [pattern.nodes[0]?.symbol as VariableSymbol]
      : [first.left, ...pattern.relationships.map(({ right }) => right)];
  const nodes: CreateNode[] = [];
  const seen = new Set<VariableSymbol>(before);
  nodePatterns.forEach((node, i) => {
    const symbol = order[i] as VariableSymbol;
    const given = pattern.nodes.find((candidate) => candidate.symbol === symbol)?.given ?? false;
    if (given || seen.has(symbol)) return;
    seen.add(symbol);
    nodes.push({ symbol, labels: givenLabels(b, node.labels), properties: node.properties });
  });
  const relationships = relationshipPatterns.map((relationship, i): CreateRelationship => {
    const bound = pattern.relationships[i];
    const left = bound?.left as VariableSymbol;
    const right = bound?.right as VariableSymbol;
    const [start, end] = relationship.direction === 'in' ? [right, left] : [left, right];
    const type = givenType(b, relationship);
    return { symbol: bound?.symbol as VariableSymbol, start, end, type, properties: relationship.properties };
  });
  return { nodes, relationships, paths: pattern.paths };
}

export function bindSetItem(b: Binding, item: SetItem, scope: Scope): void {
  switch (item.kind) {
    case 'SetProperty':
      bindExpression(b, item.target, scope, PLAIN);
      break;
    case 'SetDynamicProperty':
      bindExpression(b, item.target, scope, PLAIN);
      break;
    case 'SetLabels':
      requireEntity(b, item.variable, scope, 'NODE');
      for (const label of item.labels) bindLabel(b, label, scope);
      return;
    case 'SetAll':
      requireEntity(b, item.variable, scope, 'NODE', 'RELATIONSHIP');
      break;
  }
  bindExpression(b, item.value, scope, PLAIN);
}

export function bindRemoveItem(b: Binding, item: RemoveItem, scope: Scope): void {
  if (item.kind === 'RemoveProperty') bindExpression(b, item.target, scope, PLAIN);
  else {
    requireEntity(b, item.variable, scope, 'NODE');
    for (const label of item.labels) bindLabel(b, label, scope);
  }
}

function requireEntity(b: Binding, variable: Variable, scope: Scope, ...kinds: string[]): void {
  const { type } = b.resolve(variable, scope);
  if (mayBe(type, ...kinds)) return;
  throw b.error(
    variable,
    'InvalidArgumentType',
    `Type mismatch: expected ${kinds.join(' or ')} but was ${describeType(type)}.`,
  );
}

export function bindDelete(b: Binding, clause: DeleteClause, scope: Scope): Omit<BoundDelete, 'live'> {
  for (const expression of clause.expressions) {
    if (expression.kind === 'LabelTest') {
      throw b.error(expression, 'InvalidDelete', 'A label or type cannot be deleted; use REMOVE.');
    }
    const type = bindExpression(b, expression, scope, PLAIN);
    if (mayBe(type, 'NODE', 'RELATIONSHIP', 'PATH')) continue;
    throw b.error(
      expression,
      'InvalidArgumentType',
      `Type mismatch: expected NODE, RELATIONSHIP or PATH but was ${describeType(type)}.`,
    );
  }
  return { kind: 'delete', detach: clause.detach, expressions: clause.expressions };
}

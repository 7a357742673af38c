/** Patterns, hints, label expressions and SET items as text. */
import type {
  Expression,
  GivenLabel,
  Hint,
  LabelExpression,
  NodePattern,
  PathPattern,
  PathSelector,
  PatternElement,
  Quantifier,
  RelationshipPattern,
  RemoveLabels,
  SetItem,
  SetLabels,
} from '../ast/ast.js';
import { quoteName } from './parts.js';

type Print = (expression: Expression) => string;

export function printPattern(pattern: PathPattern, print: Print): string {
  const name = pattern.variable === undefined ? '' : `${quoteName(pattern.variable.name)} = `;
  const elements = pattern.elements.map((element) => printElement(element, print)).join('');
  const { selector } = pattern;
  if (selector === undefined) return name + elements;
  if (selector.which === 'shortestPath' || selector.which === 'allShortestPaths') {
    return `${name}${selector.which}(${elements})`;
  }
  return `${name}${printSelector(selector)} ${elements}`;
}

function printSelector(selector: PathSelector): string {
  switch (selector.which) {
    case 'allShortest':
      return 'ALL SHORTEST';
    case 'groups':
      return `SHORTEST ${selector.count} GROUPS`;
    case 'any':
      return `ANY ${selector.count}`;
    default:
      return `SHORTEST ${selector.count}`;
  }
}

function printElement(element: PatternElement, print: Print): string {
  switch (element.kind) {
    case 'NodePattern':
      return printNode(element, print);
    case 'RelationshipPattern':
      return printRelationship(element, print);
    case 'GroupPattern': {
      const inside = element.elements.map((part) => printElement(part, print)).join('');
      const where = element.where === undefined ? '' : ` WHERE ${print(element.where)}`;
      return `(${inside}${where})${printQuantifier(element.quantifier)}`;
    }
  }
}

function printNode(node: NodePattern, print: Print): string {
  return `(${printInside(node, node.labels, '', print)})`;
}

function printRelationship(relationship: RelationshipPattern, print: Print): string {
  const { direction, length } = relationship;
  const star = length === undefined ? '' : printLength(length);
  const inside = printInside(relationship, relationship.types, star, print);
  const detail = inside === '' ? '' : `[${inside}]`;
  const left = direction === 'in' ? '<-' : '-';
  const right = direction === 'out' ? '->' : '-';
  return left + detail + right + printQuantifier(relationship.quantifier);
}

function printInside(
  part: NodePattern | RelationshipPattern,
  labels: LabelExpression | undefined,
  length: string,
  print: Print,
): string {
  let text = part.variable === undefined ? '' : quoteName(part.variable.name);
  if (labels !== undefined) text += `:${printLabels(labels, print)}`;
  text += length;
  if (part.properties !== undefined) text += `${text === '' ? '' : ' '}${print(part.properties)}`;
  if (part.where !== undefined) text += `${text === '' ? '' : ' '}WHERE ${print(part.where)}`;
  return text;
}

function printLength({ min, max }: Quantifier): string {
  return max === min ? `*${min}` : `*${min}..${max ?? ''}`;
}

function printQuantifier(quantifier: Quantifier | undefined): string {
  if (quantifier === undefined) return '';
  return `{${quantifier.min},${quantifier.max ?? ''}}`;
}

/** Without the leading colon. */
export function printLabels(labels: LabelExpression | GivenLabel, print: Print): string {
  const tight = (inner: LabelExpression): string => {
    const text = printLabels(inner, print);
    return inner.kind === 'LabelOr' || inner.kind === 'LabelAnd' ? `(${text})` : text;
  };
  switch (labels.kind) {
    case 'Name':
    case 'LabelName':
      return quoteName(labels.name);
    case 'LabelDynamic':
      return `$${labels.which === 'all' ? '' : labels.which}(${print(labels.expression)})`;
    case 'LabelWildcard':
      return '%';
    case 'LabelNot':
      return `!${tight(labels.operand)}`;
    case 'LabelOr':
      return `${printLabels(labels.left, print)}|${tight(labels.right)}`;
    case 'LabelAnd':
      if (labels.colon) return `${printLabels(labels.left, print)}:${tight(labels.right)}`;
      return `${tight(labels.left)}&${tight(labels.right)}`;
  }
}

export function printSetItem(item: SetItem, print: Print): string {
  switch (item.kind) {
    case 'SetProperty':
    case 'SetDynamicProperty':
      return `${print(item.target)} = ${print(item.value)}`;
    case 'SetAll':
      return `${quoteName(item.variable.name)} ${item.merge ? '+=' : '='} ${print(item.value)}`;
    case 'SetLabels':
      return printGivenLabels(item, print);
  }
}

/** `n:A:B` of SET and REMOVE. */
export function printGivenLabels(item: SetLabels | RemoveLabels, print: Print): string {
  return quoteName(item.variable.name) + item.labels.map((label) => `:${printLabels(label, print)}`).join('');
}

export function printHint(hint: Hint): string {
  if (hint.kind === 'JoinHint')
    return ` USING JOIN ON ${hint.variables.map(({ name }) => quoteName(name)).join(', ')}`;
  const keys = hint.properties.map(({ name }) => quoteName(name)).join(', ');
  const entity = `${quoteName(hint.variable.name)}:${quoteName(hint.label.name)}`;
  return ` USING ${hint.form} ${entity}${keys === '' ? '' : `(${keys})`}`;
}

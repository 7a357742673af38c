/** Patterns and label expressions as text. */
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  PathSelector,
  PatternElement,
  Quantifier,
  RelationshipPattern,
} from './ast.js';
import { quoteName } from './print-parts.js';

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
  if (labels !== undefined) text += `:${printLabels(labels)}`;
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
export function printLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case 'LabelName':
      return quoteName(labels.name);
    case 'LabelWildcard':
      return '%';
    case 'LabelNot':
      return `!${printTight(labels.operand)}`;
    case 'LabelOr':
      return `${printLabels(labels.left)}|${printTight(labels.right)}`;
    case 'LabelAnd':
      if (labels.colon) return `${printLabels(labels.left)}:${printTight(labels.right)}`;
      return `${printTight(labels.left)}&${printTight(labels.right)}`;
  }
}

function printTight(labels: LabelExpression): string {
  const text = printLabels(labels);
  return labels.kind === 'LabelOr' || labels.kind === 'LabelAnd' ? `(${text})` : text;
}

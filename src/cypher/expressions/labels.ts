/** Label expressions on node ids, type expressions on relationship ids. */
import type { LabelDynamic, LabelExpression } from '../ast/ast.js';
import type { Execution } from '../execution.js';
import { UNKNOWN } from '../source.js';

export type IdTest = (id: number) => boolean;

/** @param dynamic makes the test of a computed part; only conditions have them */
export function compileLabelTest(
  x: Execution,
  labels: LabelExpression,
  of: 'node' | 'relationship',
  dynamic?: (label: LabelDynamic) => IdTest,
): IdTest {
  const compile = (inner: LabelExpression): IdTest => compileLabelTest(x, inner, of, dynamic);
  switch (labels.kind) {
    case 'LabelName':
      return of === 'node' ? hasLabel(x, labels.name) : hasType(x, labels.name);
    case 'LabelDynamic':
      if (dynamic === undefined) throw new Error('a computed label outside a condition');
      return dynamic(labels);
    case 'LabelWildcard':
      return of === 'node' ? (id) => x.source.labelsOf(id).length > 0 : () => true;
    case 'LabelNot': {
      const operand = compile(labels.operand);
      return (id) => !operand(id);
    }
    case 'LabelAnd': {
      const left = compile(labels.left);
      const right = compile(labels.right);
      return (id) => left(id) && right(id);
    }
    case 'LabelOr': {
      const left = compile(labels.left);
      const right = compile(labels.right);
      return (id) => left(id) || right(id);
    }
  }
}

/** In a query that writes, a name may get its token while the query runs. */
function hasLabel({ source, binding }: Execution, name: string): IdTest {
  if (binding.writes) {
    return (id) => {
      const label = source.labelToken(name);
      return label !== UNKNOWN && source.hasLabel(id, label);
    };
  }
  const label = source.labelToken(name);
  return label === UNKNOWN ? () => false : (id) => source.hasLabel(id, label);
}

function hasType({ source, binding }: Execution, name: string): IdTest {
  if (binding.writes) return (id) => source.typeOf(id) === source.typeToken(name);
  const type = source.typeToken(name);
  return (id) => source.typeOf(id) === type;
}

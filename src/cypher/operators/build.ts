/** Plan to operators. */
import type { Plan } from '../plan/logical.js';
import { aggregation } from './aggregate.js';
import { type Builder, buildGathering, type Run, type Step } from './builder.js';
import { buildCountStore, buildProcedureCall, buildShow, buildSubqueryCall } from './calls.js';
import { buildExpand, buildRelationshipScan } from './expand.js';
import { buildPath, pathSelection } from './paths.js';
import { buildRepeat } from './repeat.js';
import {
  buildApply,
  buildDistinct,
  buildFilter,
  buildGiven,
  buildLabelFilter,
  buildLimit,
  buildOptional,
  buildProject,
  buildSkip,
  buildUnion,
  buildUnwind,
} from './rows.js';
import { buildNodeByIdSeek, buildNodeIndexSeek, buildNodeScan } from './scans.js';
import { buildShortestPath } from './shortest-path.js';
import { sorting } from './sort.js';
import { buildVariableExpand } from './variable-expand.js';
import { buildForeach, buildMerge, buildWrite } from './writes.js';

export function buildPlan(b: Builder, plan: Plan, next: Step): Run {
  const { profile } = b.execution;
  if (profile === undefined) return buildOperator(b, plan, next);
  const consumer = profile.building;
  const own = profile.operator(plan);
  profile.building = own;
  const run = buildOperator(b, plan, () => {
    own.rows++;
    profile.current = consumer;
    const goOn = next();
    profile.current = own;
    return goOn;
  });
  profile.building = consumer;
  return () => {
    const caller = profile.current;
    profile.current = own;
    const goOn = run();
    profile.current = caller;
    return goOn;
  };
}

/** The operators of a plan, without counting. */
export function buildOperator(b: Builder, plan: Plan, next: Step): Run {
  switch (plan.kind) {
    case 'Argument':
      return next;
    case 'NodeScan':
      return buildNodeScan(b, plan, next);
    case 'NodeIndexSeek':
      return buildNodeIndexSeek(b, plan, next);
    case 'NodeByIdSeek':
      return buildNodeByIdSeek(b, plan, next);
    case 'RelationshipScan':
      return buildRelationshipScan(b, plan, next);
    case 'Given':
      return buildGiven(b, plan, next);
    case 'LabelFilter':
      return buildLabelFilter(b, plan, next);
    case 'Filter':
      return buildFilter(b, plan, next);
    case 'Expand':
      return buildExpand(b, plan, next);
    case 'VariableExpand':
      return buildVariableExpand(b, plan, next);
    case 'Repeat':
      return buildRepeat(b, plan, next);
    case 'ShortestPath':
      return buildShortestPath(b, plan, next);
    case 'SelectPaths':
      return buildGathering(b, plan.input, pathSelection(b, plan), next);
    case 'PathBuild':
      return buildPath(b, plan, next);
    case 'Optional':
      return buildOptional(b, plan, next);
    case 'Apply':
      return buildApply(b, plan, next);
    case 'Unwind':
      return buildUnwind(b, plan, next);
    case 'Project':
      return buildProject(b, plan, next);
    case 'Aggregate':
      return buildGathering(b, plan.input, aggregation(b, plan), next);
    case 'CountStore':
      return buildCountStore(b, plan, next);
    case 'Distinct':
      return buildDistinct(b, plan, next);
    case 'Sort':
      return buildGathering(b, plan.input, sorting(b, plan), next);
    case 'Skip':
      return buildSkip(b, plan, next);
    case 'Limit':
      return buildLimit(b, plan, next);
    case 'Union':
      return buildUnion(b, plan, next);
    case 'Write':
      return buildWrite(b, plan, next);
    case 'Merge':
      return buildMerge(b, plan, next);
    case 'Foreach':
      return buildForeach(b, plan, next);
    case 'SubqueryCall':
      return buildSubqueryCall(b, plan, next);
    case 'ProcedureCall':
      return buildProcedureCall(b, plan, next);
    case 'Show':
      return buildShow(b, plan, next);
    case 'Empty':
      return b.build(plan.input, () => true);
  }
}

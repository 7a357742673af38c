/**
 * Plans as iterators: rows are made when they are asked for, and others have a turn in between. Loops that may run
 * long stand in `pull-loops.ts`; of the other operators the step for one row is taken from their builders.
 */
import type { Plan } from '../plan/logical.js';
import { aggregation } from './aggregate.js';
import { buildOperator } from './build.js';
import { Builder, type Gathering, type Run, type Step } from './builder.js';
import { pathSelection } from './paths.js';
import {
  pullDistinct,
  pullLimit,
  pullNested,
  pullNodes,
  pullOptional,
  pullRelationships,
  pullRepeat,
  pullSkip,
  pullSubquery,
  pullTrails,
  pullUnion,
  pullUnwind,
} from './pull-loops.js';
import type { Open, Puller, Rows } from './puller.js';
import { sorting } from './sort.js';

export function pullPlan(p: Puller, plan: Plan): Open {
  switch (plan.kind) {
    case 'Argument':
      return once;
    case 'NodeScan':
      return pullNodes(p, plan);
    case 'RelationshipScan':
      return plan.given ? pullSteps(p, plan, plan.input) : pullRelationships(p, plan);
    case 'VariableExpand':
      return plan.given || plan.reachable ? pullSteps(p, plan, plan.input) : pullTrails(p, plan);
    case 'Repeat':
      return pullRepeat(p, plan);
    case 'Unwind':
      return pullUnwind(p, plan);
    case 'Apply':
      return pullNested(p.open(plan.input), p.open(plan.inner));
    case 'Optional':
      return pullOptional(p, plan);
    case 'SubqueryCall':
      return pullSubquery(p, plan);
    case 'Union':
      return pullUnion(p, plan);
    case 'Limit':
      return pullLimit(p, plan);
    case 'Skip':
      return pullSkip(p, plan);
    case 'Distinct':
      return pullDistinct(p, plan);
    case 'Aggregate':
      return pullGathering(p, plan.input, aggregation(p.builder, plan));
    case 'Sort':
      return pullGathering(p, plan.input, sorting(p.builder, plan));
    case 'SelectPaths':
      return pullGathering(p, plan.input, pathSelection(p.builder, plan));
    case 'Filter':
    case 'LabelFilter':
    case 'Given':
    case 'Project':
    case 'PathBuild':
      return pullAtMostOne(p, plan, plan.input);
    case 'CountStore':
      return pullAtMostOne(p, plan, undefined);
    case 'Empty':
      return pullNothing(p.open(plan.input));
    case 'Write':
    case 'Merge':
    case 'Foreach':
      throw new Error(`${plan.kind} is not pulled: what writes runs as a whole`);
    default:
      return pullSteps(p, plan, plan.input);
  }
}

function* once(): Rows {
  yield true;
}

/** A builder that, instead of building the operators of `input`, keeps the step that its rows are to be handed to. */
function capturing(
  { builder }: Puller,
  input: Plan | undefined,
): { readonly builder: Builder; readonly step: () => Step | undefined } {
  let captured: Step | undefined;
  const build = (b: Builder, plan: Plan, next: Step): Run => {
    if (plan !== input) return buildOperator(b, plan, next);
    captured = next;
    return next;
  };
  return { builder: new Builder(builder.execution, builder.compiler, build), step: () => captured };
}

/** What an operator does with one row of its input, handing on to `next`. */
function stepOf(p: Puller, plan: Plan, input: Plan | undefined, next: Step): Step {
  const { builder, step } = capturing(p, input);
  const run = buildOperator(builder, plan, next);
  return step() ?? run;
}

/** An operator that gives a row, or none, for each of its input. */
function pullAtMostOne(p: Puller, plan: Plan, input: Plan | undefined): Open {
  let given = false;
  const step = stepOf(p, plan, input, () => {
    given = true;
    return true;
  });
  const rows = input === undefined ? once : p.open(input);
  return function* () {
    for (const isRow of rows()) {
      if (isRow) {
        given = false;
        step();
        if (given) yield true;
      }
      if (!isRow || p.isDue()) yield false;
    }
  };
}

/** An operator that gives some rows for each of its input: they wait until they are asked for. */
function pullSteps(p: Puller, plan: Plan, input: Plan): Open {
  const { row } = p.builder.execution;
  let waiting: unknown[][] = [];
  const step = stepOf(p, plan, input, () => {
    waiting.push(row.slice());
    return true;
  });
  const rows = p.open(input);
  return function* () {
    for (const isRow of rows()) {
      if (isRow) {
        waiting = [];
        step();
        for (const saved of waiting) {
          for (let slot = 0; slot < saved.length; slot++) row[slot] = saved[slot];
          yield true;
          if (p.isDue()) yield false;
        }
      }
      if (!isRow || p.isDue()) yield false;
    }
  };
}

function pullGathering(p: Puller, input: Plan, gathering: Gathering): Open {
  const rows = p.open(input);
  return function* () {
    gathering.start();
    for (const isRow of rows()) {
      if (isRow) gathering.take();
      if (!isRow || p.isDue()) yield false;
    }
    for (const isRow of gathering.results()) {
      if (isRow) yield true;
      if (p.isDue()) yield false;
    }
  };
}

function pullNothing(rows: Open): Open {
  return function* () {
    for (const isRow of rows()) if (!isRow) yield false;
  };
}

/** Plans as text and data, for EXPLAIN and PROFILE. */
import { inputsOf } from '../optimizer/map-inputs.js';
import type { Profile } from '../profile.js';
import { detailsOf } from './details.js';
import type { Plan } from './logical.js';

/** One operator of a described plan. */
export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  /** PROFILE only: rows the operator gave. */
  readonly rows: number | undefined;
  /** PROFILE only: entries of the store that it read or wrote. */
  readonly dbHits: number | undefined;
  readonly children: readonly PlanDescription[];
}

/** The plan of a whole query, with what makes its result on top. */
export function describeQuery(
  plan: Plan,
  columns: readonly string[],
  profile: Profile | undefined,
): PlanDescription {
  return {
    operator: columns.length === 0 ? 'EmptyResult' : 'ProduceResults',
    details: columns.join(', '),
    estimatedRows: columns.length === 0 ? 0 : Math.round(plan.estimate),
    rows: profile?.results.rows,
    dbHits: profile?.results.hits,
    children: describePlan(plan, profile),
  };
}

/** A plan's operators; none for the row that the query starts with. */
function describePlan(plan: Plan, profile: Profile | undefined): readonly PlanDescription[] {
  if (plan.kind === 'Argument') return [];
  const measured = profile?.operators.get(plan);
  return [
    {
      operator: plan.kind,
      details: detailsOf(plan),
      estimatedRows: Math.round(plan.estimate),
      rows: measured?.rows,
      dbHits: measured?.hits,
      children: inputsOf(plan).flatMap((input) => describePlan(input, profile)),
    },
  ];
}

/** The plan as indented text, the last operator first. */
export function planText(plan: PlanDescription, depth = 0): string {
  const rows = plan.rows === undefined ? `~${plan.estimatedRows} rows` : `${plan.rows} rows`;
  const hits = plan.dbHits === undefined ? '' : `, ${plan.dbHits} hits`;
  const line = `${'  '.repeat(depth)}${plan.operator} ${plan.details} (${rows}${hits})`.replace('  (', ' (');
  return [line, ...plan.children.map((child) => planText(child, depth + 1))].join('\n');
}

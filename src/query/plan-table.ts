import type { PlanDescription } from '../cypher/index.js';

/** Longest details that a line shows whole. */
const LONGEST = 100;

/**
 * A plan as a table, one operator a line, the one that makes the result first and what feeds it below; of several
 * that feed one, each is set in one step further. Rows and hits stand there after PROFILE.
 */
export function planTable(plan: PlanDescription): string {
  const measured = plan.rows !== undefined;
  const head = ['Operator', 'Details', 'Estimated Rows', ...(measured ? ['Rows', 'DB Hits'] : [])];
  const lines = operators(plan, 0).map(({ depth, of }) => [
    `${'| '.repeat(depth)}+${of.operator}`,
    shortened(of.details),
    String(of.estimatedRows),
    ...(measured ? [String(of.rows ?? 0), String(of.dbHits ?? 0)] : []),
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const text = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(' | ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  const total = measured ? [`Total database accesses: ${totalHits(plan)}`] : [];
  return `${[text(head), rule, ...lines.map(text), ...total].join('\n')}\n`;
}

interface Line {
  readonly depth: number;
  readonly of: PlanDescription;
}

function operators(plan: PlanDescription, depth: number): readonly Line[] {
  const [main, ...others] = plan.children;
  return [
    { depth, of: plan },
    ...others.flatMap((child) => operators(child, depth + 1)),
    ...(main === undefined ? [] : operators(main, depth)),
  ];
}

function totalHits(plan: PlanDescription): number {
  return plan.children.reduce((sum, child) => sum + totalHits(child), plan.dbHits ?? 0);
}

function shortened(details: string): string {
  const line = details.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cs}/gu, '\ufffd');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

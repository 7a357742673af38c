/** Runs the whole TCK and sums it up. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeature, type Scenario } from './gherkin.js';
import type { Cause, Outcome } from './outcome.js';
import { expectsError, runScenario } from './scenario.js';

export interface Result {
  /** The folder of the feature below `features`, such as `clauses/match`. */
  readonly folder: string;
  /** Feature file and scenario name, which tell a scenario apart from all others. */
  readonly id: string;
  readonly expectsError: boolean;
  readonly outcome: Outcome;
}

/** The TCK beside this repository. */
export const SHARED_TCK: string = new URL('../../../../shared/tck', import.meta.url).pathname;

export function isTckPresent(folder: string = SHARED_TCK): boolean {
  return existsSync(join(folder, 'features'));
}

/** The results of all scenarios whose id contains `filter`, in the order of files and scenarios. */
export function runTck(folder: string = SHARED_TCK, filter = ''): Result[] {
  const features = join(folder, 'features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .sort();
  return files.flatMap((file) => {
    return readFeature(readFileSync(join(features, file), 'utf8')).flatMap((scenario) => {
      const id = `${file.replaceAll('\\', '/')} :: ${scenario.name}`;
      return id.includes(filter) ? [runOne(folder, file, id, scenario)] : [];
    });
  });
}

function runOne(folder: string, file: string, id: string, scenario: Scenario): Result {
  return {
    folder: file.replaceAll('\\', '/').replace(/\/[^/]*$/, ''),
    id,
    expectsError: expectsError(scenario),
    outcome: runScenario(scenario, folder),
  };
}

export interface Share {
  passed: number;
  total: number;
}

export interface Summary {
  readonly rowsOutsideTemporal: Share;
  readonly temporal: Share;
  readonly errors: Share;
  readonly causes: ReadonlyMap<Cause, number>;
  readonly folders: ReadonlyMap<string, { readonly rows: Share; readonly errors: Share }>;
}

export function summarize(results: readonly Result[]): Summary {
  const share = (): Share => ({ passed: 0, total: 0 });
  const rowsOutsideTemporal = share();
  const temporal = share();
  const errors = share();
  const causes = new Map<Cause, number>();
  const folders = new Map<string, { rows: Share; errors: Share }>();
  for (const { folder, expectsError: isError, outcome } of results) {
    const entry = folders.get(folder) ?? { rows: share(), errors: share() };
    folders.set(folder, entry);
    const kind = isError ? errors : folder.endsWith('/temporal') ? temporal : rowsOutsideTemporal;
    for (const counted of [kind, isError ? entry.errors : entry.rows]) {
      counted.total++;
      if (outcome.status === 'passed') counted.passed++;
    }
    if (outcome.status === 'failed') causes.set(outcome.cause, (causes.get(outcome.cause) ?? 0) + 1);
  }
  return { rowsOutsideTemporal, temporal, errors, causes, folders };
}

export function ratio({ passed, total }: Share): number {
  return total === 0 ? 1 : passed / total;
}

/** The figures as lines of text. */
export function formatSummary(summary: Summary): string {
  const percent = (share: Share) => `${share.passed}/${share.total} (${(ratio(share) * 100).toFixed(1)} %)`;
  const lines = [...summary.folders].map(
    ([folder, { rows, errors }]) =>
      `  ${folder.padEnd(42)} rows ${percent(rows).padEnd(20)}${errors.total === 0 ? '' : ` errors ${percent(errors)}`}`,
  );
  const causes = [...summary.causes].map(([cause, count]) => `${cause} ${count}`).join(', ');
  return [
    'openCypher TCK',
    ...lines,
    `rows outside temporal: ${percent(summary.rowsOutsideTemporal)}`,
    `temporal:              ${percent(summary.temporal)}`,
    `errors:                ${percent(summary.errors)}`,
    `failures by cause:     ${causes === '' ? 'none' : causes}`,
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatSummary, isTckPresent, type Result, ratio, runTck, type Summary, summarize } from './suite.js';

/** Scenarios that are known to fail, one id a line, each with its reason after ` # `. */
function knownFailures(): Map<string, string> {
  const text = readFileSync(new URL('known-failures.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(' # ').map((part) => part.trim()) as [string, string]));
}

if (!isTckPresent()) console.warn('openCypher TCK: not run, ../shared/tck is missing');

describe.runIf(isTckPresent())('openCypher TCK', () => {
  let results: Result[] = [];
  let summary: Summary;

  beforeAll(() => {
    results = runTck();
    summary = summarize(results);
    console.log(formatSummary(summary));
  }, 300_000);

  it('gives the rows of at least 97 % of the scenarios outside temporal', () => {
    expect(ratio(summary.rowsOutsideTemporal)).toBeGreaterThanOrEqual(0.97);
  });

  it('gives the rows of at least 95 % of the temporal scenarios', () => {
    expect(ratio(summary.temporal)).toBeGreaterThanOrEqual(0.95);
  });

  it('raises the error of at least 85 % of the error scenarios', () => {
    expect(ratio(summary.errors)).toBeGreaterThanOrEqual(0.85);
  });

  it('never crashes and gives no wrong rows outside the list', () => {
    const known = knownFailures();
    const wrong = results.filter(
      ({ id, outcome }) =>
        outcome.status === 'failed' &&
        ['wrong rows', 'wrong side effects', 'crash'].includes(outcome.cause) &&
        !known.has(id),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('fails on every scenario of the list, and each has a reason', () => {
    const byId = new Map(results.map((result) => [result.id, result]));
    for (const [id, reason] of knownFailures()) {
      expect(reason, id).toBeTruthy();
      expect(byId.get(id)?.outcome.status ?? 'failed', id).toBe('failed');
    }
  });
});

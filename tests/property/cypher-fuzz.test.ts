import { describe, expect, it } from 'vitest';
import { fuzz } from './cypher-fuzz.js';

describe('fuzzed queries', () => {
  it('are answered or refused, never crash and never run past their limit', () => {
    const report = fuzz(20_240_229, 4000);
    expect(report.failures).toEqual([]);
    expect(report.answered).toBeGreaterThan(400);
    expect(report.errors.get('SyntaxError')).toBeGreaterThan(400);
  });
});

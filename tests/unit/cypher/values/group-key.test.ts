import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equivalent,
  float,
  groupKey,
  groupKeyOf,
  mapOf,
  type Value,
} from '../../../../src/cypher/values/index.js';

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Value>(null, true, false, 0, 1, -1, float(0), float(-0), float(1), Number.NaN, 0.5),
    fc.constantFrom<Value>(
      '',
      'a',
      '\u0000',
      '\u0000n1',
      '1',
      'null',
      9007199254740993n,
      float(2 ** 60),
      2n ** 60n,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('value'), { maxKeys: 2 })
      .map((o) => mapOf(Object.entries(o))),
  ),
}));

describe('groupKey', () => {
  it('is the same exactly for equivalent values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const same = new Set([groupKey(a), groupKey(b)]).size === 1;
        expect(same).toBe(equivalent(a, b));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('keeps the columns of a row apart', () => {
    expect(groupKeyOf(['a', 'bc'])).not.toBe(groupKeyOf(['ab', 'c']));
    expect(groupKeyOf([null, 1])).toBe(groupKeyOf([null, float(1)]));
  });
});

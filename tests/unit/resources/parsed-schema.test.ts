import { describe, expect, it } from 'vitest';
import { parsedBefore, parsedSchema } from '../../../src/resources/parsed-schema.js';

describe('parsedSchema', () => {
  it('holds the data of each text under a key that only this text has', () => {
    const one = parsedSchema([{ text: 'a: 1\n', data: { a: 1 } }]);
    const other = parsedSchema([{ text: 'a: 1 \n', data: { a: 1 } }]);
    const [entry] = Object.entries(JSON.parse(one) as Record<string, string>);
    expect(JSON.parse(entry?.[1] ?? '')).toEqual({ a: 1 });
    expect(Object.keys(JSON.parse(other))).not.toEqual([entry?.[0]]);
  });

  it('leaves out what JSON would change', () => {
    expect(JSON.parse(parsedSchema([{ text: 'a: .inf\n', data: { a: Number.POSITIVE_INFINITY } }]))).toEqual(
      {},
    );
  });

  it('knows nothing of a text that was not there', () => {
    expect(parsedBefore('a: 1 # of no file\n')).toBeUndefined();
  });
});

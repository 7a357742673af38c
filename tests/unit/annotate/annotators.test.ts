import { expect, test } from 'vitest';
import { createAnnotators } from '../../../src/annotate/annotators.js';

test('the reader that cannot be loaded gives way to the light annotator and says why', async () => {
  const { used, fallback, components } = await createAnnotators({
    annotator: 'reader',
    reader: { folder: '/nowhere/reader' },
  });
  expect(used).toBe('light');
  expect(fallback).toBe('/nowhere/reader/config.json: the reader has no readable configuration [KG103]');
  expect(components.map(({ name }) => name)).toEqual(['tokenizer', 'light']);
});

test('both annotators give the same layers', async () => {
  const light = await createAnnotators({ annotator: 'light' });
  const reader = await createAnnotators({ annotator: 'reader' });
  expect([light.used, light.fallback, reader.used, reader.fallback]).toEqual(['light', null, 'reader', null]);
  const layers = (annotators: typeof light) =>
    annotators.components.map(({ requires, assigns }) => [requires, assigns]);
  expect(layers(reader)).toEqual(layers(light));
});

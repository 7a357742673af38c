import { expect, test } from 'vitest';
import { goldArticle, parseGoldLines, toGold } from '../../../src/annotate/gold-form.js';
import { NewsgraphError } from '../../../src/errors.js';

test('reads documents and leaves blank lines out', () => {
  const lines = '{"id":"a","text":"One."}\n\n{"id":"b","text":"Two.","published":"2021-02-03"}\n';
  expect(parseGoldLines(lines, 'x.jsonl').map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['{"id":"a","text":"ok"}\n{broken', 2, 'not JSON'],
  ['[]', 1, '"id" is missing'],
  ['null', 1, 'not an object'],
  ['{"id":"a"}', 1, '"text" is missing'],
])('refuses %j with its line', (lines, line, message) => {
  try {
    parseGoldLines(lines, 'x.jsonl');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NewsgraphError);
    expect(error).toMatchObject({ code: 'KG303', message, where: { file: 'x.jsonl', line } });
  }
});

test('every line that is not blank is a paragraph of the body', () => {
  const { article, blocks } = goldArticle({ id: 'a', text: 'One.\n\nTwo.', published: '2021-02-03' });
  expect(article.published?.value).toBe('2021-02-03');
  expect(blocks.map(({ start, end, kind }) => [start, end, kind])).toEqual([
    [0, 4, 'body'],
    [6, 10, 'body'],
  ]);
});

test('writes the layers there are and leaves the others out', () => {
  const text = 'Orlov slept';
  const names = [{ start: 0, end: 5, first: 0, last: 1, type: 'norp' as const, source: 'test', score: 1 }];
  expect(toGold('a', text, { names })).toEqual({
    id: 'a',
    text,
    entities: [{ id: 'e0', type: 'other', name: 'Orlov', mentions: [{ start: 0, end: 5, kind: 'name' }] }],
  });
});

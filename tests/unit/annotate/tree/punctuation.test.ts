import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hangPunctuation } from '../../../../src/annotate/tree/punctuation.js';

/** Words as `form:head` with heads counted from 1, 0 for the root; punctuation may have any head. */
function hang(sentence: string): string[] {
  let at = 0;
  const items = sentence.split(' ').map((item) => {
    const [, form = '', head = '0', glue = ''] = /^(.+):(\d+)(_?)$/.exec(item) ?? [];
    const start = at;
    at += form.length + (glue === '' ? 1 : 0);
    return { text: form, start, end: start + form.length, head: Number(head) - 1 };
  });
  const heads = items.map((item) => item.head);
  const relations = items.map(({ text, head }) =>
    head < 0 ? 'root' : /[\p{L}\p{N}]/u.test(text) ? 'dep' : 'punct',
  );
  hangPunctuation(items, heads, relations);
  return items.flatMap(({ text }, i) =>
    relations[i] === 'punct' ? [`${text} ${items[heads[i] as number]?.text}`] : [],
  );
}

test.each([
  ['the full stop on the root', 'He:2 left:0 early:2 .:3', ['. left']],
  [
    'commas round an apposition',
    'Orlov:6 ,:6 the:4 mayor:1 ,:6 left:0 .:1',
    [', mayor', ', Orlov', '. left'],
  ],
  ['the comma before a conjunct on it', 'tea:0 ,:1 milk:1 and:5 rum:1', [', milk']],
  ['the comma behind a fronted phrase on the phrase', 'In:2 May:5 ,:5 she:5 left:0', [', May']],
  [
    'quotation marks on the head of what they enclose',
    '":5 We:3 won:5 ":5 said:0 Orlov:5',
    ['" won', '" won'],
  ],
  ['brackets likewise', 'the:2 Union:0 (:2 LHU:2 ):2', ['( LHU', ') LHU']],
  ['a hyphen on the part before it', 'a:4 long:4_ -:4_ day:0', ['- long']],
  [
    'a hyphen on the part behind it where that hangs on the first',
    'it:2 was:0 up:2_ -:2_ market:3',
    ['- market'],
  ],
])('hangs %s', (_, sentence, expected) => {
  expect(hang(sentence)).toEqual(expected);
});

test.each([
  ['keeps to the rule where the parser is not much surer of another', 2, 0],
  ['gives way to a parser that is', 4, 1],
  ['never crosses an arc for it', 9, 0],
])('%s', (_, score, expected) => {
  const words = ['In', 'May', ',', 'she', 'left'].map((text, i) => ({
    text,
    start: i * 8,
    end: i * 8 + text.length,
  }));
  const heads = [1, 4, 4, 4, -1];
  const relations = ['case', 'obl', 'punct', 'nsubj', 'root'];
  // By rule the comma hangs on "May"; "In" is hidden behind it, "left" is not.
  const wanted = score > 8 ? 0 : 4;
  hangPunctuation(words, heads, relations, (_word, head) => (head === wanted ? score : 0));
  expect(heads[2]).toBe(expected === 1 ? 4 : 1);
});

test('never closes a circle, even where words hung on punctuation', () => {
  const tree = fc.integer({ min: 2, max: 12 }).chain((count) =>
    fc.record({
      heads: fc.tuple(
        ...Array.from({ length: count }, (_, i) => fc.integer({ min: 0, max: Math.max(0, i - 1) })),
      ),
      order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      marks: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    }),
  );
  fc.assert(
    fc.property(tree, ({ heads, order, marks }) => {
      const placed = order.map(() => -1);
      heads.forEach((head, node) => {
        placed[order[node] as number] = node === 0 ? -1 : (order[head] as number);
      });
      const words = placed.map((_, i) => ({ text: marks[i] ? ',' : 'w', start: i * 2, end: i * 2 + 1 }));
      const relations = placed.map((head, i) => (head < 0 ? 'root' : marks[i] ? 'punct' : 'dep'));
      hangPunctuation(words, placed, relations);
      expect(placed.filter((head) => head < 0)).toHaveLength(1);
      for (let i = 0; i < placed.length; i++) {
        let at = i;
        let steps = 0;
        while (at >= 0 && steps++ <= placed.length) at = placed[at] as number;
        expect(at).toBe(-1);
      }
    }),
    { numRuns: 300 },
  );
});

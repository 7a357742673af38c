import { describe, expect, it } from 'vitest';
import { TimeIndex, timeOf } from '../../../../src/extract/events/event-time.js';
import type { TimeExpression } from '../../../../src/model/time.js';
import { treeOf } from '../../../builders/tree.js';

/** First day of the event whose trigger is given; `when` is the expression's only word. */
function dayOf(notation: string, trigger: string, when: string, start: string, year = false): string | null {
  const { tree, at } = treeOf(notation);
  const first = at(when);
  const time: TimeExpression = {
    start: tree.token(first).start,
    end: tree.token(first).end,
    first,
    last: first + 1,
    kind: 'date',
    value: start,
    interval: { start, end: start, granularity: year ? 'year' : 'day', approximate: false },
  };
  return timeOf(tree, at(trigger), new TimeIndex(tree, [time], new Map()), false)?.start ?? null;
}

const quake = (preposition: string): string =>
  `Towns/NOUN/nsubj>changed changed/VERB/root ${preposition}/ADP/case>quake a/DET/det>quake 2011/NUM/compound>quake quake/NOUN/obl>changed that/PRON/nsubj>killed killed/VERB/acl:relcl>quake hundreds/NOUN/obj>killed`;

describe('timeOf', () => {
  it('dates the outcome of an event by its noun', () => {
    const blast =
      'The/DET/det>blast blast/NOUN/nsubj>shook on/ADP/case>Monday Monday/PROPN/nmod>blast that/PRON/nsubj>killed killed/VERB/acl:relcl>blast six/NUM/obj>killed shook/VERB/root homes/NOUN/obj>shook';
    expect(dayOf(blast, 'killed', 'Monday', '2024-03-04')).toBe('2024-03-04');
    expect(dayOf(quake('since'), 'killed', '2011', '2011-01-01', true)).toBe('2011-01-01');
  });

  it('takes no model year for the time of what a thing did', () => {
    expect(dayOf(quake('in'), 'killed', '2011', '2011-01-01', true)).toBeNull();
  });
});

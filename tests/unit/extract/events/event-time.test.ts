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

  it('dates what follows "when" by the date before it, a bound too', () => {
    const until =
      'She/PRON/nsubj>served served/VERB/root until/ADP/case>1982 1982/NUM/obl>served ,/PUNCT/punct>resigned when/ADV/advmod>resigned ' +
      'he/PRON/nsubj>resigned resigned/VERB/advcl>served';
    expect(dayOf(until, 'resigned', '1982', '1982-01-01', true)).toBe('1982-01-01');
    expect(dayOf(until, 'served', '1982', '1982-01-01', true)).toBeNull();
  });

  it('dates what was "when" something was by the date of that', () => {
    const dam =
      'Six/NUM/nsubj:pass>killed were/AUX/aux:pass>killed killed/VERB/root when/ADV/advmod>burst dam/NOUN/nsubj>burst burst/VERB/advcl>killed ' +
      'on/ADP/case>Monday Monday/PROPN/obl>burst';
    expect(dayOf(dam, 'killed', 'Monday', '2024-03-04')).toBe('2024-03-04');
  });

  it('the years of an office and those among which something is counted date nothing', () => {
    const office =
      'Ruiz/PROPN/nsubj>sent as/ADP/case>chancellor chancellor/NOUN/obl>sent in/ADP/case>1994 1994/NUM/nmod>chancellor sent/VERB/root troops/NOUN/obj>sent';
    expect(dayOf(office, 'sent', '1994', '1994-01-01', true)).toBeNull();
    const biggest =
      'agreed/VERB/root in/ADP/case>takeover biggest/ADJ/amod>takeover takeover/NOUN/obl>agreed this/DET/det>year year/NOUN/obl:unmarked>takeover';
    expect(dayOf(biggest, 'agreed', 'year', '2024-01-01', true)).toBeNull();
  });

  it('takes no model year for the time of what a thing did', () => {
    expect(dayOf(quake('in'), 'killed', '2011', '2011-01-01', true)).toBeNull();
  });
});

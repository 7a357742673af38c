import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/annotate/time/component.js';
import { readTimeGrammar } from '../../src/annotate/time/rules.js';
import { taggedDoc } from '../builders/parse-text.js';

const grammar = readTimeGrammar();

/** `[last week](2020-W25)` marks what a rule is to find, with its value. */
function read(example: string): { text: string; wanted: { text: string; value: string }[] } {
  const wanted: { text: string; value: string }[] = [];
  const text = example.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, value: string) => {
    wanted.push({ text: words, value });
    return words;
  });
  return { text, wanted };
}

function find(text: string): { text: string; value: string | null; rules: readonly string[] }[] {
  const doc = taggedDoc(text, grammar.published);
  return findTimes(doc, grammar).map(({ start, end, value, rules }) => ({
    text: text.slice(start, end),
    value,
    rules,
  }));
}

describe.each(grammar.rules.map((rule) => [rule.id, rule] as const))('time rule %s', (id, rule) => {
  it.each(rule.yes)('finds %s', (example) => {
    const { text, wanted } = read(example);
    const found = find(text);
    expect(wanted.length).toBeGreaterThan(0);
    expect(
      found.filter((time) => time.rules.includes(id)).map((time) => ({ text: time.text, value: time.value })),
    ).toEqual(wanted);
  });
  it.each(rule.no)('finds nothing in %s', (text) => {
    expect(find(text).filter((time) => time.rules.includes(id))).toEqual([]);
  });
});

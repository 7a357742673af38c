import { describe, expect, it } from 'vitest';
import { segment } from '../../src/clean/segment.js';
import { readTextMetadata } from '../../src/read/text-metadata.js';
import { fires } from '../../src/resources/furniture/label-lines.js';
import { loadFurniture } from '../../src/resources/furniture/load.js';
import type { DocumentRule, LineRule } from '../../src/resources/furniture/rule.js';
import { articleOf } from '../builders/article.js';

const furniture = loadFurniture();
const rules: readonly (LineRule | DocumentRule)[] = [...furniture.lines, ...furniture.documents.values()];

/** An example without its marks, and where the marked stretch stands without surrounding whitespace. */
function unmark(example: string): { text: string; marked: string | null; start: number } {
  const open = example.indexOf('[[');
  if (open < 0) return { text: example, marked: null, start: 0 };
  // A bracket before the closing mark belongs to the text.
  const close = example.lastIndexOf(']]');
  const raw = example.slice(open + 2, close);
  const text = example.slice(0, open) + raw + example.slice(close + 2);
  return { text, marked: raw.trim(), start: open + (raw.length - raw.trimStart().length) };
}

function blocksOf(text: string) {
  return segment(articleOf(text, readTextMetadata(text, furniture)), furniture);
}

/** The rule's match in a single line, of which it sees as much as it does in an article. */
function labelIn(rule: LineRule, text: string) {
  const offset = rule.scope === 'end' ? Math.max(0, text.length - rule.maxLength) : 0;
  const window = rule.scope === 'start' ? text.slice(0, rule.maxLength) : text.slice(offset);
  const label = fires(rule, window, furniture.agencies.mask(window));
  return label === null ? null : { start: offset + label.start, end: offset + label.end };
}

/** Does the rule claim something of the text? A line is tried alone, an article is divided. */
function claims(rule: LineRule | DocumentRule, text: string): boolean {
  if (rule.scope === 'document' || text.includes('\n'))
    return blocksOf(text).some((block) => block.rule === rule.id);
  return labelIn(rule, text) !== null;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.yes)('claims: %s', (example) => {
    const { text, marked, start } = unmark(example);
    expect(claims(rule, text)).toBe(true);
    if (marked === null || rule.scope === 'aside') return;
    if (rule.scope === 'document' || text.includes('\n')) {
      const found = blocksOf(text).filter((block) => block.rule === rule.id);
      expect(found.map((block) => text.slice(block.start, block.end))).toContain(marked);
      return;
    }
    const label = labelIn(rule, text);
    expect(text.slice(label?.start, label?.end).trim()).toBe(marked);
    expect(label?.start).toBeLessThanOrEqual(start);
  });
  it.each(rule.no)('leaves: %s', (example) => {
    expect(claims(rule, example)).toBe(false);
  });
});

it('gives every rule an id of its own', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

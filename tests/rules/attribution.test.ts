import { beforeAll, describe, expect, it } from 'vitest';
import { statementsComponent } from '../../src/extract/attribution/component.js';
import { readAttributionLexicons } from '../../src/extract/attribution/lexicons.js';
import type { DocView } from '../../src/model/layers.js';
import type { AnyComponent } from '../../src/pipeline/component.js';
import { annotated } from '../builders/annotated.js';

const lexicons = readAttributionLexicons();

interface Found {
  readonly content: readonly string[];
  readonly speaker: string | null;
  readonly cue: string | null;
}

/** `{content}`, `[speaker]`, `<cue>`. */
function read(example: string): { readonly text: string; readonly wanted: Found } {
  const all = (pattern: RegExp): string[] =>
    [...example.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/[[\]{}<>]/g, ''));
  return {
    text: example.replace(/[[\]{}<>]/g, ''),
    wanted: {
      content: all(/\{([^}]*)\}/g),
      speaker: all(/\[([^\]]*)\]/g)[0] ?? null,
      cue: all(/<([^>]*)>/g)[0] ?? null,
    },
  };
}

const docs = new Map<string, DocView<'statements'>>();

beforeAll(async () => {
  const texts = [
    ...new Set(
      lexicons.rules.flatMap((rule) => [...rule.yes.map((example) => read(example).text), ...rule.no]),
    ),
  ];
  const annotatedDocs = await annotated(texts, statementsComponent(lexicons) as unknown as AnyComponent);
  annotatedDocs.forEach((doc, index) => {
    docs.set(texts[index] ?? '', doc);
  });
});

function found(text: string, rule: string): readonly Found[] {
  const doc = docs.get(text);
  return (doc?.statements ?? [])
    .filter((statement) => statement.rule === rule)
    .map(({ parts, speakerText, cue }) => ({
      content: parts.map(({ start, end }) => text.slice(start, end)),
      speaker: speakerText,
      cue: cue === null ? null : text.slice(cue.start, cue.end),
    }));
}

describe.each(lexicons.rules.map((rule) => [rule.id, rule] as const))('attribution rule %s', (id, rule) => {
  it.each(rule.yes)('finds %s', (example) => {
    const { text, wanted } = read(example);
    expect(found(text, id)).toEqual([wanted]);
  });
  it.each(rule.no)('finds nothing in %s', (text) => {
    expect(found(text, id)).toEqual([]);
  });
});

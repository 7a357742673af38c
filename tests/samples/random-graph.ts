import fc from 'fast-check';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/attributes.js';

/** Text with everything that breaks formats: quotes, markup, control characters, astral and lone code units. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '<a href="x">&amp;',
    ']]>',
    "O'Neil; DROP",
    '`b`',
    '\\',
    '\n\r\t',
    '\u0000\u000b\ufffe',
    '\ud800',
    '"a","b"',
    '[x, y]',
    '🏛️',
    '',
  ),
);
const words = hostileText.map((text) => `x${text}`);
const day = fc.constantFrom('2020-06-23', '2020-W25', '2018', '2020-02', 'soon');

export interface GraphParts {
  readonly nodes: readonly (readonly [string, NodeAttributes])[];
  readonly edges: readonly (readonly [string, string, string, EdgeAttributes])[];
}

const person = fc.record(
  {
    name: words,
    aliases: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    confidence: fc.constantFrom(0, 0.5, 1),
    firstSeen: fc.constantFrom('2020-06-23', 'unknown'),
    start: day,
    end: day,
  },
  { requiredKeys: ['name'] },
);
const link = fc.record(
  {
    from: fc.nat(9),
    to: fc.nat(9),
    kin: words,
    validFrom: day,
    validTo: day,
    weight: fc.nat(5),
    rule: words,
  },
  { requiredKeys: ['from', 'to', 'weight'] },
);

/** A small graph of people with hostile names around one article. */
export const randomGraph: fc.Arbitrary<GraphParts> = fc
  .record({
    people: fc.array(person, { minLength: 2, maxLength: 6 }),
    links: fc.array(link, { maxLength: 8 }),
    text: fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }),
  })
  .map(({ people, links, text }) => {
    const article = { label: 'Article', labels: ['Article'], name: 'One', text };
    const quote = { article: 'article:one', start: 1, end: Math.max(2, text.length - 1) };
    const nodes = people.map(
      (attributes, index) =>
        [
          `person:${index}`,
          {
            ...attributes,
            label: 'Person',
            labels: ['Person', 'Entity'],
            mentions: [{ ...quote, kind: 'name' as const }],
          },
        ] as const,
    );
    const edges = links
      .map(({ from, to, rule, ...more }) => [from % people.length, to % people.length, rule, more] as const)
      .filter(([from, to]) => from !== to)
      .map(
        ([from, to, rule, more], index) =>
          [
            `FAMILY_OF(${index})`,
            `person:${from}`,
            `person:${to}`,
            { ...more, type: 'FAMILY_OF', evidence: [{ ...quote, ...(rule === undefined ? {} : { rule }) }] },
          ] as const,
      );
    return { nodes: [['article:one', article] as const, ...nodes], edges };
  });

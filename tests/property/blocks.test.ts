import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/clean/segment.js';
import { splitParagraphs } from '../../src/read/paragraphs.js';
import { readTextMetadata } from '../../src/read/text-metadata.js';
import { loadFurniture } from '../../src/resources/furniture/load.js';
import { articleOf } from '../builders/article.js';

const furniture = loadFurniture();

/** Lines as news pages have them, in any order, with characters that tempt offsets. */
const line = fc.oneof(
  fc.constantFrom(
    'Ferry sinks off Mombasa after night storm',
    'By Amina Yusuf and Tom Hill, Staff Writers',
    'Posted Mar 3, 2021 1:15 AM CDT',
    'Divers leave the wreck off Mombasa.Tom Hill / AP',
    'MOMBASA, Kenya (AP) — A ferry sank on Monday night, the coast guard said in a statement.',
    'The ferry was found on Monday. (Click for more on the search.)',
    '“We heard it crack,” said Đặng Thị Hoa 🚢, who was on deck when the hull went.',
    'Reuters contributed to this report.',
    'We use cookies. By clicking OK you agree to our policy.',
    '©2021 Coastwire L.P.',
    '',
    '  \t ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028')), { maxLength: 25 })
  .map((lines) => lines.map(([words, end]) => words + end).join(''));

describe('blocks', () => {
  it('hold every character but whitespace exactly once, in order, without surrounding whitespace', () => {
    fc.assert(
      fc.property(text, (content) => {
        const article = articleOf(content, readTextMetadata(content, furniture));
        let end = 0;
        for (const block of segment(article, furniture)) {
          expect(content.slice(end, block.start).trim()).toMatch(/^#{0,6}$/);
          const words = content.slice(block.start, block.end);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          end = block.end;
        }
        expect(content.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whenever they are made', () => {
    fc.assert(
      fc.property(text, (content) => {
        const article = articleOf(content);
        expect(segment(article, furniture)).toEqual(segment(article, furniture));
      }),
      { numRuns: 50 },
    );
  });
});

describe('paragraphs', () => {
  it('hold every character but whitespace exactly once', () => {
    fc.assert(
      fc.property(text, (content) => {
        let end = 0;
        for (const paragraph of splitParagraphs(content)) {
          expect(paragraph.end).toBeGreaterThan(paragraph.start);
          expect(content.slice(end, paragraph.start).trim()).toBe('');
          end = paragraph.end;
        }
        expect(content.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('metadata of the text', () => {
  it('stand where they say', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { title, byline, outlet } = readTextMetadata(content, furniture);
        for (const found of [title, byline]) {
          if (found === null) continue;
          const { span } = found.source;
          expect(content.slice(span?.start, span?.end)).toBe(found.value);
        }
        if (outlet !== null)
          expect(content.slice(outlet.source.span?.start, outlet.source.span?.end)).toContain(outlet.value);
      }),
    );
  });
});

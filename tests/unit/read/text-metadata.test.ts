import { describe, expect, it } from 'vitest';
import { readTextMetadata } from '../../../src/read/text-metadata.js';
import { loadFurniture } from '../../../src/resources/furniture/load.js';

const furniture = loadFurniture();
const BODY =
  'A ferry with 80 people aboard sank off Mombasa on Monday night, the coast guard said in a statement.';
const read = (...lines: string[]) => readTextMetadata([...lines, '', BODY].join('\n'), furniture);

describe('readTextMetadata', () => {
  it('finds date, byline and title with their places', () => {
    const text = [
      'Ferry sinks off Mombasa',
      'By Amina Yusuf',
      'Posted Mar 3, 2021 1:15 AM CDT',
      '',
      BODY,
    ].join('\n');
    const found = readTextMetadata(text, furniture);
    expect(found.title).toEqual({
      value: 'Ferry sinks off Mombasa',
      source: { from: 'text', key: 'first line', span: { start: 0, end: 23 } },
    });
    expect(found.published).toEqual({
      value: '2021-03-03T01:15:00-05:00',
      source: { from: 'text', key: 'timestamp/labelled', span: { start: 46, end: 69 } },
    });
    expect(found.byline?.value).toBe('Amina Yusuf');
    for (const { value, source } of [found.title, found.byline].filter((one) => one !== null)) {
      expect(text.slice(source.span?.start, source.span?.end)).toBe(value);
    }
  });

  it('prefers the day of publication to that of a change', () => {
    const found = read('Ferry sinks off Mombasa', 'Updated March 5, 2021', 'Published March 3, 2021');
    expect(found.published?.value).toBe('2021-03-03');
    expect(read('Ferry sinks off Mombasa', 'Updated March 5, 2021').published?.value).toBe('2021-03-05');
  });

  it('takes the outlet from the copyright or the dateline, but never an agency', () => {
    const behind = (line: string): string | undefined =>
      readTextMetadata(`${BODY}\n\n${line}`, furniture).outlet?.value;
    expect(behind('©2021 Coast Post L.P.')).toBe('Coast Post');
    expect(behind('Copyright 2021 The Associated Press. All rights reserved.')).toBeUndefined();
    expect(readTextMetadata(`(Coastwire) – ${BODY}`, furniture).outlet?.value).toBe('Coastwire');
    expect(readTextMetadata(`MOMBASA, Kenya (AP) — ${BODY}`, furniture).outlet).toBeNull();
  });

  it('takes the date from a dateline that tells the year', () => {
    const text = `MOMBASA, March 3, 2021 — ${BODY}`;
    const { published } = readTextMetadata(text, furniture);
    expect(published?.value).toBe('2021-03-03');
    expect(text.slice(published?.source.span?.start, published?.source.span?.end)).toBe(
      'MOMBASA, March 3, 2021 —',
    );
    expect(readTextMetadata(`MOMBASA, March 3 (AP) — ${BODY}`, furniture).published).toBeNull();
    expect(read('Posted March 4, 2021', `MOMBASA, March 3, 2021 — ${BODY}`).published?.value).toBe(
      '2021-03-04',
    );
  });

  it('leaves unknown what the text does not say', () => {
    expect(readTextMetadata(BODY, furniture)).toEqual({
      title: null,
      outlet: null,
      published: null,
      byline: null,
    });
  });

  it.each([
    ['a sentence', 'The ferry sank on Monday.'],
    ['a label', 'Image: A ferry at sea off the coast'],
    ['one word', 'Transport'],
  ])('takes no headline from %s', (_, line) => {
    expect(read(line).title).toBeNull();
  });

  it('passes over what stands above the headline', () => {
    expect(read('IE 11 is not supported.', 'Ferry sinks off Mombasa').title?.value).toBe(
      'Ferry sinks off Mombasa',
    );
  });
});

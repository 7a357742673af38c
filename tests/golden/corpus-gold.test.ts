import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldOf, STORIES } from '../../scripts/corpus-gold.js';
import { segment } from '../../src/clean/segment.js';
import type { Article } from '../../src/model/article.js';
import { READ_KINDS } from '../../src/model/block.js';
import { readArticles } from '../../src/read/read-articles.js';
import { loadFurniture } from '../../src/resources/furniture/load.js';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly furniture: readonly (readonly [number, number])[];
  readonly entities: readonly {
    id: string;
    mentions: readonly { start: number; end: number; kind: string }[];
  }[];
  readonly events: readonly {
    mentions: readonly { start: number; end: number }[];
    args: readonly { entity: string }[];
  }[];
  readonly relations: readonly { from: string; to: string; evidence: readonly [number, number] }[];
  readonly quotes: readonly { start: number; end: number; speaker: string; cue: readonly [number, number] }[];
}

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const furniture = loadFurniture();
let articles: readonly Article[] = [];

beforeAll(async () => {
  const result = await readArticles([corpus], { furniture });
  expect(result.problems).toEqual([]);
  articles = result.articles;
});

const documents = STORIES.flatMap((story) => {
  const file = `${corpus}/gold/${story}.jsonl`;
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.map((line) => JSON.parse(line) as GoldDocument);
});

it.each(STORIES)('the gold of %s is what its annotation says', async (story) => {
  expect(readFileSync(`${corpus}/gold/${story}.jsonl`, 'utf8')).toBe(await goldOf(story));
});

it('has twelve articles, all read, all annotated', () => {
  expect(articles.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => `article:${id}`).sort());
  expect(articles).toHaveLength(12);
  for (const { outlet, published } of articles) {
    expect(outlet).not.toBeNull();
    expect(published?.value).toMatch(/^2023-/);
  }
});

describe.each(documents.map((document) => [document.id, document] as const))('%s', (id, document) => {
  it('has spans inside its text, at whole words, and points at its own entities', () => {
    const known = new Set(document.entities.map((entity) => entity.id));
    const spans = [
      ...document.entities.flatMap(({ mentions }) => mentions),
      ...document.events.flatMap(({ mentions }) => mentions),
      ...document.quotes,
    ];
    for (const { start, end } of spans) {
      expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
      expect(end).toBeGreaterThan(start);
      expect(/[\p{L}\p{N}]{2}/u.test(document.text.slice(start - 1, start + 1)) && start > 0).toBe(false);
    }
    const named = [
      ...document.events.flatMap(({ args }) => args.map(({ entity }) => entity)),
      ...document.relations.flatMap(({ from, to }) => [from, to]),
      ...document.quotes.map(({ speaker }) => speaker),
    ];
    expect(named.filter((entity) => !known.has(entity))).toEqual([]);
  });

  it('is divided as the reader divided it: all furniture found, no body lost', () => {
    const article = articles.find((one) => one.id === `article:${id}`) as Article;
    expect(article.text).toBe(document.text);
    const isGold = new Uint8Array(document.text.length);
    for (const [start, end] of document.furniture) isGold.fill(1, start, end);
    const wrong: string[] = [];
    for (const block of segment(article, furniture)) {
      const words = document.text.slice(block.start, block.end);
      const inGold = isGold.subarray(block.start, block.end).every((flag) => flag === 1);
      if (READ_KINDS.has(block.kind) === inGold) wrong.push(`${block.kind}: ${words}`);
    }
    expect(wrong).toEqual([]);
  });
});

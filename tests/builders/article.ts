import type { Article } from '../../src/model/article.js';

/** An article with this text; what else is known of it may be given. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  return {
    id: 'article:test',
    source: 'test.txt',
    copies: ['test.txt'],
    text,
    title: null,
    url: null,
    outlet: null,
    published: null,
    byline: null,
    language: 'en',
    ...known,
  };
}

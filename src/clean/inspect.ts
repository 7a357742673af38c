import type { Article } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { segment } from './segment.js';

/** A block with its text, for people to read. */
export interface InspectedBlock extends Block {
  readonly text: string;
}

/** All blocks of an article in text order, furniture included: what `newsgraph inspect` shows. */
export function inspectArticle(article: Article, furniture: Furniture): readonly InspectedBlock[] {
  return segment(article, furniture).map(({ start, end, kind, rule }) => ({
    start,
    end,
    kind,
    rule,
    text: article.text.slice(start, end),
  }));
}

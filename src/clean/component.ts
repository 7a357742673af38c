import type { Component } from '../pipeline/component.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { findCredits } from './credits.js';
import { segment } from './segment.js';

/** Divides articles into headline, body and furniture, and reads authors and agencies off the furniture. */
export function blockSegmenter(furniture: Furniture): Component<never, 'blocks' | 'credits'> {
  return {
    name: 'blocks',
    summary: 'headline, body and news furniture; authors and agencies',
    requires: [],
    assigns: ['blocks', 'credits'],
    annotate: (docs) =>
      docs.map(({ article }) => {
        const pieces = segment(article, furniture);
        return {
          blocks: pieces.map(({ start, end, kind, rule }) => ({ start, end, kind, rule })),
          credits: findCredits(article, pieces, furniture),
        };
      }),
  };
}

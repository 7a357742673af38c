import { READ_KINDS } from '../../model/block.js';
import type { DocView } from '../../model/layers.js';
import type { Token } from '../../model/token.js';
import type { Component } from '../../pipeline/component.js';
import { words } from './words.js';

/** The words of all blocks that are read (headline, dek, body), in text order. */
export function tokenize(doc: DocView<'blocks'>): Token[] {
  const { text } = doc.article;
  const tokens: Token[] = [];
  doc.blocks.forEach((block, index) => {
    if (!READ_KINDS.has(block.kind)) return;
    for (const { start, end } of words(text, block.start, block.end)) {
      tokens.push({ start, end, text: text.slice(start, end), block: index });
    }
  });
  return tokens;
}

/** Component that splits blocks into syntactic words. */
export function tokenizer(): Component<'blocks', 'tokens'> {
  return {
    name: 'tokenizer',
    summary: 'splits what is read into words as Universal Dependencies does, offsets kept',
    requires: ['blocks'],
    assigns: ['tokens'],
    annotate: (docs) => docs.map((doc) => ({ tokens: tokenize(doc) })),
  };
}

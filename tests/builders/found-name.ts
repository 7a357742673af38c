import { goldArticle } from '../../src/annotate/gold-form.js';
import { tokenize } from '../../src/annotate/tokenize/tokenizer.js';
import type { NameSpan, NameType } from '../../src/model/name.js';
import type { Token } from '../../src/model/token.js';

/** The tokens of a text and the name that its first words were found to be. */
export function foundName(
  text: string,
  found: string,
  type: NameType = 'person',
): { readonly tokens: readonly Token[]; readonly name: NameSpan } {
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  const last = tokens.filter(({ end }) => end <= found.length).length;
  return { tokens, name: { start: 0, end: found.length, first: 0, last, type, source: 'test', score: 1 } };
}

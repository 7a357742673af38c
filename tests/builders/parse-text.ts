import { lineBlocks } from '../../src/annotate/gold-form.js';
import { lemmaOf } from '../../src/annotate/lemma/lemmatizer.js';
import { tagSentence } from '../../src/annotate/light/tags.js';
import { splitSentences } from '../../src/annotate/sentences/split.js';
import { tokenize } from '../../src/annotate/tokenize/tokenizer.js';
import type { Article } from '../../src/model/article.js';
import type { DocView } from '../../src/model/layers.js';
import type { ParsedToken, Sentence } from '../../src/model/token.js';

/** An article of the given text; `published` is its date. */
export function articleOf(text: string, published: string | null): Article {
  return {
    id: 'article:test',
    source: 'test',
    copies: [],
    text,
    title: null,
    url: null,
    outlet: null,
    published: published === null ? null : { value: published, source: { from: 'option', key: 'published' } },
    byline: null,
    language: 'en',
  };
}

/** Tokens with parts of speech and no tree, each line of the text a block. */
export function taggedDoc(text: string, published: string | null): DocView<'parsed' | 'sentences'> {
  const article = articleOf(text, published);
  const tokens = tokenize({ article, blocks: lineBlocks(text) });
  const sentences: Sentence[] = splitSentences(text, tokens);
  const parsed = sentences.flatMap((sentence, index) =>
    tagSentence(text, tokens, sentence).map(
      ({ token, upos, morph }): ParsedToken => ({
        ...token,
        upos,
        morph,
        lemma: lemmaOf(token.text, upos),
        head: -1,
        deprel: 'dep',
        sentence: index,
      }),
    ),
  );
  return { article, parsed, sentences };
}

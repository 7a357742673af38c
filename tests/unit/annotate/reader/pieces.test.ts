import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { expect, test } from 'vitest';
import { WordPieces } from '../../../../src/annotate/reader/pieces.js';
import { NewsgraphError } from '../../../../src/errors.js';
import { modelPath } from '../../../../src/resources/locate.js';

const small = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'mini', '##ster', 'min', '.', 'a', '##b'];

test('takes the longest piece first', () => {
  const pieces = new WordPieces(small, 12);
  expect(pieces.of('Minister')).toEqual([4, 5]);
  expect(pieces.of('a.')).toEqual([8, 7]);
  expect(pieces.of('minx')).toEqual([1]);
  expect(pieces.of('\u200b')).toEqual([1]);
});

test('keeps no more than the limit', () => {
  expect(new WordPieces(small, 3).of('abbbbbb')).toEqual([8, 9, 9]);
});

test('a vocabulary without special pieces is refused', () => {
  expect(() => new WordPieces(['a'], 3)).toThrow(NewsgraphError);
});

test('agrees with the reference implementation on words of many kinds', () => {
  const lines = readFileSync(modelPath('reader', 'vocab.txt'), 'utf8').trimEnd().split('\n');
  const reference = new Tokenizer(
    {
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: true,
        lowercase: true,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(lines.map((piece, id) => [piece, id])),
      },
      post_processor: null,
      decoder: null,
      added_tokens: [],
    },
    {},
  );
  const own = new WordPieces(lines, 1000);
  const words = [
    'The',
    'minister',
    'U.S.',
    "don't",
    'Łódź',
    'naïve',
    'São',
    'Ångström',
    'anti-war',
    '1,234.5',
    '$',
    '“',
    '中国',
    'Привет',
    'O’Neill',
    'R&D',
    'unbelievably',
    'Kyrgyzstan',
    'Tegucigalpa',
    'x'.repeat(120),
    'e-mail',
    '½',
    '§',
    '...',
    '—',
    'Nguyễn',
  ];
  for (const word of words) {
    const expected = reference.encode(word, { add_special_tokens: false }).ids;
    expect({ word, ids: own.of(word) }).toEqual({ word, ids: expected });
  }
});

import { lemmaOf } from '../../src/annotate/lemma/lemmatizer.js';
import { DocTree } from '../../src/extract/tree.js';
import type { Morphology, ParsedToken, Sentence, Upos } from '../../src/model/token.js';

const FORMS: Readonly<Record<string, Morphology>> = {
  past: { verbForm: 'Fin', tense: 'Past', mood: 'Ind' },
  pres: { verbForm: 'Fin', tense: 'Pres', mood: 'Ind' },
  inf: { verbForm: 'Inf' },
  ger: { verbForm: 'Ger', tense: 'Pres' },
  part: { verbForm: 'Part', tense: 'Past' },
  sing: { number: 'Sing' },
  plur: { number: 'Plur' },
};

/** A text, its dependency tree and the index of each word by its form. */
export interface BuiltTree {
  readonly text: string;
  readonly tree: DocTree;
  /** Index of the first word of that form. */
  readonly at: (word: string) => number;
}

/**
 * One sentence, each word as `form/UPOS/relation>head` with the head's form (`root` has none), or `form/UPOS/relation>head/form` with
 * one of `past pres inf ger part sing plur`. Forms that are heads must be unique.
 */
export function treeOf(notation: string): BuiltTree {
  const words = notation
    .trim()
    .split(/\s+/)
    .map((word) => word.split('/'));
  const at = (form: string): number => {
    const index = words.findIndex(([text]) => text === form);
    if (index < 0) throw new Error(`no word ${form}`);
    return index;
  };
  let start = 0;
  const tokens = words.map(([text = '', upos = '', arc = '', form = '']): ParsedToken => {
    const [deprel = '', head] = arc.split('>');
    const token = {
      text,
      start,
      end: start + text.length,
      block: 0,
      upos: upos as Upos,
      lemma: lemmaOf(text, upos as Upos),
      morph: FORMS[form] ?? {},
      head: head === undefined ? -1 : at(head),
      deprel,
      sentence: 0,
    };
    start += text.length + 1;
    return token;
  });
  const text = tokens.map((token) => token.text).join(' ');
  const sentence: Sentence = { start: 0, end: text.length, first: 0, last: tokens.length, block: 0 };
  return { text, tree: new DocTree(tokens, [sentence]), at };
}

import { readLexicon } from '../../../resources/lexicon.js';
import { lemmaOf } from '../../lemma/lemmatizer.js';
import type { DraftTree } from './draft.js';

let clausal: ReadonlyMap<string, string> | undefined;

/** How the verb takes clauses; null where it takes none. */
export function clauseKind(tree: DraftTree, index: number): string | null {
  if (!tree.is(index, 'VERB')) return null;
  clausal ??= readLexicon('clausal-verbs');
  return clausal.get(lemmaOf(tree.text(index), 'VERB')) ?? null;
}

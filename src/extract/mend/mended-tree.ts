import type { ParsedToken, Sentence } from '../../model/token.js';
import { DocTree } from '../tree.js';
import {
  adverbials,
  conjunctOfName,
  nameBehindComma,
  nameLikePronoun,
  placeBehindDate,
  timeOfSaying,
} from './adjuncts.js';
import {
  leftInState,
  lostObject,
  lostSubject,
  objectBeforeGerund,
  objectBehindSecondVerb,
  onlyObject,
  reciprocal,
  subjectOfReported,
} from './arguments.js';
import {
  clauseBehindAnd,
  gerundOfMeans,
  phraseBehindComma,
  relativeOfName,
  relativeOfSomebody,
  resultOfBlast,
  speechOfSpeaker,
} from './attachment.js';
import type { Mend } from './change.js';
import {
  clauseOfVerb,
  headlineInfinitives,
  reducedRelative,
  relativeOfPlural,
  tensedConjunct,
} from './clauses.js';

const MENDS: readonly Mend[] = [
  nameLikePronoun,
  nameBehindComma,
  conjunctOfName,
  clauseOfVerb,
  subjectOfReported,
  lostSubject,
  lostObject,
  headlineInfinitives,
  objectBeforeGerund,
  onlyObject,
  reciprocal,
  objectBehindSecondVerb,
  tensedConjunct,
  speechOfSpeaker,
  clauseBehindAnd,
  gerundOfMeans,
  placeBehindDate,
  phraseBehindComma,
  relativeOfPlural,
  relativeOfName,
  relativeOfSomebody,
  resultOfBlast,
  leftInState,
  reducedRelative,
  adverbials,
  timeOfSaying,
];

/**
 * The trees of a document with what a parser often gets wrong put right, where the words leave no other reading:
 * subjects that hang by another relation, second verbs that hang on an infinitive, objects taken for another clause's.
 */
export function mendedTree(tokens: readonly ParsedToken[], sentences: readonly Sentence[]): DocTree {
  return MENDS.reduce((tree, mend) => {
    const changes = mend(tree);
    if (changes.size === 0) return tree;
    const mended = tree.tokens.map((token, index) => {
      const change = changes.get(index);
      return change === undefined ? token : { ...token, ...change };
    });
    return new DocTree(mended, sentences);
  }, new DocTree(tokens, sentences));
}

import type { RelationQualifiers } from '../../model/relation.js';
import type { DocTree } from '../tree.js';

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Years in which a role was held: "from 1973 to 1981", "since 2015", "until 2009". */
export function yearsOf(
  tree: DocTree,
  heads: readonly number[],
): Pick<RelationQualifiers, 'validFrom' | 'validTo' | 'former'> {
  const phrases = [...new Set(heads)].flatMap((head) => tree.childrenBy(head, 'obl', 'nmod'));
  const yearBy = (...cases: readonly string[]): string | undefined => {
    const found = [...phrases, ...phrases.flatMap((phrase) => tree.childrenBy(phrase, 'nmod', 'obl'))].find(
      (phrase) => YEAR.test(tree.token(phrase).text) && cases.includes(tree.caseOf(phrase)),
    );
    return found === undefined ? undefined : tree.token(found).text;
  };
  const validFrom = yearBy('from', 'since');
  const validTo = yearBy('to', 'until', 'till');
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return {};
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo, former: true }),
  };
}

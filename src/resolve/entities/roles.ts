import type { Chain } from '../../model/chain.js';
import { loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { EntityDoc } from './profile.js';

/** Nouns (lemmas) that the text calls a person by: before the name, in apposition, as predicate. */
export function rolesOf(doc: EntityDoc, chain: Chain): ReadonlySet<string> {
  const gazetteer = loadGazetteer();
  const roles = new Set<string>();
  const add = (token: number): void => {
    const lemma = doc.parsed[token]?.lemma.toLowerCase();
    if (lemma !== undefined && gazetteer.nounClasses(lemma)[0] === 'person') roles.add(lemma);
  };
  for (const mention of chain.mentions) {
    if (mention.kind === 'nominal') add(mention.head);
    if (mention.kind === 'name') for (let i = Math.max(0, mention.first - 2); i < mention.first; i++) add(i);
  }
  // "man" and "woman" say nothing of who somebody is.
  for (const empty of ['man', 'woman', 'person', 'one', 'people']) roles.delete(empty);
  return roles;
}

import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { readLexicon } from '../../resources/lexicon.js';

/** Word lists that coreference reads, from schema/lexicon. */
export interface CorefLexicons {
  /** Word of address → sex or empty. */
  readonly honorifics: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  /** Nouns of offices: "president", "secretary". */
  readonly roles: ReadonlySet<string>;
  /** Nouns of offices that a state has: "minister", "ambassador". */
  readonly stateOffices: ReadonlySet<string>;
  /** Nouns for people that are no office: "neighbor", "ally". */
  readonly noRoles: ReadonlyMap<string, string>;
  /** Noun → `female` or `male`. */
  readonly gendered: ReadonlyMap<string, string>;
  /** Cue of how a capital's name is used → kind of cue. */
  readonly metonymy: ReadonlyMap<string, string>;
  /** Lemmas of verbs of saying. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Word of an organization's name → label. */
  readonly organizationWords: ReadonlyMap<string, string>;
  /** Noun for a body → the label that it gives, or `body`. */
  readonly bodyNouns: ReadonlyMap<string, string>;
  /** Titles of one body's head or speaker. */
  readonly bodyTitles: ReadonlyMap<string, string>;
  /** Kinship nouns. */
  readonly kin: ReadonlyMap<string, string>;
  /** Does the noun (lemma) stand for a person first of all? */
  isPersonNoun(lemma: string): boolean;
}

export function loadCorefLexicons(gazetteer: Gazetteer): CorefLexicons {
  return {
    honorifics: readLexicon('honorifics'),
    titles: readLexicon('titles'),
    roles: new Set([
      ...readLexicon('leader-roles').keys(),
      ...readLexicon('state-offices').keys(),
      'professor',
      'chair',
    ]),
    stateOffices: new Set([...readLexicon('country-leaders').keys(), ...readLexicon('state-offices').keys()]),
    noRoles: readLexicon('no-roles'),
    gendered: readLexicon('gendered-nouns'),
    speechVerbs: new Set([...readLexicon('reporting-verbs').keys()]),
    metonymy: readLexicon('metonym-cues'),
    organizationWords: readLexicon('organization-words'),
    bodyNouns: readLexicon('body-nouns'),
    bodyTitles: readLexicon('body-titles'),
    kin: readLexicon('kin'),
    isPersonNoun: (lemma) => gazetteer.nounClasses(lemma)[0] === 'person',
  };
}

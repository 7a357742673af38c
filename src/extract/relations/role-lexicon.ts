import { readLexicon } from '../../resources/lexicon.js';

export interface RoleLexicon {
  /** Heads of bodies: president, leader; with a value only behind that word: minister → prime. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Heads of countries. */
  readonly countryLeaders: ReadonlyMap<string, string>;
  /** Words that may stand before a leader without changing that: prime, executive, managing. */
  readonly leaderModifiers: ReadonlyMap<string, string>;
  /** Offices of a state: with a demonym the country is their holder. */
  readonly offices: ReadonlyMap<string, string>;
  /** Offices of teams and firms rather than of the state: coach. */
  readonly bodyOffices: ReadonlySet<string>;
  /** Offices held in a state, not in the party that is named before them. */
  readonly partyOffices: ReadonlyMap<string, string>;
  /** Titles of one body's head or speaker, as they stand alone before a name → relation to the body. */
  readonly bodyTitles: ReadonlyMap<string, string>;
  /** founder → FOUNDED. */
  readonly roleRelations: ReadonlyMap<string, string>;
  /** former, ex, then, late, ... */
  readonly formerWords: ReadonlyMap<string, string>;
  /** Nouns of parts of bodies: army → state (countries have one), department → part (bodies have one). */
  readonly units: ReadonlyMap<string, string>;
  /** Titles and their full form: gen. → general. */
  readonly titles: ReadonlyMap<string, string>;
  /** Words of organizations' names → label. */
  readonly organizationWords: ReadonlyMap<string, string>;
}

export function loadRoleLexicon(): RoleLexicon {
  return {
    leaders: readLexicon('leader-roles'),
    countryLeaders: readLexicon('country-leaders'),
    leaderModifiers: readLexicon('leader-modifiers'),
    offices: readLexicon('state-offices'),
    bodyOffices: new Set(['coach', 'captain']),
    partyOffices: readLexicon('party-offices'),
    bodyTitles: readLexicon('body-titles'),
    roleRelations: readLexicon('role-relations'),
    formerWords: readLexicon('former-words'),
    units: readLexicon('unit-nouns'),
    titles: readLexicon('titles'),
    organizationWords: readLexicon('organization-words'),
  };
}

/** Is a role, in the words of the text, an office of a state: "foreign minister", "secretary of defense"? */
export function isStateOffice(role: string, { offices, countryLeaders, bodyOffices }: RoleLexicon): boolean {
  const noun = role.replace(/ (?:of|for) .*$/, '').split(' ');
  const head = noun.at(-1) ?? '';
  return (offices.has(head) || countryLeaders.has(head)) && !bodyOffices.has(head);
}

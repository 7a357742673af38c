import type { Upos } from '../../model/token.js';
import { readLexicon } from '../../resources/lexicon.js';
import { wordnetLemmas } from './wordnet.js';

/** What a lemma depends on besides the form and the part of speech. */
export interface Inflection {
  /** A plural proper noun ("Koreans") loses its ending; singular ones keep theirs ("Texas"). */
  readonly plural?: boolean;
  /** Adjective or adverb in the comparative or superlative. */
  readonly compared?: boolean;
  /** A possessive pronoun: "her house" against "met her". */
  readonly possessive?: boolean;
}

let irregular: ReadonlyMap<string, string> | undefined;
const PRONOUNS: Readonly<Record<string, string>> = {
  me: 'I',
  i: 'I',
  him: 'he',
  them: 'they',
  us: 'we',
  my: 'my',
  your: 'your',
  these: 'this',
  those: 'that',
  her: 'she',
  ours: 'our',
  yours: 'your',
  theirs: 'their',
  hers: 'her',
  mine: 'my',
  whom: 'who',
  "'s": 'we',
  s: 'we',
  u: 'you',
  em: 'they',
  "'em": 'they',
};
/** Clitics whose apostrophe was left out ("its a pity", "im"), as auxiliaries. */
const BARE_AUXILIARIES: Readonly<Record<string, string>> = {
  s: 'be',
  m: 'be',
  re: 'be',
  r: 'be',
  ve: 'have',
  ll: 'will',
  d: 'would',
};
const COMPARED_ADVERBS: Readonly<Record<string, string>> = {
  better: 'well',
  best: 'well',
  worse: 'badly',
  worst: 'badly',
};
const SHORTENED: Readonly<Record<string, string>> = { am: 'a.m.', pm: 'p.m.', etc: 'etc.' };
const DETERMINERS: Readonly<Record<string, string>> = { an: 'a', these: 'this', those: 'that' };
const CLITICS: Readonly<Record<string, string>> = {
  "n't": 'not',
  nt: 'not',
  "'": "'s",
  s: "'s",
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'be',
  "'m": 'be',
  "'d": 'would',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  na: 'to',
  ta: 'to',
};

/**
 * Lemma of a word in the manner of English Universal Dependencies: irregular forms by list, regular ones by ending, with
 * WordNet's lemmas to choose between candidates (the "morphy" procedure of WordNet).
 */
export function lemmaOf(form: string, upos: Upos, inflection: Inflection = {}): string {
  const lower = form.toLowerCase().replace(/[’ʼ]/g, "'");
  if (form.length > 60) return form;
  switch (upos) {
    case 'PROPN':
      return properLemma(form, inflection);
    case 'VERB':
      return verbLemma(lower);
    case 'AUX':
      return BARE_AUXILIARIES[lower] ?? CLITICS[lower] ?? verbLemma(lower);
    case 'NOUN':
      return SHORTENED[lower] ?? nounLemma(lower);
    case 'PRON':
      return inflection.possessive === true && lower === 'her' ? lower : (PRONOUNS[lower] ?? lower);
    case 'DET':
      return DETERMINERS[lower] ?? lower;
    case 'PART':
      return CLITICS[lower] ?? lower;
    case 'ADV':
      if (COMPARED_ADVERBS[lower] !== undefined) return COMPARED_ADVERBS[lower];
      return inflection.compared === true ? adjectiveLemma(lower) : lower;
    case 'ADJ':
      return inflection.compared === true ? adjectiveLemma(lower) : lower;
    case 'PUNCT':
    case 'SYM':
      return plainMark(form);
    case 'NUM':
      return /^\d[\d,]*,\d/.test(form) ? form.replaceAll(',', '') : lower;
    case 'X':
      return form;
    default:
      return lower;
  }
}

/** Typographic marks in their plain form, as the treebanks have them. */
function plainMark(form: string): string {
  if (/^[“”«»„]$/.test(form)) return '"';
  if (/^[‘’‚]$/.test(form)) return "'";
  if (/^(?:–|--+)$/.test(form)) return '-';
  return form === '...' ? '…' : form;
}

function listed(form: string, part: 'v' | 'n' | 'a'): string | undefined {
  irregular ??= readLexicon('irregular-forms');
  return irregular.get(`${form}/${part}`);
}

function properLemma(form: string, { plural }: Inflection): string {
  if (plural !== true || form.length < 4 || !/s$/i.test(form)) return form;
  if (/ies$/i.test(form) && form.length > 5) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/i.test(form)) return form.slice(0, -2);
  return /ss$/i.test(form) ? form : form.slice(0, -1);
}

function verbLemma(form: string): string {
  const known = listed(form, 'v');
  if (known !== undefined) return known;
  const lemmas = wordnetLemmas('verb');
  const candidates = verbStems(form);
  const hit = candidates.find((candidate) => lemmas.has(candidate));
  if (hit !== undefined && (!lemmas.has(form) || form.endsWith('ed') || form.endsWith('ing'))) {
    // "bring", "need", "feed", "bleed" are lemmas themselves.
    return lemmas.has(form) && form.length <= 6 ? form : hit;
  }
  if (lemmas.has(form)) return form;
  // Prefixed verbs that WordNet lacks: "re-elected", "outbid".
  const dash = form.lastIndexOf('-');
  if (dash > 0) return form.slice(0, dash + 1) + verbLemma(form.slice(dash + 1));
  return candidates[0] ?? form;
}

/** Possible base forms of a regular verb form, the likeliest first. */
function verbStems(form: string): string[] {
  if (form.length > 4 && form.endsWith('ies')) return [`${form.slice(0, -3)}y`];
  if (form.length > 4 && form.endsWith('ied')) return [`${form.slice(0, -3)}y`, `${form.slice(0, -3)}ie`];
  const ending = /(?:ing|ed)$/.exec(form);
  if (ending !== null && /[aeiouy]/.test(form.slice(0, ending.index))) {
    const stem = form.slice(0, ending.index);
    return pastStems(stem);
  }
  if (/(?:ss|x|z|ch|sh|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  if (form.endsWith('s') && !form.endsWith('ss') && form.length > 2) return [form.slice(0, -1)];
  return [];
}

function pastStems(stem: string): string[] {
  const doubled = /([bcdfghjklmnpqrtvwz])\1$/.test(stem);
  if (doubled) return [stem, stem.slice(0, -1)].sort((a, b) => rank(a) - rank(b));
  const withE = `${stem}e`;
  // "hoped" is of "hope", "visited" of "visit": silent e after a single vowel and consonant, u, v, c, s, z, dg ...
  const likelyE = /(?:[^aeiou][aeiou][^aeiouwxy]|[uvcz]|[^s]s|[dln]g|[^aeiou]l|th)$/.test(stem);
  return likelyE ? [withE, stem] : [stem, withE];
}

function rank(stem: string): number {
  return wordnetLemmas('verb').has(stem) ? 0 : 1;
}

function nounLemma(form: string): string {
  const known = listed(form, 'n');
  if (known !== undefined) return known;
  if (!form.endsWith('s') || form.length < 3 || /(?:ss|us|is|'s|\ds)$/.test(form))
    return irregularCompound(form);
  const lemmas = wordnetLemmas('noun');
  if (form.endsWith('ics') && lemmas.has(form)) return form;
  const candidates: string[] = [];
  if (form.endsWith('ies')) candidates.push(`${form.slice(0, -3)}y`, form.slice(0, -1));
  else if (/(?:s|x|z|ch|sh|o)es$/.test(form)) {
    if (/(?:[sxz]|ch|sh)es$/.test(form) && !/(?:[^s]s|z)es$/.test(form))
      candidates.push(form.slice(0, -2), form.slice(0, -1));
    else candidates.push(form.slice(0, -1), form.slice(0, -2));
  } else if (form.endsWith('ves')) candidates.push(form.slice(0, -1), `${form.slice(0, -3)}f`);
  else candidates.push(form.slice(0, -1));
  return candidates.find((candidate) => lemmas.has(candidate)) ?? candidates[0] ?? form;
}

/** "policewomen", "grandchildren": the ending is irregular, the front is free. */
function irregularCompound(form: string): string {
  if (form.length > 5 && form.endsWith('men') && wordnetLemmas('noun').has(`${form.slice(0, -3)}man`))
    return `${form.slice(0, -3)}man`;
  if (form.endsWith('children')) return form.slice(0, -3);
  return form;
}

function adjectiveLemma(form: string): string {
  const known = listed(form, 'a');
  if (known !== undefined) return known;
  const match = /^(.{2,})(?:er|est)$/.exec(form);
  if (match === null) return form;
  const stem = match[1] as string;
  const lemmas = wordnetLemmas('adj');
  const candidates = [stem, `${stem}e`];
  if (stem.endsWith('i')) candidates.unshift(`${stem.slice(0, -1)}y`);
  if (/([bdglmnprt])\1$/.test(stem)) candidates.push(stem.slice(0, -1));
  return candidates.find((candidate) => lemmas.has(candidate)) ?? form;
}

import { asSaid, clause, parenthetical, type VerbRule } from './clause-rules.js';
import type { Draft, Material } from './draft.js';
import { reportBefore, reportBehind } from './linear-rules.js';
import { callFor, infinitive, naming, object, quotedAs } from './object-rules.js';
import { accordingTo, colon, nounClause } from './other-rules.js';
import { about, figure, ruledOut } from './phrasal-rules.js';
import { withoutVenue } from './venue.js';
import { reportOf } from './verb-report.js';

/** The syntax of the verb rules of schema/rules/attribution.yaml, which gives their order. */
const VERB_RULES: ReadonlyMap<string, VerbRule> = new Map([
  ['as-said', asSaid],
  ['report-behind', reportBehind],
  ['clause', clause],
  ['parenthetical', parenthetical],
  ['infinitive', infinitive],
  ['quoted-as', quotedAs],
  ['naming', naming],
  ['call-for', callFor],
  ['about', about],
  ['figure', figure],
  ['ruled-out', ruledOut],
  ['object', object],
  ['report-before', reportBefore],
]);

/** Which tokens can stand before or behind the colon of a headline: the head of such a speaker, or null. */
export type ColonSpeaker = (first: number, last: number, place: 'before' | 'behind') => number | null;

/** Reports that syntax alone shows, in text order, and the reporting verbs that have no content yet. */
export function findReports(
  material: Material,
  colonSpeaker: ColonSpeaker,
): { readonly drafts: Draft[]; readonly bare: Draft[] } {
  const { tree } = material;
  const drafts: Draft[] = [];
  const bare: Draft[] = [];
  for (let token = 0; token < tree.tokens.length; token++) {
    const draft = /^(?:VERB|AUX)$/.test(tree.token(token).upos) ? readVerb(material, token, bare) : null;
    const other = draft ?? accordingTo(material, token) ?? nounClause(material, token);
    if (other !== null && other.content.length > 0) drafts.push(other);
  }
  tree.sentences.forEach((_, index) => {
    const draft = colon(material, index, colonSpeaker);
    if (
      draft !== null &&
      draft.content.length > 0 &&
      !drafts.some(
        (other) => other.sentence === index && other.rule !== 'noun-clause' && covers(other, draft),
      )
    )
      drafts.push(draft);
  });
  const ordered = drafts.sort((a, b) => (a.cue?.[0] ?? 0) - (b.cue?.[0] ?? 0));
  return { drafts: ordered.map((draft) => withoutReportBehind(material, draft, ordered)), bare };
}

/** In "The firm agreed to close the quay, the mayor said" what was agreed ends where the report of all of it begins. */
function withoutReportBehind({ tree }: Material, draft: Draft, all: readonly Draft[]): Draft {
  const last = draft.content.at(-1);
  const cue = draft.cue === null ? undefined : tree.token(draft.cue[0]).start;
  if (draft.rule === 'report-behind' || last === undefined || cue === undefined) return draft;
  const ends = all
    .filter(({ rule, sentence }) => rule === 'report-behind' && sentence === draft.sentence)
    .flatMap(({ content }) => content.filter((span) => span.start <= cue && cue < span.end))
    .map(({ end }) => end)
    .filter((end) => last.start < end && end < last.end);
  if (ends.length === 0) return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { ...last, end: Math.min(...ends) }] };
}

function covers(a: Draft, b: Draft): boolean {
  const first = b.content[0];
  return first !== undefined && a.content.some((span) => span.start <= first.start && first.start < span.end);
}

function readVerb(material: Material, verb: number, bare: Draft[]): Draft | null {
  const entry = material.lexicons.verbs.get(material.tree.token(verb).lemma);
  if (entry === undefined) return null;
  const report = reportOf(material, verb);
  if (report === null) return null;
  for (const { id } of material.lexicons.rules) {
    const content = VERB_RULES.get(id)?.(material, verb, entry) ?? null;
    // "Do not blame the board" tells what nobody says.
    if (id === 'object' && report.speaker === null) continue;
    if (content !== null && content.length > 0)
      return { rule: id, ...report, content: withoutVenue(material, verb, content) };
  }
  if (entry.frames.has('quote') || report.verbClass === 'quote')
    bare.push({ rule: 'quotation', ...report, content: [] });
  return null;
}

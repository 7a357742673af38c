import type { Chain } from '../../model/chain.js';
import { overlaps, type Span } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import { sentenceAt, tokensIn } from './content.js';
import type { Material } from './draft.js';

/** Sentences between a claim and the denial that points back to it. */
const REACH = 2;
/** Words that point back to a claim. */
const CLAIM =
  /^(?:(?:an?|the|this|that|these|those|all|any|such)\s+){1,2}(?:\w+\s+)?(?:claims?|allegations?|accusations?|charges?|criticisms?|assertions?|suggestions?|reports?|accounts?)$/i;
const ACCUSATION = /\b(?:allegations?|accusations?|charges?)\b/i;
const ACCUSES = /^(?:accuse|allege|claim|charge|blame|assert)$/;
const POINTS = /^(?:this|that|it|them|wrongdoing|any wrongdoing)$/i;
const FALSE =
  /\b(?:false|baseless|groundless|unfounded|untrue|lies?|nonsense|fabricat\w+|fake|invented|rubbish)\b/i;

/**
 * Links a denial to the statement of another speaker that it says is not true: "denied the claim" right behind a claim about whoever
 * denies it, "rejected the union's claim that ...", "denied having taken bribes" where somebody says he took bribes.
 * @param statements in text order, with their ids
 */
export function withDenials(
  material: Material,
  chains: readonly Chain[],
  statements: readonly StatementMention[],
): readonly StatementMention[] {
  const of = new Map(chains.map((chain) => [chain.id, chain]));
  return statements.map((statement) => {
    if (statement.negated || !denies(material, statement)) return statement;
    // Of "called the claim baseless" the content itself says so.
    const known = statement.rule === 'naming' ? statement : { ...statement, polarity: 'denied' as const };
    const denied =
      statement.speaker === null
        ? null
        : deniedBy(
            material,
            statement,
            of.get(statement.speaker),
            claimsOfOthers(material, statement, statements),
          );
    return denied === null ? known : { ...known, denies: denied.id };
  });
}

function claimsOfOthers(
  material: Material,
  denial: StatementMention,
  statements: readonly StatementMention[],
): readonly StatementMention[] {
  return statements.filter(
    (other) =>
      other !== denial &&
      other.speakerText !== null &&
      other.speaker !== denial.speaker &&
      !other.negated &&
      !denies(material, other) &&
      // Who reports the denial is not denied.
      !(denial.cue !== null && other.parts.some((part) => contains(part, denial.cue as Span))),
  );
}

function deniedBy(
  material: Material,
  denial: StatementMention,
  denier: Chain | undefined,
  claims: readonly StatementMention[],
): StatementMention | null {
  return (
    held(denial, claims) ??
    pointedAt(material, denial, claims, denier) ??
    told(material, denial, claims, denier)
  );
}

/** Does it say that something is not true? */
function denies({ text, lexicons }: Material, { verb, rule, parts }: StatementMention): boolean {
  const verbClass = lexicons.verbs.get(verb ?? '')?.verbClass;
  if (verbClass === 'deny') return true;
  return rule === 'naming' && parts.some(({ start, end }) => FALSE.test(text.slice(start, end)));
}

/** "rejected the union's claim that the dam was safe": the claim is part of what is denied. */
function held(denial: StatementMention, claims: readonly StatementMention[]): StatementMention | null {
  return (
    claims.find(
      ({ rule, cue }) =>
        rule === 'noun-clause' && cue !== null && denial.parts.some((part) => contains(part, cue)),
    ) ?? null
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "denied the claim": the nearest claim before it, if it speaks of whoever denies it. */
function pointedAt(
  material: Material,
  denial: StatementMention,
  claims: readonly StatementMention[],
  denier: Chain | undefined,
): StatementMention | null {
  const content = material.text.slice(denial.start, denial.end).replace(/^that\s+/i, '');
  const named = denial.rule === 'naming' ? content.split(/\s+(?=["“'‘]|as\b|an?\b|[a-z]+$)/)[0] : content;
  const points = CLAIM.test((named ?? '').trim()) || POINTS.test((named ?? '').trim());
  if (!points) return null;
  const here = sentenceAt(material.tree, denial.start);
  // An accusation is somebody's who accuses, and may stand farther off.
  const accused = ACCUSATION.test(content);
  const near = claims.filter(({ start, verb }) => {
    const distance = here - sentenceAt(material.tree, start);
    return (
      start < denial.start && distance <= REACH * (accused ? 2 : 1) && (!accused || ACCUSES.test(verb ?? ''))
    );
  });
  // Of "she said that he had told them", what she says is denied.
  const outer = near.filter(
    ({ cue }) => !near.some(({ parts }) => cue !== null && parts.some((part) => contains(part, cue))),
  );
  const last = outer.at(-1);
  // "accused it of theft, a charge it denies" says itself what is denied.
  const apposed =
    /^an?\s/i.test(content) && last !== undefined && sentenceAt(material.tree, last.start) === here;
  return last !== undefined && (apposed || speaksOf(last, denier)) ? last : null;
}

/** "denied having taken bribes": a claim of the same deed, with the same noun, of whoever denies it. */
function told(
  material: Material,
  denial: StatementMention,
  claims: readonly StatementMention[],
  denier: Chain | undefined,
): StatementMention | null {
  const words = wordsOf(material, denial);
  const found = claims.filter((claim) => {
    const other = wordsOf(material, claim);
    const nouns = [...words.nouns].filter((noun) => other.nouns.has(noun));
    return (
      words.deed !== null &&
      !ANYTHING.test(words.deed) &&
      other.deed === words.deed &&
      other.negated === words.negated &&
      nouns.length > 0 &&
      speaksOf(claim, denier)
    );
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Verbs that everything can be told with. */
const ANYTHING = /^(?:have|do|be|get|make|go|come|say|know|see|want|need)$/;

/** The chief predicate of what is said and its nouns. */
function wordsOf(
  { tree }: Material,
  { parts }: StatementMention,
): { readonly deed: string | null; readonly negated: boolean; readonly nouns: ReadonlySet<string> } {
  const inside = tokensIn(tree, parts);
  const own = new Set(inside);
  const nouns = new Set(
    inside
      .map((index) => tree.token(index))
      .filter(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos))
      .map(({ lemma }) => lemma.toLowerCase()),
  );
  const deed =
    inside.find((index) => tree.token(index).upos === 'VERB' && !own.has(tree.token(index).head)) ?? null;
  if (deed === null) return { deed: null, negated: false, nouns };
  return { deed: tree.token(deed).lemma, negated: tree.isNegated(deed), nouns };
}

function speaksOf(claim: StatementMention, denier: Chain | undefined): boolean {
  return denier?.mentions.some((mention) => claim.parts.some((part) => overlaps(part, mention))) === true;
}

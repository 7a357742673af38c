import type { TimeExpression, TimeInterval } from '../../model/time.js';
import type { DocTree } from '../tree.js';
import { DATING, isOtherClause, isPresentPerfect, isYear, ownClauses, whenOf } from './time-clauses.js';

/** Prepositions that make of a date the bound of a time, not the time itself ("since January"). */
const BOUNDS = new Set(['since', 'until', 'till', 'before', 'after', 'by', 'pending']);
/** Prepositions that do so with a day or an hour ("a curfew from 6 p.m."); years and months are lived through. */
const DAY_BOUNDS = new Set(['from', 'through', 'beyond']);

interface Candidate {
  readonly top: number;
  /** "the 2011 version", "Harbour Forum 2010": a year that tells a thing from its like. */
  readonly isLabel: boolean;
  readonly interval: TimeInterval;
  /** "in September", without a year. */
  readonly bareMonth: boolean;
}

/** Expressions with a place in the calendar, by the token that heads them. */
export class TimeIndex {
  /** Verbs that lend an event noun their time ("held talks on Monday"); "denounced the attack on Monday" does not. */
  readonly supportVerbs: ReadonlyMap<string, string>;
  private readonly bySentence = new Map<number, Candidate[]>();
  /** Times by their last token, bounds too. */
  private readonly ending = new Map<number, TimeInterval>();

  constructor(tree: DocTree, times: readonly TimeExpression[], supportVerbs: ReadonlyMap<string, string>) {
    this.supportVerbs = supportVerbs;
    for (const time of times) {
      if (time.interval === null || time.kind === 'duration' || time.kind === 'set') continue;
      this.ending.set(time.last - 1, time.interval);
      const top = topToken(tree, time);
      if (top === null || BOUNDS.has(tree.caseOf(top))) continue;
      if (time.interval.granularity === 'day' && DAY_BOUNDS.has(tree.caseOf(top))) continue;
      const { sentence } = tree.token(top);
      this.bySentence.set(sentence, [
        ...(this.bySentence.get(sentence) ?? []),
        {
          top,
          interval: time.interval,
          isLabel: isLabel(tree, top, time),
          bareMonth: isBareMonth(tree, time),
        },
      ]);
    }
  }

  /** The time that ends right before the token; null where none does. */
  before(token: number): TimeInterval | null {
    return this.ending.get(token - 1) ?? null;
  }

  in(sentence: number): readonly Candidate[] {
    return this.bySentence.get(sentence) ?? [];
  }
}

/**
 * When the event happened: the expression in its own clause, else in the clause that carries it. What is asked for or planned
 * (`open`) has not the date of the asking: of "agreed on Monday to meet on Friday" only what stands behind the verb counts.
 */
export function timeOf(tree: DocTree, trigger: number, times: TimeIndex, open: boolean): TimeInterval | null {
  const since = whenOf(tree, trigger, times);
  if (since !== null) return since;
  const candidates = times.in(tree.token(trigger).sentence);
  if (candidates.length === 0) return null;
  const told = finest(ofAntecedent(tree, trigger, candidates).map(({ interval }) => interval));
  let at = trigger;
  let governed = false;
  // Behind this word stand only times of other clauses.
  let limit = Number.MAX_SAFE_INTEGER;
  const presentInOpen = open && isPresentTense(tree, trigger);
  for (let step = 0; step < 5; step++) {
    const sites = [at, ...(at === trigger ? ownClauses(tree, trigger) : [])];
    for (const site of sites) {
      const here = candidates.filter(
        ({ top, bareMonth, interval }) =>
          clauseHead(tree, top, trigger) === site &&
          (!governed || top > trigger) &&
          top < limit &&
          !(isYear(interval) && site === trigger && isPresentPerfect(tree, trigger)) &&
          !(bareMonth && presentInOpen),
      );
      const best = finest(nearest(tree, site, here).map(({ interval }) => interval));
      if (best !== null) return best;
    }
    if (told !== null) return told;
    const next = carrierOf(tree, at, times.supportVerbs);
    if (next === null) return null;
    governed ||= open && isGoverned(tree, at);
    if (isOtherClause(tree, at)) limit = Math.min(limit, next);
    at = next;
  }
  return null;
}

/** "the blast on Monday that killed six", "since a 2011 quake that killed six": the noun's time is that of its outcome. */
function ofAntecedent(tree: DocTree, verb: number, candidates: readonly Candidate[]): readonly Candidate[] {
  const { head, lemma } = tree.token(verb);
  const subject = tree.childBy(verb, 'nsubj');
  if (subject === null || !DATING.has(lemma.toLowerCase())) return [];
  // "Monday's blast killed six"
  if (tree.token(subject).upos === 'NOUN')
    return candidates.filter(({ top, isLabel }) => tree.token(top).head === subject && !isLabel);
  if (!tree.is(verb, 'acl:relcl')) return [];
  if (!/^(?:which|that)$/i.test(tree.token(subject).text)) return [];
  // A year beside a noun is its time only where the noun is one itself: not of "a 2011 lorry that killed six".
  const isTime = TIMES_BY_EVENT.has(tree.caseOf(head));
  return candidates.filter(({ top, isLabel }) => tree.token(top).head === head && (isTime || !isLabel));
}

const TIMES_BY_EVENT = new Set(['since', 'after', 'during', 'before', 'until', 'following']);

function isLabel(tree: DocTree, top: number, { interval, first, last }: TimeExpression): boolean {
  const { head } = tree.token(top);
  return (
    interval?.granularity === 'year' &&
    last - first === 1 &&
    tree.caseOf(top) === '' &&
    head >= 0 &&
    /^(?:NOUN|PROPN)$/.test(tree.token(head).upos)
  );
}

/** In a clause of time or below a verb in the present tense. */
function isPresentTense(tree: DocTree, trigger: number): boolean {
  if (tree.is(trigger, 'advcl')) return true;
  const { head } = tree.token(trigger);
  return head >= 0 && tree.is(trigger, 'obj') && tree.token(head).morph.tense === 'Pres';
}

/** Of "will lead it until a president is elected in September" nobody can tell from the tense which September is meant. */
function isBareMonth(tree: DocTree, time: TimeExpression): boolean {
  return (
    time.interval?.granularity === 'month' &&
    time.last - time.first === 1 &&
    /^\p{L}+$/u.test(tree.token(time.first).text)
  );
}

/** What hangs on the word itself dates it, before what hangs on another noun below; "Thursday's vote" dates the vote alone. */
function nearest(tree: DocTree, at: number, candidates: readonly Candidate[]): readonly Candidate[] {
  const own = candidates.filter(({ top }) => tree.token(top).head === at);
  if (own.length > 0) return own;
  return candidates.filter(({ top, isLabel }) => !isLabel && !tree.is(top, 'nmod:poss', 'compound', 'amod'));
}

/** Does the word above tell an act of its own, which the event is only the content or the purpose of? */
function isGoverned(tree: DocTree, index: number): boolean {
  if (tree.is(index, 'xcomp', 'ccomp', 'advcl', 'acl')) return true;
  const { head, upos } = tree.token(index);
  if (upos === 'VERB' || !tree.is(index, 'obj', 'nmod')) return false;
  return !tree.is(index, 'obj') || PLANNING.has(tree.token(head).lemma.toLowerCase());
}

/** Verbs that carry an event noun and have a time of their own: "called on Monday a strike for Friday". */
const PLANNING = new Set('order announce call propose plan sign cancel suspend'.split(' '));

/** The token of the expression whose head lies outside it. */
function topToken(tree: DocTree, time: TimeExpression): number | null {
  for (let i = time.first; i < time.last; i++) {
    const { head } = tree.token(i);
    if (head < time.first || head >= time.last) return i;
  }
  return null;
}

/** The nearest verb (or the trigger itself) that the expression hangs on. */
function clauseHead(tree: DocTree, token: number, trigger: number): number | null {
  let below = token;
  for (const at of tree.ancestors(token)) {
    // "the walkout, the third this year": an apposition counts and dates for itself.
    if (tree.is(below, 'appos') || isSetOff(tree, below)) return null;
    // "as chancellor from 1994": the years of an office are not those of a deed.
    if (at !== trigger && tree.caseOf(at) === 'as') return null;
    below = at;
    if (isRanked(tree, at) && saysThis(tree, token)) return null;
    if (at === trigger || tree.token(at).upos === 'VERB' || tree.token(at).deprel === 'root') return at;
  }
  return null;
}

/** "the biggest takeover this year": the time says among which it is counted. */
function isRanked(tree: DocTree, noun: number): boolean {
  return tree.childrenBy(noun, 'amod').some((child) => child < noun && RANK.test(tree.token(child).text));
}

function saysThis(tree: DocTree, top: number): boolean {
  return tree.childrenBy(top, 'det').some((child) => /^this$/i.test(tree.token(child).text));
}

const RANK =
  /^(?:(?!latest|west|honest|arrest|guest)\p{L}{2,}est|worst|most|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/iu;

/** A noun phrase without a preposition behind a comma is an apposition, whatever a parser calls it. */
function isSetOff(tree: DocTree, index: number): boolean {
  if (!tree.is(index, '=nmod') || tree.caseOf(index) !== '') return false;
  const [first = index] = tree.subtree(index);
  return [first - 1, first].some((place) => place >= 0 && tree.token(place).text === ',');
}

/** The clause whose time the event shares: of a noun the verb that carries it, of a verb the one it completes. */
function carrierOf(tree: DocTree, index: number, supportVerbs: ReadonlyMap<string, string>): number | null {
  const { head, upos } = tree.token(index);
  if (head < 0) return null;
  if (tree.is(index, 'advcl', 'acl') && OTHER_TIME.has(markOf(tree, index))) return null;
  // "..., she said at a rally": what is quoted does not date the saying.
  if (tree.is(index, 'parataxis') && SAYING.has(tree.token(index).lemma.toLowerCase())) return null;
  if (tree.is(index, 'conj', 'xcomp', 'advcl', 'parataxis')) return head;
  if (upos === 'VERB') return null;
  const above = tree.token(head).lemma.toLowerCase();
  if (tree.is(index, 'obl') && ['at', 'during'].includes(tree.caseOf(index))) return head;
  if (tree.is(index, 'obl') && tree.caseOf(index) === 'in' && HURTING.has(above)) return head;
  const raised = tree.is(index, 'nsubj')
    ? tree.childrenBy(head, 'xcomp').find((child) => child > head)
    : undefined;
  if (raised !== undefined && DATING.has(tree.token(raised).lemma.toLowerCase())) return raised;
  // "declared an end to the truce in May"
  if (
    tree.is(index, 'nmod') &&
    /^(?:end|collapse|breakdown|suspension|halt|resumption|anniversary)$/.test(above)
  )
    return null;
  const carried = tree.is(index, 'obj', 'nsubj:pass', 'obl');
  // Who suspends a treaty in May does not sign it then.
  if (carried && (UNDOING.has(above) || !supportVerbs.has(above))) return null;
  return carried || tree.is(index, 'nsubj', 'nmod', 'acl', 'compound', 'appos') ? head : null;
}

const SAYING = new Set(
  'say tell add ask report announce note warn state write declare explain insist'.split(' '),
);
/** "was killed in a raid on Monday": who dies in it dies when it is. */
const HURTING = new Set('die kill injure wound hurt perish drown destroy damage displace'.split(' '));
/** Verbs that end or put off what was before. */
const UNDOING = new Set(
  'suspend cancel postpone end break halt stop boycott violate lift renew seek demand threaten'.split(' '),
);

/** Subordinators behind which another time begins: "a day after gunmen attacked", "convicted of ordering". */
const OTHER_TIME = new Set(
  'after before since until because although though unless if of for over about from against'.split(' '),
);

function markOf(tree: DocTree, index: number): string {
  const mark = tree.childBy(index, 'mark', 'case');
  return mark === null ? '' : tree.token(mark).lemma.toLowerCase();
}

const FINENESS = ['day', 'week', 'month', 'season', 'year', 'decade', 'century'];

function finest(intervals: readonly TimeInterval[]): TimeInterval | null {
  return intervals.reduce<TimeInterval | null>(
    (best, next) =>
      best === null || FINENESS.indexOf(next.granularity) < FINENESS.indexOf(best.granularity) ? next : best,
    null,
  );
}

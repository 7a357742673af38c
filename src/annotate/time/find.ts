import type { ParsedToken, Sentence } from '../../model/token.js';
import { findCalendarDays } from './calendar-days.js';
import type { DateFields, Piece } from './date-fields.js';
import { GUARDS } from './guards.js';
import { readAmount } from './numerals.js';
import type { TimeGrammar, TimeRule } from './rules.js';

/** What a rule may look at around its match. */
export interface Surroundings {
  readonly text: string;
  readonly sentence: Sentence;
  /** The token that holds a character; undefined between tokens. */
  tokenAt(offset: number): ParsedToken | undefined;
}

/** All readings of a sentence, the longest of those that overlap, in text order. */
export function findPieces(grammar: TimeGrammar, around: Surroundings): readonly Piece[] {
  const { start, end } = around.sentence;
  const text = around.text.slice(start, end);
  const found: Piece[] = findCalendarDays(text, start);
  const possible = grammar.index.possible(text);
  for (const rule of grammar.rules) {
    if (!possible.has(rule)) continue;
    // Most rules find nothing; asking for all matches would copy the pattern.
    if (text.search(rule.pattern) < 0) continue;
    for (const match of text.matchAll(rule.pattern)) {
      const piece = read(rule, match, grammar, around);
      if (piece !== null) found.push(piece);
    }
  }
  return longest(found);
}

function longest(found: readonly Piece[]): readonly Piece[] {
  const order = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Piece[] = [];
  for (const piece of order) {
    if (kept.every((other) => other.end <= piece.start || piece.end <= other.start)) kept.push(piece);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function read(
  rule: TimeRule,
  match: RegExpMatchArray,
  grammar: TimeGrammar,
  around: Surroundings,
): Piece | null {
  const groups = match.groups ?? {};
  const start = around.sentence.start + (match.index ?? 0);
  const end = start + match[0].length;
  if (!fits(rule, match, start, end, grammar, around)) return null;
  let fields = fill(rule.gives, groups, rule, grammar);
  for (const [group, extra] of Object.entries(rule.captures)) {
    if (groups[group] !== undefined) fields = { ...fields, ...fill(extra, groups, rule, grammar) };
  }
  const guarded = rule.guard === null ? fields : GUARDS[rule.guard]?.({ match, start, end, fields, around });
  if (guarded === null || guarded === undefined) return null;
  return { start, end, rules: [rule.id], kind: rule.kind, fields: guarded, bound: rule.bound };
}

function fits(
  rule: TimeRule,
  match: RegExpMatchArray,
  start: number,
  end: number,
  grammar: TimeGrammar,
  around: Surroundings,
): boolean {
  const groups = match.groups ?? {};
  const { text, sentence } = around;
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  if (rule.unlessBefore?.test(before) || rule.unlessAfter?.test(after) || rule.unlessMatch?.test(match[0]))
    return false;
  if (rule.lower && /^\p{Lu}/u.test(match[0]) && before.trim() !== '') return false;
  if (rule.capital.some((group) => /^\p{Ll}/u.test(groups[group] ?? ''))) return false;
  const inSet = ([group, allowed]: [string, readonly unknown[]]): boolean =>
    groups[group] !== undefined && allowed.includes(groups[group]?.toLowerCase().replace(/s$/, ''));
  if (!Object.entries(rule.where).every(inSet) || Object.entries(rule.whereNot).some(inSet)) return false;
  for (const [group, tags] of Object.entries(rule.notPos)) {
    const at = around.tokenAt(end - (groups[group]?.length ?? 0));
    if (at !== undefined && tags.includes(at.upos)) return false;
  }
  return !(rule.notPerson && partOfName(match[0], start, end, grammar, around));
}

/** Months and weekdays are names of people too: a capitalised neighbour that is no time of its own says so. */
function partOfName(
  word: string,
  start: number,
  end: number,
  grammar: TimeGrammar,
  around: Surroundings,
): boolean {
  if (!/^(?:may|march|april|june|august|friday|jan\.?)$/i.test(word)) return false;
  const { text, sentence } = around;
  const neighbour = /(\p{Lu}[\p{L}.’'-]*)\s$/u.exec(text.slice(sentence.start, start));
  const months = grammar.classes.get('month') ?? new Map();
  const weekdays = grammar.classes.get('weekday') ?? new Map();
  const known = (name: string): boolean => months.has(name.toLowerCase()) || weekdays.has(name.toLowerCase());
  if (neighbour !== null && neighbour[1] !== undefined && !known(neighbour[1])) {
    const at = sentence.start + neighbour.index;
    if (at > sentence.start || around.tokenAt(at)?.upos === 'PROPN') return true;
  }
  const token = around.tokenAt(start);
  const next = around.tokenAt(end + 1);
  if (next !== undefined && next.upos === 'PROPN' && next.deprel === 'flat') return true;
  return (
    token !== undefined &&
    token.deprel === 'nsubj' &&
    token.upos === 'PROPN' &&
    /^(?:said|says|told|has|had|was|is)$/.test(next?.text ?? '') &&
    start === sentence.start
  );
}

function fill(
  raw: Readonly<Record<string, unknown>>,
  groups: Readonly<Record<string, string | undefined>>,
  rule: TimeRule,
  grammar: TimeGrammar,
): DateFields {
  const fields: Record<string, unknown> = {};
  const value = (group: string): unknown => {
    const text = groups[group];
    return text === undefined ? undefined : groupValue(text, rule.groups.get(group), grammar);
  };
  for (const [key, entry] of Object.entries(raw)) {
    const filled =
      typeof entry !== 'string'
        ? entry
        : entry.startsWith('$')
          ? value(entry.slice(1))
          : entry.replace(/\{(\w+)\}/g, (_, group: string) =>
              String(value(group)).replace(/^T(?=[HM]$)/, 'T'),
            );
    if (filled !== undefined) fields[key] = filled;
  }
  return normalised(fields);
}

function groupValue(text: string, className: string | undefined, grammar: TimeGrammar): unknown {
  if (className === 'amount') return readAmount(text);
  const entries = className === undefined ? undefined : grammar.classes.get(className);
  if (entries === undefined) return text;
  return entries.get(text.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'"));
}

const NUMERIC = new Set(['year', 'decade', 'century', 'quarter']);

/** Figures to numbers: `Q2` is 2, `80s` the decade of 1980, and a century counts from its first year. */
function normalised(fields: Record<string, unknown>): DateFields {
  for (const key of Object.keys(fields)) {
    if (NUMERIC.has(key)) fields[key] = Number(String(fields[key]).replace(/^q/i, ''));
  }
  if (typeof fields.decade === 'number' && fields.decade < 100) {
    fields.decade = (fields.decade < 20 ? 2000 : 1900) + fields.decade;
  }
  if (typeof fields.value === 'string') fields.value = fields.value.replace(/^P1T/, 'PT1');
  return fields as DateFields;
}

import { readLexicon } from '../../resources/lexicon.js';
import { Class, classAt } from './characters.js';

interface BareForm {
  readonly cuts: readonly number[];
  /** The next words one of which must follow; null if any may. */
  readonly before: ReadonlySet<string> | null;
  readonly first: boolean;
}

let listed: ReadonlyMap<string, BareForm> | undefined;
const NEXT_WORD = / (\p{L}+)(?![\p{L}\d-])/uy;
const CAPITALISED = /^\p{Lu}/u;
const ALL_CAPITALS = /^\p{Lu}{2,3}$/u;
const LONGEST = 12;

function forms(): ReadonlyMap<string, BareForm> {
  listed ??= new Map([...readLexicon('bare-contractions')].map(([form, value]) => [form, bareForm(value)]));
  return listed;
}

function bareForm(value: string): BareForm {
  const [parts = '', condition = ''] = value.split(' / ');
  const cuts: number[] = [];
  let at = 0;
  for (const part of parts.split(' ').slice(0, -1)) {
    at += part.length;
    cuts.push(at);
  }
  const before = condition.startsWith('before ') ? new Set(condition.split(' ').slice(1)) : null;
  return { cuts, before, first: condition === 'first' };
}

/**
 * Where the word `[start, stop)` falls apart that is written without its apostrophe or space ("dont", "alot"): offsets into it.
 * Forms that are also other words ("its", "ill") are cut by the word behind them.
 */
export function bareCuts(text: string, start: number, stop: number, end: number): readonly number[] {
  if (stop - start > LONGEST || stop - start < 2) return [];
  const word = text.slice(start, stop);
  const form = forms().get(word) ?? forms().get(word.toLowerCase());
  // "IM", "ID", "ILL" are other words.
  if (form === undefined || ALL_CAPITALS.test(word)) return [];
  if (form.first && !(CAPITALISED.test(word) && beginsSentence(text, start))) return [];
  if (form.before !== null && !form.before.has(nextWord(text, stop, end))) return [];
  return form.cuts;
}

function nextWord(text: string, at: number, end: number): string {
  NEXT_WORD.lastIndex = at;
  const found = NEXT_WORD.exec(text);
  return found === null || NEXT_WORD.lastIndex > end ? '' : (found[1] as string).toLowerCase();
}

function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && text[at] !== '\n' && classAt(text, at) === Class.space) at--;
  return at < 0 || /[\n.!?:"“‘]/.test(text[at] as string);
}

import type { Span } from '../../model/span.js';
import type { Agency } from './rule.js';

export interface AgencyMention extends Span {
  readonly agency: Agency;
}

/** Stands for one character of an agency's name in a masked text; a private-use character that no news has. */
const MASK = '\uE000';
/** The piece `{{agency}}` of the patterns: a masked name. */
export const AGENCY_PIECE = `(?:${MASK}+)`;

/** Longer names than this are no given names. */
const AMBIGUOUS_LENGTH = 7;
const WORD = /[\p{L}\p{N}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Finds names of agencies: whole words, as written or all in capitals, the longest first. */
export class AgencyFinder {
  /** Forms by their first word, the longest first. */
  private readonly byFirstWord = new Map<string, (readonly [string, Agency])[]>();
  private readonly byForm = new Map<string, Agency>();

  constructor(agencies: readonly Agency[]) {
    for (const agency of agencies) {
      for (const form of agency.forms) this.add(form, agency);
    }
    for (const [form, agency] of [...this.byForm]) this.add(form.toUpperCase(), agency);
    for (const forms of this.byFirstWord.values()) forms.sort(([a], [b]) => b.length - a.length);
  }

  /** The agency of which the whole text is a name. */
  named(text: string): Agency | null {
    return this.byForm.get(text) ?? null;
  }

  find(text: string): readonly AgencyMention[] {
    const mentions: AgencyMention[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue;
      const form = this.byFirstWord.get(word)?.find((form) => isAt(text, form, index));
      if (form === undefined) continue;
      end = index + form[0].length;
      mentions.push({ start: index, end, agency: form[1] });
    }
    return mentions;
  }

  /**
   * The text as patterns see it: letters folded to A-Z and a-z, which spares the patterns the large classes of
   * Unicode, and every character of an agency's name replaced. All offsets stay.
   */
  mask(text: string): string {
    let masked = '';
    let end = 0;
    for (const mention of this.find(text)) {
      masked += foldLetters(text.slice(end, mention.start)) + MASK.repeat(mention.end - mention.start);
      end = mention.end;
    }
    return masked + foldLetters(text.slice(end));
  }

  private add(form: string, agency: Agency): void {
    if (this.byForm.has(form)) return;
    this.byForm.set(form, agency);
    const first = WORD.exec(form)?.[0] ?? form;
    WORD.lastIndex = 0;
    const forms = this.byFirstWord.get(first) ?? [];
    forms.push([form, agency]);
    this.byFirstWord.set(first, forms);
  }
}

const folded = new Map<string, string>();

function foldLetters(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (character) => {
    const known = folded.get(character);
    if (known !== undefined) return known;
    const plain = fold(character);
    folded.set(character, plain);
    return plain;
  });
}

/** One character for one: its base letter, x or X for a letter of another script, itself for anything else. */
function fold(character: string): string {
  if (character.length > 1 || !/[\p{L}\p{M}]/u.test(character)) return character;
  const base = character.normalize('NFD').charAt(0);
  if (/[A-Za-z]/.test(base)) return base;
  return /\p{Lu}/u.test(character) ? 'X' : 'x';
}

function isAt(text: string, [name, agency]: readonly [string, Agency], index: number): boolean {
  if (!text.startsWith(name, index)) return false;
  const behind = text.slice(index + name.length, index + name.length + 2);
  if (WORD_CHARACTER.test(behind.charAt(0))) return false;
  return !(agency.ambiguous && name.length <= AMBIGUOUS_LENGTH && /^ \p{Lu}/u.test(behind));
}

import { widthAt } from './characters.js';

const REPEATED = /^[-–—.!?*=_~#+$<>^|/\\,]$/;
const ORNAMENT = '-=_*~';
const FINAL = '.!?…';
const DASHES = /^[-‐‑–—―]$/;

/** Length of punctuation: runs are one token ("...", "--", "?!", "----=="), as are emoji with their joiners. */
export function symbolLength(text: string, at: number, end: number): number {
  const char = text[at] as string;
  // Only of signs whose run is then one token: the same run looked at from each of its signs would cost its square.
  if (REPEATED.test(char)) {
    const same = runLength(text, at, end, (next) => next === char);
    const run = Math.max(same, mixedRun(text, at, end));
    if (run > 1) return run;
  }
  if (DASHES.test(char)) return 1;
  let stop = at + widthAt(text, at);
  while (stop < end && isEmojiTail(text, stop))
    stop += widthAt(text, stop) + (text[stop] === '\u200d' ? widthAt(text, stop + 1) : 0);
  return stop - at;
}

function runLength(text: string, at: number, end: number, belongs: (char: string) => boolean): number {
  let stop = at;
  while (stop < end && belongs(text[stop] as string)) stop++;
  return stop - at;
}

/** Marks that end sentences are one token together, but an ellipsis; so are ornaments of three and more signs. */
function mixedRun(text: string, at: number, end: number): number {
  const final = runLength(text, at, end, (char) => FINAL.includes(char));
  if (final > 1) return text.startsWith('...', at) && text[at + 3] !== '.' ? 3 : final;
  const ornament = runLength(text, at, end, (char) => ORNAMENT.includes(char));
  return ornament > 2 ? ornament : 0;
}

function isEmojiTail(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point === 0x200d || point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff);
}

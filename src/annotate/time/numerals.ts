/** Numbers in words and figures, as time expressions write them. */
const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const OTHER: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  single: 1,
  half: 0.5,
  hundred: 100,
  dozen: 12,
  thousand: 1000,
};
const VAGUE = /^(?:several|few|many|some|couple|dozens|hundreds|scores|countless|various|numerous)/;

const tens = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?`;
const figure = String.raw`\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?`;
const exact = `${tens}|${[...SMALL].sort((x, y) => y.length - x.length).join('|')}|${figure}`;

/** Source of a regular expression for an amount: "two", "a few", "two and a half", "a dozen", "24". */
export const AMOUNT = [
  String.raw`(?:${exact})(?:(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half)?`,
  String.raw`an?\s+(?:couple(?:\s+of)?|few|dozen|hundred|thousand|single|half)`,
  String.raw`half\s+an?|half\s+a\s+dozen`,
  String.raw`couple\s+of|(?:dozens|hundreds|scores)\s+of|several|(?:the\s+)?few|many|some|another|an?`,
].join('|');

/** The number that an amount says; null where it says none ("several"). */
export function readAmount(text: string): number | null {
  const words = text.toLowerCase().replace(/-/g, ' ').replace(/\s+/g, ' ').trim();
  const half = / and a half$/.test(words);
  const rest = words
    .replace(/ and a half$/, '')
    .replace(/ of$/, '')
    .replace(/^the /, '');
  const value = readWhole(rest);
  return value === null ? null : value + (half ? 0.5 : 0);
}

function readWhole(words: string): number | null {
  if (/^\d/.test(words)) return Number(words.replace(/,/g, ''));
  if (/couple$/.test(words)) return 2;
  if (words === 'half a dozen') return 6;
  if (/^half an?$/.test(words)) return 0.5;
  if (VAGUE.test(words.replace(/^an? /, ''))) return null;
  let total = 0;
  for (const word of words.split(' ')) {
    const value = wordValue(word);
    if (value === null) return null;
    total =
      word === 'hundred' || word === 'dozen' || word === 'thousand'
        ? Math.max(total, 1) * value
        : word === 'half' || word === 'single'
          ? value
          : total + value;
  }
  return total;
}

function wordValue(word: string): number | null {
  const small = (SMALL as readonly string[]).indexOf(word);
  if (small >= 0) return small;
  const ten = (TENS as readonly string[]).indexOf(word);
  if (ten >= 0) return 20 + ten * 10;
  return OTHER[word] ?? null;
}

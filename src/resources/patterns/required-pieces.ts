/** Pieces of text of which one at least must be there. */
type Choice = readonly string[];

/** What a text must hold for a regular expression to find anything in it: one piece of each choice. Empty: nothing is known. */
export type RequiredPieces = readonly Choice[];

/** Names that stand in a pattern for pieces of it, as `{{date}}` does. */
export interface NamedPieces {
  /** Sticky; its last group is the name. */
  readonly reference: RegExp;
  piecesOf(name: string): RequiredPieces;
}

const NO_NAMES: NamedPieces = { reference: /(?!)/y, piecesOf: () => [] };

/**
 * Reads off a pattern what it cannot do without: runs of small letters a-z, `0` for any digit, private-use characters as they are. Letters
 * are compared without case. Knows the syntax of ECMA-262, 22.2.1; anything else is taken for something that may match anything.
 */
export function requiredPieces(pattern: string, names: NamedPieces = NO_NAMES): RequiredPieces {
  return new PieceReader(pattern, names).read();
}

/** More pieces than this in one choice are no help. */
const MOST_PIECES = 250;
/** So many choices for one pattern, the rarest. */
const MOST_CHOICES = 4;
const OPENING = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
const ESCAPED =
  /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|k<\w+>|\d+|.)/suy;
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

/** What one element of a pattern stands for: a character that can continue a run of letters, or pieces. */
interface Element {
  readonly letter?: string;
  readonly pieces?: RequiredPieces;
}

const ANYTHING: Element = {};
const DIGIT: Element = { pieces: [['0']] };

class PieceReader {
  private at = 0;
  private readonly source: string;
  private readonly names: NamedPieces;

  constructor(source: string, names: NamedPieces) {
    this.source = source;
    this.names = names;
  }

  read(): RequiredPieces {
    return this.choice();
  }

  /** Alternatives up to the end of the group: one piece of each may be the one that is there. */
  private choice(): RequiredPieces {
    const first = this.sequence();
    if (this.source[this.at] !== '|') return first;
    const alternatives = [first];
    while (this.source[this.at] === '|') {
      this.at++;
      alternatives.push(this.sequence());
    }
    if (alternatives.some((alternative) => alternative.length === 0)) return [];
    const joined = alternatives.flatMap((alternative) => alternative[0] ?? []);
    return joined.length <= MOST_PIECES ? [joined] : [];
  }

  /** All that must be there, the rarest first. */
  private sequence(): RequiredPieces {
    const found: Choice[] = [];
    let run = '';
    for (let next = this.source[this.at]; next !== undefined && next !== '|' && next !== ')'; ) {
      const element = this.element();
      const times = this.quantifier();
      if (times === 'once' && element.letter !== undefined) {
        run += element.letter;
      } else {
        if (times === 'more' && element.letter !== undefined) run += element.letter;
        if (run !== '') found.push([run]);
        run = '';
        if (times !== 'maybe' && element.pieces !== undefined) found.push(...element.pieces);
      }
      next = this.source[this.at];
    }
    if (run !== '') found.push([run]);
    return found.length < 2 ? found : found.sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_CHOICES);
  }

  private element(): Element {
    const name = this.take(this.names.reference)?.at(-1);
    if (name !== undefined) return { pieces: this.names.piecesOf(name) };
    const character = this.source[this.at] as string;
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '\\') return this.escape();
    this.at++;
    return literal(character);
  }

  private group(): Element {
    const [opening] = this.take(OPENING) ?? ['('];
    const pieces = this.choice();
    this.at++;
    return /[=!]$/.test(opening) ? ANYTHING : { pieces };
  }

  /** `[Pp]` is a letter, `[0-5]` a digit; any other class may be anything. */
  private characterClass(): Element {
    const from = this.at + 1;
    for (this.at++; this.at < this.source.length && this.source[this.at] !== ']'; this.at++) {
      if (this.source[this.at] === '\\') this.at++;
    }
    const inside = this.source.slice(from, this.at);
    this.at++;
    if (/^(?:\\d|\d)(?:-?\d)*$/.test(inside)) return DIGIT;
    const small = inside.toLowerCase();
    return /^[a-z]+$/.test(small) && new Set(small).size === 1 ? literal(small[0] as string) : ANYTHING;
  }

  private escape(): Element {
    const [text] = this.take(ESCAPED) ?? [''];
    if (text === '\\d') return DIGIT;
    return /^\\u[0-9A-Fa-f]{4}$/.test(text)
      ? literal(String.fromCharCode(Number.parseInt(text.slice(2), 16)))
      : ANYTHING;
  }

  private quantifier(): 'once' | 'more' | 'maybe' {
    const next = this.source[this.at];
    if (next !== '?' && next !== '*' && next !== '+' && next !== '{') return 'once';
    const least = this.take(QUANTIFIER)?.[1];
    return next === '?' || next === '*' || least === '0' ? 'maybe' : 'more';
  }

  /** Reads on over what the sticky expression finds here. */
  private take(expected: RegExp): RegExpExecArray | null {
    expected.lastIndex = this.at;
    const found = expected.exec(this.source);
    if (found !== null) this.at = expected.lastIndex;
    return found;
  }
}

function literal(character: string): Element {
  const small = character.toLowerCase();
  if (small >= 'a' && small <= 'z') return { letter: small };
  if (character >= '0' && character <= '9') return DIGIT;
  return isPrivateUse(character) ? { pieces: [[character]] } : ANYTHING;
}

function isPrivateUse(character: string): boolean {
  return character >= '\uE000' && character <= '\uF8FF';
}

/** Longer words are rarer, digits as rare as a word of three letters; the commonest of a choice counts. */
function rarity(pieces: Choice): number {
  let least = Number.POSITIVE_INFINITY;
  for (const piece of pieces)
    least = Math.min(least, piece === '0' ? 3 : isPrivateUse(piece) ? 9 : piece.length);
  return least;
}

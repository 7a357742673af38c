import { NewsgraphError } from '../../errors.js';
import { schemaPath } from '../../resources/locate.js';
import { PatternIndex } from '../../resources/patterns/pattern-index.js';
import {
  type NamedPieces,
  type RequiredPieces,
  requiredPieces,
} from '../../resources/patterns/required-pieces.js';
import { readYamlFile, type YamlFile } from '../../resources/yaml-file.js';
import type { RuleKind } from './date-fields.js';
import { AMOUNT } from './numerals.js';

type ClassEntries = ReadonlyMap<string, string | number>;
type RawFields = Readonly<Record<string, unknown>>;

/** One rule of schema/rules/time.yaml, compiled. */
export interface TimeRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly pattern: RegExp;
  /** What a text must hold for `pattern` to find anything. */
  readonly needs: RequiredPieces;
  readonly gives: RawFields;
  readonly captures: Readonly<Record<string, RawFields>>;
  /** Which class a capture group belongs to. */
  readonly groups: ReadonlyMap<string, string>;
  readonly bound: boolean;
  readonly lower: boolean;
  readonly guard: string | null;
  readonly capital: readonly string[];
  readonly notPerson: boolean;
  readonly notPos: Readonly<Record<string, readonly string[]>>;
  readonly where: Readonly<Record<string, readonly unknown[]>>;
  readonly whereNot: Readonly<Record<string, readonly unknown[]>>;
  readonly unlessBefore: RegExp | null;
  readonly unlessAfter: RegExp | null;
  readonly unlessMatch: RegExp | null;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export interface TimeGrammar {
  readonly rules: readonly TimeRule[];
  /** Which of `rules` may find something in a text. */
  readonly index: PatternIndex<TimeRule>;
  readonly classes: ReadonlyMap<string, ClassEntries>;
  /** The date that the examples are read against. */
  readonly published: string;
}

interface RawRule {
  readonly id: string;
  readonly reason: string;
  readonly match: string;
  readonly kind?: RuleKind;
  readonly gives?: RawFields;
  readonly captures?: Readonly<Record<string, RawFields>>;
  readonly bound?: boolean;
  readonly lower?: boolean;
  readonly guard?: string;
  readonly capital?: readonly string[];
  readonly pos?: Readonly<Record<string, readonly string[]>>;
  readonly where?: Readonly<Record<string, readonly unknown[]>>;
  readonly 'where-not'?: Readonly<Record<string, readonly unknown[]>>;
  readonly 'unless-before'?: string;
  readonly 'unless-after'?: string;
  readonly 'unless-match'?: string;
  readonly 'unless-person'?: boolean;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** `<month>`, or `<part2:part>` with a name of its own for the group. */
const CLASS = /<(?:\w+:)?(\w+)>/y;
const YEAR = String.raw`(?:19|20)\d\d`;

/**
 * Reads schema/rules/time.yaml.
 * @throws NewsgraphError KG201 (malformed YAML) or KG202 (malformed rule) with file and line.
 */
export function readTimeGrammar(path = schemaPath('rules', 'time.yaml')): TimeGrammar {
  const yaml = readYamlFile(path);
  const data = yaml.data as {
    published: string;
    classes: Record<string, Record<string, string | number>>;
    rules: RawRule[];
  };
  const classes = new Map(
    Object.entries(data.classes).map(([name, entries]) => [name, new Map(Object.entries(entries))]),
  );
  const names = namesOf(classes);
  const rules = data.rules.map((raw, index) => compile(raw, index, classes, names, yaml));
  return { classes, published: data.published, rules, index: new PatternIndex(rules) };
}

function compile(
  raw: RawRule,
  index: number,
  classes: ReadonlyMap<string, ClassEntries>,
  names: NamedPieces,
  yaml: YamlFile,
): TimeRule {
  const fail = (message: string): never => {
    throw new NewsgraphError({
      code: 'KG202',
      message: `time rule ${raw.id ?? `number ${index + 1}`}: ${message}`,
      where: { file: yaml.file, line: yaml.lineOf(['rules', index]) },
      hint: 'The head of the file explains the fields of a rule.',
    });
  };
  for (const field of ['id', 'reason', 'match', 'yes', 'no'] as const) {
    if (raw[field] === undefined || raw[field].length === 0) fail(`"${field}" is missing`);
  }
  const groups = new Map<string, string>();
  const source = expand(raw.match, classes, groups, fail);
  try {
    return {
      id: raw.id,
      kind: raw.kind ?? 'date',
      needs: requiredPieces(raw.match, names),
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_]|\d[.,:])(?:${source})(?![\p{L}\p{N}_])`, 'giu'),
      gives: raw.gives ?? {},
      captures: raw.captures ?? {},
      groups,
      bound: raw.bound ?? false,
      lower: raw.lower ?? false,
      guard: raw.guard ?? null,
      capital: raw.capital ?? [],
      notPerson: raw['unless-person'] ?? false,
      notPos: raw.pos ?? {},
      where: raw.where ?? {},
      whereNot: raw['where-not'] ?? {},
      unlessBefore: edge(raw['unless-before'], (inner) => `(?:${inner})$`),
      unlessAfter: edge(raw['unless-after'], (inner) => `^(?:${inner})`),
      unlessMatch: edge(raw['unless-match'], (inner) => inner),
      yes: raw.yes,
      no: raw.no,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return fail(error.message);
    throw error;
  }
}

function edge(source: string | undefined, frame: (inner: string) => string): RegExp | null {
  return source === undefined ? null : new RegExp(frame(blanks(source)), 'iu');
}

/** `<month>` and `<part2:part>` become named groups of the entries of their class. */
function expand(
  match: string,
  classes: ReadonlyMap<string, ClassEntries>,
  groups: Map<string, string>,
  fail: (message: string) => never,
): string {
  const expanded = match.replace(
    /(?<!\(\?)<(?:(\w+):)?(\w+)>/g,
    (_, label: string | undefined, name: string) => {
      const group = label ?? name;
      groups.set(group, name);
      if (name === 'amount') return `(?<${group}>${AMOUNT})`;
      return `(?<${group}>${wordsOf(name, classes) ?? fail(`no class <${name}>`)})`;
    },
  );
  return blanks(expanded);
}

function wordsOf(name: string, classes: ReadonlyMap<string, ClassEntries>): string | undefined {
  if (name === 'year') return YEAR;
  const entries = classes.get(name);
  if (entries === undefined) return undefined;
  return [...entries.keys()]
    .sort((a, b) => b.length - a.length)
    .map(quoteRegex)
    .join('|');
}

/** What the class behind `<name>` cannot do without. */
function namesOf(classes: ReadonlyMap<string, ClassEntries>): NamedPieces {
  const known = new Map<string, RequiredPieces>();
  return {
    reference: CLASS,
    piecesOf(name) {
      const pieces =
        known.get(name) ?? requiredPieces(name === 'amount' ? AMOUNT : (wordsOf(name, classes) ?? ''));
      known.set(name, pieces);
      return pieces;
    },
  };
}

function quoteRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/'/g, "['’]");
}

function blanks(source: string): string {
  return source.replace(/ (?=[?*])/g, String.raw`\s`).replace(/ /g, String.raw`\s+`);
}

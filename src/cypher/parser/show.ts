/** SHOW with its filters: `SHOW RANGE INDEXES`, `SHOW NODE KEY CONSTRAINTS`, `SHOW DATABASE name`. */
import type { ShowClause } from '../ast/ast.js';
import { parseYield } from './procedure-calls.js';
import { parseTail } from './projections.js';
import { parseExpression, type TokenStream } from './token-stream.js';

type What = ShowClause['what'];

interface Shown {
  readonly what: What;
  readonly kinds?: readonly string[];
}

const SUBJECTS: Readonly<Record<string, What>> = {
  FUNCTION: 'functions',
  FUNCTIONS: 'functions',
  PROCEDURE: 'procedures',
  PROCEDURES: 'procedures',
  DATABASE: 'databases',
  DATABASES: 'databases',
  INDEX: 'indexes',
  INDEXES: 'indexes',
  CONSTRAINT: 'constraints',
  CONSTRAINTS: 'constraints',
  SETTING: 'settings',
  SETTINGS: 'settings',
};

const INDEX_TYPES = ['FULLTEXT', 'LOOKUP', 'POINT', 'RANGE', 'TEXT', 'VECTOR'];

/** Words of a constraint's kind, the longer forms first, with what follows NODE_ or RELATIONSHIP_ in its type. */
const CONSTRAINT_WORDS: readonly (readonly [readonly string[], string])[] = [
  [['UNIQUENESS'], 'UNIQUENESS'],
  [['UNIQUE'], 'UNIQUENESS'],
  [['KEY'], 'KEY'],
  [['PROPERTY', 'EXISTENCE'], 'PROPERTY_EXISTENCE'],
  [['PROPERTY', 'EXIST'], 'PROPERTY_EXISTENCE'],
  [['PROPERTY', 'TYPE'], 'PROPERTY_TYPE'],
  [['EXISTENCE'], 'PROPERTY_EXISTENCE'],
  [['EXIST'], 'PROPERTY_EXISTENCE'],
];

export function parseShow(s: TokenStream): ShowClause {
  const { start } = s.next();
  const { what, kinds } = parseShown(s, start);
  if (s.takeWords('EXECUTABLE') && s.takeWords('BY') && !s.takeWords('CURRENT', 'USER')) {
    throw s.unsupported(s.token.start, 'SHOW ... EXECUTABLE BY a user; there are no users');
  }
  const names = parseNames(s, what);
  const { yieldAll, yields } = parseYield(s);
  const tail = parseTail(s);
  const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
  return { kind: 'Show', what, kinds, names, yieldAll, yields, ...tail, where, start, end: s.previousEnd };
}

function parseShown(s: TokenStream, start: number): Shown {
  if (s.takeWords('CURRENT', 'USER')) return { what: 'current user' };
  if (s.takeWords('DEFAULT') || s.takeWords('HOME')) {
    // There is one database, which is both.
    s.expectWord('DATABASE');
    return { what: 'home database' };
  }
  if (s.takeWords('ALL')) return { what: parseSubject(s, start, 'functions', 'indexes', 'constraints') };
  if (s.takeWords('BUILT', 'IN')) return { what: parseSubject(s, start, 'functions') };
  if (s.takeWords('USER', 'DEFINED')) return { what: parseSubject(s, start, 'functions'), kinds: [] };
  if (s.isWord('BTREE') && parseAhead(s, 1) === 'indexes')
    throw s.error(
      s.token.start,
      'UnexpectedSyntax',
      'Invalid index type b-tree, please omit the `BTREE` filter.',
    );
  if (INDEX_TYPES.includes(s.token.upper)) {
    const kinds = [s.next().upper];
    return { what: parseSubject(s, start, 'indexes'), kinds };
  }
  const kinds = parseConstraintKinds(s);
  if (kinds !== undefined) return { what: parseSubject(s, start, 'constraints'), kinds };
  return { what: parseSubject(s, start) };
}

/** Undefined where no kind of constraint stands here. */
function parseConstraintKinds(s: TokenStream): readonly string[] | undefined {
  const entity = s.isWord('NODE')
    ? 'NODE'
    : s.isWord('RELATIONSHIP') || s.isWord('REL')
      ? 'RELATIONSHIP'
      : '';
  if (entity !== '') s.next();
  for (const [words, type] of CONSTRAINT_WORDS) {
    if (!s.takeWords(...words)) continue;
    const entities = entity === '' ? ['NODE', 'RELATIONSHIP'] : [entity];
    // The one type whose name does not begin with what it is on.
    return entities.map((on) => (on === 'NODE' && type === 'UNIQUENESS' ? type : `${on}_${type}`));
  }
  if (entity !== '') throw s.unexpected('UNIQUENESS, KEY, PROPERTY EXISTENCE or PROPERTY TYPE');
  return undefined;
}

function parseAhead(s: TokenStream, ahead: number): What | undefined {
  const { upper } = s.peek(ahead);
  return Object.hasOwn(SUBJECTS, upper) ? SUBJECTS[upper] : undefined;
}

function parseSubject(s: TokenStream, start: number, ...allowed: readonly What[]): What {
  const what = parseAhead(s, 0);
  if (what !== undefined && (allowed.length === 0 || allowed.includes(what))) {
    s.next();
    return what;
  }
  if (allowed.length > 0) throw s.unexpected(allowed.join(', ').toUpperCase());
  if (s.isName()) throw s.unsupported(start, `SHOW ${s.token.upper}`);
  throw s.unexpected('FUNCTIONS, PROCEDURES, DATABASES, INDEXES, CONSTRAINTS, SETTINGS or CURRENT USER');
}

const AFTER_NAMES = ['YIELD', 'WHERE', 'ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'RETURN', 'UNION'];

function parseNames(s: TokenStream, what: What): readonly string[] | undefined {
  const { kind, upper, start, text } = s.token;
  if (what === 'settings' && kind === 'string') {
    const names: string[] = [];
    do {
      if (s.token.kind !== 'string') throw s.unexpected('the name of a setting in quotes');
      names.push(s.next().text);
    } while (s.takeSymbol(','));
    return names;
  }
  if (what !== 'databases') return undefined;
  if (kind === 'parameter') throw s.unsupported(start, 'SHOW DATABASE with a parameter');
  if (kind === 'quoted' || (kind === 'word' && !AFTER_NAMES.includes(upper))) {
    s.next();
    return [text.toLowerCase()];
  }
  return undefined;
}

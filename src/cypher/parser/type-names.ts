/** Type names of `IS :: TYPE` (Neo4j 5 Cypher manual, "Values and types: property, structural and constructed types"). */
import type { TypeName } from '../ast/ast.js';
import type { TokenStream } from './token-stream.js';

const NAMES: readonly (readonly [readonly string[], string])[] = [
  [['BOOL'], 'BOOLEAN'],
  [['BOOLEAN'], 'BOOLEAN'],
  [['STRING'], 'STRING'],
  [['VARCHAR'], 'STRING'],
  [['INT'], 'INTEGER'],
  [['INTEGER'], 'INTEGER'],
  [['SIGNED', 'INTEGER'], 'INTEGER'],
  [['INTEGER64'], 'INTEGER'],
  [['INT64'], 'INTEGER'],
  [['FLOAT'], 'FLOAT'],
  [['FLOAT64'], 'FLOAT'],
  [['DATE'], 'DATE'],
  [['LOCAL', 'TIME'], 'LOCAL TIME'],
  [['TIME', 'WITHOUT', 'TIME', 'ZONE'], 'LOCAL TIME'],
  [['TIME', 'WITHOUT', 'TIMEZONE'], 'LOCAL TIME'],
  [['ZONED', 'TIME'], 'ZONED TIME'],
  [['TIME', 'WITH', 'TIME', 'ZONE'], 'ZONED TIME'],
  [['TIME', 'WITH', 'TIMEZONE'], 'ZONED TIME'],
  [['LOCAL', 'DATETIME'], 'LOCAL DATETIME'],
  [['TIMESTAMP', 'WITHOUT', 'TIME', 'ZONE'], 'LOCAL DATETIME'],
  [['TIMESTAMP', 'WITHOUT', 'TIMEZONE'], 'LOCAL DATETIME'],
  [['ZONED', 'DATETIME'], 'ZONED DATETIME'],
  [['TIMESTAMP', 'WITH', 'TIME', 'ZONE'], 'ZONED DATETIME'],
  [['TIMESTAMP', 'WITH', 'TIMEZONE'], 'ZONED DATETIME'],
  [['DURATION'], 'DURATION'],
  [['POINT'], 'POINT'],
  [['NODE'], 'NODE'],
  [['VERTEX'], 'NODE'],
  [['RELATIONSHIP'], 'RELATIONSHIP'],
  [['EDGE'], 'RELATIONSHIP'],
  [['MAP'], 'MAP'],
  [['PATH'], 'PATH'],
  [['PATHS'], 'PATH'],
  [['PROPERTY', 'VALUE'], 'PROPERTY VALUE'],
  [['NULL'], 'NULL'],
  [['NOTHING'], 'NOTHING'],
  [['ANY', 'NODE'], 'NODE'],
  [['ANY', 'VERTEX'], 'NODE'],
  [['ANY', 'RELATIONSHIP'], 'RELATIONSHIP'],
  [['ANY', 'EDGE'], 'RELATIONSHIP'],
  [['ANY', 'MAP'], 'MAP'],
  [['ANY', 'PROPERTY', 'VALUE'], 'PROPERTY VALUE'],
  [['ANY', 'VALUE'], 'ANY'],
  [['ANY'], 'ANY'],
];

export function parseTypeName(s: TokenStream): TypeName {
  return s.nested(() => {
    const first = parseSingle(s);
    const others: TypeName[] = [...first.others];
    while (!s.barEnds && s.isSymbol('|')) {
      s.next();
      others.push(parseSingle(s));
    }
    return { ...first, others, end: s.previousEnd };
  });
}

function parseSingle(s: TokenStream): TypeName {
  const { start } = s.token;
  if (s.isWord('ANY') && (s.isSymbol('<', 1) || s.isWords('ANY', 'VALUE', '<'))) return parseAnyOf(s, start);
  const name = s.isWord('LIST') || s.isWord('ARRAY') ? takeList(s) : takeName(s);
  let type: TypeName = { kind: 'TypeName', notNull: false, others: [], ...name, start, end: s.previousEnd };
  type = withNotNull(s, type);
  while (s.isWord('LIST') || s.isWord('ARRAY')) {
    s.next();
    type = {
      kind: 'TypeName',
      name: 'LIST',
      notNull: false,
      inner: type,
      others: [],
      start,
      end: s.previousEnd,
    };
    type = withNotNull(s, type);
  }
  return type;
}

/** `ANY<A | B>`. */
function parseAnyOf(s: TokenStream, start: number): TypeName {
  s.next();
  s.takeWords('VALUE');
  s.expectSymbol('<');
  const inside = s.nested(() => {
    s.barEnds = false;
    return parseTypeName(s);
  });
  s.expectSymbol('>');
  return { ...inside, start, end: s.previousEnd };
}

function takeList(s: TokenStream): { name: string; inner: TypeName | undefined } {
  s.next();
  s.expectSymbol('<');
  const inner = s.nested(() => {
    s.barEnds = false;
    return parseTypeName(s);
  });
  s.expectSymbol('>');
  return { name: 'LIST', inner };
}

function takeName(s: TokenStream): { name: string; inner: undefined } {
  let best: readonly [readonly string[], string] | undefined;
  for (const entry of NAMES) {
    if (s.isWords(...entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  }
  if (best === undefined) throw s.unexpected('a type such as INTEGER, STRING or LIST<ANY>');
  s.takeWords(...best[0]);
  return { name: best[1], inner: undefined };
}

function withNotNull(s: TokenStream, type: TypeName): TypeName {
  if (s.takeWords('NOT', 'NULL') || s.takeSymbol('!')) return { ...type, notNull: true, end: s.previousEnd };
  return type;
}

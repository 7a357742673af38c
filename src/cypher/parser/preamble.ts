/** What stands before a query: EXPLAIN, PROFILE and `CYPHER` with a version and options (Neo4j 5 manual, Query options). */
import type { Statement } from '../ast/ast.js';
import type { TokenStream } from './token-stream.js';

/** Options and their values. None changes the rows, so they are checked and else ignored. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  PLANNER: ['cost', 'dp', 'idp'],
  RUNTIME: ['interpreted', 'legacy', 'parallel', 'pipelined', 'slotted'],
  REPLAN: ['force', 'skip'],
  UPDATESTRATEGY: ['default', 'eager'],
  EXPRESSIONENGINE: ['compiled', 'default', 'interpreted'],
  OPERATORENGINE: ['compiled', 'default', 'interpreted'],
  INTERPRETEDPIPESFALLBACK: ['all', 'default', 'disabled', 'whitelisted_plans_only'],
  CONNECTCOMPONENTSPLANNER: ['greedy', 'idp'],
  INFERSCHEMAPARTS: ['most_selective_label', 'off'],
  STATEFULSHORTESTPLANNINGMODE: ['all_if_possible', 'cardinality_heuristic', 'into_only'],
  PLANVAREXPANDINTO: ['minimum_cost', 'single_row'],
  PARALLELRUNTIMESUPPORT: ['all', 'disabled'],
};

/** @throws CypherError ArgumentError for another version of the language or a value that an option does not have */
export function parseMode(s: TokenStream): Statement['mode'] {
  let mode: Statement['mode'] = 'run';
  const given = new Map<string, string>();
  while (true) {
    if (s.takeWords('EXPLAIN')) mode = 'explain';
    else if (s.takeWords('PROFILE')) mode = 'profile';
    else if (s.isWord('CYPHER')) parseOptions(s, given);
    else return mode;
  }
}

function parseOptions(s: TokenStream, given: Map<string, string>): void {
  s.next();
  const { kind, text, start } = s.token;
  if (kind === 'integer' || kind === 'float') {
    if (text !== '5')
      throw argument(s, start, `${text} is not a valid option for cypher version. Valid options are: 5`);
    s.next();
  }
  while (s.isName() && s.isSymbol('=', 1)) {
    const name = s.next();
    s.next();
    const value = s.expectName('the value of the option').name.toLowerCase();
    const key = name.text.toUpperCase();
    const values = Object.hasOwn(OPTIONS, key) ? OPTIONS[key] : undefined;
    if (values === undefined) throw s.unsupported(name.start, `the query option ${name.text}`);
    if (!values.includes(value)) {
      const message = `${value} is not a valid option for ${name.text}. Valid options are: ${values.join(', ')}`;
      throw argument(s, name.start, message);
    }
    if (given.has(key) && given.get(key) !== value)
      throw argument(s, name.start, `Can't specify multiple conflicting values for ${name.text}`);
    given.set(key, value);
  }
}

function argument(s: TokenStream, at: number, message: string): Error {
  return s.error(at, 'InvalidArgumentValue', message, 'ArgumentError');
}

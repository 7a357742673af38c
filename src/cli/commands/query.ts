import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import { query as runQuery } from '../../query/embedded.js';
import { type Command, type Invocation, textOption, UsageError } from '../command.js';
import { DEFAULT_GRAPH, readGraphFile } from '../graph-file.js';
import { startRepl } from '../repl.js';
import {
  parametersOf,
  printResult,
  QUERY_HELP,
  QUERY_OPTIONS,
  queryFailed,
  timeoutOf,
} from './query-options.js';

export const query: Command = {
  name: 'query',
  summary: 'answer Cypher over the graph, with no server; without a query, converse',
  usage: "['CYPHER'|-] [--file FILE] [--param name=value ...]",
  options: { ...QUERY_OPTIONS, file: { type: 'string' } },
  help: { ...QUERY_HELP, file: 'file with the query' },
  examples: [
    "newsgraph query 'MATCH (p:Person)-[r:LEADS]->(o) RETURN p.name, r.role, o.name'",
    "newsgraph query 'MATCH (a)-[r]-(b) WHERE a.name = $name RETURN r, b' -p name=Kenya --evidence",
    'newsgraph query --file timeline.cypher --format csv > timeline.csv',
  ],
  async run(invocation) {
    const { terminal } = invocation;
    const text = await queryText(invocation);
    const graph = await readGraphFile(textOption(invocation, 'graph') ?? DEFAULT_GRAPH);
    const parameters = parametersOf(invocation);
    const options = { signal: terminal.signal, timeoutMs: timeoutOf(invocation) };
    if (text === null) return await startRepl({ graph, parameters, options, invocation });
    try {
      printResult(runQuery(graph, text, parameters, options), invocation);
      return 0;
    } catch (error) {
      return queryFailed(error, invocation);
    }
  },
};

/** The query's text from the argument, a file or standard input; null where none is given. */
async function queryText(invocation: Invocation): Promise<string | null> {
  const [given, ...rest] = invocation.positionals;
  const file = textOption(invocation, 'file');
  if (rest.length > 0) throw new UsageError('put the query in quotation marks: it is one argument');
  if (given !== undefined && file !== undefined) throw new UsageError('give the query or --file, not both');
  if (file !== undefined) return await readFile(file, 'utf8');
  if (given === '-') return await readText(invocation.terminal.stdin);
  return given ?? null;
}

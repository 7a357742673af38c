import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { serializeGraph } from '../../graph/serialize.js';
import { countersText } from '../../query/counters-text.js';
import { query as runQuery, stream, update } from '../../query/embedded.js';
import type { Parameters, RunOptions } from '../../query/engine.js';
import { type Command, flag, type Invocation, textOption, UsageError } from '../command.js';
import { DEFAULT_GRAPH, readGraphFile } from '../graph-file.js';
import { startRepl } from '../repl.js';
import { writeFileAtomic } from '../write-file.js';
import {
  noteUnsaved,
  parametersOf,
  printResult,
  printStream,
  QUERY_HELP,
  QUERY_OPTIONS,
  queryFailed,
  timeoutOf,
} from './query-options.js';

export const query: Command = {
  name: 'query',
  usage: "['CYPHER'|-] [--file FILE] [--param name=value ...] [--write [-o FILE]]",
  options: {
    ...QUERY_OPTIONS,
    file: { type: 'string' },
    write: { type: 'boolean', short: 'w' },
    output: { type: 'string', short: 'o' },
  },
  help: {
    ...QUERY_HELP,
    file: 'file with the query',
    write: 'save what the query changes over the graph; without it nothing is saved',
    output: 'with --write, save the changed graph to this file instead',
  },
  examples: [
    "newsgraph query 'MATCH (p:Person)-[r:LEADS]->(o) RETURN p.name, r.role, o.name'",
    "newsgraph query 'MATCH (a)-[r]-(b) WHERE a.name = $name RETURN r, b' -p name=Kenya --evidence",
    "newsgraph query 'MATCH (p:Person {name: $name}) SET p.gender = $gender' -p name='Ana Ruiz' -p gender=female --write",
    'newsgraph query --file timeline.cypher --format csv > timeline.csv',
  ],
  async run(invocation) {
    const { terminal } = invocation;
    const path = textOption(invocation, 'graph') ?? DEFAULT_GRAPH;
    const target = saveTarget(invocation, path);
    const text = await queryText(invocation);
    if (text === null && target !== null) throw new UsageError('--write takes a query, not a conversation');
    const graph = await readGraphFile(path);
    const parameters = parametersOf(invocation);
    const options = { signal: terminal.signal, timeoutMs: timeoutOf(invocation) };
    if (text === null) return await startRepl({ graph, parameters, options, invocation });
    try {
      if (target !== null) return await save({ graph, text, parameters, options, invocation, target });
      if (!(await printStream(invocation, text, () => stream(graph, text, parameters, options))))
        printResult(runQuery(graph, text, parameters, options), invocation);
      noteUnsaved(text, invocation);
      return 0;
    } catch (error) {
      return queryFailed(error, invocation);
    }
  },
};

/** The file that --write saves to; null without it. */
function saveTarget(invocation: Invocation, graph: string): string | null {
  const output = textOption(invocation, 'output');
  if (flag(invocation, 'write')) return output ?? graph;
  if (output !== undefined) throw new UsageError('-o names the file that --write saves to; add --write');
  return null;
}

interface Saving {
  readonly graph: KnowledgeGraph;
  readonly text: string;
  readonly parameters: Parameters;
  readonly options: RunOptions;
  readonly invocation: Invocation;
  readonly target: string;
}

/** Answers a query and saves the graph as it left it: whole, or not at all. */
async function save({ graph, text, parameters, options, invocation, target }: Saving): Promise<0> {
  const { result, knowledge } = update(graph, text, parameters, options);
  await writeFileAtomic(target, serializeGraph(knowledge), invocation.terminal.signal);
  printResult(result, invocation);
  invocation.terminal.err(`${countersText(result.counters)}; saved ${target}\n`);
  return 0;
}

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

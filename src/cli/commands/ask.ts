import { embeddedEngine } from '../../query/embedded.js';
import { ask as askQuestion, readyQuestion, readyQuestions } from '../../query/ready-questions.js';
import type { Command } from '../command.js';
import { textOption } from '../command.js';
import { DEFAULT_GRAPH, readGraphFile } from '../graph-file.js';
import {
  parametersOf,
  printResult,
  QUERY_HELP,
  QUERY_OPTIONS,
  queryFailed,
  timeoutOf,
} from './query-options.js';

export const ask: Command = {
  name: 'ask',
  usage: '[NAME] [--param name=value ...]',
  options: QUERY_OPTIONS,
  help: QUERY_HELP,
  examples: ['newsgraph ask', 'newsgraph ask roles', "newsgraph ask timeline -p name='Ana Ruiz'"],
  async run(invocation) {
    const { terminal, positionals } = invocation;
    const [name] = positionals;
    if (name === undefined) {
      const questions = readyQuestions();
      const width = Math.max(...questions.map((question) => question.name.length)) + 2;
      for (const { name: key, title, parameters } of questions) {
        terminal.out(
          `${key.padEnd(width)}${title}${parameters.map((parameter) => ` [${parameter.name}]`).join('')}\n`,
        );
      }
      return 0;
    }
    const question = readyQuestion(name);
    const graph = await readGraphFile(textOption(invocation, 'graph') ?? DEFAULT_GRAPH);
    try {
      const options = { signal: terminal.signal, timeoutMs: timeoutOf(invocation) };
      printResult(
        await askQuestion(embeddedEngine(graph), question, parametersOf(invocation), options),
        invocation,
      );
      return 0;
    } catch (error) {
      return queryFailed(error, invocation);
    }
  },
};

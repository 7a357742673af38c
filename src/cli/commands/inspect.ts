import { inspectArticle } from '../../clean/inspect.js';
import { formatProblem } from '../../errors.js';
import type { Article, Sourced } from '../../model/article.js';
import { READ_KINDS } from '../../model/block.js';
import { readArticles } from '../../read/read-articles.js';
import { loadFurniture } from '../../resources/furniture/load.js';
import { type Command, flag, type Terminal, UsageError } from '../command.js';

export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE|- ...',
  options: { json: { type: 'boolean' }, force: { type: 'boolean' } },
  help: { json: 'as JSON', force: 'articles that are not in English too' },
  examples: ['newsgraph inspect articles/quake.html', 'newsgraph inspect --json articles/ | jq .'],
  async run(invocation) {
    const { positionals, terminal } = invocation;
    if (positionals.length === 0) throw new UsageError('name at least one file');
    const furniture = loadFurniture();
    const { articles, problems } = await readArticles(positionals, {
      furniture,
      stdin: terminal.stdin,
      force: flag(invocation, 'force'),
    });
    const inspected = articles.map((article) => ({ article, blocks: inspectArticle(article, furniture) }));
    if (flag(invocation, 'json')) terminal.out(`${JSON.stringify(inspected, null, 1)}\n`);
    else for (const { article, blocks } of inspected) print(article, blocks, terminal);
    for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
    return problems.length > 0 ? 1 : 0;
  },
};

const LONGEST = 100;

function print(article: Article, blocks: ReturnType<typeof inspectArticle>, { out, color }: Terminal): void {
  const dim = (text: string): string => (color ? `\u001b[2m${text}\u001b[0m` : text);
  out(`${article.source}\n`);
  for (const key of ['title', 'outlet', 'published', 'byline', 'url'] as const)
    out(`  ${key.padEnd(11)}${metadata(article[key])}\n`);
  for (const { kind, rule, text } of blocks) {
    const line = text.replace(/\s+/g, ' ');
    const shown = line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
    out(`  ${kind.padEnd(13)}${READ_KINDS.has(kind) ? shown : dim(`${shown}  [${rule}]`)}\n`);
  }
}

function metadata(value: Sourced<string> | null): string {
  return value === null ? 'unknown' : `${value.value}  (${value.source.from}: ${value.source.key})`;
}

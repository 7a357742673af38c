import { dirname, extname, join } from 'node:path';
import { exportFormat, exportFormats, textOf } from '../../export/formats.js';
import { type Command, flag, textOption, UsageError } from '../command.js';
import { DEFAULT_GRAPH, readGraphFile } from '../graph-file.js';
import { writeFileAtomic } from '../write-file.js';

export const exportCommand: Command = {
  name: 'export',
  usage: 'FORMAT [--graph FILE] [-o FILE|DIR|-]',
  options: {
    graph: { type: 'string', short: 'g' },
    output: { type: 'string', short: 'o' },
    quiet: { type: 'boolean', short: 'q' },
  },
  help: {
    graph: `graph to read (default: ${DEFAULT_GRAPH})`,
    output: 'file, folder, or - for standard output (default: the folder of the graph)',
    quiet: 'do not name the written files',
  },
  examples: [
    'newsgraph export gexf',
    'newsgraph export csv -o import/',
    'newsgraph export graphml -o - | gzip > graph.graphml.gz',
  ],
  async run(invocation) {
    const { positionals, terminal } = invocation;
    const [name, ...rest] = positionals;
    if (name === undefined || rest.length > 0) {
      throw new UsageError(
        `name one format: ${exportFormats.map((format) => `${format.name} (${format.description})`).join('; ')}`,
      );
    }
    const format = exportFormat(name);
    const source = textOption(invocation, 'graph') ?? DEFAULT_GRAPH;
    const files = format.write(await readGraphFile(source));
    const output = textOption(invocation, 'output') ?? dirname(source);
    const [only] = files;
    if (output === '-') {
      if (only === undefined || files.length > 1)
        throw new UsageError(`${name} is ${files.length} files and cannot go to standard output`);
      terminal.out(await textOf(only));
      return 0;
    }
    const isFile = files.length === 1 && extname(output) !== '';
    for (const file of files) {
      const path = isFile ? output : join(output, file.name);
      await writeFileAtomic(path, file.content, terminal.signal);
      if (!flag(invocation, 'quiet')) terminal.err(`wrote ${path}\n`);
    }
    return 0;
  },
};

import type { Command, CommandEntry } from './command.js';

/** `newsgraph --help`. */
export function generalHelp(commands: readonly CommandEntry[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    `newsgraph ${version}: the knowledge graph of a folder of news articles`,
    '',
    'Usage: newsgraph COMMAND [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'newsgraph COMMAND --help explains a command. Exit codes: 0 done, 1 something failed, 2 wrong usage.',
    '',
    'Examples:',
    '  newsgraph build articles/ -o out',
    "  newsgraph query 'MATCH (p:Person)-[r:HOLDS_ROLE|LEADS]->(o) RETURN p.name, r.role, o.name'",
    '  newsgraph export gexf -o graph.gexf',
    '',
  ].join('\n');
}

/** `newsgraph COMMAND --help`. */
export function commandHelp(command: Command, summary: string): string {
  const rows = Object.entries(command.options).map(([name, option]) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    const value = option.type === 'string' ? ' VALUE' : '';
    return [`  ${short}--${name}${value}`, command.help[name] ?? ''] as const;
  });
  const width = Math.max(0, ...rows.map(([left]) => left.length)) + 2;
  return [
    `newsgraph ${command.name}: ${summary}`,
    '',
    `Usage: newsgraph ${command.name} ${command.usage}`,
    '',
    ...(rows.length === 0
      ? []
      : ['Options:', ...rows.map(([left, right]) => left.padEnd(width) + right), '']),
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

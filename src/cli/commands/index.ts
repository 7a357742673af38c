import type { CommandEntry } from '../command.js';

/** Every command, in the order of `newsgraph --help`. A command's code is loaded when it is called: the query engine alone is 170 files. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'build',
    summary: 'read articles and build their graph',
    load: async () => (await import('./build.js')).build,
  },
  {
    name: 'query',
    summary: 'answer Cypher over the graph, with no server; without a query, converse',
    load: async () => (await import('./query.js')).query,
  },
  {
    name: 'ask',
    summary: 'ask a ready question; without a name, list them',
    load: async () => (await import('./ask.js')).ask,
  },
  {
    name: 'export',
    summary: 'write the graph as gexf, graphml, json, jsonl, csv, cypher, browser',
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'push',
    summary: 'write the graph to a Neo4j database',
    load: async () => (await import('./push.js')).push,
  },
  {
    name: 'pull',
    summary: 'read a pushed graph back from Neo4j',
    load: async () => (await import('./pull.js')).pull,
  },
  {
    name: 'inspect',
    summary: 'show what is read of a file, what is furniture, and why',
    load: async () => (await import('./inspect.js')).inspect,
  },
  {
    name: 'annotate',
    summary: 'annotate documents in the gold form (JSON Lines with id and text)',
    load: async () => (await import('./annotate.js')).annotate,
  },
  {
    name: 'pipeline',
    summary: 'print the components, what they read and what they give',
    load: async () => (await import('./pipeline.js')).pipeline,
  },
];

/** The one direction of the data: a folder imports only from folders to its left (src/README.md). */
const order = [
  'model',
  'resources',
  'pipeline',
  'read',
  'clean',
  'annotate',
  'extract',
  'resolve',
  'graph',
  'cypher',
  'query',
  'export',
  'neo4j',
  'evaluate',
  'server',
  'cli',
];
const only = (from, to, name) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${to})(/|\\.ts)` },
});
module.exports = {
  forbidden: [
    // A cycle of types alone exists only for the compiler.
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...order.slice(0, -1).map((folder, i) => ({
      name: `${folder}-looks-left-only`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${order.slice(i + 1).join('|')})/` },
    })),
    only('model', 'model|errors', 'model-is-pure'),
    only('cypher', 'cypher', 'cypher-stands-alone'),
    {
      name: 'cypher-knows-no-store',
      severity: 'error',
      from: { path: '^src/cypher/' },
      to: { path: 'node_modules/(graphology|neo4j-driver)' },
    },
    {
      name: 'one-graph-writer',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(graph|export)/' },
      to: { path: 'node_modules/graphology/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-neo4j-talks-to-neo4j',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/neo4j/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};

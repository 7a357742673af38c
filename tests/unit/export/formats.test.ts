import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { MultiGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { exportFormat, exportFormats, textOf } from '../../../src/export/formats.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import type { KnowledgeGraph } from '../../../src/graph/knowledge-graph.js';
import { assemble } from '../../../src/graph/parse-graph.js';
import { readyQuestions } from '../../../src/query/ready-questions.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { allLabels } from '../../../src/resources/ontology-types.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';
import { randomGraph } from '../../samples/random-graph.js';

const require = createRequire(import.meta.url);
type Parse = (graphClass: typeof MultiGraph, text: string) => MultiGraph;
const parseGexf = (require('graphology-gexf') as { parse: Parse }).parse;
const parseGraphml = (require('graphology-graphml') as { parse: Parse }).parse;

const ontology = loadOntology();
const knowledge = buildKnowledgeGraph(harbourCorpus, ontology);
const { graph } = knowledge;

async function exported(name: string, of: KnowledgeGraph = knowledge): Promise<string> {
  const [file] = exportFormat(name).write(of);
  if (file === undefined) throw new Error('no file');
  return textOf(file);
}

const XSD = resolve('../shared/gexf/gexf.xsd');
const canValidate = existsSync(XSD) && spawnSync('xmllint', ['--version']).status === 0;

function schemaErrors(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gexf-'));
  try {
    const file = join(folder, 'graph.gexf');
    writeFileSync(file, text);
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', XSD, file], { encoding: 'utf8' });
    return run.status === 0 ? '' : run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('every format', () => {
  it.each(exportFormats.map((format) => format.name))('%s is the same twice', async (name) => {
    const once = await Promise.all(exportFormat(name).write(knowledge).map(textOf));
    const twice = await Promise.all(exportFormat(name).write(knowledge).map(textOf));
    expect(once).toEqual(twice);
    expect(once.every((text) => text.length > 0)).toBe(true);
  });

  it('is refused by name when unknown', () => {
    expect(() => exportFormat('gefx')).toThrow('"gefx" is no export format');
  });
});

describe('GEXF', () => {
  it.runIf(canValidate)('is valid against the 1.3 schema', async () => {
    expect(schemaErrors(await exported('gexf'))).toBe('');
  });

  it.runIf(canValidate)('is valid for hostile texts too', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async ({ nodes, edges }) => {
        expect(schemaErrors(await exported('gexf', assemble(nodes, edges, ontology)))).toBe('');
      }),
      { numRuns: 15 },
    );
  });

  if (!canValidate) {
    it('validation needs xmllint (libxml2-utils) and ../shared/gexf: skipped', (context) => context.skip());
  }

  it('opens in another reader with all nodes, edges, looks and types', async () => {
    const read = parseGexf(MultiGraph, await exported('gexf'));
    expect([read.order, read.size]).toEqual([graph.order, graph.size]);
    const norvania = read.getNodeAttributes('place:country:norvania');
    expect(norvania).toMatchObject({
      label: 'Norvania',
      color: 'rgb(89,161,79)',
      size: 60,
      type: 'Place',
      lat: 61,
      mentions: 4,
    });
    expect(norvania.kinds).toEqual(['Country']);
    expect(read.getNodeAttribute('person:anton-reyk', 'x')).not.toBe(0);
    const chair = read.getEdgeAttributes('LEADS(person:vera-reyk,organization:harbour-party;role=chair)');
    expect(chair).toMatchObject({ label: 'leads: chair', kind: 'LEADS', weight: 2, former: false });
    expect(chair.sentences).toEqual([
      'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
      'His sister Vera Reyk chairs the Harbour Party.',
    ]);
  });

  it('leaves the text of articles out', async () => {
    expect(await exported('gexf')).not.toContain('Sudland pulls envoys after blast&#10;');
  });

  it('has colours without alpha and sizes from 10 to 60', async () => {
    const text = await exported('gexf');
    const colors = text.match(/<viz:color [^>]*>/g) ?? [];
    expect(colors).toHaveLength(graph.order);
    for (const color of colors) expect(color).toMatch(/^<viz:color r="\d+" g="\d+" b="\d+"\/>$/);
    for (const [, size] of text.matchAll(/<viz:size value="([\d.]+)"/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(10);
      expect(Number(size)).toBeLessThanOrEqual(60);
    }
  });
});

describe('GraphML', () => {
  it('opens in two other readers with all nodes and edges', async () => {
    const text = await exported('graphml');
    const read = parseGraphml(MultiGraph, text);
    expect([read.order, read.size]).toEqual([graph.order, graph.size]);
    expect(read.getNodeAttributes('place:country:norvania')).toMatchObject({
      label: 'Norvania',
      lat: 61,
      type: 'Place',
    });
    const parser = new XMLParser({
      ignoreAttributes: false,
      processEntities: { maxTotalExpansions: 100_000 },
    });
    const tree = parser.parse(text) as { graphml: { graph: { node: unknown[]; edge: unknown[] } } };
    expect([tree.graphml.graph.node.length, tree.graphml.graph.edge.length]).toEqual([
      graph.order,
      graph.size,
    ]);
  });

  it('and GEXF are well-formed for hostile texts', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph, async ({ nodes, edges }) => {
        const hostile = assemble(nodes, edges, ontology);
        for (const [name, parse] of [
          ['gexf', parseGexf],
          ['graphml', parseGraphml],
        ] as const) {
          const text = await exported(name, hostile);
          expect(XMLValidator.validate(text)).toBe(true);
          const read = parse(MultiGraph, text);
          expect([read.order, read.size]).toEqual([hostile.graph.order, hostile.graph.size]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('CSV for neo4j-admin', () => {
  const read = async (index: number): Promise<Record<string, string>[]> => {
    const file = exportFormat('csv').write(knowledge)[index];
    if (file === undefined) throw new Error('no file');
    return parseCsv(await textOf(file), { columns: true }) as Record<string, string>[];
  };

  it('has a typed header and one row for each node', async () => {
    const rows = await read(0);
    expect(rows).toHaveLength(graph.order);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id:ID',
        ':LABEL',
        'aliases:string[]',
        'lat:double',
        'mentions:long',
        'start:date',
      ]),
    );
    const norvania = rows.find((row) => row['id:ID'] === 'place:country:norvania');
    expect(norvania).toMatchObject({
      ':LABEL': 'Place|Country|Entity',
      'lat:double': '61',
      'name:string': 'Norvania',
    });
  });

  it('has one row for each edge, with its sentences', async () => {
    const rows = await read(1);
    expect(rows).toHaveLength(graph.size);
    expect(rows.find((row) => row[':TYPE'] === 'CAPITAL_OF')).toMatchObject({
      ':START_ID': 'place:city:marrow',
      ':END_ID': 'place:country:norvania',
      'sentences:string[]': 'Marrow is the capital of Norvania.',
      'weight:long': '1',
    });
  });

  it('tells how to load it', async () => {
    const file = exportFormat('csv').write(knowledge)[2];
    expect(file === undefined ? '' : await textOf(file)).toContain('neo4j-admin database import full neo4j');
  });
});

describe('JSON lines', () => {
  it('hold every node and edge with flat properties', async () => {
    const lines = (await exported('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(graph.order + graph.size);
    expect(
      lines.find((line) => line.id === 'CAPITAL_OF(place:city:marrow,place:country:norvania)'),
    ).toMatchObject({
      is: 'edge',
      type: 'CAPITAL_OF',
      from: 'place:city:marrow',
      to: 'place:country:norvania',
      properties: { sentences: ['Marrow is the capital of Norvania.'], weight: 1 },
    });
  });
});

describe('Neo4j Browser', () => {
  const [style, queries] = exportFormat('browser').write(knowledge);

  it('gets a colour and a caption for every label, the more special ones last', async () => {
    const text = style === undefined ? '' : await textOf(style);
    const rules = [...text.matchAll(/^node\.(\w+) \{\n {2}color: (#\w{6});[^}]*caption: '\{name\}';\n\}/gm)];
    const colors = new Map(rules.map(([, label = '', color]) => [label, color]));
    expect([...colors.keys()].sort()).toEqual(allLabels(ontology));
    for (const [second, main] of ontology.mainLabelOf) expect(colors.get(second)).toBe(colors.get(main));
    const order = [...colors.keys()];
    expect(order[0]).toBe('Entity');
    for (const [second, main] of ontology.mainLabelOf)
      expect(order.indexOf(second)).toBeGreaterThanOrEqual(order.indexOf(main));
  });

  it('gets every question as a file of a zip, with what to type for its parameters', async () => {
    const bytes: Uint8Array[] = [];
    for await (const piece of queries?.content ?? []) if (typeof piece !== 'string') bytes.push(piece);
    const files = unzipSync(Buffer.concat(bytes));
    expect(Object.keys(files)).toEqual([
      'newsgraph/',
      ...readyQuestions().map(({ name }) => `newsgraph/${name}.cypher`),
    ]);
    expect(strFromU8(files['newsgraph/timeline.cypher'] ?? new Uint8Array())).toContain(
      "// Timeline of somebody or something\n// first run  :param name => ''  (name or alias)\nMATCH (x:Entity)",
    );
  });
});

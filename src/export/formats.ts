import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { serializeGraph } from '../graph/serialize.js';
import { readyQuestions } from '../query/ready-questions.js';
import { browserStyle } from './browser-style.js';
import { edgesCsv, importCommand, nodesCsv } from './csv.js';
import { cypherScript } from './cypher-script.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { savedQueries } from './saved-queries.js';

/** A file of an export, in pieces: text, or the bytes of a binary format. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

export interface ExportFormat {
  readonly name: string;
  /** One line for help. */
  readonly description: string;
  /** Names of the files it makes; with one file, output may go anywhere. */
  readonly files: readonly string[];
  write(knowledge: KnowledgeGraph): readonly ExportedFile[];
}

function oneFile(
  name: string,
  file: string,
  description: string,
  content: (knowledge: KnowledgeGraph) => ExportedFile['content'],
): ExportFormat {
  return {
    name,
    description,
    files: [file],
    write: (knowledge) => [{ name: file, content: content(knowledge) }],
  };
}

/** Every export, by name. */
export const exportFormats: readonly ExportFormat[] = [
  oneFile(
    'gexf',
    'graph.gexf',
    'Gephi and Gephi Lite: laid out, coloured, typed attributes (GEXF 1.3)',
    gexf,
  ),
  oneFile('graphml', 'graph.graphml', 'Cytoscape, yEd, NetworkX, igraph', graphml),
  oneFile('json', 'graph.json', 'graphology, and this program', serializeGraph),
  oneFile('jsonl', 'graph.jsonl', 'one node or edge a line, for scripts', jsonl),
  {
    name: 'csv',
    description: 'spreadsheets, and neo4j-admin database import',
    files: ['nodes.csv', 'edges.csv', 'import.txt'],
    write: (knowledge) => [
      { name: 'nodes.csv', content: nodesCsv(knowledge) },
      { name: 'edges.csv', content: edgesCsv(knowledge) },
      { name: 'import.txt', content: [importCommand('nodes.csv', 'edges.csv')] },
    ],
  },
  oneFile('cypher', 'graph.cypher', 'cypher-shell and Neo4j Browser', cypherScript),
  {
    name: 'browser',
    description: 'Neo4j Browser: a style with our colours, and the ready questions to save',
    files: ['style.grass', 'saved-queries.zip'],
    write: ({ ontology }) => [
      { name: 'style.grass', content: [browserStyle(ontology)] },
      { name: 'saved-queries.zip', content: [savedQueries(readyQuestions())] },
    ],
  },
];

/** @throws NewsgraphError KG501 for an unknown name, listing the known ones. */
export function exportFormat(name: string): ExportFormat {
  const found = exportFormats.find((format) => format.name === name.toLowerCase());
  if (found !== undefined) return found;
  throw new NewsgraphError({
    code: 'KG501',
    message: `"${name}" is no export format`,
    hint: `Formats: ${exportFormats.map((format) => format.name).join(', ')}.`,
  });
}

/** The whole text of an exported text file. */
export async function textOf(file: ExportedFile): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of file.content)
    pieces.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece));
  return pieces.join('');
}

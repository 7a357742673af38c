import { NewsgraphError } from '../../errors.js';
import type { BlockKind } from '../../model/block.js';
import { schemaPath } from '../locate.js';
import { PatternIndex } from '../patterns/pattern-index.js';
import { type NamedPieces, type RequiredPieces, requiredPieces } from '../patterns/required-pieces.js';
import { SchemaReader } from '../schema-reader.js';
import { readYamlFile, readYamlFolder, type YamlFile } from '../yaml-file.js';
import { AGENCY_PIECE, AgencyFinder } from './agencies.js';
import {
  type Agency,
  DOCUMENT_TESTS,
  type DocumentRule,
  type DocumentTest,
  type Furniture,
  type LineRule,
  type LineScope,
  type Zone,
} from './rule.js';

const KINDS: readonly BlockKind[] = [
  'headline',
  'dek',
  'body',
  'repeat',
  'byline',
  'dateline',
  'timestamp',
  'caption',
  'credit',
  'contribution',
  'prompt',
  'navigation',
  'copyright',
  'metadata',
];
const SCOPES: readonly (LineScope | 'document')[] = ['line', 'start', 'end', 'aside', 'document'];
const ZONES: readonly Zone[] = ['head', 'tail', 'edge', 'any'];
const KEYS = [
  'id',
  'kind',
  'reason',
  'scope',
  'zone',
  'pattern',
  'requires',
  'ignoreCase',
  'maxLength',
  'after',
  'beside',
  'rest',
  'notFirst',
  'image',
  'yes',
  'no',
];
const THRESHOLDS = ['similarity', 'words', 'lines'];
const DEFAULT_MAX_LENGTH = 300;
const NOT_RULES = new Set(['parts.yaml', 'agencies.yaml']);

/**
 * Reads `schema/furniture`: the rules that tell captions, credits, bylines, prompts and the like from body text.
 * @throws NewsgraphError KG201 for malformed files, KG202 for rules whose pattern does not compile.
 */
export function loadFurniture(folder: string = schemaPath('furniture')): Furniture {
  const agencies = new AgencyFinder(readAgencies(readYamlFile(`${folder}/agencies.yaml`)));
  const parts = readParts(readYamlFile(`${folder}/parts.yaml`));
  const compile = (pattern: string, flags = ''): RegExp => new RegExp(expand(pattern, parts), `d${flags}`);
  const lines: LineRule[] = [];
  const documents = new Map<DocumentTest, DocumentRule>();
  for (const file of readYamlFolder(folder)) {
    if (NOT_RULES.has(file.file.slice(folder.length + 1))) continue;
    for (const reader of items(file)) {
      if (reader.oneOf('scope', SCOPES, 'line') === 'document') {
        const rule = readDocumentRule(reader);
        documents.set(rule.test, rule);
      } else lines.push(readLineRule(reader, compile, parts));
    }
  }
  return { lines, index: new PatternIndex(lines), documents, agencies, compile };
}

/** The maps of a file that is a list. */
function items(file: YamlFile): readonly SchemaReader[] {
  if (!Array.isArray(file.data)) {
    throw new NewsgraphError({
      code: 'KG201',
      message: 'the file must be a list of rules',
      where: { file: file.file, line: 1 },
      hint: 'schema/README.md shows the form.',
    });
  }
  return file.data.map((data: unknown, index) =>
    SchemaReader.of({ file: file.file, data, lineOf: (path) => file.lineOf([index, ...path]) }),
  );
}

function readAgencies(file: YamlFile): readonly Agency[] {
  return items(file).map((reader) => {
    reader.only(['name', 'forms', 'picture', 'ambiguous']);
    const name = reader.string('name');
    return {
      name,
      forms: [name, ...reader.strings('forms')],
      picture: reader.flag('picture'),
      ambiguous: reader.flag('ambiguous'),
    };
  });
}

/** A named piece of the patterns: its text, with the pieces that it uses, and what it cannot do without. */
interface Part {
  readonly text: string;
  readonly needs: RequiredPieces;
}

const REFERENCE = /\{\{(\w+)\}\}/g;

function readParts(file: YamlFile): ReadonlyMap<string, Part> {
  const parts = new Map([['agency', { text: AGENCY_PIECE, needs: requiredPieces(AGENCY_PIECE) }]]);
  const reader = SchemaReader.of(file);
  for (const key of reader.keys()) {
    const raw = reader.string(key);
    parts.set(key, { text: expand(raw, parts), needs: requiredPieces(raw, namesOf(parts)) });
  }
  return parts;
}

function namesOf(parts: ReadonlyMap<string, Part>): NamedPieces {
  return { reference: new RegExp(REFERENCE, 'y'), piecesOf: (name) => parts.get(name)?.needs ?? [] };
}

function expand(pattern: string, parts: ReadonlyMap<string, Part>): string {
  return pattern.replace(REFERENCE, (_, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`unknown piece {{${name}}}`);
    return part.text;
  });
}

function readLineRule(
  reader: SchemaReader,
  compile: (pattern: string, flags?: string) => RegExp,
  parts: ReadonlyMap<string, Part>,
): LineRule {
  reader.only(KEYS);
  const ignoreCase = reader.flag('ignoreCase');
  const pattern = (key: string): RegExp => {
    try {
      return compile(reader.string(key), ignoreCase ? 'i' : '');
    } catch (error) {
      if (error instanceof NewsgraphError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw malformed(reader, key, `${message.slice(0, 80)} … ${message.slice(-80)}`);
    }
  };
  return {
    ...readHead(reader),
    scope: reader.oneOf('scope', ['line', 'start', 'end', 'aside'] as const, 'line'),
    zone: reader.oneOf('zone', ZONES, 'any'),
    maxLength: reader.has('maxLength') ? reader.number('maxLength') : DEFAULT_MAX_LENGTH,
    pattern: pattern('pattern'),
    needs: requiredPieces(reader.string('pattern'), namesOf(parts)),
    requires: reader.has('requires') ? pattern('requires') : null,
    after: new Set(reader.strings('after')),
    beside: new Set(reader.strings('beside')),
    notFirst: reader.flag('notFirst'),
    rest: reader.oneOf('rest', KINDS, 'body'),
    image: reader.flag('image'),
  };
}

function readDocumentRule(reader: SchemaReader): DocumentRule {
  reader.only(['id', 'kind', 'reason', 'scope', 'test', 'yes', 'no', ...THRESHOLDS]);
  const thresholds = THRESHOLDS.filter((key) => reader.has(key)).map((key) => [key, reader.number(key)]);
  return {
    ...readHead(reader),
    scope: 'document',
    test: reader.oneOf('test', DOCUMENT_TESTS),
    thresholds: Object.fromEntries(thresholds) as Record<string, number>,
  };
}

function readHead(reader: SchemaReader) {
  const head = {
    id: reader.matching('id', /^[a-z]+\/[a-z-]+$/, 'rule id of the form "kind/name"'),
    kind: reader.oneOf('kind', KINDS),
    reason: reader.string('reason'),
    yes: reader.strings('yes'),
    no: reader.strings('no'),
  };
  if (head.yes.length === 0 || head.no.length === 0) {
    throw malformed(reader, 'yes', `rule ${head.id} needs examples under "yes" and "no"`);
  }
  return head;
}

function malformed(reader: SchemaReader, key: string, message: string): NewsgraphError {
  const { where } = reader.refuse(message, key);
  return new NewsgraphError({ code: 'KG202', message, where, hint: 'schema/README.md shows the form.' });
}

import { NewsgraphError } from '../../errors.js';
import { schemaPath } from '../../resources/locate.js';
import { readYamlFile, readYamlFolder, type YamlFile } from '../../resources/yaml-file.js';
import type { EventFrame } from './frame.js';

const KEYS = new Set([
  'id',
  'reason',
  'verb',
  'noun',
  'adjective',
  'plural',
  'compound',
  'object',
  'subject',
  'oblique',
  'complementNoun',
  'notObject',
  'notSubject',
  'notModifier',
  'notPrep',
  'host',
  'objectBelow',
  'complementVerb',
  'complementObject',
  'notComplementVerb',
  'needsObject',
  'noObject',
  'under',
  'notOblique',
  'infinitive',
  'prep',
  'complement',
  'noComplement',
  'roles',
  'yes',
  'no',
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The event frames of `schema/rules/events/`, one file a type.
 * @throws NewsgraphError KG202 with file and line of a malformed frame.
 */
export function loadEventFrames(folder = schemaPath('rules', 'events')): readonly EventFrame[] {
  return readYamlFolder(folder).flatMap((file) => {
    const root = file.data as { type?: unknown; symmetric?: unknown; rules?: unknown };
    if (typeof root.type !== 'string' || !Array.isArray(root.rules)) {
      throw malformed(file, [], 'an event file has a `type` and a list of `rules`');
    }
    const { type } = root;
    return root.rules.map((raw: unknown, index) =>
      readFrame(file, type, root.symmetric === true, raw as Fields, index),
    );
  });
}

function readFrame(file: YamlFile, type: string, symmetric: boolean, raw: Fields, index: number): EventFrame {
  const path = ['rules', index];
  const unknown = Object.keys(raw).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw malformed(file, path, `\`${unknown}\` is no property of an event rule`);
  for (const key of ['id', 'reason']) {
    if (typeof raw[key] !== 'string') throw malformed(file, path, `\`${key}\` is missing`);
  }
  if (!Array.isArray(raw.yes) || raw.yes.length === 0)
    throw malformed(file, path, 'a rule needs at least one `yes` sentence');
  if (
    raw.verb === undefined &&
    raw.noun === undefined &&
    raw.adjective === undefined &&
    raw.plural === undefined &&
    raw.compound === undefined
  ) {
    throw malformed(file, path, 'a rule needs `verb`, `noun`, `adjective`, `plural` or `compound`');
  }
  const empty = { verb: [], noun: [], adjective: [], plural: [], compound: [], roles: {}, yes: [], no: [] };
  return { ...empty, ...raw, type, symmetric } as unknown as EventFrame;
}

/** The noun classes of `schema/lexicon/object-classes.yaml`: class → lemmas. */
export function loadObjectClasses(
  path = schemaPath('lexicon', 'object-classes.yaml'),
): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = readYamlFile(path).data as Record<string, string[]>;
  return new Map(Object.entries(classes).map(([name, lemmas]) => [name, new Set(lemmas)]));
}

function malformed(file: YamlFile, path: readonly (string | number)[], message: string): NewsgraphError {
  return new NewsgraphError({
    code: 'KG202',
    message,
    where: { file: file.file, line: file.lineOf(path) },
    hint: 'schema/README.md describes the form of an event rule.',
  });
}

import { NewsgraphError } from '../../errors.js';
import { schemaPath } from '../../resources/locate.js';
import { readYamlFolder, type YamlFile } from '../../resources/yaml-file.js';
import type { NodePattern, RelationRule } from './pattern.js';

const PLACE_KEYS = new Set([
  'of',
  'above',
  'clauseSubjectOf',
  'rel',
  'lemma',
  'upos',
  'chain',
  'label',
  'notLabel',
  'bare',
  'wider',
  'asWide',
  'kind',
  'case',
  'asserted',
  'without',
  'use',
  'notUse',
  'conj',
  'behind',
  'after',
  'next',
  'bracketed',
  'notRel',
  'optional',
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The relation rules of `schema/rules/relations/`.
 * @throws NewsgraphError KG202 with file and line of the rule that is malformed.
 */
export function loadRelationRules(folder = schemaPath('rules', 'relations')): readonly RelationRule[] {
  return readYamlFolder(folder).flatMap((file) => {
    const root = file.data as { type?: unknown; rules?: unknown };
    if (typeof root.type !== 'string' || !Array.isArray(root.rules)) {
      throw malformed(file, [], 'a rule file has a `type` and a list of `rules`');
    }
    const { type } = root;
    return root.rules.map((raw: unknown, index) => readRule(file, type, raw as Fields, index));
  });
}

function readRule(file: YamlFile, type: string, raw: Fields, index: number): RelationRule {
  const path = ['rules', index];
  const give = (raw.give ?? {}) as Fields;
  const match = Object.entries((raw.match ?? {}) as Record<string, Fields>).map(([name, fields]) =>
    readPlace(file, [...path, 'match', name], name, fields),
  );
  const text = (key: string): string => {
    const value = raw[key];
    if (typeof value !== 'string' || value === '') throw malformed(file, path, `\`${key}\` is missing`);
    return value;
  };
  if (match.length === 0) throw malformed(file, path, '`match` has no places');
  const places = new Set(match.map(({ name }) => name));
  const { from, to } = give;
  if (typeof from !== 'string' || !places.has(from))
    throw malformed(file, path, '`give.from` names no place of the match');
  if (typeof to !== 'string' || !places.has(to.split('.')[0] ?? ''))
    throw malformed(file, path, '`give.to` names no place of the match');
  const yes = sentences(raw.yes);
  if (yes.length === 0) throw malformed(file, path, 'a rule needs at least one `yes` sentence');
  return {
    id: text('id'),
    type,
    reason: text('reason'),
    match,
    from,
    to,
    ...(typeof give.role === 'string' ? { role: give.role } : {}),
    ...(typeof give.kin === 'string' ? { kin: give.kin } : {}),
    ...(give.former === true ? { former: true } : {}),
    ...(give.leads === true ? { leads: true } : {}),
    confidence: typeof raw.confidence === 'number' ? raw.confidence : 0.8,
    yes,
    no: sentences(raw.no),
  };
}

function readPlace(
  file: YamlFile,
  path: readonly (string | number)[],
  name: string,
  fields: Fields,
): NodePattern {
  const unknown = Object.keys(fields).find((key) => !PLACE_KEYS.has(key));
  if (unknown !== undefined) throw malformed(file, path, `\`${unknown}\` is no property of a place`);
  return { name, ...fields } as NodePattern;
}

function sentences(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function malformed(file: YamlFile, path: readonly (string | number)[], message: string): NewsgraphError {
  return new NewsgraphError({
    code: 'KG202',
    message,
    where: { file: file.file, line: file.lineOf(path) },
    hint: 'schema/README.md describes the form of a rule.',
  });
}

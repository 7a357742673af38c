import { schemaPath } from '../../resources/locate.js';
import { readYamlFolder, type YamlFile } from '../../resources/yaml-file.js';
import type { NodePattern, RelationRule } from './pattern.js';
import { exampleSentences, malformedRule } from './rule-file.js';

const PLACE_KEYS = new Set([
  'of',
  'above',
  'clauseSubjectOf',
  'rel',
  'lemma',
  'notLemma',
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
  'ahead',
  'sister',
  'after',
  'next',
  'bracketed',
  'notRel',
  'plain',
  'plural',
  'optional',
]);

type Fields = Readonly<Record<string, unknown>>;

const HINT = 'schema/README.md describes the form of a rule.';

/**
 * The relation rules of `schema/rules/relations/`.
 * @throws NewsgraphError KG202 with file and line of the rule that is malformed.
 */
export function loadRelationRules(folder = schemaPath('rules', 'relations')): readonly RelationRule[] {
  return readYamlFolder(folder).flatMap((file) => {
    const root = file.data as { type?: unknown; rules?: unknown };
    if (typeof root.type !== 'string' || !Array.isArray(root.rules)) {
      throw malformedRule(file, [], 'a rule file has a `type` and a list of `rules`', HINT);
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
    if (typeof value !== 'string' || value === '')
      throw malformedRule(file, path, `\`${key}\` is missing`, HINT);
    return value;
  };
  if (match.length === 0) throw malformedRule(file, path, '`match` has no places', HINT);
  const places = new Set(match.map(({ name }) => name));
  const { from, to } = give;
  if (typeof from !== 'string' || !places.has(from))
    throw malformedRule(file, path, '`give.from` names no place of the match', HINT);
  if (typeof to !== 'string' || !places.has(to.split('.')[0] ?? ''))
    throw malformedRule(file, path, '`give.to` names no place of the match', HINT);
  const yes = exampleSentences(raw.yes);
  if (yes.length === 0) throw malformedRule(file, path, 'a rule needs at least one `yes` sentence', HINT);
  return {
    id: text('id'),
    type,
    reason: text('reason'),
    match,
    from,
    to,
    ...(typeof give.else === 'string' ? { else: give.else } : {}),
    ...(typeof give.role === 'string' ? { role: give.role } : {}),
    ...(typeof give.kin === 'string' ? { kin: give.kin } : {}),
    ...(give.former === true ? { former: true } : {}),
    ...(give.leads === true ? { leads: true } : {}),
    confidence: typeof raw.confidence === 'number' ? raw.confidence : 0.8,
    yes,
    no: exampleSentences(raw.no),
  };
}

function readPlace(
  file: YamlFile,
  path: readonly (string | number)[],
  name: string,
  fields: Fields,
): NodePattern {
  const unknown = Object.keys(fields).find((key) => !PLACE_KEYS.has(key));
  if (unknown !== undefined)
    throw malformedRule(file, path, `\`${unknown}\` is no property of a place`, HINT);
  return { name, ...fields } as NodePattern;
}

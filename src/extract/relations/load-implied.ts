import { schemaPath } from '../../resources/locate.js';
import { readYamlFile, type YamlFile } from '../../resources/yaml-file.js';
import { exampleSentences, malformedRule } from '../pattern/rule-file.js';

export interface GivenRelation {
  readonly type: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The role is an office of a state. */
  readonly office?: boolean;
  /** `to` is a country. */
  readonly country?: boolean;
}

/** A relation that follows from others of the same sentence, or of the whole article. */
export interface ImpliedRule {
  readonly id: string;
  readonly reason: string;
  readonly given: readonly GivenRelation[];
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  /** The given relations may stand in different sentences. */
  readonly apart?: boolean;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const HINT = 'The head of the file describes the form of a rule.';

/**
 * The rules of `schema/rules/implied.yaml`.
 * @throws NewsgraphError KG202 with file and line of the rule that is malformed.
 */
export function loadImpliedRules(path = schemaPath('rules', 'implied.yaml')): readonly ImpliedRule[] {
  const file = readYamlFile(path);
  const { rules } = file.data as { rules?: unknown };
  if (!Array.isArray(rules)) throw malformedRule(file, [], 'the file has a list of `rules`', HINT);
  return rules.map((raw: unknown, index) => readRule(file, raw as Fields, index));
}

function readRule(file: YamlFile, raw: Fields, index: number): ImpliedRule {
  const given = Array.isArray(raw.given) ? (raw.given as GivenRelation[]) : [];
  const give = (raw.give ?? {}) as Fields;
  const letters = new Set(given.flatMap(({ from, to }) => [from, to]));
  const { type, from, to } = give;
  const complete =
    typeof raw.id === 'string' &&
    typeof raw.reason === 'string' &&
    typeof raw.confidence === 'number' &&
    typeof type === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string';
  if (!complete || given.length === 0 || !letters.has(from) || !letters.has(to))
    throw malformedRule(
      file,
      ['rules', index],
      'a rule has `id`, `reason`, `given`, `give` with letters of `given`, and `confidence`',
      HINT,
    );
  return {
    id: raw.id as string,
    reason: raw.reason as string,
    given,
    type,
    from,
    to,
    confidence: raw.confidence as number,
    ...(raw.apart === true ? { apart: true } : {}),
    yes: exampleSentences(raw.yes),
    no: exampleSentences(raw.no),
  };
}

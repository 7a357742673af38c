import { NewsgraphError } from '../../errors.js';
import { readLexicon } from '../../resources/lexicon.js';
import { schemaPath } from '../../resources/locate.js';
import { readYamlFile } from '../../resources/yaml-file.js';

export type VerbClass =
  | 'say'
  | 'claim'
  | 'admit'
  | 'announce'
  | 'deny'
  | 'ask'
  | 'demand'
  | 'promise'
  | 'warn'
  | 'think'
  | 'show'
  | 'call'
  | 'quote';
export type Frame = 'clause' | 'quote' | 'infinitive' | 'object' | 'naming';
export type NounKind = 'voice' | 'proxy' | 'staff' | 'crowd' | 'document' | 'claim';
const PEOPLE: ReadonlySet<NounKind> = new Set(['voice', 'proxy', 'staff', 'crowd']);

/** Does a noun of this kind mean people? */
export function isPerson(kind: NounKind | undefined): boolean {
  return kind !== undefined && PEOPLE.has(kind);
}

/** Does a noun of this kind speak for somebody else? */
export function isVoice(kind: NounKind | undefined): boolean {
  return isPerson(kind) && kind !== 'crowd';
}

type WordList = 'modal' | 'decline' | 'done' | 'call' | 'relay' | 'measure' | 'crowd' | 'gerund' | 'venue';

export interface ReportingVerb {
  readonly verbClass: VerbClass;
  readonly frames: ReadonlySet<Frame>;
}

/** One entry of schema/rules/attribution.yaml. */
export interface AttributionRule {
  readonly id: string;
  readonly reason: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export interface AttributionLexicons {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  readonly nouns: ReadonlyMap<string, NounKind>;
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>;
  /** In the order in which they are tried. */
  readonly rules: readonly AttributionRule[];
}

/**
 * Reads schema/rules/attribution.yaml, schema/lexicon/reporting-verbs.txt and reporting-nouns.txt.
 * @throws NewsgraphError KG202 with the line of a rule that lacks its id, reason or examples.
 */
export function readAttributionLexicons(): AttributionLexicons {
  const verbs = new Map<string, ReportingVerb>();
  for (const [lemma, value] of readLexicon('reporting-verbs')) {
    const [verbClass = '', ...frames] = value.split(' ');
    verbs.set(lemma, { verbClass: verbClass as VerbClass, frames: new Set(frames as Frame[]) });
  }
  const nouns = new Map([...readLexicon('reporting-nouns')].map(([noun, kind]) => [noun, kind as NounKind]));
  return { verbs, nouns, ...readRules() };
}

function readRules(): Pick<AttributionLexicons, 'words' | 'rules'> {
  const yaml = readYamlFile(schemaPath('rules', 'attribution.yaml'));
  const data = yaml.data as { words: Record<WordList, string[]>; rules: AttributionRule[] };
  data.rules.forEach((rule, index) => {
    const missing = (['id', 'reason', 'yes', 'no'] as const).find((field) => rule[field] === undefined);
    if (missing === undefined) return;
    throw new NewsgraphError({
      code: 'KG202',
      message: `attribution rule ${rule.id ?? `number ${index + 1}`}: "${missing}" is missing`,
      where: { file: yaml.file, line: yaml.lineOf(['rules', index]) },
      hint: 'The head of the file explains the fields of a rule.',
    });
  });
  const words = Object.fromEntries(Object.entries(data.words).map(([name, list]) => [name, new Set(list)]));
  return { words: words as unknown as Record<WordList, ReadonlySet<string>>, rules: data.rules };
}

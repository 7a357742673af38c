import { NewsgraphError } from '../errors.js';
import type { EventState, Modality } from '../model/event.js';
import { schemaPath } from '../resources/locate.js';
import { readYamlFile } from '../resources/yaml-file.js';
import type { ConditionWords } from './condition.js';

/** Word lists of `schema/rules/modality.yaml`, each word with what it does to what stands below it. */
export interface ModalityLexicon extends ConditionWords {
  readonly auxiliaries: ReadonlyMap<string, Modality>;
  readonly adverbs: ReadonlyMap<string, Modality>;
  readonly markers: ReadonlyMap<string, Modality>;
  readonly governors: ReadonlyMap<string, Modality>;
  readonly objectGovernors: ReadonlyMap<string, Modality>;
  readonly nouns: ReadonlyMap<string, Modality>;
  readonly adjectives: ReadonlyMap<string, Modality>;
  readonly attitudes: ReadonlyMap<string, Modality>;
  readonly states: ReadonlyMap<string, EventState>;
  /** Nouns for what is announced before it is. */
  readonly ahead: ReadonlySet<string>;
}

const MODALITIES: readonly string[] = ['actual', 'planned', 'threatened', 'denied', 'hypothetical'];
const STATES: readonly string[] = ['ongoing', 'suspended', 'cancelled', 'completed'];

/**
 * The word lists of `schema/rules/modality.yaml`, turned round: word → what it does.
 * @throws NewsgraphError KG202 where a group has an unknown name.
 */
export function loadModality(path = schemaPath('rules', 'modality.yaml')): ModalityLexicon {
  const file = readYamlFile(path);
  const data = file.data as Record<string, Record<string, string[]>>;
  const turn = <T extends string>(section: string, allowed: readonly string[]): ReadonlyMap<string, T> => {
    const words = new Map<string, T>();
    for (const [value, list] of Object.entries(data[section] ?? {})) {
      if (!allowed.includes(value)) {
        throw new NewsgraphError({
          code: 'KG202',
          message: `\`${value}\` is no group of \`${section}\``,
          where: { file: path, line: file.lineOf([section, value]) },
          hint: `Use one of: ${allowed.join(', ')}.`,
        });
      }
      for (const word of list) words.set(word, value as T);
    }
    return words;
  };
  return {
    auxiliaries: turn<Modality>('auxiliaries', MODALITIES),
    adverbs: turn<Modality>('adverbs', MODALITIES),
    markers: turn<Modality>('markers', MODALITIES),
    governors: turn<Modality>('governors', MODALITIES),
    objectGovernors: turn<Modality>('objectGovernors', MODALITIES),
    nouns: turn<Modality>('nouns', MODALITIES),
    adjectives: turn<Modality>('adjectives', MODALITIES),
    attitudes: turn<Modality>('attitudes', MODALITIES),
    states: turn<EventState>('states', STATES),
    ahead: new Set(turn<Modality>('announcedAhead', MODALITIES).keys()),
    conditions: new Set(turn<Modality>('conditions', MODALITIES).keys()),
    openTimes: new Set(turn<Modality>('openTimes', MODALITIES).keys()),
  };
}

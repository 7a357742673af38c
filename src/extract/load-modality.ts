import { NewsgraphError } from '../errors.js';
import type { EventState, Modality } from '../model/event.js';
import { schemaPath } from '../resources/locate.js';
import { readYamlFile } from '../resources/yaml-file.js';
import type { ModalityLexicon } from './modality.js';

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
    states: turn<EventState>('states', STATES),
  };
}

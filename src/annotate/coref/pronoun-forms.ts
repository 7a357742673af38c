import type { Chain } from '../../model/chain.js';

/** What a pronoun may stand for: one person, one thing, several, the word before it, the speaker, the one spoken to. */
export type PronounKind = 'person' | 'thing' | 'group' | 'relative' | 'speaker' | 'speakers' | 'hearer';

export interface Pronoun {
  readonly kind: PronounKind;
  readonly gender: Chain['gender'];
  readonly reflexive: boolean;
}

const FORMS: readonly (readonly [words: string, kind: PronounKind, gender: Chain['gender']])[] = [
  ['he him his himself', 'person', 'male'],
  ['she her hers herself', 'person', 'female'],
  ['it its itself', 'thing', null],
  ['they them their theirs themselves', 'group', null],
  ['who whom which whose', 'relative', null],
  ['i me my mine myself', 'speaker', null],
  ['we us our ours ourselves', 'speakers', null],
  ['you your yours yourself yourselves', 'hearer', null],
];

/** English personal and relative pronouns by their lower-case forms. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  FORMS.flatMap(([words, kind, gender]) =>
    words.split(' ').map((word) => [word, { kind, gender, reflexive: /sel(?:f|ves)$/.test(word) }] as const),
  ),
);

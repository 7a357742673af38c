import { readFileSync } from 'node:fs';
import { modelPath } from '../../resources/locate.js';

/** Weights of features for one kind of pronoun. */
export type Weights = Readonly<Record<string, number>>;

/** Log-linear model over the antecedents of a pronoun (models/coref/README.md): kind of pronoun → weights. */
export type PronounModel = Readonly<Record<string, Weights>>;

export function readPronounModel(): PronounModel {
  return JSON.parse(readFileSync(modelPath('coref', 'pronouns.json'), 'utf8')) as PronounModel;
}

export function scoreOf(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

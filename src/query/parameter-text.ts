import { NewsgraphError } from '../errors.js';
import type { Parameter, Parameters } from './engine.js';

/** A value given on the command line: JSON where it is such, else the text itself. */
export function parseParameter(text: string): Parameter {
  try {
    return JSON.parse(text) as Parameter;
  } catch {
    return text;
  }
}

/**
 * Parameters given as `name=value`.
 * @throws NewsgraphError KG303 for anything else
 */
export function parseParameters(pairs: readonly string[]): Parameters {
  return Object.fromEntries(
    pairs.map((pair): [string, Parameter] => {
      const match = /^([A-Za-z]\w*)=([\s\S]*)$/.exec(pair);
      if (match !== null) return [match[1] ?? '', parseParameter(match[2] ?? '')];
      throw new NewsgraphError({
        code: 'KG303',
        message: `"${pair}" is no parameter`,
        hint: 'Write name=value, e.g. --param name="Ada Byrne" --param limit=5.',
      });
    }),
  );
}

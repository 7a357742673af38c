import { NewsgraphError } from '../../errors.js';
import type { YamlFile } from '../../resources/yaml-file.js';

/** The `yes:` or `no:` sentences of a rule. */
export function exampleSentences(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** KG202: a rule that is not of the form that its file needs. */
export function malformedRule(
  file: YamlFile,
  path: readonly (string | number)[],
  message: string,
  hint: string,
): NewsgraphError {
  return new NewsgraphError({
    code: 'KG202',
    message,
    where: { file: file.file, line: file.lineOf(path) },
    hint,
  });
}

import { fileURLToPath } from 'node:url';

/** Absolute path of a file below `schema/`; the same from `src/` and from `dist/`. */
export function schemaPath(...parts: readonly string[]): string {
  return fileURLToPath(new URL(['../../schema', ...parts].join('/'), import.meta.url));
}

/** Absolute path of a file below `models/`. */
export function modelPath(...parts: readonly string[]): string {
  return fileURLToPath(new URL(['../../models', ...parts].join('/'), import.meta.url));
}

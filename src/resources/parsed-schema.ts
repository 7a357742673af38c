import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** Written beside the compiled code by `npm run build`; not there when the sources run. */
export const PARSED_SCHEMA = 'parsed-schema.json';

/** Hash of a file's text → its data as JSON. */
type Parsed = Readonly<Record<string, string>>;

let loaded: Parsed | undefined;

/**
 * The data of a file of the schema, where it was parsed when the package was built: reading JSON takes a fortieth of the time that YAML
 * takes. What was parsed is found by its text, so that it cannot be out of step with the file.
 * @returns undefined for any other text
 */
export function parsedBefore(text: string): { readonly data: unknown } | undefined {
  loaded ??= load();
  const json = loaded[hashOf(text)];
  return json === undefined ? undefined : { data: JSON.parse(json) };
}

/** What `parsed-schema.json` holds for files with these texts and data. What JSON does not give back as it was stays out. */
export function parsedSchema(files: readonly { readonly text: string; readonly data: unknown }[]): string {
  const entries = files.flatMap(({ text, data }) => {
    const json = JSON.stringify(data);
    return isDeepStrictEqual(JSON.parse(json), data) ? [[hashOf(text), json] as const] : [];
  });
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}

function load(): Parsed {
  const path = fileURLToPath(new URL(`../${PARSED_SCHEMA}`, import.meta.url));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Parsed) : {};
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

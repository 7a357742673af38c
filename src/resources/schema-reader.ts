import { NewsgraphError } from '../errors.js';
import type { YamlFile } from './yaml-file.js';

type Key = string | number;

/** Typed access to one map of a YAML file; every refusal names the file and the line. */
export class SchemaReader {
  readonly file: YamlFile;
  private readonly path: readonly Key[];
  private readonly map: Readonly<Record<string, unknown>>;

  private constructor(file: YamlFile, path: readonly Key[], map: Readonly<Record<string, unknown>>) {
    this.file = file;
    this.path = path;
    this.map = map;
  }

  static of(file: YamlFile): SchemaReader {
    return SchemaReader.at(file, [], file.data);
  }

  private static at(file: YamlFile, path: readonly Key[], value: unknown): SchemaReader {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw refusal(file, path, `${path.at(-1) ?? 'the file'} must be a map of keys and values`);
    }
    return new SchemaReader(file, path, value as Readonly<Record<string, unknown>>);
  }

  keys(): readonly string[] {
    return Object.keys(this.map);
  }

  /** Throws KG201 for a key that is none of `known`, which is mostly a misspelt one. */
  only(known: readonly string[]): this {
    for (const key of this.keys()) {
      if (!known.includes(key)) {
        throw this.refuse(`unknown key "${key}"`, key, `Known keys: ${known.join(', ')}.`);
      }
    }
    return this;
  }

  string(key: string): string {
    const value = this.optionalString(key);
    if (value === undefined) throw this.refuse(`"${key}" is missing`);
    return value;
  }

  optionalString(key: string): string | undefined {
    const value = this.map[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' || value.trim() === '') throw this.refuse(`"${key}" must be text`, key);
    return value;
  }

  /** A text that matches a pattern; `form` describes it in words. */
  matching(key: string, pattern: RegExp, form: string): string {
    const value = this.string(key);
    if (!pattern.test(value)) throw this.refuse(`"${value}" is no ${form}`, key);
    return value;
  }

  oneOf<T extends string>(key: string, values: readonly T[], fallback?: T): T {
    const value = this.optionalString(key) ?? fallback;
    const found = values.find((known) => known === value);
    if (found === undefined) throw this.refuse(`"${key}" must be one of ${values.join(', ')}`, key);
    return found;
  }

  number(key: string): number {
    const value = this.map[key];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw this.refuse(`"${key}" must be a number`, key);
    return value;
  }

  flag(key: string): boolean {
    const value = this.map[key] ?? false;
    if (typeof value !== 'boolean') throw this.refuse(`"${key}" must be true or false`, key);
    return value;
  }

  /** A list of texts; missing is empty. */
  strings(key: string): readonly string[] {
    const value = this.map[key] ?? [];
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
      throw this.refuse(`"${key}" must be a list of texts`, key);
    }
    return value as readonly string[];
  }

  has(key: string): boolean {
    return this.map[key] !== undefined && this.map[key] !== null;
  }

  isFlag(key: string): boolean {
    return typeof this.map[key] === 'boolean';
  }

  child(key: string): SchemaReader {
    return SchemaReader.at(this.file, [...this.path, key], this.map[key]);
  }

  refuse(message: string, key?: string, hint = 'schema/README.md shows the form.'): NewsgraphError {
    return refusal(this.file, key === undefined ? this.path : [...this.path, key], message, hint);
  }
}

function refusal(file: YamlFile, path: readonly Key[], message: string, hint?: string): NewsgraphError {
  return new NewsgraphError({
    code: 'KG201',
    message,
    where: { file: file.file, line: file.lineOf(path) },
    ...(hint === undefined ? {} : { hint }),
  });
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { NewsgraphError, type Problem } from '../errors.js';
import type { Sourced } from '../model/article.js';
import { decodeBytes } from './decode.js';
import { type FieldMap, readFields } from './fields.js';
import type { Metadata } from './found.js';
import { parseJson } from './json-position.js';

export const MANIFEST = 'manifest.json';
/** A manifest of a hundred thousand articles has some 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
const HINT = 'A manifest is one object: {"file.txt": {"outlet": "...", "published": "2024-05-01"}}.';

/** What `manifest.json` files beside the articles say of them. */
export class Manifests {
  private readonly folders = new Map<string, ReadonlyMap<string, Partial<Metadata>>>();
  readonly problems: Problem[] = [];

  /**
   * Metadata of a file from the manifest in its folder or in one above it, up to `root`.
   * @param path of the article's file, with `/` between folders
   * @param root folder that was given as input; for a file given by itself, its own folder
   */
  find(path: string, root: string): Partial<Metadata> {
    const top = root === '.' ? '' : root;
    let folder = folderOf(path);
    let key = posix.basename(path);
    for (;;) {
      const found = this.load(folder === '' ? '.' : folder).get(key);
      if (found !== undefined) return found;
      const isBelow = folder !== top && (top === '' || folder.startsWith(`${top}/`));
      if (!isBelow) return {};
      key = posix.join(posix.basename(folder), key);
      folder = folderOf(folder);
    }
  }

  private load(folder: string): ReadonlyMap<string, Partial<Metadata>> {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const loaded = this.read(folder);
    this.folders.set(folder, loaded);
    return loaded;
  }

  private read(folder: string): ReadonlyMap<string, Partial<Metadata>> {
    const file = join(folder, MANIFEST);
    const entries = new Map<string, Partial<Metadata>>();
    if (!existsSync(file)) return entries;
    try {
      for (const [key, value] of Object.entries(readObject(file))) {
        const path = this.checkKey(key, folder, file);
        const metadata = path === null ? null : this.checkEntry(key, value, file);
        if (path !== null && metadata !== null) entries.set(path, metadata);
      }
    } catch (error) {
      if (!(error instanceof NewsgraphError)) throw error;
      this.problems.push(error.toProblem());
    }
    return entries;
  }

  private checkKey(key: string, folder: string, file: string): string | null {
    const path = posix.normalize(posixPath(key));
    if (path.startsWith('..') || posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) {
      this.problems.push({
        code: 'KG307',
        message: `the entry "${key}" leads out of the manifest's folder`,
        where: { file },
        hint: 'Keys are file names below the manifest.',
      });
      return null;
    }
    if (!existsSync(join(folder, path))) {
      this.problems.push({
        code: 'KG301',
        message: `the manifest names "${key}", which is not there`,
        where: { file },
        hint: 'Correct the name or remove the entry.',
      });
      return null;
    }
    return path;
  }

  private checkEntry(key: string, value: unknown, file: string): Partial<Metadata> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problems.push({
        code: 'KG303',
        message: `the entry "${key}" is no object`,
        where: { file },
        hint: HINT,
      });
      return null;
    }
    const fields = value as FieldMap;
    const { metadata } = readFields(fields);
    if (
      fields.published !== undefined &&
      fields.published !== null &&
      metadata.published?.source.key !== 'published'
    ) {
      this.problems.push({
        code: 'KG303',
        message: `"published" of the entry "${key}" is no date`,
        where: { file },
        hint: 'Write a date as 2024-05-01 or a date-time as 2024-05-01T10:00:00Z.',
      });
    }
    return fromManifest(metadata);
  }
}

function readObject(file: string): FieldMap {
  if (statSync(file).size > MAX_BYTES) {
    throw new NewsgraphError({
      code: 'KG305',
      message: 'the manifest is too large',
      where: { file },
      hint: HINT,
    });
  }
  const { text } = decodeBytes(readFileSync(file), file);
  const value = parseJson(text, file, 1, HINT);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as FieldMap;
  throw new NewsgraphError({
    code: 'KG303',
    message: 'the manifest is no object',
    where: { file },
    hint: HINT,
  });
}

function fromManifest(metadata: Metadata): Metadata {
  const renamed = (value: Sourced<string> | null): Sourced<string> | null =>
    value === null ? null : { value: value.value, source: { from: 'manifest', key: value.source.key } };
  return {
    title: renamed(metadata.title),
    url: renamed(metadata.url),
    outlet: renamed(metadata.outlet),
    published: renamed(metadata.published),
    byline: renamed(metadata.byline),
  };
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function posixPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

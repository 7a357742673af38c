import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../errors.js';
import { formatOfPath } from './format.js';
import type { ReadLimits } from './limits.js';
import { MANIFEST } from './manifest.js';

/** One file to read, or standard input. */
export interface InputFile {
  /** As given, with `/` between folders; `-` for standard input. */
  readonly path: string;
  /** The folder that was given; manifests are looked for up to it. */
  readonly root: string;
  /** Was the file named itself? Then it is read whatever its name ends in. */
  readonly explicit: boolean;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
}

/** Files that lie beside articles in folders and are none. */
const BESIDE = /^(?:readme|licen[cs]e|notice|changelog|contributing|authors|copying)(?:\.|$)/i;

/** Finds the files that paths, folders, globs and `-` stand for, sorted by path within each input. */
export function findInputs(inputs: readonly string[], limits: ReadLimits): Inputs {
  const finder = new Finder(limits);
  for (const input of inputs) finder.add(input);
  return finder;
}

class Finder implements Inputs {
  readonly files: InputFile[] = [];
  readonly problems: Problem[] = [];
  readonly skipped: { source: string; reason: string }[] = [];
  private readonly limits: ReadLimits;
  private readonly seen = new Set<string>();

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  add(input: string): void {
    if (input === '-') {
      this.files.push({ path: '-', root: '.', explicit: true });
      return;
    }
    const path = existsSync(input) ? input : null;
    if (path !== null && statSync(path).isDirectory())
      this.walk(trimSlash(path), realpathSync(path), 0, trimSlash(path));
    else if (path !== null) this.addFile(path, dirname(path), true, null);
    else if (isDynamicPattern(input)) this.glob(input);
    else this.missing(input, 'there is no such file or folder');
  }

  private glob(pattern: string): void {
    const base = globBase(pattern);
    const hits = existsSync(base)
      ? globSync(pattern, {
          onlyFiles: true,
          dot: false,
          followSymbolicLinks: false,
          expandDirectories: false,
        }).sort(byText)
      : [];
    if (hits.length === 0) this.missing(pattern, 'no file matches the pattern');
    for (const hit of hits) this.addFile(hit, base, false, realpathSync(base));
  }

  private walk(folder: string, realRoot: string, depth: number, root: string): void {
    if (depth > this.limits.depth) {
      this.problems.push({
        code: 'KG305',
        message: `folders are nested deeper than ${this.limits.depth}`,
        where: { file: slashes(folder) },
        hint: 'Give the inner folder itself.',
      });
      return;
    }
    for (const entry of entriesOf(folder, this.problems)) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '.' ? entry.name : join(folder, entry.name);
      if (entry.isSymbolicLink() && this.escapes(path, realRoot)) continue;
      if (isFolder(entry, path)) {
        if (!entry.isSymbolicLink()) this.walk(path, realRoot, depth + 1, root);
        else this.skipped.push({ source: slashes(path), reason: 'link to a folder' });
      } else this.addFile(path, root, false, realRoot);
    }
  }

  private addFile(path: string, root: string, explicit: boolean, realRoot: string | null): void {
    const shown = slashes(path);
    const name = shown.split('/').at(-1) ?? shown;
    if (name === MANIFEST) {
      this.skipped.push({ source: shown, reason: 'manifest: it describes articles' });
      return;
    }
    if (!explicit && (BESIDE.test(name) || formatOfPath(name) === null)) {
      this.skipped.push({ source: shown, reason: 'not an article by its name' });
      return;
    }
    if (realRoot !== null && this.escapes(path, realRoot)) return;
    if (this.files.length >= this.limits.files) {
      if (this.problems.at(-1)?.code !== 'KG305') this.tooMany();
      return;
    }
    const real = realpathSync(path);
    if (this.seen.has(real)) return;
    this.seen.add(real);
    this.files.push({ path: shown, root: slashes(root), explicit });
  }

  private escapes(path: string, realRoot: string): boolean {
    let real: string;
    try {
      real = realpathSync(path);
    } catch {
      this.missing(slashes(path), 'the link leads nowhere');
      return true;
    }
    if (real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep))
      return false;
    this.problems.push({
      code: 'KG307',
      message: 'the link leads out of the given folder',
      where: { file: slashes(path) },
      hint: 'Give the file it leads to by its own path if it should be read.',
    });
    return true;
  }

  private missing(file: string, message: string): void {
    this.problems.push({ code: 'KG301', message, where: { file }, hint: 'Check the path.' });
  }

  private tooMany(): void {
    this.problems.push({
      code: 'KG305',
      message: `there are more than ${this.limits.files} files; the rest is left out`,
      hint: 'Read them in several runs, or as JSON Lines.',
    });
  }
}

function entriesOf(folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byText(a.name, b.name));
  } catch (error) {
    const message = `the folder cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    problems.push({
      code: 'KG301',
      message,
      where: { file: slashes(folder) },
      hint: 'Check its permissions.',
    });
    return [];
  }
}

function isFolder(entry: Dirent, path: string): boolean {
  return entry.isDirectory() || (entry.isSymbolicLink() && statSync(path).isDirectory());
}

/** The folder before the first wildcard. */
function globBase(pattern: string): string {
  const parts = slashes(pattern).split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => escapePath(part) !== part),
  );
  const base = fixed.join('/');
  return base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
}

function trimSlash(path: string): string {
  return path.length > 1 ? path.replace(/[/\\]+$/, '') : path;
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

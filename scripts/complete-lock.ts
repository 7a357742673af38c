/**
 * Adds to package-lock.json the optional binaries of other platforms that `npm install` left out, as it does where a
 * registry does not serve them; `npm ci` refuses a lock file that lacks them.
 *
 *     npx tsx scripts/complete-lock.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x'];

/** Optional dependencies that no entry of the lock file resolves: name → version and who wants it. */
function missingBinaries(
  packages: Readonly<Record<string, LockedPackage>>,
): ReadonlyMap<string, { readonly version: string; readonly parent: LockedPackage }> {
  const missing = new Map<string, { version: string; parent: LockedPackage }>();
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (!places.some((place) => place in packages)) missing.set(name, { version, parent });
    }
  }
  return missing;
}

/** What the package's name says of the machine it is for. */
function entryOf(name: string, version: string, parent: LockedPackage): object {
  const parts = name.split(/[-/]/);
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  const libc = parts.some((part) => part.startsWith('musl'))
    ? ['musl']
    : parts.some((part) => part.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    version,
    cpu,
    ...(parent.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 && os[0] === 'linux' ? { libc } : {}),
    optional: true,
    os,
    ...(parent.engines === undefined ? {} : { engines: parent.engines }),
  };
}

function main(): void {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
  const missing = missingBinaries(lock.packages);
  if (process.argv.includes('--check')) {
    for (const name of missing.keys()) console.error(`package-lock.json lacks ${name}`);
    process.exitCode = missing.size > 0 ? 1 : 0;
    return;
  }
  for (const [name, { version, parent }] of missing)
    lock.packages[`node_modules/${name}`] = entryOf(name, version, parent);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.error(`${missing.size} entries added`);
}

main();

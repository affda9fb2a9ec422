/**
 * Adds to package-lock.json the native packages of other platforms that npm left out.
 *
 * npm writes what the registry at hand answered; a mirror that carries the packages of one platform only
 * makes it forget the others, and then `npm ci` refuses the lock file on every machine. What is missing is
 * known without asking: the parent names version and platform. Integrity values are lacking in such entries;
 * a later `npm install` against a complete registry fills them in.
 *
 * Usage: node build/scripts/complete-lock.mjs      after `npm install` of anything
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './prepare/paths.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const lockFile = join(projectRoot, 'package-lock.json');

/**
 * Native packages that another package of the lock file lists and the lock file lacks, by path.
 *
 * @param {Record<string, LockEntry>} packages
 * @returns {Record<string, LockEntry>}
 */
export function missingPlatformPackages(packages) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const parent of Object.values(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies || {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      if (packages[path] !== undefined || platform === undefined || !/^\d/.test(version)) continue;
      const { os, cpu, libc } = platform;
      // In npm's own order of keys, so that its next run changes nothing.
      missing[path] = {
        version,
        cpu,
        ...(parent.dev === true ? { dev: true } : {}),
        ...(libc === undefined ? {} : { libc }),
        optional: true,
        os,
      };
    }
  }
  return missing;
}

/**
 * What the usual names say: `cli-linux-x64-musl`, `binding-win32-arm64-msvc`.
 *
 * @param {string} name
 * @returns {{ os: string[], cpu: string[], libc: string[] | undefined } | undefined}
 */
function platformOf(name) {
  const match =
    /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    );
  if (match === null) return undefined;
  const [, os = '', cpu = '', abi = ''] = match;
  const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], libc };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  /** @type {{ packages: Record<string, LockEntry> }} */
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  const missing = missingPlatformPackages(lock.packages);
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${Object.keys(missing).length} packages of other platforms to package-lock.json.`);
}

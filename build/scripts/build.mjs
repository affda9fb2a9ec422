/**
 * Builds main, preloads and renderer into build/out, unless nothing changed since the last time.
 * Usage: node build/scripts/build.mjs [--force]
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeExecutable } from './prepare/node-24.mjs';
import { installed, projectRoot } from './prepare/paths.mjs';
import { step } from './prepare/progress.mjs';
import { runProgram } from './prepare/run-program.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';

const outputFolder = join(projectRoot, 'build', 'out');
/** Not the whole folder: installers are kept beside them. */
const parts = ['main', 'preload', 'renderer'];
const stampFile = join(outputFolder, '.built-from');

/** Everything a build is made of. */
export const inputsOfBuild = [
  'app',
  'main',
  'renderer',
  'build/vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * @param {{ force?: boolean }} [options]
 */
export async function buildApp({ force = false } = {}) {
  const fingerprint = fingerprintOf(inputsOfBuild);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return;
  await step('Building', async () => {
    rmSync(stampFile, { force: true });
    for (const part of parts) rmSync(join(outputFolder, part), { recursive: true, force: true });
    const outcome = await runProgram(
      nodeExecutable,
      [
        installed('vite', 'bin', 'vite.js'),
        'build',
        '--app',
        '--config',
        'build/vite.config.ts',
        '--logLevel',
        'warn',
      ],
      { cwd: projectRoot, log: 'build', timeoutSeconds: 600 },
    );
    if (outcome.kind !== 'succeeded') {
      throw new Stop(
        `${outcome.kind === 'failed' ? outcome.output.trim() : ''}\nBorne could not be built: mend what is named above, then run the command again.`,
      );
    }
    writeFileSync(stampFile, fingerprint);
  });
}

/**
 * A value that changes when one of the files is added, removed or written.
 *
 * @param {readonly string[]} inputs files and folders, from the project's root
 * @returns {string}
 */
export function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addToFingerprint(hash, join(projectRoot, input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToFingerprint(hash, path) {
  const entry = statSync(path);
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort()) addToFingerprint(hash, join(path, name));
  } else {
    hash.update(`${path} ${entry.size} ${entry.mtimeMs}\n`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  try {
    await prepareTools();
    await buildApp({ force: process.argv.includes('--force') });
  } catch (error) {
    reportFailure(error);
  }
}

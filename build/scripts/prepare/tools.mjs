import { installDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { fetchNode } from './node-24.mjs';
import { checkNodeVersion } from './node-version.mjs';

/**
 * Prepares what the project's own tools need: the packages and Node 24. Prints nothing when nothing is missing.
 */
export async function prepareTools() {
  checkNodeVersion();
  await withLock(async () => {
    await installDependencies();
    await fetchNode();
  });
}

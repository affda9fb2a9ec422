import { startDemonstrationSites } from './demonstration-sites.ts';

/**
 * Entry of the utility process that serves the demonstration sites: takes their folder as its argument,
 * posts `{ port }` to its parent, and lives until the parent ends it.
 */
const sitesFolder = process.argv[2];
if (sitesFolder === undefined) throw new Error('the folder of the demonstration sites must be the argument');

const { port } = await startDemonstrationSites({ sitesFolder });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Electron, not a window
process.parentPort.postMessage({ port });

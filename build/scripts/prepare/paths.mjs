import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** What preparation fetched or made, and can make again: git ignores it, and deleting it is always safe. */
export const cacheFolder = join(projectRoot, '.cache');

/** The full output of every program that preparation ran, one file per step. */
export const logFolder = join(cacheFolder, 'logs');

/**
 * A path inside node_modules.
 *
 * @param {...string} parts
 */
export const installed = (...parts) => join(projectRoot, 'node_modules', ...parts);

import { join } from 'node:path';
import { app } from 'electron';

const out = join(app.getAppPath(), 'build', 'out');

/**
 * Where the build puts what the main process loads at run time; the same inside the packed archive. Profiles lie
 * outside of it, where an association can edit them.
 */
export const builtFolders = {
  renderer: join(out, 'renderer'),
  preload: join(out, 'preload'),
  main: join(out, 'main'),
  profiles: join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'kiosk-profiles'),
} as const;

import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../build/scripts/prepare/paths.mjs';

/** Makes a folder that Electron can start: the product, and some lines of a suite's own that run before it. */
export function writeProgramAround(folder: string, lines: string): void {
  const main = pathToFileURL(join(projectRoot, 'build', 'out', 'main', 'main.js')).href;
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'borne', version: '0.0.0', type: 'module', main: 'main.mjs' }),
  );
  writeFileSync(join(folder, 'main.mjs'), `${lines}\nawait import(${JSON.stringify(main)});\n`);
  // Built parts are read from the folder of the application.
  symlinkSync(join(projectRoot, 'build'), join(folder, 'build'));
}

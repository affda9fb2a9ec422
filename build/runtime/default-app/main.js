/**
 * What the fallback Electron runs when it is given a folder: `electron [switches] FOLDER [arguments]`, as the
 * official one does. It is packed into `resources/default_app.asar` by assemble-fallback.mjs.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const command = readCommand(process.argv.slice(1));
if (command.printVersion) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (command.folder === undefined) {
  console.error('Usage: electron [switches] FOLDER [arguments]');
  process.exit(1);
}

const require = createRequire(import.meta.url);
for (const module of command.preload) require(resolve(module));

const folder = resolve(command.folder);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);

// Awaited at the top level: Electron holds back `ready` until its main module is evaluated, and what the app
// must do before `ready` (protocol privileges, command-line switches) fails after it.
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);

/**
 * @param {string[]} words
 * @returns {{ folder: string | undefined, preload: string[], printVersion: boolean }}
 */
function readCommand(words) {
  /** @type {string[]} */
  const preload = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--version' || word === '-v') return { folder: undefined, preload, printVersion: true };
    if (word === '-r' || word === '--require') {
      index += 1;
      preload.push(words[index]);
    } else if (!word.startsWith('-')) return { folder: word, preload, printVersion: false };
  }
  return { folder: undefined, preload, printVersion: false };
}

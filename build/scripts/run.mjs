/**
 * Runs one of the project's TypeScript tools under Node 24, on a fresh machine too.
 * Usage: node build/scripts/run.mjs SCRIPT.ts [ARGUMENTS…]     (SCRIPT.ts from this folder)
 * Standard output is the tool's alone; Electron is not prepared.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './prepare/hand-over.mjs';
import { nodeExecutable } from './prepare/node-24.mjs';
import { endOnSignals } from './prepare/signals.mjs';
import { reportFailure, Stop } from './prepare/stop.mjs';
import { prepareTools } from './prepare/tools.mjs';

const stopListening = endOnSignals();
try {
  const [script = '', ...toolArguments] = process.argv.slice(2);
  const file = join(dirname(fileURLToPath(import.meta.url)), script);
  if (script === '' || !existsSync(file)) throw new Stop(`There is no tool "${script}" in build/scripts.`);
  await prepareTools();
  stopListening();
  process.exitCode = await handOver(nodeExecutable, [file, ...toolArguments]);
} catch (error) {
  reportFailure(error);
}

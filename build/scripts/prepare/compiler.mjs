import { installPackages } from './apt.mjs';
import { programExists } from './programs.mjs';

/** Makes sure that there is a C and C++ compiler: needed for the SQLite binding of old runtimes only. */
export async function requireCompiler() {
  if (programExists('g++') && programExists('gcc')) return;
  await installPackages([['g++']], 'the C++ compiler g++');
}

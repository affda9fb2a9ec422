import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { supply } from './apt.mjs';
import { lackingCompiler } from './compiler.mjs';
import { cacheFolder, installed, projectRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

const sqliteFolder = join(cacheFolder, 'sqlite');
const shim = join(projectRoot, 'build', 'sqlite', 'node-api-9-references.c');

/** The calls that the shim replaces. */
const wrappedCalls = [
  'napi_create_reference',
  'napi_delete_reference',
  'napi_reference_ref',
  'napi_reference_unref',
  'napi_get_reference_value',
  'napi_wrap',
  'napi_add_finalizer',
];

/**
 * Compiles better-sqlite3 for Node-API 9, once per version of it: the binary in its npm package needs
 * version 10 and crashes at load on the fallback runtime. About twenty seconds on two idle cores.
 *
 * @returns {Promise<string>} the binding's file, for better-sqlite3's option `nativeBinding`
 */
export async function prepareSqliteBinding() {
  const binding = bindingFile();
  if (existsSync(binding)) return binding;
  await supply(lackingCompiler());
  await step('Compiling the SQLite binding for this Electron', () => compile(binding));
  return binding;
}

/** Whether the binding is yet to be compiled. */
export function sqliteBindingIsMissing() {
  return !existsSync(bindingFile());
}

/**
 * Whether that file is what the installed sources and the present shim would give.
 *
 * @param {string} binding
 */
export function sqliteBindingIsCurrent(binding) {
  return binding === bindingFile() && existsSync(binding);
}

function bindingFile() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(installed('better-sqlite3', 'package.json'), 'utf8'));
  const recipe = createHash('sha256')
    .update(readFileSync(shim))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 8);
  return join(sqliteFolder, `better-sqlite3-${manifest.version}-node-api-9-${recipe}.node`);
}

/**
 * @param {string} binding
 */
async function compile(binding) {
  mkdirSync(sqliteFolder, { recursive: true });
  // What an interrupted run left.
  for (const entry of readdirSync(sqliteFolder)) {
    if (entry.startsWith('compile-')) rmSync(join(sqliteFolder, entry), { recursive: true, force: true });
  }
  const scratch = mkdtempSync(join(sqliteFolder, 'compile-'));
  try {
    const objects = await Promise.all([
      compileSqlite(scratch),
      compileBinding(scratch),
      compileShim(scratch),
    ]);
    const linked = join(scratch, 'better_sqlite3.node');
    const wraps = wrappedCalls.map((name) => `-Wl,--wrap=${name}`);
    await runCompiler(
      'g++',
      ['-shared', '-o', linked, ...objects, ...wraps, '-Wl,-Bsymbolic', '-ldl', '-s'],
      'link',
    );
    renameSync(linked, binding);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const sources = installed('better-sqlite3');
const sqliteHeaders = `-I${join(sources, 'deps', 'sqlite3')}`;
const nodeApiHeaders = `-I${installed('node-api-headers', 'include')}`;
/** -O1: half the time of -O2 to compile, and this binding serves development and tests. */
const compileOnly = ['-c', '-fPIC', '-O1', '-DNDEBUG'];

/**
 * @param {string} folder
 */
async function compileSqlite(folder) {
  const object = join(folder, 'sqlite3.o');
  const source = join(sources, 'deps', 'sqlite3', 'sqlite3.c');
  await runCompiler(
    'gcc',
    [...compileOnly, '-std=c99', '-w', ...sqliteDefines(), source, '-o', object],
    'sqlite',
  );
  return object;
}

/**
 * @param {string} folder
 */
async function compileBinding(folder) {
  const object = join(folder, 'better_sqlite3.o');
  const defines = [
    '-DNAPI_VERSION=9',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ];
  const headers = [sqliteHeaders, nodeApiHeaders, `-I${installed('node-addon-api')}`];
  const source = join(sources, 'src', 'better_sqlite3.cpp');
  const style = ['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-fno-exceptions'];
  await runCompiler(
    'g++',
    [...compileOnly, ...style, ...defines, ...headers, source, '-o', object],
    'binding',
  );
  return object;
}

/**
 * @param {string} folder
 */
async function compileShim(folder) {
  const object = join(folder, 'references.o');
  const warnings = ['-Wall', '-Wextra', '-Werror'];
  const standard = ['-std=c11', '-DNAPI_VERSION=9', nodeApiHeaders];
  await runCompiler('gcc', [...compileOnly, ...standard, ...warnings, shim, '-o', object], 'references');
  return object;
}

/** SQLite's own options, from the file that better-sqlite3 keeps them in. */
function sqliteDefines() {
  const list = readFileSync(join(sources, 'deps', 'defines.gypi'), 'utf8');
  const defines = Array.from(list.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm), (match) => `-D${match[1]}`);
  if (defines.length === 0) throw new Error('better-sqlite3 keeps SQLite’s options in another form now');
  return defines;
}

/**
 * @param {string} compiler
 * @param {string[]} compilerArguments
 * @param {string} part
 */
async function runCompiler(compiler, compilerArguments, part) {
  const log = `sqlite-${part}`;
  const outcome = await runProgram(compiler, compilerArguments, { log, timeoutSeconds: 900 });
  if (outcome.kind === 'succeeded') return;
  throw new Stop(
    `The SQLite binding could not be compiled with ${compiler}: see .cache/logs/${log}.log, update the compiler (on Debian: sudo apt-get install -y g++), then run the command again.`,
  );
}

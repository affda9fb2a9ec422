import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { describeRuntime, readRuntime } from '../../build/scripts/runtime.mjs';
import { programFile } from '../fixtures/journal/run-program.ts';
import { journalPromises } from './journal-contract.ts';

const Line = z.strictObject({ name: z.string(), failure: z.string().nullable(), electron: z.string() });

// Within the project, where the bundle finds better-sqlite3.
const output = join(import.meta.dirname, '..', 'output');
let scratch: string;

beforeAll(() => {
  mkdirSync(output, { recursive: true });
  scratch = mkdtempSync(join(output, 'journal-electron-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

test('the journal keeps its promises inside Electron, with the binding prepared for it', async () => {
  const runtime = readRuntime();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: programFile('run-promises.ts'),
      outDir: scratch,
      // What the fallback runtime is: the lowest that the journal must run on.
      target: 'node20',
      rolldownOptions: {
        external: ['better-sqlite3'],
        output: { entryFileNames: 'run-promises.mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  const run = spawnSync(runtime.executable, [join(scratch, 'run-promises.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: '1',
      ...(runtime.sqliteBinding === undefined ? {} : { BORNE_SQLITE_BINDING: runtime.sqliteBinding }),
    },
  });
  if (run.status !== 0) throw new Error(`ended with ${run.status ?? run.signal}: ${run.stderr}`);
  const lines = run.stdout
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
  expect(lines.filter(({ failure }) => failure !== null)).toEqual([]);
  expect(lines.map(({ name }) => name)).toEqual(journalPromises.map(({ name }) => name));
  expect(new Set(lines.map(({ electron }) => electron))).toEqual(new Set([runtime.version]));
  console.log(`${lines.length} promises of the journal kept in ${describeRuntime(runtime)}`);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';
import { electronEnvironment, readRuntime } from '../../build/scripts/runtime.mjs';

it('SQLite survives thirty databases, garbage collection and the end of the process on this Electron', () => {
  const runtime = readRuntime();
  const binding = runtime.sqliteBinding === undefined ? [] : [runtime.sqliteBinding];
  const outcome = spawnSync(
    runtime.executable,
    ['--expose-gc', join(projectRoot, 'build', 'sqlite', 'stress.mjs'), ...binding],
    { encoding: 'utf8', env: { ...electronEnvironment(), ELECTRON_RUN_AS_NODE: '1' } },
  );
  expect({ code: outcome.status, signal: outcome.signal, complaints: outcome.stderr }).toEqual({
    code: 0,
    signal: null,
    complaints: '',
  });
  expect(outcome.stdout).toContain('30 databases, 15000 rows');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingPlatformPackages } from '../../build/scripts/complete-lock.mjs';
import { projectRoot } from '../../build/scripts/prepare/paths.mjs';

it('the lock file names the native packages of every platform, else npm ci refuses it (build/scripts/complete-lock.mjs adds them)', () => {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(Object.keys(missingPlatformPackages(lock.packages))).toEqual([]);
});

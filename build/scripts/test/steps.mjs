import { join } from 'node:path';
import { installed, projectRoot } from '../prepare/paths.mjs';

/**
 * One part of `npm test`.
 *
 * - `check`: a program that finds the whole project right or not; counts as one test. One that could not do its
 *   work on this machine succeeds and says why in a line that begins with `SKIPPED:`.
 * - `vitest`, `playwright`: a suite; each of its tests counts, and a suite without any is a failure.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {'check' | 'vitest' | 'playwright'} kind
 * @property {readonly string[]} command run under Node 24 in the project's root
 * @property {boolean} needsDisplay
 * @property {true} [wantsPrograms] programs of Debian are installed for it where that may be: Chromium, CUPS, wine
 * @property {true} [needsChromium] skipped, loudly, where there is none
 * @property {number} limitMinutes after which it is ended and has failed
 * @property {Record<string, string>} [environment] variables of its own
 */

const script = (/** @type {string} */ name) => join(projectRoot, 'build', 'scripts', name);
const vitest = [installed('vitest', 'vitest.mjs'), 'run', '--config', 'build/vitest.config.ts'];

/**
 * Every screen in a plain Chromium, behind a double of the bridge: a few languages and sizes in `npm test`, all of
 * them in `npm run verify`.
 *
 * @type {Step}
 */
const screens = {
  name: 'screens',
  kind: 'vitest',
  command: [...vitest, '--project', 'screens'],
  needsDisplay: false,
  wantsPrograms: true,
  needsChromium: true,
  limitMinutes: 20,
};

/**
 * A visitor on a real Electron.
 *
 * @type {Step}
 */
const e2e = {
  name: 'e2e',
  kind: 'playwright',
  command: [installed('@playwright', 'test', 'cli.js'), 'test', '--config', 'build/playwright.config.ts'],
  needsDisplay: true,
  limitMinutes: 40,
};

/**
 * What `npm test` runs, in order: the quick ones first.
 *
 * @type {readonly Step[]}
 */
export const steps = [
  {
    name: 'format',
    kind: 'check',
    command: [
      installed('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--linter-enabled=false',
      '--config-path',
      'build/format.json',
    ],
    needsDisplay: false,
    limitMinutes: 5,
  },
  {
    name: 'lint',
    kind: 'check',
    command: [installed('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'],
    needsDisplay: false,
    limitMinutes: 5,
  },
  {
    name: 'types',
    kind: 'check',
    command: [installed('typescript', 'bin', 'tsc'), '-b'],
    needsDisplay: false,
    limitMinutes: 5,
  },
  {
    name: 'unit',
    kind: 'vitest',
    command: [...vitest, '--project', 'unit'],
    needsDisplay: false,
    limitMinutes: 10,
  },
  {
    name: 'contract',
    kind: 'vitest',
    command: [...vitest, '--project', 'contract'],
    needsDisplay: true,
    wantsPrograms: true,
    limitMinutes: 20,
  },
  screens,
  {
    name: 'build',
    kind: 'check',
    command: [script('build.mjs'), '--force'],
    needsDisplay: false,
    limitMinutes: 5,
  },
  e2e,
  {
    name: 'escape',
    kind: 'check',
    command: [script('escape.mjs'), '--quick', '--lanes', '3'],
    needsDisplay: false,
    limitMinutes: 15,
  },
  {
    name: 'wipe-audit',
    kind: 'check',
    command: [script('wipe-audit.mjs'), '--quick'],
    needsDisplay: false,
    limitMinutes: 10,
  },
];

/**
 * What `npm run verify` adds.
 *
 * @type {readonly Step[]}
 */
export const heavySteps = [
  {
    name: 'escape-all',
    kind: 'check',
    command: [script('escape.mjs')],
    needsDisplay: false,
    limitMinutes: 60,
  },
  {
    name: 'wipe-audit-all',
    kind: 'check',
    command: [script('wipe-audit.mjs')],
    needsDisplay: false,
    limitMinutes: 20,
  },
  {
    name: 'differential',
    kind: 'check',
    command: [script('test-differential.ts')],
    needsDisplay: false,
    limitMinutes: 60,
  },
  {
    name: 'kills',
    kind: 'check',
    command: [script('kills.mjs'), '--count', '30'],
    needsDisplay: false,
    limitMinutes: 20,
  },
  {
    name: 'soak',
    kind: 'check',
    command: [script('soak.mjs'), '--sessions', '40'],
    needsDisplay: false,
    limitMinutes: 20,
  },
  { ...e2e, name: 'e2e-slow', environment: { BORNE_E2E: 'slow' } },
  { ...screens, name: 'all-screens', limitMinutes: 60, environment: { BORNE_SCREENS: 'all' } },
  { name: 'bench', kind: 'check', command: [script('bench.mjs')], needsDisplay: false, limitMinutes: 60 },
];

import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * The part of Playwright's JSON report that is read here.
 *
 * @typedef {{ title: string, file: string, suites?: Suite[], specs: Spec[] }} Suite
 * @typedef {{ title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ suites: Suite[], errors: { message?: string }[] }} PlaywrightReport
 */

/**
 * @param {string} file
 * @returns {import('./run-step.mjs').Report | undefined}
 */
export function readPlaywrightReport(file) {
  if (!existsSync(file)) return undefined;
  /** @type {PlaywrightReport} */
  const { suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
  let passed = 0;
  /** @type {string[]} */
  const failed = errors.map((error) => firstLines(error.message));
  /** @type {string[]} */
  const skipped = [];
  for (const { name, test } of suites.flatMap((suite) => testsOf(suite, []))) {
    if (test.status === 'expected') passed += 1;
    else if (test.status === 'skipped') skipped.push(name);
    else failed.push(`${name}\n${firstLines(test.results.find((result) => result.error)?.error?.message)}`);
  }
  return { passed, failed, skipped };
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above titles of the suites around it
 * @returns {{ name: string, test: Spec['tests'][number] }[]}
 */
function testsOf(suite, above) {
  const titles = [...above, suite.title];
  return [
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) => ({ name: [...titles, spec.title].join(' › '), test })),
    ),
    ...(suite.suites || []).flatMap((inner) => testsOf(inner, titles)),
  ];
}

/**
 * @param {string | undefined} message
 */
function firstLines(message) {
  return stripVTControlCharacters(message || '')
    .split('\n')
    .slice(0, 6)
    .join('\n');
}
